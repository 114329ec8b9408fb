"""Which documents a query finds: as few of their texts are read as can be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from generator.search.dates import is_token
from generator.search.query import Clause, Query, searched
from generator.search.reader import IndexReader

FEW: Final = 4
"""Candidates so few that reading them costs less than narrowing them down."""


def find(index: IndexReader, query: Query) -> Mapping[int, int]:
    """Return the numbers of all hits of a query with their weights; none if it asks for nothing.

    What the index alone does not decide is looked up in the texts. The weight is, over the
    conditions, the sum of the greatest number of entries that a hit stands in for a writing.
    """
    wanted = [_of_clause(index, clause) for clause in query.wanted]
    if not wanted:
        return {}
    excluded = [_of_clause(index, clause) for clause in query.clauses if clause.excluded]
    candidates = frozenset.intersection(*(may.union(have) for have, may in wanted))
    candidates = candidates.difference(*(have for have, _ in excluded))
    doubtful = frozenset().union(*(may.difference(have) for have, may in (*wanted, *excluded)))
    failed = (
        number
        for number in sorted(candidates & doubtful)
        if not query.holds(searched(index.text(number).record["text"]))
    )
    return {
        number: sum(have.get(number, 1) for have, _ in wanted)
        for number in candidates.difference(failed)
    }


def _of_clause(index: IndexReader, clause: Clause) -> tuple[Mapping[int, int], frozenset[int]]:
    """Return the documents with a writing of a clause, weighed, and those that may have one."""
    have: Counter[int] = Counter()
    may: set[int] = set()
    for writing in clause.writings:
        found = index.lookup(writing)
        if found.exact:
            have |= found.documents
        else:
            may |= _narrowed(index, writing, found.reach, frozenset(found.documents))
    return have, frozenset(may)


def _narrowed(
    index: IndexReader, word: str, reach: int, candidates: frozenset[int]
) -> frozenset[int]:
    """Return the candidates that may have the rest of a word too; of a date there is no rest."""
    start = 0
    while len(candidates) > FEW and reach < len(word) and not is_token(word):
        start = max(start + 1, reach - 1)
        found = index.lookup(word[start:])
        candidates = candidates.intersection(found.documents)
        reach = start + found.reach
    return candidates
