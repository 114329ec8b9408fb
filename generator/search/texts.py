"""The texts of the documents, in blocks of a few and packs of some hundred."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from generator.model.page import OutputFile
from generator.search.dates import written
from generator.search.document import Document
from generator.search.table import deflate, named

PER_BLOCK: Final = 8
PER_PACK: Final = 256
DICTIONARY_BYTES: Final = 32000
SAMPLES: Final = 64


def dictionary(documents: Sequence[Document]) -> bytes:
    """Return what most blocks have in common: pieces of documents from all over.

    They are taken from as many documents as the largest power of two allows, so that the packs of
    old documents stay what they are while a site grows.
    """
    known = 1 << max(0, len(documents).bit_length() - 1)
    step = max(1, known // SAMPLES // PER_BLOCK) * PER_BLOCK
    pieces = [
        _json(documents[at : at + 2]).encode("utf-16-le")
        for at in range(0, min(known, len(documents)), step)
    ]
    size = DICTIONARY_BYTES // max(1, len(pieces)) // 2 * 2
    return b"".join(piece[:size] for piece in pieces)


def text_packs(documents: Iterable[Document], start_from: bytes) -> Iterator[OutputFile]:
    """Yield the packs of all documents."""
    rest = iter(documents)
    while held := list(islice(rest, PER_PACK)):
        content = [
            deflate(_json(held[at : at + PER_BLOCK]).encode("utf-16-le"), start_from)
            for at in range(0, len(held), PER_BLOCK)
        ]
        offsets = [0]
        for block in content:
            offsets.append(offsets[-1] + len(block))
        head = struct.pack(f"<{len(offsets)}I", *offsets)
        yield named("texts", head + b"".join(content))


def _json(documents: Sequence[Document]) -> str:
    meetings = list(dict.fromkeys(d.meeting for d in documents if d.meeting))
    items = list(dict.fromkeys(d.item for d in documents if d.item))
    block = {
        "meetings": [
            _without_none(
                path=meeting.path,
                title=meeting.title,
                date=meeting.day.isoformat(),
                body=meeting.body,
                number=meeting.number,
            )
            for meeting in meetings
        ],
        "items": [{"path": item.path, "number": item.number, "title": item.title} for item in items],
        "documents": [
            _without_none(
                kind=document.kind.value,
                path=document.path,
                meeting=meetings.index(document.meeting) if document.meeting else None,
                item=items.index(document.item) if document.item else None,
                speaker=document.speaker,
                dates=[[d.start, d.end, d.token] for d in written(document.text)] or None,
                text=document.text,
            )
            for document in documents
        ],
    }
    return json.dumps(block, ensure_ascii=False, separators=(",", ":"))


def _without_none(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}
