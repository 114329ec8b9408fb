"""Places sorted by what the text goes on with, and cut into entries as short as may be."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from generator.search.alphabet import Alphabet, Keys, Places
from generator.search.bits import Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How entries are cut: `share`, places that one may have; `depth`, units of its key at most.

    A key at more than `frequent` places has a list of its own; `places` of the text are sorted
    at once, `chunk` looked through, and memory grows with both.
    """

    share: int = 32
    depth: int = 32
    frequent: int
    places: int = 1 << 20
    chunk: int = 1 << 24


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


class Cut:
    """The sorting of some places. Each has a slot; those in one group have the same beginning.

    Keys have at least `least` units: shorter ones also stand at places that are not here.
    """

    def __init__(self, alphabet: Alphabet, limits: Limits, least: int) -> None:
        self.alphabet = alphabet
        self.limits = limits
        self.least = least
        self.places: Places = np.empty(0, np.uint32)
        self.documents: Places = self.places
        self.depths = np.empty(0, np.uint8)
        self.begins = np.empty(0, np.bool_)
        self.frequent: list[tuple[bytes, int, int, Places]] = []

    def fill(self, places: Numbers, starts: Numbers) -> None:
        """Take places, find their documents, sort and cut them."""
        self.places = places.astype(np.uint32)
        self.documents = (np.searchsorted(starts, places, side="right") - 1).astype(np.uint32)
        self.depths = np.zeros(len(places), np.uint8)
        self.begins = np.zeros(len(places), np.bool_)
        slots = np.arange(len(self.places))
        groups = np.zeros(len(slots), np.uint64)
        depth = 0
        while len(slots):
            room = (64 - int(groups[-1]).bit_length()) // self.alphabet.width
            deeper = min(depth + room, self.limits.depth)
            keys = self._sort(slots, groups, depth, deeper)
            unfinished = np.ones(len(slots), np.bool_)
            inside = groups
            for unit in range(max(depth + 1, self.least), deeper + 1):
                key = self.alphabet.beginning(keys, deeper - unit)
                news = np.ones(len(slots), np.bool_)
                news[1:] = (key[1:] != key[:-1]) | (groups[1:] != groups[:-1])
                heads = np.flatnonzero(news)
                sizes = np.diff(heads, append=len(slots))
                ended = self.alphabet.has_ended(key[heads])
                many = (sizes > self.limits.frequent) & ~ended
                for which in np.flatnonzero(many).tolist():
                    self._note_group(int(slots[heads[which]]), int(sizes[which]), unit, len(starts))
                closed = (sizes <= self.limits.share) | ended | (unit == self.limits.depth)
                closed &= unfinished[heads]
                self.begins[slots[heads[closed]]] = True
                members = np.repeat(closed, sizes)
                self.depths[slots[members]] = unit
                unfinished &= ~members
                inside = np.cumsum(news).astype(np.uint64)
            slots, groups = slots[unfinished], _numbered(inside[unfinished])
            depth = deeper

    def note(self, place: int, depth: int, documents: Numbers) -> None:
        """Note a key that stands at many places, with its documents."""
        key = self.alphabet.text[place : place + depth].astype(">u2").tobytes()
        self.frequent.append((key, place, depth, documents.astype(np.uint32)))

    def entries(self) -> Sorted:
        """Return what was cut, and what was noted."""
        return Sorted(self._phrases(), self._frequent())

    def _note_group(self, slot: int, size: int, depth: int, documents: int) -> None:
        seen = np.zeros(documents, np.bool_)
        seen[self.documents[slot : slot + size]] = True
        self.note(int(self.places[slot]), depth, np.flatnonzero(seen))

    def _sort(self, slots: Numbers, groups: Keys, first: int, last: int) -> Keys:
        """Sort the places of the slots, inside each group, by more units; return those."""
        keys = self.alphabet.keys(self.places[slots], first, last)
        bits = np.uint64(self.alphabet.width * (last - first))
        order = np.argsort(groups << bits | keys)
        self.places[slots] = self.places[slots[order]]
        self.documents[slots] = self.documents[slots[order]]
        return keys[order]

    def _frequent(self) -> Entries:
        found = sorted(self.frequent, key=lambda entry: entry[0])
        return Entries(
            np.array([place for _, place, _, _ in found], np.int64),
            np.array([depth for _, _, depth, _ in found], np.int64),
            np.array([len(documents) for *_, documents in found], np.int64),
            np.concatenate(
                [np.empty(0, np.uint32), *(documents for *_, documents in found)]
            ).astype(np.int64),
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
