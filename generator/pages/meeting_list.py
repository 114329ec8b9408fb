"""The ways to all meetings: the newest, by year, by body, and those that are not in the archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.archive.citations import unrecorded
from generator.model.keys import Kind
from generator.model.page import Page
from generator.pages.edition import Edition
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.heads import Head, head
from generator.pages.views.links import Cell, CountedLink
from generator.pages.views.meetings import CitedRow, MeetingRow, cited_row, meeting_row, numbers_of
from generator.pages.views.register import Table
from generator.pages.views.years import calendar_year, meetings_by_year, month_alone
from generator.urls import UNRECORDED, YEARS, fiscal_year, month, section

MOST: Final = 20
"""How many meetings the list has; the pages of the years have them all."""

NEWEST: Final = "giji-newest"
MONTHS: Final = "giji-months"
BODIES: Final = "giji-bodies"


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """A calendar year with its months in which there were meetings."""

    label: str
    months: tuple[CountedLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingList:
    """The newest meetings, and the ways to the others."""

    head: Head
    newest: tuple[MeetingRow, ...]
    years: Table
    calendar: tuple[CalendarYear, ...]
    bodies: tuple[CountedLink, ...]
    unrecorded: tuple[CitedRow, ...]


def meeting_list(edition: Edition) -> Iterator[Page]:
    """Yield the list of meetings."""
    sheet = Sheet(edition, section(Kind.MEETING).path)
    archive, title = edition.archive, edition.kinds[Kind.MEETING].many
    lead = sheet.say("The newest meetings, and the ways to all of them by year and by body.")
    view = MeetingList(
        head=head(sheet, title, lead=lead),
        newest=tuple(meeting_row(sheet, meeting) for meeting in archive.meetings[: -MOST - 1 : -1]),
        years=_years(sheet),
        calendar=tuple(_calendar(sheet)),
        bodies=tuple(
            CountedLink(body.label(sheet.language), sheet.to(body.key), len(meetings))
            for body in archive.bodies.values()
            if (meetings := archive.meetings_of(body.id))
        ),
        unrecorded=tuple(cited_row(sheet, citation) for citation in unrecorded(archive)),
    )
    toc = sheet.contents(
        (NEWEST, sheet.say("Newest meetings"), True),
        (YEARS, sheet.say("By fiscal year"), view.years.rows),
        (MONTHS, sheet.say("By calendar year and month"), view.calendar),
        (BODIES, edition.kinds[Kind.BODY].many, view.bodies),
        (UNRECORDED, sheet.say("Meetings not in this archive"), view.unrecorded),
    )
    yield sheet.write("meetings", Frame(title=title, description=lead, toc=toc), listing=view)


def _years(sheet: Sheet) -> Table:
    """Return the fiscal years as a table, each with what there is in it."""
    kinds = sheet.edition.kinds
    return Table(
        (
            sheet.say("Fiscal year"),
            kinds[Kind.MEETING].many,
            *(kinds[kind].many for kind in numbers_of(())),
        ),
        tuple(
            (
                Cell(year.label(sheet.language), sheet.href(fiscal_year(year))),
                Cell(str(len(meetings))),
                *(Cell(str(number)) for number in numbers_of(meetings).values()),
            )
            for year, meetings in meetings_by_year(sheet.archive).items()
        ),
    )


def _calendar(sheet: Sheet) -> Iterator[CalendarYear]:
    """Yield the calendar years, the newest first, each with its months from the first on."""
    days = [meeting.when.date for meeting in sheet.archive.meetings]
    for year, in_year in groupby(reversed(days), lambda day: day.year):
        months = groupby(reversed(tuple(in_year)), lambda day: day.replace(day=1))
        yield CalendarYear(
            calendar_year(year, sheet.language),
            tuple(
                CountedLink(
                    month_alone(first, sheet.language), sheet.href(month(first)), len(tuple(of))
                )
                for first, of in months
            ),
        )
