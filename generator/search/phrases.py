"""All places of all keys, sorted by how the key goes on from there, and cut into short entries.

A place belongs to the one entry whose key the text goes on with. Entries are as short as they can
be while few places share one, so that words in many documents are the beginning of whole entries
(their documents are known without reading any), and others have few candidates.
This is the beginning of a suffix array (Manber and Myers, 1990), bounded in depth.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from generator.search.bits import Numbers

Units = NDArray[np.uint16]

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
    places: int = 1 << 22


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
    totals[~indexed] = 0
    used = np.flatnonzero(totals)
    ranks = np.zeros(1 << 16, np.uint64)
    present = np.flatnonzero(_totals(text))
    ranks[present] = np.arange(len(present)) if present[0] == 0 else np.arange(1, len(present) + 1)
    width = max(1, int(ranks.max()).bit_length())
    for low, high in _ranges(used, totals[used], limits.places):
        wanted = indexed.copy()
        wanted[:low] = wanted[high:] = False
        yield _Cut(text, starts, ranks, width, limits).entries(_places(text, wanted))


def _totals(text: Units) -> Numbers:
    total = np.zeros(1 << 16, np.int64)
    for at in range(0, len(text), CHUNK):
        total += np.bincount(text[at : at + CHUNK], minlength=1 << 16)
    return total


def _ranges(used: Numbers, totals: Numbers, size: int) -> Iterator[tuple[int, int]]:
    """Yield ranges of units that have about `size` places together."""
    low, held = 0, 0
    for unit, total in zip(used.tolist(), totals.tolist(), strict=True):
        if held and held + total > size:
            yield low, unit
            low, held = unit, 0
        held += total
    if held:
        yield low, 1 << 16


def _places(text: Units, wanted: NDArray[np.bool_]) -> Numbers:
    return np.concatenate(
        [
            np.flatnonzero(wanted[text[at : at + CHUNK]]) + at
            for at in range(0, len(text), CHUNK)
        ]
    )


class _Cut:
    """The sorting of some places: all slots, and which of them still need a longer key."""

    def __init__(
        self, text: Units, starts: Numbers, ranks: NDArray[np.uint64], width: int, limits: Limits
    ) -> None:
        self.text = text
        self.starts = starts
        self.ranks = ranks
        self.width = width
        self.limits = limits
        self.frequent: list[tuple[bytes, int, int, Numbers]] = []

    def entries(self, places: Numbers) -> Sorted:
        """Sort the places and cut them."""
        places = places.astype(np.uint32)
        documents = (np.searchsorted(self.starts, places, side="right") - 1).astype(np.uint32)
        depths = np.zeros(len(places), np.uint8)
        begins = np.zeros(len(places), np.bool_)
        slots = np.arange(len(places))
        groups = np.zeros(len(places), np.uint64)
        depth = 0
        while len(slots):
            span = min(
                (64 - int(groups[-1]).bit_length()) // self.width, self.limits.depth - depth
            )
            held = places[slots]
            keys = self._keys(held, depth, span)
            bits = np.uint64(self.width * span)
            order = np.argsort(groups << bits | keys)
            keys = keys[order]
            places[slots] = held[order]
            documents[slots] = documents[slots][order]
            open_ = np.ones(len(slots), np.bool_)
            number = groups
            for unit in range(1, span + 1):
                key = keys >> np.uint64(self.width * (span - unit))
                new = np.ones(len(slots), np.bool_)
                new[1:] = (key[1:] != key[:-1]) | (groups[1:] != groups[:-1])
                heads = np.flatnonzero(new)
                sizes = np.diff(heads, append=len(slots))
                for head in np.flatnonzero(sizes > self.limits.frequent).tolist():
                    here = slots[heads[head]], slots[heads[head]] + sizes[head]
                    self._note_frequent(places[here[0]], depth + unit, documents[slice(*here)])
                ended = (key[heads] & np.uint64((1 << self.width) - 1)) == 0
                closed = open_[heads] & (
                    (sizes <= self.limits.share) | ended | (depth + unit == self.limits.depth)
                )
                begins[slots[heads[closed]]] = True
                members = np.repeat(closed, sizes)
                depths[slots[members]] = depth + unit
                open_ &= ~members
                number = (np.cumsum(new) - 1).astype(np.uint64)
            slots, groups = slots[open_], number[open_]
            if len(groups):
                groups = (np.cumsum(np.diff(groups, prepend=groups[:1]) != 0)).astype(np.uint64)
            depth += span
        return Sorted(_phrases(places, documents, depths, begins), self._sorted_frequent())

    def _keys(self, places: NDArray[np.uint32], depth: int, span: int) -> NDArray[np.uint64]:
        """Return `span` units from `depth` on as one number; behind the end of a text zeros."""
        keys = np.zeros(len(places), np.uint64)
        alive = np.ones(len(places), np.bool_)
        for unit in range(span):
            here = self.text[places + np.uint32(depth + unit)]
            alive &= here != 0
            keys = keys << np.uint64(self.width) | np.where(alive, self.ranks[here], np.uint64(0))
        return keys

    def _note_frequent(self, place: np.uint32, depth: int, documents: NDArray[np.uint32]) -> None:
        seen = np.zeros(len(self.starts), np.bool_)
        seen[documents] = True
        key = self.text[place : int(place) + depth].astype(">u2").tobytes()
        self.frequent.append((key, int(place), depth, np.flatnonzero(seen)))

    def _sorted_frequent(self) -> Entries:
        found = sorted(self.frequent, key=lambda entry: entry[0])
        return Entries(
            np.array([place for _, place, _, _ in found], np.int64),
            np.array([depth for _, _, depth, _ in found], np.int64),
            np.array([len(documents) for _, _, _, documents in found], np.int64),
            np.concatenate([np.empty(0, np.int64), *(documents for *_, documents in found)]),
        )


def _phrases(
    places: NDArray[np.uint32],
    documents: NDArray[np.uint32],
    depths: NDArray[np.uint8],
    begins: NDArray[np.bool_],
) -> Entries:
    """Return the entries that begin at some of the sorted places."""
    heads = np.flatnonzero(begins)
    entry = (np.cumsum(begins) - 1).astype(np.uint64)
    pairs = entry << np.uint64(32) | documents
    pairs.sort()
    pairs = pairs[np.diff(pairs, prepend=~pairs[:1]) != 0]
    return Entries(
        places[heads].astype(np.int64),
        depths[heads].astype(np.int64),
        np.bincount((pairs >> np.uint64(32)).astype(np.int64), minlength=len(heads)),
        (pairs & np.uint64(0xFFFFFFFF)).astype(np.int64),
    )
