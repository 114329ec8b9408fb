"""The bodies: their list, and a page each with its meetings and its candidates by state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.archive.relations import Relation
from generator.model.dates import FiscalYear
from generator.model.keys import Kind
from generator.model.meeting import Meeting
from generator.model.page import Page
from generator.model.registers import Body
from generator.pages.edition import Edition
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.candidates import CandidateRow, Step, candidate_row, reports
from generator.pages.views.chips import RelatedGroup, related_groups
from generator.pages.views.heads import Head, head
from generator.pages.views.links import Cell, CountedLink, Fact, PlaceRow, entry_link, fact
from generator.pages.views.meetings import MeetingRow, meeting_row
from generator.pages.views.register import Table, register_page
from generator.pages.volumes import MOST
from generator.urls import RELATED, YEARS, address, fiscal_year, section

MEETINGS: Final = "giji-meetings"
CANDIDATES: Final = "giji-candidates"
REPORTS: Final = "giji-reports"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyView:
    """The page of a body; `states` are those its candidates go through.

    `meetings` are the newest of `count`; where they are not all, `years` lead to the others.
    """

    head: Head
    facts: tuple[Fact, ...]
    meetings: tuple[MeetingRow, ...]
    count: int
    years: tuple[CountedLink, ...]
    states: tuple[Step, ...]
    candidates: tuple[CandidateRow, ...]
    reports: tuple[PlaceRow, ...]
    related: tuple[RelatedGroup, ...]


def body_list(edition: Edition) -> Iterator[Page]:
    """Yield the list of bodies."""
    sheet = Sheet(edition, section(Kind.BODY).path)
    archive = edition.archive
    yield register_page(
        sheet,
        Kind.BODY,
        sheet.say("The councils, committees and teams whose minutes are kept here."),
        Table(
            (
                edition.kinds[Kind.BODY].one,
                sheet.say("Part of"),
                edition.kinds[Kind.MEETING].many,
                edition.kinds[Kind.CANDIDATE].many,
            ),
            tuple(_row(sheet, body) for body in archive.bodies.values()),
        ),
    )


def body_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each body."""
    for body in edition.archive.bodies.values():
        yield _page(Sheet(edition, address(body.key).path), body)


def _row(sheet: Sheet, body: Body) -> tuple[Cell, ...]:
    above = entry_link(sheet, sheet.archive.bodies[body.parent]) if body.parent else None
    tracked = sheet.edition.links.incoming(body.key, Relation.TRACKED_BY)
    return (
        Cell(body.label(sheet.language), sheet.to(body.key)),
        Cell(above.label, above.href) if above else Cell(""),
        Cell(str(len(sheet.archive.meetings_of(body.id)))),
        Cell(str(len(tracked))),
    )


def _page(sheet: Sheet, body: Body) -> Page:
    name = body.label(sheet.language)
    kinds = sheet.edition.kinds
    meetings = tuple(reversed(sheet.archive.meetings_of(body.id)))
    tracked = [link.source for link in sheet.edition.links.incoming(body.key, Relation.TRACKED_BY)]
    shown = {*tracked, *(meeting.key for meeting in meetings)}
    view = BodyView(
        head=head(sheet, name, lead=body.description),
        facts=_facts(sheet, body),
        meetings=tuple(meeting_row(sheet, meeting) for meeting in meetings[:MOST]),
        count=len(meetings),
        years=_years(sheet, meetings) if len(meetings) > MOST else (),
        states=tuple(Step(state.label(sheet.language), "ahead") for state in body.candidate_states),
        candidates=tuple(candidate_row(sheet, sheet.archive.candidates[key.id]) for key in tracked),
        reports=reports(sheet, body),
        related=related_groups(sheet, body.key, shown),
    )
    frame = Frame(
        title=name,
        description=body.description or sheet.say("Meetings: {count}", count=len(meetings)),
        toc=sheet.contents(
            (MEETINGS, kinds[Kind.MEETING].many, True),
            (YEARS, sheet.say("By fiscal year"), view.years),
            (CANDIDATES, kinds[Kind.CANDIDATE].many, True),
            (REPORTS, sheet.say("Results reported to it"), view.reports),
            (RELATED, sheet.say("Related"), view.related),
        ),
        trail=(sheet.section_link(Kind.BODY),),
    )
    return sheet.write("body", frame, body=view)


def _years(sheet: Sheet, meetings: tuple[Meeting, ...]) -> tuple[CountedLink, ...]:
    """Return the fiscal years in which a body met, with the number of its meetings."""
    counts = Counter(FiscalYear.of(meeting.when.date) for meeting in meetings)
    return tuple(
        CountedLink(year.label(sheet.language), sheet.href(fiscal_year(year)), count)
        for year, count in counts.items()
    )


def _facts(sheet: Sheet, body: Body) -> tuple[Fact, ...]:
    bodies = sheet.archive.bodies
    below = tuple(entry_link(sheet, other) for other in bodies.values() if other.parent == body.id)
    facts = (
        Fact(sheet.say("Part of"), (entry_link(sheet, bodies[body.parent]),))
        if body.parent
        else None,
        Fact(sheet.say("Parts"), below) if below else None,
        fact(sheet.say("Speakers shown"), body.attribution.label(sheet.language)),
        fact(sheet.say("Other words for it"), ", ".join(body.aliases)) if body.aliases else None,
        fact(sheet.say("Website"), body.url, body.url) if body.url else None,
    )
    return tuple(row for row in facts if row)
