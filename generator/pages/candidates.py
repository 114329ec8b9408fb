"""The candidates: their list by state, and a page each with the way it has come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.archive.fold import candidate_state
from generator.archive.relations import Relation
from generator.model.keys import Kind
from generator.model.page import Page, TocEntry
from generator.model.registers import Body, Candidate
from generator.pages.edition import Edition
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.actions import ActionCard
from generator.pages.views.candidates import (
    CandidateRow,
    Event,
    Step,
    badges,
    candidate_row,
    events,
    steps,
)
from generator.pages.views.chips import RelatedGroup, related_groups
from generator.pages.views.decisions import DecisionCard
from generator.pages.views.heads import Head, head
from generator.pages.views.links import Fact, Named, PlaceRow, entry_link, fact
from generator.pages.views.places import about, item_rows
from generator.pages.views.remarks import RemarkRow, remark_rows
from generator.urls import RELATED, RESERVED_PREFIX, address, section

STATE: Final = "giji-state"
DECISIONS: Final = "giji-decisions"
ACTIONS: Final = "giji-actions"
DISCUSSED: Final = "giji-discussed"


@dataclass(frozen=True, slots=True)
class StateGroup:
    """The candidates of a body in one state; `body` is None where one body has them all."""

    id: str
    label: str
    body: Named | None
    candidates: tuple[CandidateRow, ...]


@dataclass(frozen=True, slots=True)
class CandidateList:
    """All candidates by state."""

    head: Head
    groups: tuple[StateGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateView:
    """The page of a candidate."""

    head: Head
    facts: tuple[Fact, ...]
    steps: tuple[Step, ...]
    events: tuple[Event, ...]
    decisions: tuple[DecisionCard, ...]
    actions: tuple[ActionCard, ...]
    items: tuple[PlaceRow, ...]
    remarks: tuple[RemarkRow, ...]
    related: tuple[RelatedGroup, ...]


def candidate_list(edition: Edition) -> Iterator[Page]:
    """Yield the list of candidates."""
    sheet = Sheet(edition, section(Kind.CANDIDATE).path)
    title = edition.kinds[Kind.CANDIDATE].many
    lead = sheet.say("The systems under consideration, by where each stands today.")
    groups = [group for body in sheet.archive.bodies.values() for group in _groups(sheet, body)]
    view = CandidateList(head(sheet, title, lead=lead), tuple(groups))
    toc = tuple(TocEntry(group.id, group.label) for group in groups)
    yield sheet.write("candidates", Frame(title=title, description=lead, toc=toc), listing=view)


def candidate_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each candidate."""
    for candidate in edition.archive.candidates.values():
        yield _page(Sheet(edition, address(candidate.key).path), candidate)


def _groups(sheet: Sheet, body: Body) -> Iterator[StateGroup]:
    """Yield the states of a body that have candidates, those without a state last."""
    standing: dict[str | None, list[Candidate]] = defaultdict(list)
    for candidate in sheet.archive.candidates.values():
        if candidate.body == body.id:
            found = candidate_state(sheet.archive, candidate.id)
            state_id = found.state.annotation.state if found else None
            standing[state_id].append(candidate)
    for state in (*(state.id for state in body.candidate_states), None):
        if standing[state]:
            rows = tuple(candidate_row(sheet, candidate) for candidate in standing[state])
            yield StateGroup(
                f"{RESERVED_PREFIX}{body.id}_{state or ''}",
                rows[0].state.label,
                entry_link(sheet, body),
                rows,
            )


def _page(sheet: Sheet, candidate: Candidate) -> Page:
    name = candidate.label(sheet.language)
    state, reporting = badges(sheet, candidate)
    record = about(sheet, candidate.key)
    items = sheet.edition.links.incoming(candidate.key, Relation.CONCERNS)
    view = CandidateView(
        head=head(
            sheet,
            name,
            kicker=Named(candidate.cohort, None),
            lead=candidate.description,
            badges=(state, reporting) if reporting else (state,),
        ),
        facts=_facts(sheet, candidate),
        steps=steps(sheet, candidate),
        events=events(sheet, candidate),
        decisions=record.decisions,
        actions=record.actions,
        items=item_rows(sheet, (link.source for link in items if link.source.kind is Kind.ITEM)),
        remarks=remark_rows(sheet, record.remarks),
        related=related_groups(sheet, candidate.key, record.shown),
    )
    frame = Frame(
        title=name,
        description=" ".join(badge.label for badge in view.head.badges),
        toc=sheet.contents(
            (STATE, sheet.say("State and reporting"), True),
            (DECISIONS, sheet.edition.kinds[Kind.DECISION].many, True),
            (ACTIONS, sheet.edition.kinds[Kind.ACTION].many, True),
            (DISCUSSED, sheet.say("Where it was discussed"), True),
            (RELATED, sheet.say("Related"), view.related),
        ),
        trail=(sheet.section_link(Kind.CANDIDATE),),
    )
    return sheet.write("candidate", frame, candidate=view)


def _facts(sheet: Sheet, candidate: Candidate) -> tuple[Fact, ...]:
    body = sheet.archive.bodies[candidate.body]
    in_charge = tuple(
        entry_link(sheet, sheet.archive.organizations[id_]) for id_ in candidate.organizations
    )
    facts = (
        Fact(sheet.say("Body"), (entry_link(sheet, body),)),
        Fact(sheet.say("In charge"), in_charge) if in_charge else None,
        fact(sheet.say("Other words for it"), ", ".join(candidate.aliases))
        if candidate.aliases
        else None,
    )
    return tuple(row for row in facts if row)
