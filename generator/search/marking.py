"""Where the words of a query stand in a text as written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.folding import Folded, fold
from generator.search.dates import indexed, spans
from generator.search.query import Query


def marks(query: Query, text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each stretch of the text that is asked for, in order and apart."""
    folded = fold(text)
    found: list[tuple[int, int]] = []
    for start, end in sorted(_places(query, folded)):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _places(query: Query, folded: Folded) -> Iterator[tuple[int, int]]:
    """Yield the places of all writings, also of dates that are written otherwise."""
    writings = [writing for clause in query.wanted for writing in clause.writings]
    for writing in writings:
        at = folded.key.find(writing)
        while at >= 0:
            yield folded.span(at, at + len(writing))
            at = folded.key.find(writing, at + len(writing))
    for date in spans(folded.key):
        if indexed(date.token).startswith(tuple(writings)):
            yield folded.span(date.start, date.end)
