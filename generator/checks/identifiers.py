"""Every authored id of a ledger, by the scope within which it must be unique."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.archive.parts import parts
from generator.diagnostics import Span
from generator.model.ledger import Ledger
from generator.model.registers import CandidateState, Entry

Identified = tuple[str, Span]
"""An id and where it is written."""


def scopes(ledger: Ledger) -> Iterator[tuple[Identified, ...]]:
    """Yield the ids of each register, of each body's states and of each meeting's parts."""
    yield _entries(ledger.organizations)
    yield _entries(ledger.people)
    yield _entries(ledger.topics)
    yield _entries(ledger.candidates)
    for body in ledger.bodies:
        yield _entries(body.candidate_states)
    for meeting in ledger.meetings:
        yield tuple((part.key.id, part.place["id"]) for part in parts(meeting))


def folders(ledger: Ledger) -> Iterator[tuple[Identified, ...]]:
    """Yield the names of the bodies' folders, and those of the meetings' folders of each body."""
    yield tuple((body.id, body.place.span) for body in ledger.bodies)
    meetings = sorted(ledger.meetings, key=lambda meeting: meeting.key)
    for _, group in groupby(meetings, key=lambda meeting: meeting.key.body):
        yield tuple((meeting.key.id, meeting.place.span) for meeting in group)


def _entries(entries: Iterable[Entry | CandidateState]) -> tuple[Identified, ...]:
    """Return id and place of each entry of a list."""
    return tuple((entry.id, entry.place["id"]) for entry in entries)
