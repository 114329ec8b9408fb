"""Figures are never shown better than they are."""

from __future__ import annotations

import pytest

from bench.figures import NONE, milliseconds, quality, seconds, share, size, spread, table
from bench.queries import QueryClass
from tests.bench.measurements import answer


def test_the_spread_of_figures() -> None:
    """Of ten: the fifth, the ninth, the last."""
    found = spread([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    assert (found.median, found.most, found.largest) == (5, 9, 10)
    assert spread([7]) == spread([7, 7, 7])


def test_recall_and_precision_are_means_over_the_queries() -> None:
    """A query that finds nothing has no precision."""
    found = quality([answer(), answer(found=2, both=2), answer(found=0, both=0)])
    assert (found.recall, found.precision, found.exact) == (0.5, 1.0, 1)
    assert quality([answer(found=8, both=4)]).precision == 0.5
    assert quality([answer(found=0, both=0)]).precision is None


def test_as_written_other_writings_of_a_date_are_no_hits() -> None:
    """Three of the four records have it as it is typed."""
    found = quality([answer(QueryClass.DATE)], as_written=True)
    assert (found.recall, found.precision, found.exact) == (1.0, 0.75, 0)


@pytest.mark.parametrize(
    ("figure", "shown"), [(1.0, "1.000"), (0.99999, "0.999"), (0.0, "0.000"), (None, NONE)]
)
def test_a_share_is_never_rounded_up(figure: float | None, shown: str) -> None:
    """1.000 means all."""
    assert share(figure) == shown


def test_figures_with_their_units() -> None:
    """As many digits as say something."""
    assert [seconds(figure) for figure in (1.26, 1234.5)] == ["1.3 s", "1,234 s"]
    assert [milliseconds(figure) for figure in (1.26, 9999, 110_400)] == [
        "1 ms",
        "9,999 ms",
        "110 s",
    ]
    assert [size(figure) for figure in (999, 1.5e6, 2e9)] == ["1 KB", "1.50 MB", "2.00 GB"]


def test_a_table() -> None:
    """Figures stand to the right."""
    assert table(["a", "b"], [["c", "1"]]) == "| a | b |\n| --- | ---: |\n| c | 1 |"
