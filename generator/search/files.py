"""The names of the index's files, how they are deflated, and what those hold that are JSON."""

from __future__ import annotations

import hashlib
import json
import posixpath
import zlib
from collections.abc import Mapping, Sequence
from typing import Any, Final, NotRequired, TypeAlias

from pydantic import NonNegativeInt, PositiveInt
from typing_extensions import TypedDict  # which pydantic needs below Python 3.12

from generator.model.page import OutputFile
from generator.urls import search_file

FORMAT: Final = "giji-search"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"


class Manifest(TypedDict):
    """The one file whose content changes under its name."""

    format: str
    version: int
    root: str


class TextFiles(TypedDict):
    """Where the texts of documents are."""

    dictionary: str
    directories: Sequence[str]
    per_directory: PositiveInt
    per_pack: PositiveInt
    per_block: PositiveInt


class Root(TypedDict):
    """Where everything else is; first keys of `tables` may end with half a character."""

    documents: NonNegativeInt
    texts: TextFiles
    tables: Mapping[str, Sequence[tuple[Any, str]]]
    meetings: str
    facets: Mapping[str, str]
    kinds: Sequence[str]
    suggestions: str
    fold: str
    synonyms: Sequence[Sequence[str]]


TextDirectory: TypeAlias = Sequence[tuple[str, Sequence[int]]]
"""Names of packs, each with the sizes of its blocks."""


class BodyNames(TypedDict):
    """A body of the meetings."""

    id: str
    ja: str
    en: str
    path: str | None


class Meetings(TypedDict):
    """All meetings, oldest first, a column for each fact."""

    bodies: Sequence[BodyNames]
    body: Sequence[int]
    date: Sequence[str]
    path: Sequence[str]
    number: Sequence[int | None]
    documents: Sequence[NonNegativeInt]


class FacetValue(TypedDict):
    """A value of a facet, and how many documents have it."""

    id: str
    count: NonNegativeInt
    ja: str
    en: str
    path: str | None


class MeetingRecord(TypedDict):
    """A meeting as a block of texts has it."""

    path: str
    title: str
    date: str
    body: str
    number: NotRequired[int]


class ItemRecord(TypedDict):
    """An agenda item, or a material, as a block of texts has it."""

    path: str
    number: str
    title: str


class Record(TypedDict):
    """A document as a block of texts has it, with places in the lists of the block."""

    kind: str
    path: str
    text: str
    meeting: NotRequired[int]
    item: NotRequired[int]
    speaker: NotRequired[str]
    dates: NotRequired[Sequence[tuple[int, int, str]]]


class TextBlock(TypedDict):
    """A block of texts."""

    meetings: Sequence[MeetingRecord]
    items: Sequence[ItemRecord]
    documents: Sequence[Record]


def deflate(data: bytes, dictionary: bytes = b"") -> bytes:
    """Return the data as raw deflate; `dictionary` is what a reader has already inflated."""
    compressor = (
        zlib.compressobj(9, zlib.DEFLATED, -15, 9, zdict=dictionary)
        if dictionary
        else zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    )
    return compressor.compress(data) + compressor.flush()


def inflate(data: bytes, dictionary: bytes = b"") -> bytes:
    """Return what was deflated.

    Raises:
        zlib.error: it was not, or something of it is missing.
    """
    inflater = zlib.decompressobj(-15, zdict=dictionary) if dictionary else zlib.decompressobj(-15)
    content = inflater.decompress(data) + inflater.flush()
    if not inflater.eof:
        raise zlib.error
    return content


def sealed(content: bytes) -> bytes:
    """Return what is read at once, with its CRC-32 behind it."""
    return content + zlib.crc32(content).to_bytes(4, "little")


def unsealed(piece: bytes) -> bytes:
    """Return the content of what is read at once.

    Raises:
        ValueError: its CRC-32 is another.
    """
    content, checksum = piece[:-4], piece[-4:]
    if sealed(content) != content + checksum:
        message = "the CRC-32 is another"
        raise ValueError(message)
    return content


def as_json(data: object) -> bytes:
    """Return data as JSON in ASCII, without blanks."""
    return json.dumps(data, separators=(",", ":")).encode()


def named(name: str, content: bytes) -> OutputFile:
    """Return a file of the index, named after the SHA-256 of its content."""
    digest = hashlib.sha256(content).hexdigest()[:16]
    return OutputFile(search_file(f"{name}-{digest}.bin").path, content)


def name_of(file: OutputFile) -> str:
    """Return the name of a file of the index, as other files have it."""
    return posixpath.basename(file.path)
