"""What the tables of an index say of a word."""

from __future__ import annotations

import json
import struct
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeVar

from generator.search.bits import decode, read_varints
from generator.search.files import Root, inflate
from generator.search.store import Store, piece, reading

Thing = TypeVar("Thing")

WIDE: Final = 16384
MANY: Final = 3
"""Of `phrases`, more bytes of blocks, or so many directories: `frequent` is asked first."""


@dataclass(frozen=True, slots=True)
class Found:
    """The documents of a word: all of these have it, or (not `exact`) only these can.

    Each has the number of entries that it stands in. `reach` is how many units of the word the
    index knows of.
    """

    documents: Mapping[int, int]
    exact: bool
    reach: int


@dataclass(frozen=True, slots=True)
class _Span:
    """A block: its first key and where it lies."""

    first: str
    pack: str
    start: int
    end: int


def units(text: str) -> str:
    """Return the UTF-16 units of a text as characters."""
    return _units(text.encode("utf-16-le", "surrogatepass"))


def labels(data: bytes) -> Iterator[tuple[str, int]]:
    """Yield sorted keys, each with its number."""
    (count,), at = read_varints(data, 1)
    numbers, at = read_varints(data, 3 * count, at)
    columns = (numbers[part * count : (part + 1) * count] for part in range(3))
    key = ""
    for shared, added, number in zip(*columns, strict=True):
        end = at + 2 * added
        key = key[:shared] + _units(data[at:end])
        yield key, number
        at = end


class TableReader:
    """The tables of an index, whose root has this name. What was read is kept; see also `WIDE`."""

    def __init__(self, store: Store, name: str, root: Root, wide: int, many: int) -> None:
        self._store = store
        self._name = name
        self._root = root
        self._wide = wide
        self._many = many
        self._directories: dict[str, tuple[_Span, ...]] = {}
        self._entries: dict[_Span, tuple[tuple[str, list[int]], ...]] = {}

    def lookup(self, word: str) -> Found:
        """Return what the index says of a folded word."""
        key = units(word)
        if self._is_wide(key):
            for entry, documents in self._of(self._spans("frequent", key)[:1]):
                if entry == key:
                    return Found(dict.fromkeys(documents, 1), exact=True, reach=len(key))
        inside: Counter[int] = Counter()
        around = Found({}, exact=True, reach=0)
        for entry, documents in self._of(self._spans("phrases", key)):
            if entry.startswith(key):
                inside.update(documents)
            elif key.startswith(entry):
                around = Found(dict.fromkeys(documents, 1), exact=False, reach=len(entry))
        return Found(inside, exact=True, reach=len(key)) if inside else around

    def _is_wide(self, key: str) -> bool:
        """Whether much would have to be read of `phrases`."""
        if len(self._directories_of("phrases", key)) >= self._many:
            return True
        return sum(span.end - span.start for span in self._spans("phrases", key)) > self._wide

    def _directories_of(self, table: str, key: str) -> Sequence[tuple[str, str]]:
        with reading(self._name):
            directories = self._root["tables"][table]
            firsts = [units(str(first)) for first, _ in directories]
        return _reached(directories, key, firsts)

    def _spans(self, table: str, key: str) -> Sequence[_Span]:
        """Return the blocks that may have an entry before, equal to, or beginning with `key`.

        One that is equal to it can only be in the first of them.
        """
        reached = self._directories_of(table, key)
        found = [span for _, name in reached for span in self._directory(name)]
        return _reached(found, key, [span.first for span in found])

    def _directory(self, name: str) -> tuple[_Span, ...]:
        if name not in self._directories:
            content = piece(self._store, name)
            with reading(name):
                self._directories[name] = tuple(_listed(inflate(content)))
        return self._directories[name]

    def _of(self, spans: Iterable[_Span]) -> Iterator[tuple[str, list[int]]]:
        for span in spans:
            if span not in self._entries:
                data = piece(self._store, span.pack, span.start, span.end)
                with reading(span.pack):
                    (size,), at = read_varints(data, 1)
                    keys, counts = zip(*labels(inflate(data[at : at + size])), strict=True)
                    lists = decode(data[at + size :], counts, self._root["documents"])
                    self._entries[span] = tuple(zip(keys, lists, strict=True))
            yield from self._entries[span]


def _units(data: bytes) -> str:
    return "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data)))


def _listed(data: bytes) -> Iterator[_Span]:
    """Yield the blocks that a directory lists."""
    (size,), start = read_varints(data, 1)
    blocks = iter(labels(data[start + size :]))
    for pack, count in json.loads(data[start : start + size]):
        at = 0
        for first, length in islice(blocks, count):
            yield _Span(first, pack, at, at + length)
            at += length


def _reached(things: Sequence[Thing], key: str, firsts: Sequence[str]) -> Sequence[Thing]:
    """Return those of sorted things that may have an entry at, or beginning with, `key`.

    `firsts` are their first keys.
    """
    low = max(0, bisect_right(firsts, key) - 1)
    high = low + 1
    while high < len(firsts) and firsts[high].startswith(key):
        high += 1
    return things[low:high]
