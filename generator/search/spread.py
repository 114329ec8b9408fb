"""Places of a text dealt out by the unit that stands there, in one go, by way of the disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import IO

import numpy as np

from generator.search.bits import Numbers
from generator.search.corpus import Places, Units


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many places, in the order of the text, that stand behind each other in a file."""

    file: IO[bytes]
    start: int
    count: int

    def chunks(self, size: int) -> Iterator[Places]:
        """Yield the places, so many at once."""
        for at in range(0, self.count, size):
            self.file.seek(4 * (self.start + at))
            yield np.frombuffer(self.file.read(4 * min(size, self.count - at)), np.uint32)

    def all(self) -> Places:
        """Return all places."""
        return next(self.chunks(self.count))


def spread(
    file: IO[bytes],
    ranges: Sequence[tuple[int, int]],
    totals: Numbers,
    places: Iterable[tuple[Places, Units]],
) -> list[Stretch]:
    """Write places into a new file, and return those of each range of units.

    `places` come in the order of the text with the unit of each, of which there are `totals`; those
    of a unit with a total of 0 are left out.
    """
    bucket = np.full(len(totals), len(ranges), np.uint16)
    for number, (low, high) in enumerate(ranges):
        bucket[low:high] = number
    bucket[totals == 0] = len(ranges)
    counts = [int(totals[low:high].sum()) for low, high in ranges]
    starts = list(accumulate(counts, initial=0))[:-1]
    ends = list(starts)
    for found, units in places:
        which = bucket[units]
        sizes = np.bincount(which, minlength=len(ranges) + 1)
        dealt = np.split(found[np.argsort(which, kind="stable")], np.cumsum(sizes)[:-1])
        for number in np.flatnonzero(sizes[:-1]).tolist():
            file.seek(4 * ends[number])
            file.write(dealt[number].tobytes())
            ends[number] += len(dealt[number])
    return [Stretch(file, *at) for at in zip(starts, counts, strict=True)]
