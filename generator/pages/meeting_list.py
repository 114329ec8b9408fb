"""The list of all meetings by body and fiscal year, and of those that are not in the archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.archive.citations import unrecorded
from generator.model.dates import FiscalYear
from generator.model.keys import Kind
from generator.model.page import Page
from generator.model.registers import Body
from generator.pages.edition import Edition
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.heads import Head, head
from generator.pages.views.links import Named, entry_link
from generator.pages.views.meetings import CitedRow, MeetingRow, cited_row, meeting_row
from generator.urls import RESERVED_PREFIX, UNRECORDED, section


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The meetings of one fiscal year, newest first."""

    id: str
    label: str
    meetings: tuple[MeetingRow, ...]


@dataclass(frozen=True, slots=True)
class BodyGroup:
    """The meetings of one body, newest year first."""

    id: str
    body: Named
    years: tuple[YearGroup, ...]


@dataclass(frozen=True, slots=True)
class MeetingList:
    """All meetings, and those that the minutes speak of and the archive does not have."""

    head: Head
    bodies: tuple[BodyGroup, ...]
    unrecorded: tuple[CitedRow, ...]


def meeting_list(edition: Edition) -> Iterator[Page]:
    """Yield the list of meetings."""
    sheet = Sheet(edition, section(Kind.MEETING).path)
    title = edition.kinds[Kind.MEETING].many
    lead = sheet.say("Every meeting of this archive by body and fiscal year, the newest first.")
    view = MeetingList(
        head(sheet, title, lead=lead),
        tuple(
            _body(sheet, body)
            for body in sheet.archive.bodies.values()
            if sheet.archive.meetings_of(body.id)
        ),
        tuple(cited_row(sheet, citation) for citation in unrecorded(sheet.archive)),
    )
    toc = sheet.contents(
        *((group.id, group.body.label, True) for group in view.bodies),
        (UNRECORDED, sheet.say("Meetings not in this archive"), view.unrecorded),
    )
    yield sheet.write("meetings", Frame(title=title, description=lead, toc=toc), listing=view)


def _body(sheet: Sheet, body: Body) -> BodyGroup:
    anchor = f"{RESERVED_PREFIX}{body.id}"
    newest_first = reversed(sheet.archive.meetings_of(body.id))
    return BodyGroup(
        anchor,
        entry_link(sheet, body),
        tuple(
            YearGroup(
                f"{anchor}_{year.year}",
                year.label(sheet.language),
                tuple(meeting_row(sheet, meeting) for meeting in meetings),
            )
            for year, meetings in groupby(
                newest_first, lambda meeting: FiscalYear.of(meeting.when.date)
            )
        ),
    )
