"""Sorted keys with lists of documents, in blocks of some kilobytes, put together in packs."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from os.path import commonprefix
from typing import Final

import numpy as np

from generator.model.page import OutputFile
from generator.search.bits import Numbers, encode, gaps, lengths, varints
from generator.search.phrases import Entries, Units

FOLDER: Final = "search"
BLOCK_BITS: Final = 8 * 4096
"""Where a block ends: this many bits of lists, if the labels are not counted."""
PACK_BYTES: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Block:
    """The first key of a block, and its bytes."""

    first: str
    content: bytes


def deflate(data: bytes, dictionary: bytes = b"") -> bytes:
    """Return the data as raw deflate; `dictionary` is what a reader has already inflated."""
    compressor = (
        zlib.compressobj(9, zlib.DEFLATED, -15, 9, zdict=dictionary)
        if dictionary
        else zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    )
    return compressor.compress(data) + compressor.flush()


def named(name: str, content: bytes) -> OutputFile:
    """Return a file of the index, named after its content."""
    return OutputFile(f"{FOLDER}/{name}-{hashlib.sha256(content).hexdigest()[:16]}.bin", content)


def name_of(file: OutputFile) -> str:
    """Return the name of a file of the index, as the root has it."""
    return file.path.removeprefix(f"{FOLDER}/")


def blocks(entries: Entries, text: Units, documents: int) -> Iterator[Block]:
    """Cut sorted entries into blocks. `documents` is the number of all documents."""
    gap = gaps(entries.documents, entries.counts)
    ends = np.cumsum(lengths(gap, entries.counts, documents))
    shared = _shared(entries, text)
    offsets = np.concatenate([[0], np.cumsum(entries.counts)])
    cuts = np.flatnonzero(np.diff(ends // BLOCK_BITS, prepend=0))
    for low, high in pairwise(sorted({0, *cuts.tolist(), len(entries.counts)})):
        counts, places = entries.counts[low:high], entries.places[low:high]
        begins = shared[low:high].copy()
        begins[0] = 0
        added = entries.depths[low:high] - begins
        numbers = np.concatenate([[high - low], begins, added, counts])
        labels = deflate(varints(numbers) + text[_ranges(places + begins, added)].tobytes())
        lists = encode(gap[offsets[low] : offsets[high]], counts, documents)
        first = text[places[0] : places[0] + entries.depths[low]]
        yield Block("".join(map(chr, first.tolist())), varints(len(labels)) + labels + lists)


class PackWriter:
    """Puts the blocks of one table together; `packs` are those that are done, without content."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.packs: list[tuple[str, str, int]] = []
        self._held: list[Block] = []

    def add(self, found: Iterable[Block]) -> Iterator[OutputFile]:
        """Take more blocks, and yield the packs that are full."""
        for block in found:
            if sum(len(held.content) for held in self._held) + len(block.content) > PACK_BYTES:
                yield from self.rest()
            self._held.append(block)

    def rest(self) -> Iterator[OutputFile]:
        """Yield the last pack."""
        if self._held:
            head = _head(self._held)
            file = named(self.name, head + b"".join(block.content for block in self._held))
            self.packs.append((self._held[0].first, name_of(file), len(head)))
            self._held = []
            yield file


def _head(held: Iterable[Block]) -> bytes:
    """Return the first keys and the sizes of blocks."""
    firsts = [block.first for block in held]
    shared = [len(commonprefix(pair)) for pair in pairwise(["", *firsts])]
    rests = [first[same:] for first, same in zip(firsts, shared, strict=True)]
    sizes = [len(block.content) for block in held]
    numbers = varints([len(firsts), *shared, *map(len, rests), *sizes])
    return deflate(numbers + np.array([*map(ord, "".join(rests))], "<u2").tobytes())


def _shared(entries: Entries, text: Units) -> Numbers:
    """Return how many units the key of each entry has in common with the one before."""
    shared = np.zeros(len(entries.places), np.int64)
    which = np.arange(1, len(entries.places))
    least = np.minimum(entries.depths[1:], entries.depths[:-1])
    for unit in range(int(least.max(initial=0))):
        here, before = entries.places[which] + unit, entries.places[which - 1] + unit
        which = which[(unit < least[which - 1]) & (text[here] == text[before])]
        shared[which] += 1
    return shared


def _ranges(starts: Numbers, sizes: Numbers) -> Numbers:
    """Return the numbers of all ranges, one behind the other."""
    offsets = np.cumsum(sizes) - sizes
    return np.repeat(starts - offsets, sizes) + np.arange(int(sizes.sum()))
