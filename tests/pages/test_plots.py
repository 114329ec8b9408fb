"""Plots: columns over time whose letters keep their size on any screen."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.views.plots import APART, HEIGHT, LAST, WIDTH, Measure, plot

numbers = st.lists(st.integers(0, 10_000), min_size=1, max_size=60).filter(any)


def measures(held: list[int]) -> list[Measure]:
    """Return numbers of meetings, six to a year."""
    return [
        Measure(f"第{place}回", f"令和{place // 6}年度", number, f"#m{place}" if number else None)
        for place, number in enumerate(held, 1)
    ]


def percent(written: str) -> float:
    """Return the number of a share of the width."""
    return float(written.removesuffix("%"))


@given(numbers)
def test_each_number_above_nought_has_a_column_that_leads_somewhere(held: list[int]) -> None:
    """As high as it is great, on the base line, inside the plot, beside the one before."""
    drawn = plot("id", "題", "要約", ("会議", "発言"), measures(held))
    above = [number for number in held if number]
    assert len(drawn.columns) == len(above)
    assert max(column.height for column in drawn.columns) == HEIGHT
    for number, column in zip(above, drawn.columns, strict=True):
        assert column.href
        assert column.label.endswith(f": {number}")
        assert column.y + column.height == HEIGHT
        assert 2 <= column.height <= HEIGHT
        assert percent(column.x) + percent(column.width) <= 100.1
    for one, other in pairwise(drawn.columns):
        assert percent(one.x) + percent(one.width) < percent(other.x)
    assert drawn.width <= WIDTH
    assert [row[1].text for row in drawn.table.rows] == [str(number) for number in held]


@given(numbers)
def test_labels_below_never_touch(held: list[int]) -> None:
    """Four fit at most, and none leaves the plot."""
    ticks = plot("id", "題", "要約", ("会議", "発言"), measures(held)).ticks
    places = [percent(tick.x) for tick in ticks]
    assert places[0] == 0
    assert all(b - a >= APART - 0.1 for a, b in pairwise(places))
    assert places[-1] <= LAST
