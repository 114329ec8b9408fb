"""Indexes for the tests: of a few texts, in memory, with parts so small that there are many."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.model.page import OutputFile
from generator.search.cut import Limits
from generator.search.document import Document, DocumentKind, Facet, ItemHead, MeetingHead
from generator.search.index import Registers, build_index
from generator.search.reader import IndexReader
from generator.search.sizes import Sizes
from generator.search.store import SearchFileError, Trouble

SMALL: Final = Sizes(
    block=64, pack=200, directory=2, texts_in_block=2, texts_in_pack=4, texts_in_directory=8
)
SHORT: Final = Limits(share=1, depth=6, frequent=2, places=16)
"""Entries of one place, lists of their own from three places on, few places at once."""
FIRST: Final = MeetingHead(
    path="meetings/council/001.html", title="第1回", day=date(2025, 3, 31), body="council", number=1
)


@dataclass
class MemoryStore:
    """Files in memory."""

    files: Mapping[str, bytes]

    def read(self, name: str, start: int = 0, end: int | None = None) -> bytes:
        """Return a part of a file."""
        if name not in self.files:
            raise SearchFileError(name, Trouble.MISSING)
        return self.files[name][start:end]


def document(  # noqa: PLR0913 - what a test varies
    text: str,
    number: int = 0,
    *,
    kind: DocumentKind = DocumentKind.REMARK,
    meeting: MeetingHead | None = FIRST,
    item: ItemHead | None = None,
    speaker: str | None = None,
    facets: Mapping[Facet, tuple[str, ...]] | None = None,
) -> Document:
    """Return a remark of the first meeting, apart from what is given."""
    return Document(
        kind=kind,
        path=f"#r{number}",
        text=text,
        meeting=meeting,
        item=item,
        speaker=speaker,
        facets=facets or {},
    )


def remarks(*texts: str) -> tuple[Document, ...]:
    """Return remarks of the first meeting."""
    return tuple(document(text, number) for number, text in enumerate(texts))


def contents(files: Sequence[OutputFile]) -> dict[str, bytes]:
    """Return the files of an index by their names."""
    found = {}
    for file in files:
        assert isinstance(file.content, bytes)
        found[posixpath.basename(file.path)] = file.content
    return found


def index_of(
    documents: Sequence[Document],
    registers: Registers | None = None,
    sizes: Sizes = SMALL,
    limits: Limits = SHORT,
    wide: int = 40,
) -> IndexReader:
    """Return the index of documents, made of small parts."""
    files = tuple(build_index(documents, registers or Registers(), sizes, limits))
    return IndexReader(MemoryStore(contents(files)), wide)
