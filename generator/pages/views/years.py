"""Years: their names in the calendar of the reader, and the ways to them."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

from generator.archive.archive import Archive, grouped
from generator.model.dates import FiscalYear, era_year, wareki_year
from generator.model.meeting import Meeting
from generator.pages.sheet import Sheet
from generator.pages.views.links import CountedLink
from generator.urls import fiscal_year


def meetings_by_year(archive: Archive) -> dict[FiscalYear, tuple[Meeting, ...]]:
    """Return the meetings of each fiscal year that has any, the newest year and meeting first."""
    newest_first = reversed(archive.meetings)
    return dict(grouped((FiscalYear.of(meeting.when.date), meeting) for meeting in newest_first))


def year_links(sheet: Sheet) -> tuple[CountedLink, ...]:
    """Return the links to the pages of the fiscal years, with the number of their meetings."""
    return tuple(
        CountedLink(year.label(sheet.language), sheet.href(fiscal_year(year)), len(meetings))
        for year, meetings in meetings_by_year(sheet.archive).items()
    )


def calendar_year(year: int, language: str) -> str:
    """Return 令和8年（2026年）, 平成31年・令和元年（2019年）, or 2026."""
    if language != "ja":
        return str(year)
    eras = dict.fromkeys(era_year(day) for day in (date(year, 1, 1), date(year, 12, 31)))
    return f"{'・'.join(wareki_year(*era) for era in eras)}（{year}年）"


def month_of_year(day: date, language: str) -> str:
    """Return 令和8年2月（2026年2月）, or February 2026."""
    if language != "ja":
        return format_date(day, "MMMM y", locale=language)
    return f"{wareki_year(*era_year(day))}{day.month}月（{day.year}年{day.month}月）"


def month_alone(day: date, language: str) -> str:
    """Return 2月, or Feb."""
    return format_date(day, "LLL", locale=language)
