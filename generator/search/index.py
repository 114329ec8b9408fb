"""Documents in, the files of the index out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from generator.model.page import OutputFile
from generator.search.bits import encode, gaps
from generator.search.corpus import Corpus
from generator.search.dates import FIRST, STOP
from generator.search.document import Document, Facet, MeetingHead, Name
from generator.search.phrases import Limits, sort_places
from generator.search.tables import fold_tables
from generator.search.table import TableWriter, blocks, deflate, name_of, named
from generator.search.texts import PER_BLOCK, PER_DIRECTORY, PER_PACK, TextWriter, dictionary
from generator.urls import search_file

FORMAT: Final = "giji-search"
VERSION: Final = 1
FREQUENT_SHARE: Final = 20
FREQUENT_LEAST: Final = 2000
"""A key at more places than a twentieth of the documents, and than so many, has its own list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """What the index needs besides documents: names of facets' values, groups of equal words."""

    names: Mapping[Facet, Mapping[str, Name]] = field(default_factory=dict)
    bodies: Mapping[str, Name] = field(default_factory=dict)
    synonyms: tuple[tuple[str, ...], ...] = ()


def build_index(documents: Sequence[Document], registers: Registers) -> Iterator[OutputFile]:
    """Yield the files of the index of documents, which stand in order of their meetings' days.

    Documents without a meeting come last.
    """
    start_from = dictionary(documents)
    corpus = Corpus()
    texts = TextWriter()
    yield (first := named("dictionary", deflate(start_from)))
    yield from texts.add(documents, start_from, corpus)
    phrases, frequent = TableWriter("phrases"), TableWriter("frequent")
    if documents:
        yield from _tables(corpus, len(documents), phrases, frequent)
    meetings = named("meetings", _meetings(documents, registers.bodies))
    yield meetings
    facets = {}
    for facet, content in _facets(documents, registers):
        file = named(f"facet-{facet}", content)
        facets[facet] = name_of(file)
        yield file
    fold = named("fold", _json(fold_tables()))
    yield fold
    root = named(
        "root",
        _json(
            {
                "documents": len(documents),
                "texts": {
                    "dictionary": name_of(first),
                    "directories": texts.directories,
                    "per_directory": PER_DIRECTORY,
                    "per_block": PER_BLOCK,
                    "per_pack": PER_PACK,
                },
                "tables": {table.name: table.directories for table in (phrases, frequent)},
                "meetings": name_of(meetings),
                "facets": facets,
                "fold": name_of(fold),
                "synonyms": registers.synonyms,
            }
        ),
    )
    yield root
    manifest = {"format": FORMAT, "version": VERSION, "root": name_of(root)}
    yield OutputFile(search_file("manifest.json").path, json.dumps(manifest).encode())


def _json(data: Any) -> bytes:
    return deflate(json.dumps(data, separators=(",", ":")).encode())


def _tables(
    corpus: Corpus, documents: int, phrases: TableWriter, frequent: TableWriter
) -> Iterator[OutputFile]:
    text, starts = corpus.text()
    wanted = np.ones(1 << 16, np.bool_)
    wanted[0] = False
    wanted[FIRST + 2 : ord(STOP) + 1] = False
    limits = Limits(frequent=max(FREQUENT_LEAST, documents // FREQUENT_SHARE))
    for part in sort_places(text, starts, wanted, limits):
        yield from phrases.add(blocks(part.phrases, text, documents))
        yield from frequent.add(blocks(part.frequent, text, documents))
    yield from phrases.rest()
    yield from frequent.rest()


def _meetings(documents: Sequence[Document], bodies: Mapping[str, Name]) -> bytes:
    meetings: list[MeetingHead] = []
    first: list[int] = []
    dated = 0
    for number, document in enumerate(documents):
        if document.meeting:
            dated = number + 1
            if not meetings or meetings[-1] != document.meeting:
                meetings.append(document.meeting)
                first.append(number)
    ids = sorted({meeting.body for meeting in meetings})
    return _json(
        {
            "bodies": [
                {"id": id_, "ja": bodies[id_].ja, "en": bodies[id_].en, "path": bodies[id_].path}
                if id_ in bodies
                else {"id": id_, "ja": id_, "en": id_}
                for id_ in ids
            ],
            "body": [ids.index(meeting.body) for meeting in meetings],
            "date": [meeting.day.isoformat() for meeting in meetings],
            "path": [meeting.path for meeting in meetings],
            "number": [meeting.number for meeting in meetings],
            "documents": [
                after - before for before, after in zip(first, [*first[1:], dated], strict=True)
            ],
        }
    )


def _facets(
    documents: Sequence[Document], registers: Registers
) -> Iterator[tuple[str, bytes]]:
    kinds: dict[str, list[int]] = {}
    values: dict[Facet, dict[str, list[int]]] = {facet: {} for facet in Facet}
    for number, document in enumerate(documents):
        kinds.setdefault(document.kind.value, []).append(number)
        for facet, ids in document.facets.items():
            for id_ in dict.fromkeys(ids):
                values[facet].setdefault(id_, []).append(number)
    labels = {kind.value: Name(ja=kind.ja, en=kind.en) for d in documents for kind in [d.kind]}
    yield "kind", _facet(kinds, labels, len(documents))
    for facet, found in values.items():
        yield facet.value, _facet(found, registers.names.get(facet, {}), len(documents))


def _facet(
    found: Mapping[str, list[int]], names: Mapping[str, Name], documents: int
) -> bytes:
    ids = sorted(found)
    head = _json(
        [
            {
                "id": id_,
                "count": len(found[id_]),
                **(
                    {"ja": names[id_].ja, "en": names[id_].en, "path": names[id_].path}
                    if id_ in names
                    else {"ja": id_, "en": id_, "path": None}
                ),
            }
            for id_ in ids
        ]
    )
    size = len(head).to_bytes(4, "little")
    if not ids:
        return size + head
    lists = np.concatenate([np.array(found[id_], np.int64) for id_ in ids])
    counts = np.array([len(found[id_]) for id_ in ids], np.int64)
    return size + head + encode(gaps(lists, counts), counts, documents)
