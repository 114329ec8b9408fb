"""Figures as the page shows them, and tables of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bench.measures import Answer

NONE: Final = "–"
WHOLE_FROM: Final = 100
"""Seconds from which tenths say nothing."""
LONG_FROM: Final = 10_000
"""Milliseconds from which seconds are easier to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How figures are spread: their middle, what nine of ten stay below, the largest."""

    median: float
    most: float
    largest: float


def spread(figures: Iterable[float]) -> Spread:
    """Return the spread of figures, of which there is at least one."""
    ordered = sorted(figures)

    def at(share: float) -> float:
        return ordered[math.ceil(share * len(ordered)) - 1]

    return Spread(median=at(0.5), most=at(0.9), largest=ordered[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """How right answers are: means over the queries, and how many answers are exactly right.

    Precision is that of the queries that found something; None if none did.
    """

    recall: float
    precision: float | None
    exact: int


def quality(answers: Sequence[Answer], *, as_written: bool = False) -> Quality:
    """Return how right answers are; `as_written` if other writings of a date are no hits."""
    counted = [
        (each.found, each.written, each.both_written)
        if as_written
        else (each.found, each.wanted, each.both)
        for each in answers
    ]
    precisions = [both / found for found, _, both in counted if found]
    return Quality(
        recall=_mean([both / wanted if wanted else 1.0 for _, wanted, both in counted]),
        precision=_mean(precisions) if precisions else None,
        exact=sum(found == wanted == both for found, wanted, both in counted),
    )


def _mean(figures: Sequence[float]) -> float:
    return math.fsum(figures) / len(figures)


def share(figure: float | None) -> str:
    """Return a share of one with three digits, never rounded up."""
    return NONE if figure is None else f"{math.floor(figure * 1000) / 1000:.3f}"


def seconds(figure: float) -> str:
    """Return seconds."""
    return f"{figure:,.1f} s" if figure < WHOLE_FROM else f"{figure:,.0f} s"


def milliseconds(figure: float) -> str:
    """Return milliseconds; seconds from ten on."""
    return f"{figure:,.0f} ms" if figure < LONG_FROM else seconds(figure / 1000)


def size(figure: float) -> str:
    """Return bytes in thousands, millions or thousands of millions."""
    for unit, factor in (("GB", 1e9), ("MB", 1e6)):
        if figure >= factor:
            return f"{figure / factor:,.2f} {unit}"
    return f"{figure / 1e3:,.0f} KB"


def table(head: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table of Markdown: the first column to the left, figures to the right."""
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
