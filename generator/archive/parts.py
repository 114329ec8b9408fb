"""What a meeting holds, part by part, in the order of its minutes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from generator.model.meeting import AgendaItem, Citation, Material, Meeting, Narrative, Note, Remark
from generator.model.tracking import Action, ActionUpdate, CandidateUpdate, Decision

Passage: TypeAlias = AgendaItem | Narrative | Remark
"""What has words of the record: an item its title, narrative and remark their text."""

Annotation: TypeAlias = Decision | Action | ActionUpdate | CandidateUpdate
"""What the editors read out of an item."""

Part: TypeAlias = Passage | Annotation | Material | Citation | Note
"""What a meeting holds."""


def passages(item: AgendaItem) -> Iterator[Passage]:
    """Yield the item itself, its narrative and its remarks."""
    yield item
    yield from item.narrative
    yield from item.remarks


def words_of(passage: Passage) -> str:
    """Return the words of a passage as published."""
    return passage.title if isinstance(passage, AgendaItem) else passage.text


def annotations_of(item: AgendaItem) -> Iterator[Annotation]:
    """Yield decisions, actions, updates of actions and updates of candidates."""
    yield from item.decisions
    yield from item.actions
    yield from item.updates
    yield from item.candidate_updates


def parts_of_item(item: AgendaItem) -> Iterator[Passage | Annotation]:
    """Yield the item itself and everything that stands in it."""
    yield from passages(item)
    yield from annotations_of(item)


def parts(meeting: Meeting) -> Iterator[Part]:
    """Yield everything that a meeting holds, each part once."""
    for item in meeting.items:
        yield from parts_of_item(item)
    yield from meeting.materials
    yield from meeting.citations
    yield from meeting.notes


def people_of(meeting: Meeting) -> Iterator[str]:
    """Yield the ids of those who attended, presented or spoke, as often as the minutes do."""
    for attendee in meeting.attendance:
        if attendee.person:
            yield attendee.person
    for item in meeting.items:
        yield from (presenter.person for presenter in item.presenters if presenter.person)
        yield from (remark.speaker for remark in item.remarks if remark.speaker)
