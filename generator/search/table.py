"""Sorted keys with lists of documents, in blocks of some kilobytes, put together in packs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from generator.model.page import OutputFile
from generator.search.bits import Numbers, encode, gaps, lengths, varints
from generator.search.cut import Entries, in_common
from generator.search.files import deflate, name_of, named, sealed
from generator.search.sizes import Sizes


@dataclass(frozen=True, slots=True)
class Block:
    """The first key of a block, and its bytes."""

    first: str
    content: bytes


def blocks(entries: Entries, documents: int, size: int) -> Iterator[Block]:
    """Cut sorted entries into blocks of about `size` bits; `documents` is the number of all."""
    if not len(entries.counts):
        return
    gap = gaps(entries.documents, entries.counts)
    ends = np.cumsum(lengths(gap, entries.counts, documents))
    keys = np.cumsum(entries.depths) - entries.depths
    lists = np.cumsum(entries.counts) - entries.counts
    cuts = np.flatnonzero(np.diff(ends // size, prepend=0))
    for low, high in pairwise(sorted({0, *cuts.tolist(), len(entries.counts)})):
        counts = entries.counts[low:high]
        shared = entries.shared[low:high].copy()
        shared[0] = 0
        added = entries.depths[low:high] - shared
        numbers = varints(np.concatenate([[high - low], shared, added, counts]))
        behind = entries.units[_ranges(keys[low:high] + shared, added)].tobytes()
        labels = deflate(numbers + behind)
        first = entries.units[keys[low] : keys[low] + entries.depths[low]]
        held = gap[lists[low] : lists[high - 1] + counts[-1]]
        content = varints(len(labels)) + labels + encode(held, counts, documents)
        yield Block("".join(map(chr, first.tolist())), sealed(content))


class TableWriter:
    """Puts the blocks of one table together in packs, and lists those in directories.

    `directories` are the first key and the name of each directory that is done.
    """

    def __init__(self, name: str, sizes: Sizes) -> None:
        self.name = name
        self._sizes = sizes
        self.directories: list[tuple[str, str]] = []
        self._held: list[Block] = []
        self._packs: list[tuple[str, list[tuple[str, int]]]] = []

    def add(self, found: Iterable[Block]) -> Iterator[OutputFile]:
        """Take more blocks, and yield what is full."""
        for block in found:
            held = sum(len(other.content) for other in self._held)
            if held and held + len(block.content) > self._sizes.pack:
                yield self._pack()
                if len(self._packs) == self._sizes.directory:
                    yield self._directory()
            self._held.append(block)

    def rest(self) -> Iterator[OutputFile]:
        """Yield the last pack and the last directory, if there is any."""
        if self._held:
            yield self._pack()
            yield self._directory()

    def _pack(self) -> OutputFile:
        file = named(self.name, b"".join(block.content for block in self._held))
        held = [(block.first, len(block.content)) for block in self._held]
        self._packs.append((name_of(file), held))
        self._held = []
        return file

    def _directory(self) -> OutputFile:
        names = json.dumps([[name, len(held)] for name, held in self._packs]).encode()
        firsts = [first for _, held in self._packs for first, _ in held]
        sizes = [size for _, held in self._packs for _, size in held]
        shared = [in_common(*pair) for pair in pairwise(["", *firsts])]
        rests = [first[same:] for first, same in zip(firsts, shared, strict=True)]
        numbers = varints([len(firsts), *shared, *map(len, rests), *sizes])
        units = np.array([*map(ord, "".join(rests))], "<u2").tobytes()
        content = deflate(varints(len(names)) + names + numbers + units)
        file = named(f"{self.name}-directory", sealed(content))
        self.directories.append((firsts[0], name_of(file)))
        self._packs = []
        return file


def _ranges(starts: Numbers, sizes: Numbers) -> Numbers:
    """Return the numbers of all ranges, one behind the other."""
    offsets = np.cumsum(sizes) - sizes
    return np.repeat(starts - offsets, sizes) + np.arange(int(sizes.sum()))
