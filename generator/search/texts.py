"""The texts of the documents, in blocks of a few and packs of some hundred."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from generator.archive.folding import fold
from generator.model.page import OutputFile
from generator.search.corpus import CorpusWriter
from generator.search.dates import Written, in_text, indexed, spans
from generator.search.document import Document, ItemHead, MeetingHead
from generator.search.files import (
    ItemRecord,
    MeetingRecord,
    Record,
    TextBlock,
    as_json,
    deflate,
    name_of,
    named,
    sealed,
)
from generator.search.sizes import Sizes

SAMPLES: Final = 128
SAMPLE_UNITS: Final = 120
"""A dictionary can have 32 KiB: samples of two bytes a unit, and one block."""


def dictionary(documents: Collection[Document]) -> bytes:
    """Return what most blocks have in common: beginnings of texts from all over, and one block.

    They are taken from as many documents as the largest power of two allows, so that the packs of
    old documents stay what they are while a site grows.
    """
    known = 1 << max(0, len(documents).bit_length() - 1)
    chosen = list(islice(documents, 0, known, max(1, known // SAMPLES)))
    samples = "".join(document.text[:SAMPLE_UNITS] for document in chosen)
    return (samples + _json([(document, ()) for document in chosen[:1]])[:500]).encode("utf-16-le")


class TextWriter:
    """Puts the texts of documents together; `directories` are the names of those lists of packs."""

    def __init__(self, sizes: Sizes) -> None:
        self.directories: list[str] = []
        self._sizes = sizes

    def add(
        self, documents: Iterable[Document], start_from: bytes, corpus: CorpusWriter
    ) -> Iterator[OutputFile]:
        """Yield the packs of all documents, and add to `corpus` what is indexed of them."""
        rest = iter(documents)
        step = self._sizes.texts_in_block
        packs: list[tuple[str, list[int]]] = []
        while held := [
            (document, _folded(document, corpus))
            for document in islice(rest, self._sizes.texts_in_pack)
        ]:
            content = [
                sealed(deflate(_json(held[at : at + step]).encode("utf-16-le"), start_from))
                for at in range(0, len(held), step)
            ]
            file = named("texts", b"".join(content))
            packs.append((name_of(file), list(map(len, content))))
            yield file
            if len(packs) * self._sizes.texts_in_pack == self._sizes.texts_in_directory:
                yield self._directory(packs)
                packs = []
        if packs:
            yield self._directory(packs)

    def _directory(self, packs: Sequence[tuple[str, Sequence[int]]]) -> OutputFile:
        file = named("texts-directory", sealed(deflate(as_json(packs))))
        self.directories.append(name_of(file))
        return file


def _folded(document: Document, corpus: CorpusWriter) -> tuple[Written, ...]:
    folded = fold(document.text)
    found = tuple(spans(folded.key))
    corpus.add((folded.key, *sorted({indexed(date.token) for date in found})))
    return in_text(found, document.text, folded)


def _json(held: Sequence[tuple[Document, Sequence[Written]]]) -> str:
    meetings = list(dict.fromkeys(document.meeting for document, _ in held if document.meeting))
    items = list(dict.fromkeys(document.item for document, _ in held if document.item))
    block = TextBlock(
        meetings=[_meeting(meeting) for meeting in meetings],
        items=[ItemRecord(path=item.path, number=item.number, title=item.title) for item in items],
        documents=[_record(document, dates, meetings, items) for document, dates in held],
    )
    return json.dumps(block, ensure_ascii=False, separators=(",", ":"))


def _meeting(meeting: MeetingHead) -> MeetingRecord:
    record = MeetingRecord(
        path=meeting.path, title=meeting.title, date=meeting.day.isoformat(), body=meeting.body
    )
    if meeting.number is not None:
        record["number"] = meeting.number
    return record


def _record(
    document: Document,
    dates: Sequence[Written],
    meetings: Sequence[MeetingHead],
    items: Sequence[ItemHead],
) -> Record:
    record = Record(kind=document.kind.value, path=document.path, text=document.text)
    if document.meeting:
        record["meeting"] = meetings.index(document.meeting)
    if document.item:
        record["item"] = items.index(document.item)
    if document.speaker:
        record["speaker"] = document.speaker
    if dates:
        record["dates"] = [(date.start, date.end, date.token) for date in dates]
    return record
