"""Answers about a new meeting are read, or refused with the reason."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.dates import wareki
from generator.scaffold.answers import (
    AnswerError,
    read_body_id,
    read_day,
    read_line,
    read_number,
)


@given(st.dates(date(1873, 1, 1), date(2099, 12, 31)), st.booleans())
def test_a_day_is_read_in_both_ways_of_writing(day: date, weekday: bool) -> None:  # noqa: FBT001
    """令和8年2月4日（水）, 令和8年2月4日 and 2026-02-04 are the same day."""
    assert read_day(wareki(day, weekday=weekday)) == read_day(day.isoformat()) == day


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("2026-02-30", "there is no day 2026-02-30"),
        ("平成31年5月1日", "there is no day 平成31年5月1日"),
        ("令和8年2月4日（木）", "the weekday of 令和8年2月4日（木） is 水"),
        ("4 February", "4 February is not a date such as 2026-02-04 or 令和8年2月4日"),
        ("", " is not a date such as 2026-02-04 or 令和8年2月4日"),
        ("令和8年2月4日に", "令和8年2月4日に is not a date such as 2026-02-04 or 令和8年2月4日"),
        ("9999-12-31", "the year 9999 cannot be right"),
        ("1872-12-31", "the year 1872 cannot be right"),
    ],
)
def test_a_wrong_day_is_refused(answer: str, reason: str) -> None:
    """The reason names what was typed."""
    with pytest.raises(AnswerError) as refused:
        read_day(answer)
    assert refused.value.message.text() == reason


@pytest.mark.parametrize(("answer", "number"), [("9", 9), (" １２ ", 12), ("None", None)])
def test_a_number_is_read(answer: str, number: int | None) -> None:
    """Full-width digits are digits; `none` is no number."""
    assert read_number(answer) == number


@pytest.mark.parametrize("answer", ["0", "09", "-1", "9.0", "第9回", "", "1000000"])
def test_a_wrong_number_is_refused(answer: str) -> None:
    """Only what the minutes file can hold is a number."""
    with pytest.raises(AnswerError, match="neither a whole number from 1 nor none"):
        read_number(answer)


def test_a_body_id_is_one_of_the_format_or_one_that_is_there() -> None:
    """Capitals are allowed, blanks around it do not count."""
    assert read_body_id(" Dx-Kaigi ", frozenset()) == "Dx-Kaigi"
    assert read_body_id("dx", frozenset({"dx", "other"})) == "dx"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("部会", "部会 is no id: write letters, digits and hyphens: city-council"),
        ("../up", "../up is no id: write letters, digits and hyphens: city-council"),
        ("a" * 65, f"{'a' * 65} is no id: write letters, digits and hyphens: city-council"),
        ("Schema", "Schema is the name of another folder of the ledger"),
        ("CON", "CON is a reserved name"),
        ("com1", "com1 is a reserved name"),
        ("index", "index is a reserved name"),
        ("giji-x", "giji-x is a reserved name"),
        ("registers", "registers is the name of another folder of the ledger"),
        ("DX", "did you mean dx, which is there already?"),
    ],
)
def test_a_wrong_body_id_is_refused(answer: str, reason: str) -> None:
    """Also one that some file systems could not tell from another."""
    with pytest.raises(AnswerError) as refused:
        read_body_id(answer, frozenset({"city-council", "dx"}))
    assert refused.value.message.text() == reason


def test_a_name_is_one_line() -> None:
    """Blanks around it do not count."""
    assert read_line("  国・地方 <協議会> ") == "国・地方 <協議会>"


@pytest.mark.parametrize("answer", ["", " \n", "a\nb", "a\u202eb", "a\x00"])
def test_a_name_that_hides_something_is_refused(answer: str) -> None:
    """A name must look like what it is."""
    with pytest.raises(AnswerError):
        read_line(answer)
