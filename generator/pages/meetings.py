"""The page of each meeting: its record in the record's own order, and what the editors added."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.archive.proof import Account, account
from generator.archive.relations import Relation
from generator.model.keys import Key, Kind
from generator.model.meeting import Meeting
from generator.model.page import Hyperlink, Page, TocEntry
from generator.pages.edition import Edition
from generator.pages.names import item_name, meeting_name
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.attendance import AttendanceGroup, attendance_groups
from generator.pages.views.badges import Badge
from generator.pages.views.chips import RelatedGroup, related_groups
from generator.pages.views.items import AgendaRow, ItemView, agenda_row, item_view
from generator.pages.views.links import Fact, Named, PlaceRow
from generator.pages.views.materials import MaterialRow, material_row
from generator.pages.views.meetings import (
    CitedRow,
    Heading,
    RecordHead,
    cited_row,
    citing_rows,
    heading,
    meeting_facts,
    record_heads,
)
from generator.pages.views.sources import SourceBox, source_box
from generator.urls import (
    AGENDA,
    ATTENDANCE,
    CITED,
    MATERIALS,
    RELATED,
    SOURCE,
    address,
)

PARTS: Final = frozenset({Kind.REMARK, Kind.DECISION, Kind.ACTION, Kind.MATERIAL})
"""The kinds of things that lie on the page of their meeting."""

CAME: Final = (Relation.ATTENDED, Relation.ABSENT_FROM)
"""How those in the list of attendance are linked with their meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingView:
    """The page of a meeting. Headings are the record's own where it has them."""

    body: Named
    title_phrases: tuple[str, ...]
    name: str | None
    record_title: str | None
    badges: tuple[Badge, ...]
    facts: tuple[Fact, ...]
    heads: tuple[RecordHead, ...]
    attendance_heading: Heading
    attendance: tuple[AttendanceGroup, ...]
    agenda_heading: Heading
    agenda: tuple[AgendaRow, ...]
    items: tuple[ItemView, ...]
    closing: str | None
    materials: tuple[MaterialRow, ...]
    cited: tuple[CitedRow, ...]
    cited_in: tuple[PlaceRow, ...]
    related: tuple[RelatedGroup, ...]
    source: SourceBox


def meeting_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each meeting."""
    for meeting in edition.archive.meetings:
        yield _page(Sheet(edition, address(meeting.key).path), meeting)


def _page(sheet: Sheet, meeting: Meeting) -> Page:
    view = _view(sheet, meeting)
    before = sheet.archive.previous_meeting(meeting.key)
    after = sheet.archive.next_meeting(meeting.key)
    return sheet.write(
        "meeting",
        Frame(
            title=meeting_name(sheet, meeting),
            description=_description(sheet, meeting),
            toc=_toc(sheet, meeting, view),
            trail=(sheet.section_link(meeting.key.kind),),
            previous=_neighbour(sheet, before),
            next=_neighbour(sheet, after),
            draft=meeting.is_draft,
        ),
        meeting=view,
    )


def _view(sheet: Sheet, meeting: Meeting) -> MeetingView:
    body = sheet.archive.bodies[meeting.key.body.id]
    title = meeting_name(sheet, meeting)
    return MeetingView(
        body=Named(body.label(sheet.language), sheet.to(body.key)),
        title_phrases=sheet.phrases(meeting.title),
        name=None if title == meeting.title else title,
        record_title=meeting.record_title,
        badges=(sheet.badge(meeting.status),) if meeting.is_draft else (),
        facts=meeting_facts(sheet, meeting),
        heads=record_heads(sheet, meeting),
        attendance_heading=heading(sheet, meeting.attendance_heading, sheet.say("Attendance")),
        attendance=attendance_groups(sheet, meeting),
        agenda_heading=heading(sheet, meeting.agenda_heading, sheet.say("Agenda")),
        agenda=tuple(agenda_row(sheet, item) for item in meeting.items),
        items=tuple(item_view(sheet, meeting, item) for item in meeting.items),
        closing=meeting.closing,
        materials=tuple(
            material_row(sheet, material, at_home=True) for material in meeting.materials
        ),
        cited=tuple(cited_row(sheet, citation) for citation in meeting.citations),
        cited_in=citing_rows(sheet, meeting),
        related=related_groups(sheet, meeting.key, _here(sheet, meeting)),
        source=source_box(sheet, meeting, _account(sheet, meeting)),
    )


def _here(sheet: Sheet, meeting: Meeting) -> frozenset[Key]:
    """Return what the page of the meeting shows by itself: its parts, its body, who attended."""
    came = (sheet.edition.links.incoming(meeting.key, relation) for relation in CAME)
    return frozenset(
        {
            meeting.key.body,
            *(link.source for links in came for link in links),
            *(
                key
                for keys in sheet.edition.related(meeting.key).values()
                for key in keys
                if key.kind in PARTS and key.meeting == meeting.key
            ),
        }
    )


def _account(sheet: Sheet, meeting: Meeting) -> Account | None:
    """Account for the characters of the source, where the archive holds its text."""
    text = sheet.edition.sources.get(meeting.key)
    found = None if text is None else account(meeting, text)
    return found if isinstance(found, Account) else None


def _toc(sheet: Sheet, meeting: Meeting, view: MeetingView) -> tuple[TocEntry, ...]:
    return sheet.contents(
        (ATTENDANCE, view.attendance_heading.text, True),
        (AGENDA, view.agenda_heading.text, True),
        *((item.key.id, item_name(item), True) for item in meeting.items),
        (MATERIALS, sheet.say("Materials handed out"), view.materials),
        (CITED, sheet.say("Meetings referred to"), view.cited or view.cited_in),
        (RELATED, sheet.say("Related"), view.related),
        (SOURCE, sheet.say("Source and editing"), True),
    )


def _description(sheet: Sheet, meeting: Meeting) -> str:
    return sheet.say(
        "{record}, {day}. Agenda items: {items}, remarks: {remarks}, decisions: {decisions}, "
        "actions: {actions}.",
        record=meeting.record_type.label(sheet.language),
        day=sheet.day_text(meeting.when.date),
        items=len(meeting.items),
        remarks=sum(len(item.remarks) for item in meeting.items),
        decisions=sum(len(item.decisions) for item in meeting.items),
        actions=sum(len(item.actions) for item in meeting.items),
    )


def _neighbour(sheet: Sheet, meeting: Meeting | None) -> Hyperlink | None:
    if meeting is None:
        return None
    return Hyperlink(meeting_name(sheet, meeting), sheet.to(meeting.key))
