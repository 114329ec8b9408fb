"""References whose target is nowhere in the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.checks.did_you_mean import did_you_mean
from generator.checks.references import Reference, references
from generator.diagnostics import Message
from generator.model.keys import Key, Kind
from generator.model.ledger import Ledger
from generator.model.meeting import Meeting


def dangling(ledger: Ledger, *kinds: Kind) -> Iterator[tuple[Reference, Message | None]]:
    """Yield each reference to one of `kinds` that names nothing, and what may have been meant.

    What may be in a file that could not be read is not reported. Kinds that share their ids
    (remarks and narrative) are asked for together.
    """
    known = {key.parts for key in _keys(ledger) if key.kind in kinds}
    for reference in references(ledger):
        key = reference.key
        if key.kind in kinds and key.parts not in known and not ledger.may_hold(key):
            alike = (parts for parts in known if len(parts) == len(key.parts))
            yield reference, did_you_mean(reference.written, _written(reference, alike))


def _keys(ledger: Ledger) -> Iterator[Key]:
    """Yield the key of everything that can be referred to."""
    yield from (body.key for body in ledger.bodies)
    yield from (organization.key for organization in ledger.organizations)
    yield from (person.key for person in ledger.people)
    yield from (topic.key for topic in ledger.topics)
    yield from (candidate.key for candidate in ledger.candidates)
    for meeting in ledger.meetings:
        yield meeting.key
        yield from _parts(meeting)


def _parts(meeting: Meeting) -> Iterator[Key]:
    """Yield the keys of those parts of a meeting that can be referred to."""
    for text in meeting.texts():
        yield text.key
    for material in meeting.materials:
        yield material.key
    for item in meeting.items:
        for action in item.actions:
            yield action.key


def _written(reference: Reference, known: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield the known ids as they would be written where the reference stands."""
    for parts in known:
        yield replace(reference, key=Key(reference.key.kind, parts)).written
