"""A meeting: its facts, and the parts of its page that are not agenda items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.archive.citations import cited_meeting
from generator.archive.relations import Relation
from generator.model.dates import FiscalYear
from generator.model.keys import Kind
from generator.model.meeting import Citation, Meeting
from generator.pages.names import known, meeting_name, text_name
from generator.pages.sheet import Sheet
from generator.pages.views.badges import Badge
from generator.pages.views.days import Day, time_range
from generator.pages.views.links import Count, Fact, Named, PlaceRow, fact, meeting_link


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """A meeting in a list."""

    title_phrases: tuple[str, ...]
    href: str
    day: Day
    record_label: str
    counts: tuple[Count, ...]
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class CitedRow:
    """Another meeting that the text speaks of; `meeting` is None while it is not in the archive."""

    id: str
    name: str
    day: Day | None
    meeting: Named | None
    words: str
    place: Named


@dataclass(frozen=True, slots=True)
class RecordHead:
    """A heading of the record and the words below it, beside which structure stands."""

    heading: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a section; `official` where it is the record's own."""

    text: str
    phrases: tuple[str, ...]
    official: bool


def meeting_row(sheet: Sheet, meeting: Meeting) -> MeetingRow:
    """Return the line of a meeting."""
    kinds = sheet.edition.kinds
    return MeetingRow(
        title_phrases=sheet.phrases(meeting_name(sheet, meeting)),
        href=sheet.to(meeting.key),
        day=sheet.day(meeting.when.date),
        record_label=meeting.record_type.label(sheet.language),
        counts=tuple(
            Count(kinds[kind].many, number) for kind, number in numbers_of((meeting,)).items()
        ),
        badges=(sheet.badge(meeting.status),) if meeting.is_draft else (),
    )


def numbers_of(meetings: Iterable[Meeting]) -> Mapping[Kind, int]:
    """Return how many remarks, decisions and actions there are in meetings."""
    items = [item for meeting in meetings for item in meeting.items]
    return {
        Kind.REMARK: sum(len(item.remarks) for item in items),
        Kind.DECISION: sum(len(item.decisions) for item in items),
        Kind.ACTION: sum(len(item.actions) for item in items),
    }


def meeting_facts(sheet: Sheet, meeting: Meeting) -> tuple[Fact, ...]:
    """Return day, hours, place and kind of record, as the editors normalised them."""
    hours = time_range(meeting.when.start, meeting.when.end)
    rows = (
        Fact(sheet.say("Day"), day=sheet.day(meeting.when.date)),
        fact(sheet.say("Hours"), hours) if hours else None,
        fact(sheet.say("Held"), meeting.venue.mode.label(sheet.language)),
        fact(sheet.say("Fiscal year"), FiscalYear.of(meeting.when.date).label(sheet.language)),
        fact(sheet.say("Type of record"), meeting.record_type.label(sheet.language)),
        fact(sheet.say("Speakers shown"), meeting.attribution.label(sheet.language)),
    )
    return tuple(row for row in rows if row)


def cited_row(sheet: Sheet, citation: Citation) -> CitedRow:
    """Return the line of a meeting that the text speaks of."""
    there = cited_meeting(sheet.archive, citation)
    text = citation.basis.text
    return CitedRow(
        id=citation.key.id,
        name=citation.name,
        day=None if citation.date is None else sheet.day(citation.date),
        meeting=meeting_link(sheet, there) if there else None,
        words=citation.basis.words,
        place=Named(text_name(sheet, text), sheet.to(text)),
    )


def citing_rows(sheet: Sheet, meeting: Meeting) -> tuple[PlaceRow, ...]:
    """Return the texts of other meetings that speak of this one."""
    rows = []
    for link in sheet.edition.links.incoming(meeting.key, Relation.CITES):
        there = known(sheet.archive.meeting_of(link.source))
        label = sheet.phrases(meeting_name(sheet, there))
        rows.append(PlaceRow(label, sheet.to(link.source), note=link.words))
    return tuple(rows)


def record_heads(sheet: Sheet, meeting: Meeting) -> tuple[RecordHead, ...]:
    """Return what the record itself says of day and place, under its own headings."""
    when, venue = meeting.when, meeting.venue
    rows = (
        (when.heading, sheet.say("Day"), when.text),
        (venue.heading, sheet.say("Place"), venue.text),
    )
    return tuple(
        RecordHead(heading if heading is not None else usual, text)
        for heading, usual, text in rows
        if heading is not None or text is not None
    )


def heading(sheet: Sheet, official: str | None, usual: str) -> Heading:
    """Return the record's own heading, or the usual one where it has none."""
    text = usual if official is None else official
    return Heading(text, sheet.phrases(text), official=official is not None)
