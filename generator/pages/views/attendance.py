"""Attendance, grouped by organization without leaving the order of the record."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator.model.keys import Key, Kind
from generator.model.labels import Presence
from generator.model.meeting import Attendee, Meeting
from generator.pages.sheet import Sheet
from generator.pages.views.badges import Badge


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendeeRow:
    """One line of the attendance as written; `withheld` says why there is no name."""

    name: str | None
    withheld: str | None
    href: str | None
    post: str | None
    role_label: str
    presence: Badge
    proxy_label: str | None


@dataclass(frozen=True, slots=True)
class AttendanceGroup:
    """Those who follow each other in the record and come from one organization."""

    label: str
    href: str
    people: tuple[AttendeeRow, ...]


def attendance_groups(sheet: Sheet, meeting: Meeting) -> tuple[AttendanceGroup, ...]:
    """Return the attendance of a meeting in the order of its record."""
    return tuple(
        AttendanceGroup(
            sheet.archive.organizations[organization].label(sheet.language),
            sheet.to(Key(Kind.ORGANIZATION, (organization,))),
            tuple(_row(sheet, meeting, attendee) for attendee in people),
        )
        for organization, people in groupby(meeting.attendance, lambda line: line.organization)
    )


def person_href(sheet: Sheet, body: str, person: str | None) -> str | None:
    """Return the address of somebody's page, if the policy of the body gives one."""
    if person is None or not sheet.archive.lists_people(body):
        return None
    return sheet.to(Key(Kind.PERSON, (person,)))


def _row(sheet: Sheet, meeting: Meeting, attendee: Attendee) -> AttendeeRow:
    absent = attendee.absent
    return AttendeeRow(
        name=attendee.name,
        withheld=None if absent is None else absent.label(sheet.language),
        href=person_href(sheet, meeting.key.body.id, attendee.person),
        post=attendee.post,
        role_label=attendee.role.label(sheet.language),
        presence=sheet.badge(attendee.presence),
        proxy_label=proxy_label(sheet, attendee),
    )


def proxy_label(sheet: Sheet, attendee: Attendee) -> str | None:
    """Return whom a proxy stands in for."""
    if attendee.presence is not Presence.PROXY or attendee.proxy_for is None:
        return None
    return sheet.say("for {name}", name=attendee.proxy_for)
