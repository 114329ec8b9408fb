"""Every reference of a ledger: what it names, and where it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, starmap
from typing import TypeAlias

from generator.archive.parts import annotations_of
from generator.diagnostics import Span
from generator.model.keys import Key, Kind
from generator.model.ledger import Ledger
from generator.model.meeting import AgendaItem, Meeting
from generator.model.place import Loc, Place
from generator.model.registers import Entry
from generator.model.tracking import Action, Basis, Decision

Written: TypeAlias = tuple[Key, Place, Loc]
"""What is named, and the way to where it is written below a place."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to `key`, written at `way` below `place`, by `meeting` (None: by a register)."""

    key: Key
    place: Place
    way: Loc
    meeting: Meeting | None = None

    @property
    def span(self) -> Span:
        """Where the reference is written."""
        return self.place[self.way]

    @property
    def written(self) -> str:
        """How the minutes write it: the id alone for a part of the same meeting."""
        is_own = len(self.key.parts) > 1 and self.meeting and self.key.meeting == self.meeting.key
        return self.key.id if is_own else str(self.key)


def references(ledger: Ledger) -> Iterator[Reference]:
    """Yield every reference of the ledger."""
    yield from starmap(Reference, _in_registers(ledger))
    for meeting in ledger.meetings:
        for key, place, way in _in_meeting(meeting):
            yield Reference(key, place, way, meeting)


def _in_registers(ledger: Ledger) -> Iterator[Written]:
    """Yield the references that registers and bodies make."""
    for entry in entries(ledger):
        yield from _listed(Kind.BODY, entry.scope, entry.place, "scope")
    for body in ledger.bodies:
        yield from _one(Kind.BODY, body.parent, body.place, "parent")
    for organization in ledger.organizations:
        yield from _one(Kind.ORGANIZATION, organization.parent, organization.place, "parent")
    for candidate in ledger.candidates:
        yield from _one(Kind.BODY, candidate.body, candidate.place, "body")
        place = candidate.place
        yield from _listed(Kind.ORGANIZATION, candidate.organizations, place, "organizations")


def entries(ledger: Ledger) -> Iterator[Entry]:
    """Yield every register entry and body."""
    yield from ledger.bodies
    yield from ledger.organizations
    yield from ledger.people
    yield from ledger.topics
    yield from ledger.candidates


def _in_meeting(meeting: Meeting) -> Iterator[Written]:
    """Yield the references that a meeting's file makes."""
    for attendee in meeting.attendance:
        yield from _one(Kind.ORGANIZATION, attendee.organization, attendee.place, "organization")
        yield from _one(Kind.PERSON, attendee.person, attendee.place, "person")
    for item in meeting.items:
        yield from _in_item(item)
    for citation in meeting.citations:
        yield from _bases((citation.basis,))
        if citation.meeting:
            yield citation.meeting, citation.place, ("meeting",)
    yield from _bases(note.basis for note in meeting.notes)
    mended = ((part.text, part.place) for part in meeting.repairs)
    corrected = ((part.text, part.place) for part in meeting.corrections)
    for text, place in chain(mended, corrected):
        if text:
            yield text, place, ("in",)


def _in_item(item: AgendaItem) -> Iterator[Written]:
    """Yield the references that an agenda item makes."""
    for index, material in enumerate(item.materials):
        yield material, item.place, ("materials", index)
    yield from _listed(Kind.CANDIDATE, item.candidates, item.place, "candidates")
    for presenter in item.presenters:
        yield from _one(Kind.PERSON, presenter.person, presenter.place, "person")
    for remark in item.remarks:
        yield from _one(Kind.PERSON, remark.speaker, remark.place, "speaker")
        yield from _listed(Kind.TOPIC, remark.topics, remark.place, "topics")
    for decision in item.decisions:
        yield from _subjects(decision)
    for action in item.actions:
        yield from _listed(Kind.ORGANIZATION, action.owners, action.place, "owners")
        yield from _subjects(action)
    for update in item.updates:
        yield update.action, update.place, ("action",)
        yield from _one(Kind.ORGANIZATION, update.by, update.place, "by")
    for state in item.candidate_updates:
        yield from _one(Kind.CANDIDATE, state.candidate, state.place, "candidate")
        yield from _one(Kind.BODY, state.reporting_to, state.place, "reporting_to")
    for annotation in annotations_of(item):
        yield from _bases(annotation.rests_on)


def _subjects(annotation: Decision | Action) -> Iterator[Written]:
    """Yield what an annotation is about."""
    yield from _listed(Kind.CANDIDATE, annotation.candidates, annotation.place, "candidates")
    yield from _listed(Kind.TOPIC, annotation.topics, annotation.place, "topics")


def _bases(bases: Iterable[Basis]) -> Iterator[Written]:
    """Yield the texts that annotations rest on."""
    for basis in bases:
        yield basis.text, basis.place, ("in",)


def _one(kind: Kind, written: str | None, place: Place, field: str) -> Iterator[Written]:
    """Yield the reference that a field makes, if it is filled in."""
    if written is not None:
        yield Key(kind, (written,)), place, (field,)


def _listed(kind: Kind, ids: Iterable[str], place: Place, field: str) -> Iterator[Written]:
    """Yield the references of a list of ids."""
    for index, written in enumerate(ids):
        yield Key(kind, (written,)), place, (field, index)
