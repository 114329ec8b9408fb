"""A text as numbers: its units, their ranks, and several of them at once as one number."""

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


@dataclass(frozen=True, slots=True)
class Alphabet:
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


def totals_of(text: Units, chunk: int) -> Numbers:
    """Return how often each unit stands in the text, of which `chunk` units are read at once."""
    total = np.zeros(1 << 16, np.int64)
    for at in range(0, len(text), chunk):
        total += np.bincount(text[at : at + chunk], minlength=1 << 16)
    return total


def ranges(totals: Numbers, size: int) -> Iterator[tuple[int, int]]:
    """Yield ranges of units that have about `size` places together, and single units with more."""
    low = held = 0
    for unit in np.flatnonzero(totals).tolist():
        if held and held + totals[unit] > size:
            yield low, unit
            low, held = unit, 0
        held += totals[unit]
    if held:
        yield low, len(totals)
