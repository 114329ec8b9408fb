"""Answers to queries from the files of an index, in Python."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from generator.model.dates import FiscalYear
from generator.search.columns import KIND
from generator.search.document import Facet
from generator.search.finding import find
from generator.search.marking import marks
from generator.search.query import Query, parse
from generator.search.reader import IndexReader
from generator.search.retrieval import Text

BODY: Final = "body"
YEAR: Final = "year"
FISCAL_YEAR: Final = "fiscal_year"
FACETS: Final = (KIND, BODY, YEAR, FISCAL_YEAR, *(facet.value for facet in Facet))
"""By what hits are counted and can be narrowed down."""
MEETING: Final = "meeting"
FILTERS: Final = (*FACETS, MEETING)
"""By what hits can be narrowed down; meetings, by the paths of their pages, are not counted."""


class Order(Enum):
    """The order of hits: by kind, of one kind by weight (`find`), then newest; or by days."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Hit:
    """A document with the query's words in it; `marks` are their places in its text."""

    number: int
    text: Text
    marks: tuple[tuple[int, int], ...]

    @property
    def path(self) -> str:
        """The address from the site's root."""
        return self.text.record["path"]


@dataclass(frozen=True, slots=True)
class Results:
    """All hits by number, the first of them with their texts, and counts by facet and value."""

    query: Query
    numbers: tuple[int, ...]
    hits: tuple[Hit, ...]
    facets: Mapping[str, Mapping[str, int]]


def search(  # noqa: PLR0913 - what a reader can choose
    index: IndexReader,
    typed: str,
    *,
    filters: Mapping[str, Sequence[str]] | None = None,
    order: Order = Order.RELEVANCE,
    limit: int = 10,
    synonyms: bool = True,
) -> Results:
    """Return what a query finds, the first `limit` hits with their texts.

    `filters` has, by facet (`FILTERS`), the values of which one must fit; the counts of a facet
    leave its own filter aside, so that another value can be chosen. Where nothing is typed, the
    filters alone are the question.
    """
    query = parse(typed, index.root["synonyms"] if synonyms else ())
    found = find(index, query)
    if filters and not query.clauses:
        found = dict.fromkeys(range(index.root["documents"]), 0)
    facets = dict(_facets(index))
    known = {**facets, MEETING: dict(zip(index.meetings["path"], _documents(index), strict=True))}
    chosen = {
        name: frozenset[int]().union(*(known.get(name, {}).get(value, ()) for value in values))
        for name, values in (filters or {}).items()
    }
    counts = {}
    for name, values in facets.items():
        rest = frozenset(found).intersection(
            *(held for other, held in chosen.items() if other != name)
        )
        counted = ((value, len(rest & held)) for value, held in values.items())
        counts[name] = {value: count for value, count in counted if count}
    numbers = sorted(frozenset(found).intersection(*chosen.values()))
    if order is not Order.OLDEST:
        numbers = _newest(index, numbers)
    if order is Order.RELEVANCE:
        numbers = _weightiest(index, numbers, found)
    texts = ((number, index.text(number)) for number in numbers[:limit])
    hits = tuple(Hit(number, text, marks(query, text.record["text"])) for number, text in texts)
    return Results(query, tuple(numbers), hits, counts)


def _facets(index: IndexReader) -> Iterator[tuple[str, Mapping[str, frozenset[int]]]]:
    """Yield each facet with the documents of its values."""
    for name in index.root["facets"]:
        yield name, {value["id"]: held for value, held in index.facet(name)}
    columns: dict[str, defaultdict[str, list[int]]] = {
        name: defaultdict(list) for name in (BODY, YEAR, FISCAL_YEAR)
    }
    meetings = index.meetings
    for which, held in enumerate(_documents(index)):
        day = date.fromisoformat(meetings["date"][which])
        columns[BODY][meetings["bodies"][meetings["body"][which]]["id"]].extend(held)
        columns[YEAR][str(day.year)].extend(held)
        columns[FISCAL_YEAR][str(FiscalYear.of(day).year)].extend(held)
    for name, values in columns.items():
        yield name, {value: frozenset(numbers) for value, numbers in values.items()}


def _documents(index: IndexReader) -> Iterator[range]:
    """Yield the numbers of the documents of each meeting."""
    at = 0
    for size in index.meetings["documents"]:
        yield range(at, at + size)
        at += size


def _newest(index: IndexReader, numbers: Iterable[int]) -> list[int]:
    """Sort by meetings, the newest first; what belongs to none comes last."""
    meeting = {number: -at for at, held in enumerate(_documents(index)) for number in held}
    return sorted(numbers, key=lambda number: meeting.get(number, 1))


def _weightiest(
    index: IndexReader, numbers: Iterable[int], weights: Mapping[int, int]
) -> list[int]:
    """Sort by kind, and those of a kind by their weights."""
    places = {kind: place for place, kind in enumerate(index.root["kinds"])}
    place = {
        number: places.get(value["id"], len(places))
        for value, held in index.facet(KIND)
        for number in held
    }
    return sorted(numbers, key=lambda number: (place.get(number, len(places)), -weights[number]))
