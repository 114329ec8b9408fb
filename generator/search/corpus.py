"""The keys of all documents behind each other: on the disk, and never in memory as a whole."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import IO, Final, TypeAlias

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from generator.search.bits import Numbers

Units: TypeAlias = NDArray[np.uint16]
Places: TypeAlias = NDArray[np.uint32]

PADDING: Final = 64
"""Zeros that stand behind the text, so that as many units can be read from each place."""
COPIED: Final = 1 << 16
"""Rows that are copied at once."""
WINDOW: Final = 1 << 24
"""Units that are looked at together where places stand all over the text."""


class CorpusWriter:
    """Writes keys in UTF-16, each ended by a zero, into a new file."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._starts = array("Q")
        self._size = 0

    def add(self, strings: Iterable[str]) -> None:
        """Add what is indexed of the next document."""
        data = "\0".join((*strings, "")).encode("utf-16-le")
        self._starts.append(self._size)
        self._size += len(data) // 2
        self._file.write(data)

    def done(self) -> Corpus:
        """Return what was written."""
        self._file.write(bytes(2 * PADDING))
        self._file.flush()
        return Corpus(self._file, self._size, np.array(self._starts, np.int64))


class Corpus:
    """A text of `size` units, and the first place of each document, `starts`."""

    def __init__(self, file: IO[bytes], size: int, starts: Numbers, window: int = WINDOW) -> None:
        self.size = size
        self.starts = starts
        self._file = file
        self._width = window
        self._held: tuple[int, Units] = (-1, np.empty(0, np.uint16))

    def chunks(self, size: int) -> Iterator[tuple[int, Units]]:
        """Yield the text in stretches of so many units, each with its first place."""
        for at in range(0, self.size, size):
            yield at, self._mapped(at, min(size, self.size - at))

    def units(self, places: Places, count: int) -> Units:
        """Return so many units from each place on, in a row each.

        The text is looked at window by window: a page of it counts as memory once it was touched.
        """
        found = np.empty((len(places), count), np.uint16)
        window = (places // self._width).astype(np.uint16)
        order = np.argsort(window, kind="stable")
        ends = np.cumsum(np.bincount(window))
        for number in np.flatnonzero(np.diff(ends, prepend=0)).tolist():
            rows = sliding_window_view(self._window(number), count)
            first = int(ends[number - 1]) if number else 0
            for at in range(first, int(ends[number]), COPIED):
                here = order[at : min(at + COPIED, int(ends[number]))]
                found[here] = rows[places[here] - np.uint32(number * self._width)]
        return found

    def documents(self, places: Places) -> Places:
        """Return the document of each place."""
        return (np.searchsorted(self.starts, places, side="right") - 1).astype(np.uint32)

    def _window(self, number: int) -> Units:
        if self._held[0] != number:
            at = number * self._width
            units = min(self._width, self.size - at) + PADDING
            self._held = number, self._mapped(at, units)
        return self._held[1]

    def _mapped(self, at: int, units: int) -> Units:
        return np.asarray(np.memmap(self._file, "<u2", "r", 2 * at, (units,)))
