"""A page for each fiscal year, with its meetings, their agenda and what they decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.model.dates import FiscalYear
from generator.model.keys import Kind
from generator.model.meeting import AgendaItem, Meeting
from generator.model.page import Hyperlink, Page
from generator.pages.edition import Edition
from generator.pages.names import item_name
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.heads import Head, head
from generator.pages.views.links import Count, PlaceRow
from generator.pages.views.meetings import MeetingRow, meeting_row, numbers_of
from generator.pages.views.years import meetings_by_year, month_of_year
from generator.urls import fiscal_year, month

MOST: Final = 150
"""Up to how many meetings a year are listed with their agenda: more make too large a page."""


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An agenda item, and the decisions in it."""

    phrases: tuple[str, ...]
    href: str
    decisions: tuple[PlaceRow, ...]


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting with its agenda; no items where the year has too many meetings."""

    row: MeetingRow
    items: tuple[ItemLine, ...]


@dataclass(frozen=True, slots=True)
class MonthGroup:
    """The meetings of a month, the newest first."""

    id: str
    label: str
    meetings: tuple[MeetingLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """The page of a fiscal year, the newest month first."""

    head: Head
    counts: tuple[Count, ...]
    months: tuple[MonthGroup, ...]


def year_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each fiscal year in which there was a meeting."""
    years = meetings_by_year(edition.archive)
    in_order = (None, *years, None)
    for newer, year, older in zip(in_order, years, in_order[2:], strict=False):
        sheet = Sheet(edition, fiscal_year(year).path)
        yield _page(sheet, year, years[year], (older, newer))


def _page(
    sheet: Sheet,
    year: FiscalYear,
    meetings: Sequence[Meeting],
    neighbours: tuple[FiscalYear | None, FiscalYear | None],
) -> Page:
    kinds = sheet.edition.kinds
    title = sheet.say("Meetings of {year}", year=year.label(sheet.language))
    lead = sheet.say("From April {year} to March {next}.", year=year.year, next=year.year + 1)
    view = YearView(
        head=head(sheet, title, lead=lead),
        counts=(
            Count(kinds[Kind.MEETING].many, len(meetings)),
            *(Count(kinds[kind].many, number) for kind, number in numbers_of(meetings).items()),
        ),
        months=tuple(_months(sheet, meetings)),
    )
    older, newer = (_neighbour(sheet, neighbour) for neighbour in neighbours)
    frame = Frame(
        title=title,
        description=sheet.say("Meetings: {count}", count=len(meetings)),
        toc=sheet.contents(*((group.id, group.label, True) for group in view.months)),
        trail=(sheet.section_link(Kind.MEETING),),
        previous=older,
        next=newer,
    )
    return sheet.write("year", frame, year=view)


def _neighbour(sheet: Sheet, year: FiscalYear | None) -> Hyperlink | None:
    return Hyperlink(year.label(sheet.language), sheet.href(fiscal_year(year))) if year else None


def _months(sheet: Sheet, meetings: Sequence[Meeting]) -> Iterator[MonthGroup]:
    for first, held in groupby(meetings, lambda meeting: meeting.when.date.replace(day=1)):
        yield MonthGroup(
            month(first).fragment,
            month_of_year(first, sheet.language),
            tuple(
                MeetingLine(
                    meeting_row(sheet, meeting),
                    tuple(_item(sheet, item) for item in meeting.items)
                    if len(meetings) <= MOST
                    else (),
                )
                for meeting in held
            ),
        )


def _item(sheet: Sheet, item: AgendaItem) -> ItemLine:
    return ItemLine(
        sheet.phrases(item_name(item)),
        sheet.to(item.key),
        tuple(
            PlaceRow(
                sheet.phrases(decision.label(sheet.language)),
                sheet.to(decision.key),
                badge=sheet.badge(decision.outcome),
            )
            for decision in item.decisions
        ),
    )
