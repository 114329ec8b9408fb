"""Japanese dates: eras, wareki dates as written, fiscal years.

Source of the era boundaries: the cabinet orders that named each era (明治 from 1868-10-23 in the
Gregorian count after the calendar change of 1873; 大正 1912-07-30, 昭和 1926-12-25,
平成 1989-01-08, 令和 2019-05-01). Dates before 1873-01-01 are outside: Japan counted by the moon.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

WEEKDAYS = "月火水木金土日"


class Era(Enum):
    """The modern eras with their first day and their initial letter."""

    MEIJI = "明治", "M", date(1868, 10, 23)
    TAISHO = "大正", "T", date(1912, 7, 30)
    SHOWA = "昭和", "S", date(1926, 12, 25)
    HEISEI = "平成", "H", date(1989, 1, 8)
    REIWA = "令和", "R", date(2019, 5, 1)

    @property
    def kanji(self) -> str:
        """The name of the era."""
        return self.value[0]

    @property
    def first_day(self) -> date:
        """The day from which the era is counted."""
        return self.value[2]

    @classmethod
    def on(cls, day: date) -> Era:
        """Return the era of `day` (a day on which one ends and one begins belongs to the new)."""
        return next((era for era in reversed(cls) if era.first_day <= day), cls.MEIJI)


def era_year(day: date) -> tuple[Era, int]:
    """Return the era of `day` and its year counted in it, from 1."""
    era = Era.on(day)
    return era, day.year - era.first_day.year + 1


def wareki_year(era: Era, year: int) -> str:
    """Return 令和元年, 令和8年."""
    return f"{era.kanji}{'元' if year == 1 else year}年"


def wareki(day: date, *, weekday: bool = True) -> str:
    """Return the date as Japanese records write it: 令和8年2月4日（水）."""
    text = f"{wareki_year(*era_year(day))}{day.month}月{day.day}日"
    return f"{text}（{WEEKDAYS[day.weekday()]}）" if weekday else text


@dataclass(frozen=True, order=True, slots=True)
class FiscalYear:
    """A Japanese fiscal year, named after the Gregorian year in which its April lies."""

    year: int

    @classmethod
    def of(cls, day: date) -> FiscalYear:
        """Return the fiscal year of `day`: April to March."""
        return cls(day.year if day.month >= 4 else day.year - 1)  # noqa: PLR2004 - April

    @property
    def ja(self) -> str:
        """The official name: 令和7年度 (the era of its first of April; 令和元年度 for 2019).

        The year 2019 began in 平成31年 and is called 令和元年度 since the change of era.
        """
        era, year = era_year(date(self.year, 5, 1))
        return f"{wareki_year(era, year)}度"

    def label(self, language: str) -> str:
        """Return 令和7年度 or FY2025."""
        return self.ja if language == "ja" else f"FY{self.year}"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date found in a text: where, what stands there, and what it says.

    `day` is None where era, month or day do not exist together (平成31年5月1日 is after 平成);
    `weekday` is the index of the weekday written after it (0 Monday), or None.
    """

    start: int
    end: int
    text: str
    day: date | None
    weekday: int | None


_DIGITS = r"[0-9０-９]{1,4}"
_SPACE = r"[ \u3000]?"
_WRITTEN = re.compile(
    rf"(?:(?P<era>明治|大正|昭和|平成|令和){_SPACE}(?P<era_year>元|[0-9０-９]{{1,2}})"
    rf"|(?P<year>[0-9０-９]{{4}})){_SPACE}年{_SPACE}"
    rf"(?P<month>{_DIGITS}){_SPACE}月{_SPACE}(?P<day>{_DIGITS}){_SPACE}日"
    rf"(?:{_SPACE}[（(](?P<weekday>[{WEEKDAYS}])(?:曜日?)?[)）])?"
)


def written_dates(text: str) -> Iterator[WrittenDate]:
    """Yield each full date of `text` in order: 令和8年2月4日（水）, 令和 7 年 12 月 22 日."""
    for match in _WRITTEN.finditer(text):
        weekday = match["weekday"]
        yield WrittenDate(
            match.start(),
            match.end(),
            match.group(),
            _day(match),
            WEEKDAYS.index(weekday) if weekday else None,
        )


def _number(digits: str) -> int:
    return 1 if digits == "元" else int(unicodedata.normalize("NFKC", digits))


def _day(match: re.Match[str]) -> date | None:
    """Return the day that the match names, or None where there is no such day."""
    era = next((era for era in Era if era.kanji == match["era"]), None)
    year = era.first_day.year + _number(match["era_year"]) - 1 if era else _number(match["year"])
    try:
        day = date(year, _number(match["month"]), _number(match["day"]))
    except ValueError:
        return None
    return day if era is None or Era.on(day) is era else None
