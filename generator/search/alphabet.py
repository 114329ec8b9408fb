"""Units as ranks: several of them at once as one number that sorts as they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.search.bits import Numbers
from generator.search.corpus import Units

Keys: TypeAlias = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The rank of each unit among those that a text has, and how many bits a rank needs."""

    ranks: NDArray[np.uint64]
    width: int

    def keys(self, rows: Units) -> Keys:
        """Return the ranks of the units of each row as the digits of one number.

        Behind a zero, which ends a text, all are zero.
        """
        keys = np.zeros(len(rows), np.uint64)
        alive = np.ones(len(rows), np.bool_)
        for units in rows.T:
            alive &= units != 0
            keys = keys << np.uint64(self.width) | np.where(alive, self.ranks[units], np.uint64(0))
        return keys

    def beginning(self, key: Keys, units: int) -> Keys:
        """Return keys without their last units."""
        return key >> np.uint64(self.width * units)

    def has_ended(self, key: Keys) -> NDArray[np.bool_]:
        """Whether the last unit of each key is behind the end of a text."""
        return np.asarray(key & np.uint64((1 << self.width) - 1) == 0)


def alphabet_of(totals: Numbers) -> Alphabet:
    """Return the alphabet of a text in which each unit stands so often."""
    used = np.flatnonzero(totals)
    ranks = np.zeros(1 << 16, np.uint64)
    ranks[used] = np.arange(len(used))  # the zero that ends a text is the first of them
    return Alphabet(ranks, int(len(used) - 1).bit_length())


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
