"""An aim is met by what was measured, or it is said that it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bench.aims import Aim, Verdict, aims
from bench.measures import Answer, Engine, Files, Measured, Visit
from tests.bench.measurements import all_met, answer, measured, taken

RIGHT, SMALL, SMALL_AT_MOST, FAST, LINEAR, BELOW_PAGEFIND, MEMORY, FILES = range(8)


def verdicts(found: list[Measured]) -> list[Verdict]:
    """Return the verdict on each aim."""
    return [aim.verdict for aim in aims(found)]


def with_cold(cold: Answer) -> dict[Visit, tuple[Answer, ...]]:
    """Return answers of which only that of the first visit may fall short."""
    return {Visit.COLD: (cold,), Visit.WARM: (answer(),)}


OURS = all_met()[0]


def test_all_aims_can_be_met() -> None:
    """Eight of them."""
    assert verdicts(all_met()) == [Verdict.MET] * 8


def test_what_was_not_measured_is_not_met() -> None:
    """A run at another size says nothing about most aims."""
    found = [measured(Engine.OURS, 8000, taken(3), {Visit.WARM: (answer(),)})]
    expected = [Verdict.UNKNOWN] * 8
    expected[RIGHT] = expected[FILES] = Verdict.MET
    assert verdicts(found) == expected
    assert verdicts([]) == [Verdict.UNKNOWN] * 8


@pytest.mark.parametrize(
    ("aim", "ours"),
    [
        (RIGHT, replace(OURS, answers={**with_cold(answer()), Visit.WARM: (answer(found=5),)})),
        (RIGHT, replace(OURS, stopped={Visit.WARM: "time"})),
        (SMALL, replace(OURS, answers=with_cold(answer(bytes_=150_000)))),
        (FAST, replace(OURS, answers=with_cold(answer(milliseconds=300)))),
        (LINEAR, replace(OURS, built=taken(20))),
        (BELOW_PAGEFIND, replace(OURS, built=taken(56))),
        (FILES, replace(OURS, files=Files(count=1100, bytes=1, blocks=1))),
    ],
)
def test_an_aim_that_is_missed(aim: int, ours: Measured) -> None:
    """And none besides."""
    expected = [Verdict.MET] * 8
    expected[aim] = Verdict.MISSED
    assert verdicts([ours, *all_met()[1:]]) == expected


def test_an_aim_that_most_queries_meet() -> None:
    """Nine of ten."""
    cold = (*[answer()] * 9, answer(bytes_=200_000, milliseconds=400))
    ours = replace(OURS, answers={Visit.COLD: cold, Visit.WARM: (answer(),)})
    found = verdicts([ours, *all_met()[1:]])
    assert (found[SMALL], found[FAST]) == (Verdict.MOSTLY, Verdict.MOSTLY)


def test_pages_of_mapped_files_are_told_apart() -> None:
    """The system can drop them, but they lay in memory."""
    found = [*all_met()[:2], measured(Engine.OURS, 1_000_000, taken(600, peak=1_200_000_000))]
    aim: Aim = aims(found)[MEMORY]
    assert aim.verdict is Verdict.MOSTLY
    assert "1.20 GB, of it 600.00 MB" in aim.measured


def test_an_index_that_was_given_up_compares_with_nothing() -> None:
    """Pagefind may have taken longer."""
    given_up = measured(Engine.PAGEFIND, 54_096, taken(1800, stopped="time"))
    assert verdicts([all_met()[0], given_up])[BELOW_PAGEFIND] is Verdict.UNKNOWN
