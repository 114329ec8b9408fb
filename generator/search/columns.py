"""The files that count and narrow down: meetings, and the documents of each value of a facet."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from generator.model.page import OutputFile
from generator.search.bits import encode, gaps
from generator.search.document import Document, DocumentKind, Facet, MeetingHead, Name
from generator.search.files import BodyNames, FacetValue, Meetings, as_json, deflate, named, sealed

KIND: Final = "kind"
"""The facet that every document has."""


class Columns:
    """Notes of each document what counts and narrows down, while they pass by."""

    def __init__(self) -> None:
        self._heads: list[MeetingHead] = []
        self._sizes: list[int] = []
        self._values: dict[str, defaultdict[str, array[int]]] = {
            name: defaultdict(lambda: array("I"))
            for name in (KIND, *(facet.value for facet in Facet))
        }
        self._total = 0

    def noting(self, documents: Iterable[Document]) -> Iterator[Document]:
        """Yield the documents, in the order of their numbers."""
        for document in documents:
            self._note(document)
            self._total += 1
            yield document

    def meetings(self, bodies: Mapping[str, Name]) -> OutputFile:
        """Return the file of the meetings that documents belong to."""
        ids = sorted({head.body for head in self._heads})
        columns = Meetings(
            bodies=[_body(id_, bodies.get(id_, Name(ja=id_, en=id_))) for id_ in ids],
            body=[ids.index(head.body) for head in self._heads],
            date=[head.day.isoformat() for head in self._heads],
            path=[head.path for head in self._heads],
            number=[head.number for head in self._heads],
            documents=self._sizes,
        )
        return named("meetings", sealed(deflate(as_json(columns))))

    def facets(self, names: Mapping[Facet, Mapping[str, Name]]) -> Iterator[tuple[str, OutputFile]]:
        """Yield the name of each facet with its file."""
        labels = {facet.value: names.get(facet, {}) for facet in Facet}
        labels[KIND] = {kind.value: Name(ja=kind.ja, en=kind.en) for kind in DocumentKind}
        for name, values in self._values.items():
            content = _facet(sorted(values.items()), labels[name], self._total)
            yield name, named(f"facet-{name}", sealed(content))

    def _note(self, document: Document) -> None:
        head = document.meeting
        if head and (not self._heads or self._heads[-1] != head):
            self._heads.append(head)
            self._sizes.append(0)
        if head:
            self._sizes[-1] += 1
        self._values[KIND][document.kind.value].append(self._total)
        for facet, ids in document.facets.items():
            for id_ in ids:
                self._values[facet.value][id_].append(self._total)


def _body(id_: str, name: Name) -> BodyNames:
    return BodyNames(id=id_, ja=name.ja, en=name.en, path=name.path)


def _facet(
    values: Sequence[tuple[str, Sequence[int]]], names: Mapping[str, Name], documents: int
) -> bytes:
    head = deflate(as_json([_value(id_, len(held), names) for id_, held in values]))
    lists = np.array([number for _, held in values for number in held], np.int64)
    counts = np.array([len(held) for _, held in values], np.int64)
    # Nearly all documents may be of one kind: a list that is one bit after the other, all the same.
    bits = deflate(encode(gaps(lists, counts), counts, documents))
    return len(head).to_bytes(4, "little") + head + bits


def _value(id_: str, count: int, names: Mapping[str, Name]) -> FacetValue:
    name = names.get(id_, Name(ja=id_, en=id_))
    return FacetValue(id=id_, count=count, ja=name.ja, en=name.en, path=name.path)
