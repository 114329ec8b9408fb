"""What is right: each query looked for in each text, plainly."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bench.queries import Asked
from generator.search.query import parse, searched

Numbers = npt.NDArray[np.uint32]
"""Numbers of records, ascending."""


@dataclass(frozen=True, slots=True)
class Truth:
    """What a query must find.

    `dated` are the hits where a date is also found in its other writings; `written` those where
    the words stand as they are typed (both after folding).
    """

    dated: Numbers
    written: Numbers


def truths(queries: Sequence[Asked], texts: Iterable[str]) -> tuple[Truth, ...]:
    """Return what is right for each query, in texts by their numbers."""
    conditions = [
        tuple(clause.writings for clause in parse(asked.typed).wanted) for asked in queries
    ]
    single = [
        (place, each[0][0])
        for place, each in enumerate(conditions)
        if len(each) == 1 == len(each[0])
    ]
    other = [(place, each) for place, each in enumerate(conditions) if [*map(len, each)] != [1]]
    written = [array("I") for _ in queries]
    otherwise = [array("I") for _ in queries]
    for number, text in enumerate(texts):
        keys = searched(text)
        for place, word in single:  # most queries: nothing but this is done a million times
            if word in keys:
                written[place].append(number)
        for place, wanted in other:
            if all(writings[0] in keys for writings in wanted):
                written[place].append(number)
            elif all(any(writing in keys for writing in writings) for writings in wanted):
                otherwise[place].append(number)
    return tuple(
        Truth(np.sort(np.array(plainly + others, np.uint32)), np.array(plainly, np.uint32))
        for others, plainly in zip(otherwise, written, strict=True)
    )
