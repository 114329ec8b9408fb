"""Dates in whatever writing are one token."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.folding import fold
from generator.model.dates import FiscalYear, wareki
from generator.search.dates import in_text, indexed, is_token, spans


def tokens(text: str) -> list[str]:
    """Return the tokens of the dates of a text."""
    return [span.token for span in spans(fold(text).key)]


@pytest.mark.parametrize(
    ("written", "token"),
    [
        ("令和8年2月4日（水）", "2026.02.04."),
        ("令和 ８ 年 ２ 月 ４ 日", "2026.02.04."),
        ("令和八年二月四日", "2026.02.04."),
        ("昭和六十三年十二月三十一日", "1988.12.31."),
        ("2026年2月4日", "2026.02.04."),
        ("2026-02-04", "2026.02.04."),
        ("2026/2/4", "2026.02.04."),
        ("２０２６．２．４", "2026.02.04."),
        ("R8.2.4", "2026.02.04."),
        ("R7年度", "FY2025."),
        ("Ｒ７年４月", "2025.04."),
        ("H31.4", "2019.04."),
        ("令和元年5月", "2019.05."),
        ("令和7(2025)年度", "FY2025."),
        ("令和7（2025）年12月", "2025.12."),
        ("令和 7 (2025) 年 12 月 1 日", "2025.12.01."),
        ("平成31年", "2019."),
        ("2026年", "2026."),
        ("令和7年度", "FY2025."),
        ("2025年度", "FY2025."),
        ("FY2025", "FY2025."),
        ("令和十年度", "FY2028."),
        ("0001-02-03", "0001.02.03."),
    ],
)
def test_writings_of_dates(written: str, token: str) -> None:
    """Wareki and Gregorian, days, months, years and fiscal years."""
    assert tokens(f"それは{written}、である") == [token]


@pytest.mark.parametrize(
    "text",
    [
        "12026年2月",
        "2026-02-041",
        "0120-2025-02-03",
        "1/2025/02/03",
        "2025/02/03/4",
        "2025-02-03-04",
        "H31.4.123",
        "XR8年2月",
        "XR8.2.4",
        "8年2月",
        "2月4日",
        "2026-02",
        "令和8年13月",
        "2026-2/4",
        "令和十十年",
        "平成三二年",
    ],
)
def test_no_whole_dates(text: str) -> None:
    """Parts of longer numbers, parts of dates, and days that do not exist."""
    assert not any(token.count(".") > 1 for token in tokens(text))


def test_a_stretch_of_days_is_two() -> None:
    """Another sign stands between them than within."""
    assert tokens("2025/02/03-2025/02/05") == tokens("2025-02-03/2025-02-05")
    assert tokens("2025/02/03-2025/02/05") == ["2025.02.03.", "2025.02.05."]


@given(st.dates(date(1873, 1, 1), date(2100, 1, 1)))
def test_every_day_in_wareki_and_in_digits(day: date) -> None:
    """Both are the token of that day."""
    assert tokens(wareki(day)) == tokens(day.isoformat()) == [f"{day:%Y.%m.%d.}"]


@given(st.integers(1990, 2100))
def test_every_fiscal_year_in_both_languages(year: int) -> None:
    """令和7年度 and FY2025."""
    fiscal_year = FiscalYear(year)
    assert tokens(fiscal_year.ja) == tokens(fiscal_year.label("en")) == [f"FY{year}."]


def test_a_year_is_the_beginning_of_its_days() -> None:
    """So that looking for the year finds them; a fiscal year is not the calendar's."""
    assert indexed("2026.02.04.").startswith(indexed("2026."))
    assert not indexed("2026.02.04.").startswith(indexed("FY2026."))
    assert is_token(indexed("2026."))
    assert is_token(indexed("FY2026."))
    assert not is_token("2026年")


def test_tokens_cannot_be_typed() -> None:
    """Their characters stand in no folded text."""
    assert fold(f"a{indexed('2026.02.04.')}{indexed('FY2025.')}b").key == "ab"


def test_places_are_counted_in_units_of_utf_16() -> None:
    """A character beyond the first plane is two."""
    text = "𠮷田、令和 8 年\n𠮷2026年"
    folded = fold(text)
    found = in_text(tuple(spans(folded.key)), text, folded)
    encoded = text.encode("utf-16-le")
    words = [encoded[2 * one.start : 2 * one.end].decode("utf-16-le") for one in found]
    assert words == ["令和 8 年", "2026年"]
    assert in_text((), text, folded) == ()
