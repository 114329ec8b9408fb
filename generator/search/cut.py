"""Places sorted by what the text goes on with, and cut into entries as short as may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.search.alphabet import Alphabet, Keys
from generator.search.bits import Numbers
from generator.search.corpus import Corpus, Places, Units

UNIT: Final = 2
"""Bytes of a unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How entries are cut: `share`, places that one may have; `depth`, units of its key at most.

    A key at more than `frequent` places has a list of its own; `places` of the text are sorted
    at once, `chunk` dealt out, and memory grows with both.
    """

    share: int = 32
    depth: int = 32
    frequent: int
    places: int = 1 << 20
    chunk: int = 1 << 20


@dataclass(frozen=True, slots=True)
class Entries:
    """Sorted entries: their keys, and behind each other the documents of all.

    Of each key there is its length, and how many units it shares with the one before; of the first
    that number means nothing. `units` are those of all keys.
    """

    units: Units
    depths: Numbers
    shared: Numbers
    counts: Numbers
    documents: Numbers


@dataclass(frozen=True, slots=True)
class Sorted:
    """A stretch of the sorted entries of both tables."""

    phrases: Entries
    frequent: Entries


class Cut:
    """The sorting of some places. Each has a slot; those in one group have the same beginning.

    `rows` are the units behind each place, `order` the row of each slot.
    Keys have at least `least` units: all places have the units before that in common, and shorter
    keys also stand at places that are not here.
    """

    def __init__(self, corpus: Corpus, alphabet: Alphabet, limits: Limits, least: int) -> None:
        self.corpus = corpus
        self.alphabet = alphabet
        self.limits = limits
        self.least = least
        self.rows: Units = np.empty((0, limits.depth), np.uint16)
        self.order = np.empty(0, np.int64)
        self.documents: Places = np.empty(0, np.uint32)
        self.depths = np.empty(0, np.uint8)
        self.shared = self.depths
        self.begins = np.empty(0, np.bool_)
        self.frequent: list[tuple[bytes, Places]] = []

    def fill(self, places: Places) -> None:
        """Take places, find their documents, sort and cut them."""
        self.rows = self.corpus.units(places, self.limits.depth)
        self.order = np.arange(len(places))
        self.documents = self.corpus.documents(places)
        self.depths = np.zeros(len(places), np.uint8)
        self.shared = np.zeros(len(places), np.uint8)
        self.begins = np.zeros(len(places), np.bool_)
        slots = np.arange(len(places))
        groups = np.zeros(len(slots), np.uint64)
        depth = self.least - 1
        while len(slots):
            room = (64 - int(groups[-1]).bit_length()) // self.alphabet.width
            deeper = min(depth + room, self.limits.depth)
            keys = self._sort(slots, groups, depth, deeper)
            unfinished = np.ones(len(slots), np.bool_)
            news = _heads(groups)
            for unit in range(depth + 1, deeper + 1):
                key = self.alphabet.beginning(keys, deeper - unit)
                before, news = news, _heads(key) | _heads(groups)
                self.shared[slots[news & ~before]] = unit - 1
                heads = np.flatnonzero(news)
                sizes = np.diff(heads, append=len(slots))
                ended = self.alphabet.has_ended(key[heads])
                many = (sizes > self.limits.frequent) & ~ended
                for which in np.flatnonzero(many).tolist():
                    self._note_group(int(slots[heads[which]]), int(sizes[which]), unit)
                closed = (sizes <= self.limits.share) | ended | (unit == self.limits.depth)
                closed &= unfinished[heads]
                self.begins[slots[heads[closed]]] = True
                members = np.repeat(closed, sizes)
                self.depths[slots[members]] = unit
                unfinished &= ~members
            inside = np.cumsum(news)[unfinished]
            slots, groups = slots[unfinished], (np.cumsum(_heads(inside)) - 1).astype(np.uint64)
            depth = deeper

    def note(self, key: Units, documents: Numbers) -> None:
        """Note a key that stands at many places, with its documents."""
        self.frequent.append((key.astype(">u2").tobytes(), documents.astype(np.uint32)))

    def entries(self) -> Sorted:
        """Return what was cut, and what was noted."""
        return Sorted(self._phrases(), self._frequent())

    def _note_group(self, slot: int, size: int, depth: int) -> None:
        seen = np.zeros(len(self.corpus.starts), np.bool_)
        seen[self.documents[slot : slot + size]] = True
        self.note(self.rows[self.order[slot], :depth], np.flatnonzero(seen))

    def _sort(self, slots: Numbers, groups: Keys, first: int, last: int) -> Keys:
        """Sort the places of the slots, inside each group, by more units; return those."""
        keys = self.alphabet.keys(self.rows[self.order[slots], first:last])
        bits = np.uint64(self.alphabet.width * (last - first))
        order = np.argsort(groups << bits | keys)
        self.order[slots] = self.order[slots[order]]
        self.documents[slots] = self.documents[slots[order]]
        return keys[order]

    def _frequent(self) -> Entries:
        found = sorted(self.frequent, key=lambda entry: entry[0])
        keys = [key for key, _ in found]
        return Entries(
            np.frombuffer(b"".join(keys), ">u2").astype(np.uint16),
            np.array([len(key) // UNIT for key in keys], np.int64),
            np.array([in_common(*pair) // UNIT for pair in pairwise([b"", *keys])], np.int64),
            np.array([len(documents) for _, documents in found], np.int64),
            np.concatenate([np.empty(0, np.uint32), *(documents for _, documents in found)]).astype(
                np.int64
            ),
        )

    def _phrases(self) -> Entries:
        heads = np.flatnonzero(self.begins)
        entry = (np.cumsum(self.begins) - 1).astype(np.uint64)
        pairs = entry << np.uint64(32) | self.documents
        pairs.sort()
        pairs = pairs[np.diff(pairs, prepend=~pairs[:1]) != 0]
        depths = self.depths[heads].astype(np.int64)
        return Entries(
            self.rows[self.order[heads]][np.arange(self.limits.depth) < depths[:, None]],
            depths,
            self.shared[heads].astype(np.int64),
            np.bincount((pairs >> np.uint64(32)).astype(np.int64), minlength=len(heads)),
            (pairs & np.uint64(0xFFFFFFFF)).astype(np.int64),
        )


def in_common(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many members both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _heads(values: NDArray[np.integer | np.bool_]) -> NDArray[np.bool_]:
    """Whether each value is another than the one before."""
    heads = np.ones(len(values), np.bool_)
    heads[1:] = values[1:] != values[:-1]
    return heads
