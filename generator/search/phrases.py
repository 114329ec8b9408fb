"""All places of all keys, sorted by how the key goes on from there, and cut into short entries.

A place belongs to the one entry whose key the text goes on with. Entries are as short as they can
be while few places share one, so that words in many documents are the beginning of whole entries
(their documents are known without reading any), and others have few candidates.
This is the beginning of a suffix array (Manber and Myers, 1990), bounded in depth.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.search.bits import Numbers

Units: TypeAlias = NDArray[np.uint16]
Places: TypeAlias = NDArray[np.uint32]
Keys: TypeAlias = NDArray[np.uint64]

PADDING: Final = 64
"""Zeros that must stand behind the text."""
CHUNK: Final = 1 << 24
"""Units of the text looked through at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How entries are cut: `share`, places that one may have; `depth`, units of its key at most.

    A key at more than `frequent` places has a list of its own; `places` of the text are sorted
    at once, and memory grows with them.
    """

    share: int = 32
    depth: int = 32
    frequent: int
    places: int = 1 << 21


@dataclass(frozen=True, slots=True)
class Entries:
    """Sorted entries: where a key stands first, its length, and the documents of each in a row."""

    places: Numbers
    depths: Numbers
    counts: Numbers
    documents: Numbers


@dataclass(frozen=True, slots=True)
class Sorted:
    """A stretch of the sorted entries of both tables."""

    phrases: Entries
    frequent: Entries


def sort_places(
    text: Units, starts: Numbers, indexed: NDArray[np.bool_], limits: Limits
) -> Iterator[Sorted]:
    """Yield the entries of a text in order of their keys.

    `text` is all documents, each ended by a zero, with `PADDING` zeros at the end; `starts` is the
    first place of each. Only places whose unit is `indexed` (65536 flags) are looked at.
    """
    totals = _totals(text)
    used = np.flatnonzero(totals)
    ranks = np.zeros(1 << 16, np.uint64)
    ranks[used] = np.arange(len(used))  # the zero that ends a text is the first of them
    alphabet = _Alphabet(text, ranks, int(len(used) - 1).bit_length())
    totals[~indexed] = 0
    for low, high in _ranges(totals, limits.places):
        wanted = indexed.copy()
        wanted[:low] = wanted[high:] = False
        places = _places(text, wanted)
        documents = np.searchsorted(starts, places, side="right") - 1
        yield _Cut(alphabet, places, documents, limits).entries(len(starts))


def _totals(text: Units) -> Numbers:
    """Return how often each unit stands in the text."""
    total = np.zeros(1 << 16, np.int64)
    for at in range(0, len(text), CHUNK):
        total += np.bincount(text[at : at + CHUNK], minlength=1 << 16)
    return total


def _ranges(totals: Numbers, size: int) -> Iterator[tuple[int, int]]:
    """Yield ranges of units that have about `size` places together."""
    low = held = 0
    for unit in np.flatnonzero(totals).tolist():
        if held and held + totals[unit] > size:
            yield low, unit
            low, held = unit, 0
        held += totals[unit]
    if held:
        yield low, len(totals)


def _places(text: Units, wanted: NDArray[np.bool_]) -> Numbers:
    """Return the places of the wanted units, in order."""
    return np.concatenate(
        [np.flatnonzero(wanted[text[at : at + CHUNK]]) + at for at in range(0, len(text), CHUNK)]
    )


@dataclass(frozen=True, slots=True)
class _Alphabet:
    """A text, the rank of each unit among those that it has, and how many bits a rank needs."""

    text: Units
    ranks: NDArray[np.uint64]
    width: int

    def keys(self, places: Places, first: int, last: int) -> Keys:
        """Return the ranks of the units from `first` to before `last` behind each place.

        They are the digits of one number; behind the end of a text all are zero.
        """
        keys = np.zeros(len(places), np.uint64)
        alive = np.ones(len(places), np.bool_)
        for unit in range(first, last):
            here = self.text[places + np.uint32(unit)]
            alive &= here != 0
            keys = keys << np.uint64(self.width) | np.where(alive, self.ranks[here], np.uint64(0))
        return keys

    def beginning(self, key: Keys, units: int) -> Keys:
        """Return keys without their last units."""
        return key >> np.uint64(self.width * units)

    def has_ended(self, key: Keys) -> NDArray[np.bool_]:
        """Whether the last unit of each key is behind the end of a text."""
        return np.asarray(key & np.uint64((1 << self.width) - 1) == 0)


class _Cut:
    """The sorting of some places. Each has a slot; those in one group have the same beginning."""

    def __init__(
        self, alphabet: _Alphabet, places: Numbers, documents: Numbers, limits: Limits
    ) -> None:
        self.alphabet = alphabet
        self.limits = limits
        self.places: Places = places.astype(np.uint32)
        self.documents: Places = documents.astype(np.uint32)
        self.depths = np.zeros(len(places), np.uint8)
        self.begins = np.zeros(len(places), np.bool_)
        self.frequent: list[tuple[bytes, int, int, Numbers]] = []

    def entries(self, documents: int) -> Sorted:
        """Sort and cut. `documents` is the number of all documents."""
        slots = np.arange(len(self.places))
        groups = np.zeros(len(slots), np.uint64)
        depth = 0
        while len(slots):
            room = (64 - int(groups[-1]).bit_length()) // self.alphabet.width
            deeper = min(depth + room, self.limits.depth)
            keys = self._sort(slots, groups, depth, deeper)
            unfinished = np.ones(len(slots), np.bool_)
            inside = groups
            for unit in range(depth + 1, deeper + 1):
                key = self.alphabet.beginning(keys, deeper - unit)
                news = np.ones(len(slots), np.bool_)
                news[1:] = (key[1:] != key[:-1]) | (groups[1:] != groups[:-1])
                heads = np.flatnonzero(news)
                sizes = np.diff(heads, append=len(slots))
                ended = self.alphabet.has_ended(key[heads])
                many = (sizes > self.limits.frequent) & ~ended
                for which in np.flatnonzero(many).tolist():
                    self._note(int(slots[heads[which]]), int(sizes[which]), unit, documents)
                closed = (sizes <= self.limits.share) | ended | (unit == self.limits.depth)
                closed &= unfinished[heads]
                self.begins[slots[heads[closed]]] = True
                members = np.repeat(closed, sizes)
                self.depths[slots[members]] = unit
                unfinished &= ~members
                inside = np.cumsum(news).astype(np.uint64)
            slots, groups = slots[unfinished], _numbered(inside[unfinished])
            depth = deeper
        return Sorted(self._phrases(), self._frequent())

    def _sort(self, slots: Numbers, groups: Keys, first: int, last: int) -> Keys:
        """Sort the places of the slots, inside each group, by more units; return those."""
        keys = self.alphabet.keys(self.places[slots], first, last)
        bits = np.uint64(self.alphabet.width * (last - first))
        order = np.argsort(groups << bits | keys)
        self.places[slots] = self.places[slots[order]]
        self.documents[slots] = self.documents[slots[order]]
        return keys[order]

    def _note(self, slot: int, size: int, depth: int, documents: int) -> None:
        """Note a key that stands at many places, with its documents."""
        seen = np.zeros(documents, np.bool_)
        seen[self.documents[slot : slot + size]] = True
        place = int(self.places[slot])
        key = self.alphabet.text[place : place + depth].astype(">u2").tobytes()
        self.frequent.append((key, place, depth, np.flatnonzero(seen)))

    def _frequent(self) -> Entries:
        found = sorted(self.frequent, key=lambda entry: entry[0])
        return Entries(
            np.array([place for _, place, _, _ in found], np.int64),
            np.array([depth for _, _, depth, _ in found], np.int64),
            np.array([len(documents) for *_, documents in found], np.int64),
            np.concatenate([np.empty(0, np.int64), *(documents for *_, documents in found)]),
        )

    def _phrases(self) -> Entries:
        heads = np.flatnonzero(self.begins)
        entry = (np.cumsum(self.begins) - 1).astype(np.uint64)
        pairs = entry << np.uint64(32) | self.documents
        pairs.sort()
        pairs = pairs[np.diff(pairs, prepend=~pairs[:1]) != 0]
        return Entries(
            self.places[heads].astype(np.int64),
            self.depths[heads].astype(np.int64),
            np.bincount((pairs >> np.uint64(32)).astype(np.int64), minlength=len(heads)),
            (pairs & np.uint64(0xFFFFFFFF)).astype(np.int64),
        )


def _numbered(groups: Keys) -> Keys:
    """Return the groups, which are in order, numbered from 0."""
    return np.cumsum(np.diff(groups, prepend=groups[:1]) != 0).astype(np.uint64)
