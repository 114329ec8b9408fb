"""The people: those whose bodies list them, with attendance, posts and remarks.

Where a body's policy gives no pages, its attendees stand on the meeting's page alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.archive.relations import Relation
from generator.model.keys import Kind
from generator.model.meeting import Attendee, Meeting
from generator.model.page import Page
from generator.model.registers import Person
from generator.pages.edition import Edition
from generator.pages.names import known
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.attendance import proxy_label
from generator.pages.views.chips import RelatedGroup, related_groups
from generator.pages.views.heads import Head, head
from generator.pages.views.links import Cell, PlaceRow, entry_link, meeting_link
from generator.pages.views.places import item_rows
from generator.pages.views.register import Table, register_page
from generator.pages.views.remarks import RemarkRow, remark_rows
from generator.urls import RELATED, address, section

ATTENDED: Final = "giji-attended"
PRESENTED: Final = "giji-presented"
REMARKS: Final = "giji-remarks"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """The page of a person."""

    head: Head
    table: Table
    items: tuple[PlaceRow, ...]
    remarks: tuple[RemarkRow, ...]
    related: tuple[RelatedGroup, ...]


def people_list(edition: Edition) -> Iterator[Page]:
    """Yield the list of people, which says where bodies list none."""
    sheet = Sheet(edition, section(Kind.PERSON).path)
    archive, links = edition.archive, edition.links
    silent = [
        body.label(sheet.language)
        for body in archive.bodies.values()
        if not archive.lists_people(body.id)
    ]
    yield register_page(
        sheet,
        Kind.PERSON,
        sheet.say("Who attended and spoke, where the body lists its people."),
        Table(
            (
                edition.kinds[Kind.PERSON].one,
                sheet.say("Meetings attended"),
                edition.kinds[Kind.REMARK].many,
            ),
            tuple(
                (
                    Cell(person.label(sheet.language), sheet.to(person.key)),
                    Cell(str(len(links.outgoing(person.key, Relation.ATTENDED)))),
                    Cell(str(len(links.outgoing(person.key, Relation.SAID)))),
                )
                for person in _listed(edition)
            ),
        ),
        sheet.say(
            "These bodies give their attendees no pages; their names stand in the attendance of "
            "each meeting alone: {bodies}",
            bodies=", ".join(silent),
        )
        if silent
        else None,
    )


def person_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each person who has one."""
    for person in _listed(edition):
        yield _page(Sheet(edition, address(person.key).path), person)


def _listed(edition: Edition) -> Iterator[Person]:
    for person in edition.archive.people.values():
        if person.id in edition.archive.listed_people:
            yield person


def _page(sheet: Sheet, person: Person) -> Page:
    links, name = sheet.edition.links, person.label(sheet.language)
    kinds = sheet.edition.kinds
    lines = list(_lines(sheet, person))
    said = [link.target for link in links.outgoing(person.key, Relation.SAID)]
    shown = {meeting.key for meeting, _ in lines}.union(said)
    view = PersonView(
        head=head(sheet, name, lead=person.description),
        table=Table(
            (
                kinds[Kind.MEETING].one,
                sheet.say("Day"),
                sheet.say("Post"),
                kinds[Kind.ORGANIZATION].one,
                sheet.say("Role"),
                sheet.say("Presence"),
            ),
            tuple(_row(sheet, meeting, line) for meeting, line in lines),
        ),
        items=item_rows(
            sheet, (link.target for link in links.outgoing(person.key, Relation.PRESENTED))
        ),
        remarks=remark_rows(sheet, said),
        related=related_groups(sheet, person.key, shown),
    )
    frame = Frame(
        title=name,
        description=person.description or sheet.say("Meetings: {count}", count=len(lines)),
        toc=sheet.contents(
            (ATTENDED, sheet.say("Attendance and posts"), True),
            (PRESENTED, sheet.say("Items presented"), True),
            (REMARKS, kinds[Kind.REMARK].many, True),
            (RELATED, sheet.say("Related"), view.related),
        ),
        trail=(sheet.section_link(Kind.PERSON),),
    )
    return sheet.write("person", frame, person=view)


def _lines(sheet: Sheet, person: Person) -> Iterator[tuple[Meeting, Attendee]]:
    """Yield where people are listed the attendance that means this person, newest first."""
    archive, links = sheet.archive, sheet.edition.links
    meetings = {
        link.target
        for relation in (Relation.ATTENDED, Relation.ABSENT_FROM)
        for link in links.outgoing(person.key, relation)
    }
    for key in sorted(meetings, key=archive.position, reverse=True):
        meeting = known(archive.meeting_of(key))
        yield from ((meeting, line) for line in meeting.attendance if line.person == person.id)


def _row(sheet: Sheet, meeting: Meeting, line: Attendee) -> tuple[Cell, ...]:
    there = meeting_link(sheet, meeting)
    organization = entry_link(sheet, sheet.archive.organizations[line.organization])
    presence = " ".join(
        part for part in (sheet.badge(line.presence).label, proxy_label(sheet, line)) if part
    )
    return (
        Cell(there.label, there.href),
        Cell(sheet.day_text(meeting.when.date)),
        Cell(line.post or ""),
        Cell(organization.label, organization.href),
        Cell(line.role.label(sheet.language)),
        Cell(presence),
    )
