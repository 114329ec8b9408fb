"""The files that count and narrow down: meetings, and the documents of each value of a facet."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

import numpy as np

from generator.model.page import OutputFile
from generator.search.bits import encode, gaps
from generator.search.document import Document, DocumentKind, Facet, Name
from generator.search.files import BodyNames, FacetValue, Meetings, as_json, deflate, named, sealed

KIND: Final = "kind"
"""The facet that every document has."""


def meetings_file(documents: Iterable[Document], bodies: Mapping[str, Name]) -> OutputFile:
    """Return the file of the meetings that documents belong to."""
    runs = groupby(documents, key=lambda document: document.meeting)
    heads = [(head, len(list(run))) for head, run in runs if head]
    ids = sorted({head.body for head, _ in heads})
    columns = Meetings(
        bodies=[_body(id_, bodies.get(id_, Name(ja=id_, en=id_))) for id_ in ids],
        body=[ids.index(head.body) for head, _ in heads],
        date=[head.day.isoformat() for head, _ in heads],
        path=[head.path for head, _ in heads],
        number=[head.number for head, _ in heads],
        documents=[size for _, size in heads],
    )
    return named("meetings", sealed(deflate(as_json(columns))))


def facet_files(
    documents: Iterable[Document], names: Mapping[Facet, Mapping[str, Name]]
) -> Iterator[tuple[str, OutputFile]]:
    """Yield the name of each facet with its file."""
    found: dict[str, defaultdict[str, array[int]]] = {
        name: defaultdict(lambda: array("I")) for name in (KIND, *(facet.value for facet in Facet))
    }
    total = 0
    for number, document in enumerate(documents):
        total += 1
        found[KIND][document.kind.value].append(number)
        for facet, ids in document.facets.items():
            for id_ in ids:
                found[facet.value][id_].append(number)
    labels = {facet.value: names.get(facet, {}) for facet in Facet}
    labels[KIND] = {kind.value: Name(ja=kind.ja, en=kind.en) for kind in DocumentKind}
    for facet_name, values in found.items():
        content = _facet(sorted(values.items()), labels[facet_name], total)
        yield facet_name, named(f"facet-{facet_name}", sealed(content))


def _body(id_: str, name: Name) -> BodyNames:
    return BodyNames(id=id_, ja=name.ja, en=name.en, path=name.path)


def _facet(
    values: Sequence[tuple[str, Sequence[int]]], names: Mapping[str, Name], documents: int
) -> bytes:
    head = deflate(as_json([_value(id_, len(held), names) for id_, held in values]))
    lists = np.array([number for _, held in values for number in held], np.int64)
    counts = np.array([len(held) for _, held in values], np.int64)
    return len(head).to_bytes(4, "little") + head + encode(gaps(lists, counts), counts, documents)


def _value(id_: str, count: int, names: Mapping[str, Name]) -> FacetValue:
    name = names.get(id_, Name(ja=id_, en=id_))
    return FacetValue(id=id_, count=count, ja=name.ja, en=name.en, path=name.path)
