"""Plots: columns over time, drawn at build time, with the same numbers as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.pages.views.links import Cell
from generator.pages.views.register import Table

HEIGHT: Final = 120
"""CSS pixels between the base line and the greatest number."""

WIDTH: Final = 800
"""CSS pixels that a plot is wide at most; it becomes narrower with the screen."""

ROOM: Final = 80
"""CSS pixels of a column where there are few."""

GAP: Final = 0.25
"""Part of the room of a column that stays empty."""

APART: Final = 25.0
"""Per cent of the width from one label below the base line to the next: four fit on a phone."""

LAST: Final = 75.0
"""Per cent of the width behind which a label would leave the plot."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of the plot: what it counts, where it leads if it is above nought, its label below.

    Labels below the line are set where they change and where there is room.
    """

    label: str
    below: str
    number: int
    href: str | None


@dataclass(frozen=True, slots=True)
class Column:
    """A drawn number: `x`, `room` and `width` in per cent of the plot, `y` and `height` in pixels.

    The whole height of its room can be pressed. `label` has the number in it.
    """

    label: str
    href: str | None
    room_x: str
    room: str
    x: str
    width: str
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A label below the base line, at `x` per cent."""

    x: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Columns over time.

    `summary` says in words what is to be seen; `table` has each number. Widths are in per cent and
    heights in pixels, so that letters keep their size on any screen.
    """

    id: str
    title: str
    summary: str
    greatest: int
    width: int
    height: int
    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    table: Table


def plot(
    id_: str, title: str, summary: str, columns: tuple[str, str], measures: Sequence[Measure]
) -> Plot:
    """Return the plot of at least one number above nought, the oldest first.

    `columns` are the heads of the table: what is measured, and the number.
    """
    greatest = max(measure.number for measure in measures)
    return Plot(
        id=id_,
        title=title,
        summary=summary,
        greatest=greatest,
        width=min(ROOM * len(measures), WIDTH),
        height=HEIGHT,
        columns=tuple(_columns(measures, greatest)),
        ticks=tuple(_ticks(measures)),
        table=Table(
            columns,
            tuple(
                (Cell(measure.label, measure.href), Cell(str(measure.number)))
                for measure in measures
            ),
        ),
    )


def _columns(measures: Sequence[Measure], greatest: int) -> Iterator[Column]:
    """Yield a column for each number above nought; the least of them is seen too."""
    room = 100 / len(measures)
    for place, measure in enumerate(measures):
        if measure.number:
            height = max(round(HEIGHT * measure.number / greatest), 2)
            yield Column(
                label=f"{measure.label}: {measure.number}",
                href=measure.href,
                room_x=_percent(place * room),
                room=_percent(room),
                x=_percent((place + GAP / 2) * room),
                width=_percent((1 - GAP) * room),
                y=HEIGHT - height,
                height=height,
            )


def _ticks(measures: Sequence[Measure]) -> Iterator[Tick]:
    """Yield the first label, and each that differs from the one before and has room."""
    before, last = "", -APART
    for place, measure in enumerate(measures):
        x = 100 * place / len(measures)
        if measure.below != before and last + APART <= x <= LAST:
            yield Tick(_percent(x), measure.below)
            last = x
        before = measure.below


def _percent(number: float) -> str:
    return f"{number:.4g}%"
