"""Sorted keys with lists of documents, in blocks of some kilobytes, put together in packs."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from generator.model.page import OutputFile
from generator.search.bits import encode, gaps, lengths, varints
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


@dataclass(frozen=True, slots=True)
class Pack:
    """A file of blocks, its first key, and how many bytes of it are the head."""

    first: str
    file: OutputFile
    head: int


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
    if not len(entries.counts):
        return
    all_gaps = gaps(entries.documents, entries.counts)
    bits = lengths(all_gaps, entries.counts, documents)
    ends = np.cumsum(bits)
    cuts = np.flatnonzero(np.diff(ends // BLOCK_BITS, prepend=0)).tolist()
    offsets = np.cumsum(entries.counts) - entries.counts
    edges = sorted({0, *cuts, len(entries.counts)})
    for low, high in zip(edges, edges[1:], strict=False):
        first = int(offsets[low])
        last = int(offsets[high]) if high < len(offsets) else len(all_gaps)
        counts = entries.counts[low:high]
        keys = [
            _key(text, place, depth)
            for place, depth in zip(
                entries.places[low:high].tolist(), entries.depths[low:high].tolist(), strict=True
            )
        ]
        labels = deflate(varints(_labels(keys, counts.tolist())))
        lists = encode(all_gaps[first:last], counts, documents)
        yield Block(keys[0], varints([len(labels)]) + labels + lists)


def packs(name: str, found: Iterable[Block]) -> Iterator[Pack]:
    """Put blocks together."""
    held: list[Block] = []
    size = 0
    for block in found:
        if held and size + len(block.content) > PACK_BYTES:
            yield _pack(name, held)
            held, size = [], 0
        held.append(block)
        size += len(block.content)
    if held:
        yield _pack(name, held)


def _pack(name: str, held: list[Block]) -> Pack:
    numbers: list[int] = []
    before = ""
    for block in held:
        numbers += _shared(before, block.first), len(block.first) - _shared(before, block.first)
        numbers += map(ord, block.first[_shared(before, block.first) :])
        numbers.append(len(block.content))
        before = block.first
    head = deflate(varints(numbers))
    content = head + b"".join(block.content for block in held)
    return Pack(held[0].first, named(name, content), len(head))


def _labels(keys: list[str], counts: list[int]) -> Iterator[int]:
    before = ""
    for key, count in zip(keys, counts, strict=True):
        shared = _shared(before, key)
        yield shared
        yield len(key) - shared
        yield from map(ord, key[shared:])
        yield count
        before = key


def _key(text: Units, place: int, depth: int) -> str:
    """Return the units of a key as characters, surrogates each by itself."""
    return "".join(map(chr, text[place : place + depth].tolist()))


def _shared(one: str, other: str) -> int:
    """Return how many units both begin with."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared
