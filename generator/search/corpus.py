"""The keys of all documents behind each other, as the sorting of their places reads them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

import numpy as np

from generator.search.alphabet import PADDING, Units
from generator.search.bits import Numbers


class Corpus:
    """Keys in UTF-16, each ended by a zero, that are written into a new file.

    It lies on the disk, so that memory does not grow with it.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._starts: list[int] = []
        self._size = 0

    def add(self, strings: Iterable[str]) -> None:
        """Add what is indexed of the next document."""
        data = "\0".join((*strings, "")).encode("utf-16-le")
        self._starts.append(self._size)
        self._size += len(data) // 2
        self._file.write(data)

    def text(self) -> tuple[Units, Numbers]:
        """Return all keys, with the padding behind them, and where each document begins."""
        self._file.write(bytes(2 * PADDING))
        self._file.flush()
        units = np.memmap(self._file, "<u2", "r")
        return np.asarray(units), np.array(self._starts, np.int64)
