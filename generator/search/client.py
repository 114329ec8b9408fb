"""Answers to queries from the files of an index, in Python."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Final

from generator.archive.folding import fold
from generator.model.dates import FiscalYear
from generator.search.dates import indexed, is_token, spans
from generator.search.document import DocumentKind
from generator.search.query import Clause, Query, parse, searched
from generator.search.reader import IndexReader

FEW: Final = 4
"""Candidates so few that reading them costs less than narrowing them down."""

_RANK: Final = (
    DocumentKind.DECISION,
    DocumentKind.ACTION,
    DocumentKind.CANDIDATE,
    DocumentKind.ITEM,
    DocumentKind.CORRECTION,
    DocumentKind.UPDATE,
    DocumentKind.REMARK,
    DocumentKind.NARRATIVE,
    DocumentKind.MATERIAL,
)


class Order(Enum):
    """The order of hits: by kind (decisions first, then newest), or by the meetings' days."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Hit:
    """A document with the query's words in it, and where they stand in its text."""

    number: int
    record: Mapping[str, Any]
    marks: tuple[tuple[int, int], ...]

    @property
    def path(self) -> str:
        """The address from the site's root."""
        return str(self.record["path"])


@dataclass(frozen=True, slots=True)
class Results:
    """All hits by number, the first of them with their texts, and counts by facet and value."""

    query: Query
    numbers: tuple[int, ...]
    hits: tuple[Hit, ...]
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def search(  # noqa: PLR0913 - what a reader can choose
    index: IndexReader,
    typed: str,
    *,
    filters: Mapping[str, Sequence[str]] | None = None,
    order: Order = Order.RELEVANCE,
    limit: int = 10,
    synonyms: bool = True,
) -> Results:
    """Return what a query finds. `filters` has, by facet, the values of which one must fit.

    Facets are `kind`, `body`, `year`, `fiscal_year`, `topic`, `candidate`, `organization`,
    `speaker`; the counts of a facet leave its own filter aside.
    """
    query = parse(typed, index.root["synonyms"] if synonyms else ())
    found = find(index, query)
    facets = dict(_facets(index))
    chosen = {
        name: frozenset().union(*(facets[name].get(value, frozenset()) for value in values))
        for name, values in (filters or {}).items()
    }
    numbers = _ordered(index, found.intersection(*chosen.values()), order, facets["kind"])
    counts = {}
    for name, values in facets.items():
        rest = found.intersection(*(held for other, held in chosen.items() if other != name))
        counted = {value: len(rest & held) for value, held in values.items()}
        counts[name] = {value: count for value, count in counted.items() if count}
    hits = tuple(
        Hit(number, record, _marks(query, record))
        for number, record in index.texts(numbers[:limit])
    )
    return Results(query, tuple(numbers), hits, counts)


def find(index: IndexReader, query: Query) -> frozenset[int]:
    """Return the numbers of all hits of a query; none where it asks for nothing."""
    if not query.wanted:
        return frozenset()
    sure: frozenset[int] | None = None
    doubtful: frozenset[int] = frozenset()
    for clause in sorted(query.clauses, key=lambda clause: clause.excluded):
        have, may = _of_clause(index, clause)
        if clause.excluded:
            sure = (sure or frozenset()) - have
            doubtful |= may
        elif sure is None:
            sure, doubtful = have | may, may - have
        else:
            sure &= have | may
            doubtful |= may - have
    candidates = sure or frozenset()
    failed = (
        number
        for number, record in index.texts(sorted(candidates & doubtful))
        if not query.holds(searched(record["text"]))
    )
    return candidates.difference(failed)


def _of_clause(index: IndexReader, clause: Clause) -> tuple[frozenset[int], frozenset[int]]:
    """Return the documents that have a writing of a clause, and those that may have one."""
    have: set[int] = set()
    may: set[int] = set()
    for writing in clause.writings:
        found = index.lookup(writing)
        (have if found.exact else may).update(
            found.documents if found.exact else _narrowed(index, writing, found.reach, found.documents)
        )
    return frozenset(have), frozenset(may)


def _narrowed(
    index: IndexReader, word: str, reach: int, candidates: frozenset[int]
) -> frozenset[int]:
    """Return the candidates that may have the rest of a word too.

    Of a date only the beginning is indexed.
    """
    if is_token(word):
        return candidates
    start, known = 0, reach
    while len(candidates) > FEW and known < len(word):
        start = max(start + 1, known - 1)
        found = index.lookup(word[start:])
        candidates &= found.documents
        known = start + found.reach
    return candidates


def _facets(index: IndexReader) -> Iterator[tuple[str, Mapping[str, frozenset[int]]]]:
    for name in index.root["facets"]:
        yield name, {value["id"]: held for value, held in index.facet(name)}
    table = index.meetings
    columns: dict[str, dict[str, set[int]]] = {"body": {}, "year": {}, "fiscal_year": {}}
    at = 0
    for body, written, size in zip(table["body"], table["date"], table["documents"], strict=True):
        day = date.fromisoformat(written)
        held = range(at, at + size)
        columns["body"].setdefault(table["bodies"][body]["id"], set()).update(held)
        columns["year"].setdefault(str(day.year), set()).update(held)
        columns["fiscal_year"].setdefault(str(FiscalYear.of(day).year), set()).update(held)
        at += size
    for name, values in columns.items():
        yield name, {value: frozenset(numbers) for value, numbers in values.items()}


def _ordered(
    index: IndexReader,
    numbers: frozenset[int],
    order: Order,
    kinds: Mapping[str, frozenset[int]],
) -> list[int]:
    """Return the numbers in order; those of one meeting stay in the order of its minutes."""
    if order is Order.OLDEST:
        return sorted(numbers)
    meeting: dict[int, int] = {}
    at = 0
    for which, size in enumerate(index.meetings["documents"]):
        meeting.update((number, -which) for number in range(at, at + size))
        at += size
    newest = sorted(numbers, key=lambda number: (meeting.get(number, 1), number))
    if order is Order.NEWEST:
        return newest
    rank = {
        number: place for place, kind in enumerate(_RANK) for number in kinds.get(kind.value, ())
    }
    return sorted(newest, key=lambda number: rank[number])


def _marks(query: Query, record: Mapping[str, Any]) -> tuple[tuple[int, int], ...]:
    """Return where the wanted words stand in the text of a record, without overlaps."""
    folded = fold(record["text"])
    places = []
    for clause in query.wanted:
        for writing in clause.writings:
            at = folded.key.find(writing)
            while at >= 0:
                places.append(folded.span(at, at + len(writing)))
                at = folded.key.find(writing, at + len(writing))
    dates = [(span, indexed(span.token)) for span in spans(folded.key)]
    for clause in query.wanted:
        for span, token in dates:
            if any(token.startswith(writing) for writing in clause.writings):
                places.append(folded.span(span.start, span.end))
    marks: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if marks and start <= marks[-1][1]:
            marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
        else:
            marks.append((start, end))
    return tuple(marks)
