"""Wareki, fiscal years, and dates as they are written in minutes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from japanera import EraDate

from generator.model.dates import (
    WEEKDAYS,
    Era,
    FiscalYear,
    era_year,
    wareki,
    wareki_year,
    written_dates,
)

DAYS = st.dates(min_value=date(1873, 1, 1), max_value=date(2100, 12, 31))
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@given(DAYS)
def test_era_and_year_agree_with_another_library(day: date) -> None:
    """On every day since the calendar change, japanera names the same era and year."""
    other = EraDate(day.year, day.month, day.day).era
    era, year = era_year(day)
    assert (era.kanji, year) == (other.kanji, other.calc_relative_year(day))


@given(DAYS)
def test_a_date_reads_back_as_it_was_written(day: date) -> None:
    """`wareki` and `written_dates` are inverse, with the weekday."""
    [found] = written_dates(f"前{wareki(day)}後")
    assert (found.day, found.weekday) == (day, day.weekday())
    assert found.text == wareki(day) == f"前{wareki(day)}後"[found.start : found.end]


@given(DAYS, st.sampled_from(["", " ", "\u3000"]), st.booleans())
def test_blanks_and_width_do_not_matter(day: date, blank: str, full_width: bool) -> None:  # noqa: FBT001 - hypothesis passes by name
    """令和 7 年 12 月 22 日 and ２０２５年１２月２２日 name the same day as their plain forms."""
    for year in (f"{day.year}", wareki_year(*era_year(day)).removesuffix("年")):
        number = year if year.isdecimal() else year[2:]
        era = year.removesuffix(number)
        parts = [era, number, "年", f"{day.month}", "月", f"{day.day}", "日"]
        text = blank.join(part for part in parts if part)
        text = text.translate(FULL_WIDTH) if full_width else text
        assert [found.day for found in written_dates(text)] == [day]


@given(DAYS)
def test_an_era_never_overlaps_its_neighbour(day: date) -> None:
    """The day before an era begins belongs to the era before; its first day to itself."""
    for era in list(Era)[1:]:
        assert Era.on(era.first_day) is era
        assert Era.on(era.first_day - timedelta(days=1)) is not era
    assert Era.on(day).first_day <= day


@pytest.mark.parametrize(
    "text",
    ["平成31年5月1日", "令和元年4月30日", "昭和64年1月8日", "令和8年2月29日", "令和8年13月1日"],
)
def test_a_day_that_never_was_has_no_date(text: str) -> None:
    """An era that had ended or not begun, a 29 February without leap year, a 13th month."""
    assert [found.day for found in written_dates(text)] == [None]


def test_the_weekday_is_read_in_each_usual_form() -> None:
    """（水）, (水) and （水曜日） all say Wednesday."""
    text = "令和8年2月4日（水）、2026年2月4日(水)、令和８年２月４日（水曜日）"
    assert [WEEKDAYS[found.weekday or 0] for found in written_dates(text)] == ["水"] * 3


@given(DAYS)
def test_a_fiscal_year_runs_from_april_to_march(day: date) -> None:
    """The day's fiscal year began on a first of April at most a year ago."""
    start = date(FiscalYear.of(day).year, 4, 1)
    assert start <= day < date(start.year + 1, 4, 1)


@pytest.mark.parametrize(
    ("year", "ja", "en"),
    [(2018, "平成30年度", "FY2018"), (2019, "令和元年度", "FY2019"), (2025, "令和7年度", "FY2025")],
)
def test_a_fiscal_year_is_named_after_its_era(year: int, ja: str, en: str) -> None:
    """The year in which the era changed is 令和元年度 as a whole."""
    assert (FiscalYear(year).label("ja"), FiscalYear(year).label("en")) == (ja, en)


def test_the_weekday_can_be_left_out() -> None:
    """令和8年2月4日 without （水）."""
    assert wareki(date(2026, 2, 4), weekday=False) == "令和8年2月4日"


def test_days_before_the_first_era_count_as_meiji() -> None:
    """There is no era before; years then run below one."""
    assert Era.on(date(1800, 1, 1)) is Era.MEIJI
