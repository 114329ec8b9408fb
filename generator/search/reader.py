"""Reading the files of an index, as little of them as can be. Format: `docs/search-format.md`."""

from __future__ import annotations

import json
import struct
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

from generator.search.bits import decode, read_varints
from generator.search.index import FORMAT, VERSION

Thing = TypeVar("Thing")

WIDE: Final = 16384
"""Bytes of blocks from which on the table of frequent words is asked first."""


class IndexError_(Exception):
    """The files are missing, damaged or of another version; `name` is that of the file."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name


class Store(Protocol):
    """Where the files lie: parts of them by name."""

    def read(self, name: str, start: int = 0, end: int | None = None) -> bytes:
        """Return the bytes from `start` to before `end` (None: all that follow)."""


@dataclass(frozen=True, slots=True)
class FolderStore:
    """The files of a folder on this machine."""

    folder: Path

    def read(self, name: str, start: int = 0, end: int | None = None) -> bytes:
        """Return a part of a file."""
        try:
            with (self.folder / name).open("rb") as file:
                file.seek(start)
                return file.read(-1 if end is None else end - start)
        except OSError as error:
            raise IndexError_(name, "cannot be read") from error


@dataclass(frozen=True, slots=True)
class Found:
    """The documents of a word: all of these have it, or (not `exact`) only these can.

    `reach` is how many units of the word the index knows of.
    """

    documents: frozenset[int]
    exact: bool
    reach: int


@dataclass(frozen=True, slots=True)
class _Span:
    """A block: its first key and where it lies."""

    first: str
    name: str
    start: int
    end: int


def inflate(data: bytes, dictionary: bytes = b"") -> bytes:
    """Return what was deflated."""
    inflater = zlib.decompressobj(-15, zdict=dictionary) if dictionary else zlib.decompressobj(-15)
    return inflater.decompress(data) + inflater.flush()


def units(text: str) -> str:
    """Return the UTF-16 units of a text as characters."""
    return _units(text.encode("utf-16-le"))


def _units(data: bytes) -> str:
    return "".join(map(chr, struct.unpack(f"<{len(data) // 2}H", data)))


def labels(data: bytes) -> Iterator[tuple[str, int]]:
    """Yield the keys of a block or of the head of a pack, each with its number."""
    (count,), at = read_varints(data, 1)
    numbers, at = read_varints(data, 3 * count, at)
    key = ""
    for shared, added, number in zip(
        numbers[:count], numbers[count : 2 * count], numbers[2 * count :], strict=True
    ):
        end = at + 2 * added
        key = key[:shared] + _units(data[at:end])
        yield key, number
        at = end


class IndexReader:
    """The index in a store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._known: dict[str, Any] = {}
        manifest = json.loads(store.read("manifest.json"))
        if (manifest.get("format"), manifest.get("version")) != (FORMAT, VERSION):
            raise IndexError_("manifest.json", "is of another version")
        self.root: Mapping[str, Any] = self._deflated(manifest["root"])
        self.documents: int = self.root["documents"]
        self._directories: dict[str, tuple[_Span, ...]] = {}
        self._blocks: dict[tuple[str, int], tuple[tuple[str, list[int]], ...]] = {}
        self._texts: dict[int, Mapping[str, Any]] = {}

    def lookup(self, word: str) -> Found:
        """Return what the index says of a folded word."""
        key = units(word)
        spans = self._spans("phrases", key)
        size = sum(span.end - span.start for span in spans)
        if size > WIDE:
            for entry, documents in self._entries(self._spans("frequent", key)):
                if entry == key:
                    return Found(frozenset(documents), exact=True, reach=len(key))
        inside: set[int] = set()
        around = Found(frozenset(), exact=True, reach=0)
        for entry, documents in self._entries(spans):
            if entry.startswith(key):
                inside.update(documents)
            elif key.startswith(entry):
                around = Found(frozenset(documents), exact=False, reach=len(entry))
        return Found(frozenset(inside), exact=True, reach=len(key)) if inside else around

    def texts(self, numbers: Iterable[int]) -> Iterator[tuple[int, Mapping[str, Any]]]:
        """Yield number and record of documents, with `meeting` and `item` in place."""
        for number in numbers:
            if number not in self._texts:
                self._read_block(number)
            yield number, self._texts[number]

    @cached_property
    def meetings(self) -> Mapping[str, Any]:
        """The columns of the file of meetings."""
        return self._deflated(self.root["meetings"])

    def facet(self, name: str) -> tuple[tuple[Mapping[str, Any], frozenset[int]], ...]:
        """Return the values of a facet with their documents."""
        data = self.store.read(self.root["facets"][name])
        end = 4 + int.from_bytes(data[:4], "little")
        values = json.loads(inflate(data[4:end]))
        lists = decode(data[end:], [value["count"] for value in values], self.documents)
        return tuple(zip(values, map(frozenset, lists), strict=True))

    def _deflated(self, name: str) -> Any:
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> Any:
        try:
            return json.loads(inflate(self.store.read(name)))
        except (ValueError, zlib.error) as error:
            raise IndexError_(name, "is damaged") from error

    def _spans(self, table: str, key: str) -> tuple[_Span, ...]:
        """Return the blocks that may have an entry before, equal to, or beginning with `key`."""
        directories: Sequence[tuple[str, str]] = self.root["tables"][table]
        reached = _reached(directories, key, [first for first, _ in directories])
        found = [span for _, name in reached for span in self._directory(name)]
        return tuple(_reached(found, key, [span.first for span in found]))

    def _directory(self, name: str) -> tuple[_Span, ...]:
        if name not in self._directories:
            data = inflate(self.store.read(name))
            (size,), start = read_varints(data, 1)
            blocks = iter(labels(data[start + size :]))
            spans = []
            for pack, count in json.loads(data[start : start + size]):
                at = 0
                for first, length in islice(blocks, count):
                    spans.append(_Span(first, pack, at, at + length))
                    at += length
            self._directories[name] = tuple(spans)
        return self._directories[name]

    def _entries(self, spans: Iterable[_Span]) -> Iterator[tuple[str, list[int]]]:
        for span in spans:
            place = (span.name, span.start)
            if place not in self._blocks:
                self._blocks[place] = tuple(self._block(span))
            yield from self._blocks[place]

    def _block(self, span: _Span) -> Iterator[tuple[str, list[int]]]:
        data = self.store.read(span.name, span.start, span.end)
        (size,), head = read_varints(data, 1)
        keys, counts = zip(*labels(inflate(data[head : head + size])), strict=True)
        lists = decode(data[head + size :], counts, self.documents)
        yield from zip(keys, lists, strict=True)

    @cached_property
    def _dictionary(self) -> bytes:
        return inflate(self.store.read(self.root["texts"]["dictionary"]))

    def _read_block(self, number: int) -> None:
        texts = self.root["texts"]
        per_block, per_pack = texts["per_block"], texts["per_pack"]
        directory = self._deflated(texts["directories"][number // texts["per_directory"]])
        name, sizes = directory[number % texts["per_directory"] // per_pack]
        which = number % per_pack // per_block
        first = number // per_block * per_block
        data = self.store.read(name, sum(sizes[:which]), sum(sizes[: which + 1]))
        block = json.loads(inflate(data, self._dictionary).decode("utf-16-le", "surrogatepass"))
        for place, document in enumerate(block["documents"]):
            for part, parts in (("meeting", block["meetings"]), ("item", block["items"])):
                if part in document:
                    document[part] = parts[document[part]]
            self._texts[first + place] = document


def _reached(things: Sequence[Thing], key: str, firsts: Sequence[str]) -> Sequence[Thing]:
    """Return those of sorted things that may have an entry at, or beginning with, `key`.

    `firsts` are their first keys.
    """
    low = max(0, bisect_right(firsts, key) - 1)
    high = low + 1
    while high < len(firsts) and firsts[high].startswith(key):
        high += 1
    return things[low:high]
