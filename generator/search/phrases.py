"""All places of all keys, sorted by how the key goes on from there, and cut into short entries.

A place belongs to the one entry whose key the text goes on with. Entries are as short as they can
be while few places share one, so that words in many documents are the beginning of whole entries
(their documents are known without reading any), and others have few candidates.
This is the beginning of a suffix array (Manber and Myers, 1990), bounded in depth.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from generator.search.alphabet import PADDING, Alphabet, Units, ranges, totals_of
from generator.search.bits import Numbers
from generator.search.cut import Cut, Limits, Sorted


def sort_places(
    text: Units, starts: Numbers, indexed: NDArray[np.bool_], limits: Limits
) -> Iterator[Sorted]:
    """Yield the entries of a text in order of their keys.

    `text` is all documents, each ended by a zero, with `PADDING` zeros at the end; `starts` is the
    first place of each. Only places whose unit is `indexed` (65536 flags) are looked at.
    """
    totals = totals_of(text, limits.chunk)
    used = np.flatnonzero(totals)
    ranks = np.zeros(1 << 16, np.uint64)
    ranks[used] = np.arange(len(used))  # the zero that ends a text is the first of them
    alphabet = Alphabet(text, ranks, int(len(used) - 1).bit_length())
    totals[~indexed] = 0
    yield from _sorted(alphabet, starts, limits, (), totals)


def _sorted(
    alphabet: Alphabet,
    starts: Numbers,
    limits: Limits,
    prefix: tuple[int, ...],
    totals: Numbers,
) -> Iterator[Sorted]:
    """Yield the entries whose keys begin with `prefix`; `totals` counts what stands behind it."""
    depth = len(prefix) + 1
    for low, high in ranges(totals, limits.places):
        wanted = np.zeros(len(totals), np.bool_)
        wanted[low:high] = totals[low:high] > 0
        is_much = totals[low:high].sum() > limits.places
        unit = int(np.argmax(wanted))
        if is_much and unit and depth < limits.depth:
            yield from _below(alphabet, starts, limits, (*prefix, unit))
        else:
            cut = Cut(alphabet, limits, depth)
            cut.fill(
                np.concatenate(list(_places(alphabet.text, prefix, wanted, limits.chunk))), starts
            )
            yield cut.entries()


def _below(
    alphabet: Alphabet, starts: Numbers, limits: Limits, prefix: tuple[int, ...]
) -> Iterator[Sorted]:
    """Yield the entries of a key at so many places that what is behind it tells them apart."""
    totals = np.zeros(1 << 16, np.int64)
    seen = np.zeros(len(starts), np.bool_)
    anything = np.ones(1 << 16, np.bool_)
    place = 0
    for places in _places(alphabet.text, prefix, anything, limits.chunk):
        totals += np.bincount(alphabet.text[places + len(prefix)], minlength=1 << 16)
        seen[np.searchsorted(starts, places, side="right") - 1] = True
        place = int(places[0])
    alone = Cut(alphabet, limits, len(prefix))
    if totals.sum() > limits.frequent:
        alone.note(place, len(prefix), np.flatnonzero(seen))
    yield alone.entries()
    yield from _sorted(alphabet, starts, limits, prefix, totals)


def _places(
    text: Units, prefix: tuple[int, ...], wanted: NDArray[np.bool_], chunk: int
) -> Iterator[Numbers]:
    """Yield, in order, the places where `prefix` and then a wanted unit stands."""
    end = len(text) - PADDING
    for at in range(0, end, chunk):
        here = text[at : min(at + chunk, end)]
        places = np.flatnonzero(here == prefix[0] if prefix else wanted[here]) + at
        for unit, value in enumerate(prefix):
            places = places[text[places + unit] == value]
        places = places[wanted[text[places + len(prefix)]]]
        if len(places):
            yield places
