"""Every reference that the editors wrote, as a link in the direction in which it was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.archive.archive import Archive
from generator.archive.citations import cited_meeting
from generator.archive.parts import Annotation, annotations_of
from generator.archive.relations import Relation
from generator.model.keys import Key, Kind
from generator.model.labels import Presence
from generator.model.meeting import AgendaItem, Meeting
from generator.model.tracking import Action, ActionUpdate, Basis, Decision


@dataclass(frozen=True, slots=True)
class Link:
    """`source` points at `target`; `words` are those of the record that say so, if any do."""

    source: Key
    relation: Relation
    target: Key
    words: str | None = None


def references(archive: Archive) -> Iterator[Link]:
    """Yield a link for every authored reference, dangling ones too.

    People are linked only with what bodies did that list their people.
    """
    for body in archive.bodies.values():
        yield from _to(body.key, Relation.PART_OF, Kind.BODY, body.parent)
    for organization in archive.organizations.values():
        yield from _to(organization.key, Relation.PART_OF, Kind.ORGANIZATION, organization.parent)
    for candidate in archive.candidates.values():
        yield from _to(candidate.key, Relation.TRACKED_BY, Kind.BODY, candidate.body)
        yield from _to(
            candidate.key, Relation.IN_CHARGE, Kind.ORGANIZATION, *candidate.organizations
        )
    for meeting in archive.meetings:
        yield Link(meeting.key, Relation.HELD_BY, meeting.key.body)
        yield from _of_meeting(archive, meeting)
        for item in meeting.items:
            yield from _of_item(item)
        if archive.lists_people(meeting.key.body.id):
            yield from _of_people(meeting)


def _of_meeting(archive: Archive, meeting: Meeting) -> Iterator[Link]:
    for attendee in meeting.attendance:
        yield Link(
            Key(Kind.ORGANIZATION, (attendee.organization,)),
            _attended(attendee.presence),
            meeting.key,
        )
    for material in meeting.materials:
        yield Link(material.key, Relation.HANDED_OUT_AT, meeting.key)
    for citation in meeting.citations:
        yield from _on(citation.key, (citation.basis,))
        if cited := cited_meeting(archive, citation):
            yield Link(citation.key, Relation.CITES, cited.key, citation.basis.words)
    for note in meeting.notes:
        yield from _on(note.key, (note.basis,))


def _of_item(item: AgendaItem) -> Iterator[Link]:
    yield from (Link(item.key, Relation.USES, material) for material in item.materials)
    yield from _to(item.key, Relation.CONCERNS, Kind.CANDIDATE, *item.candidates)
    for remark in item.remarks:
        yield from _to(remark.key, Relation.FILED_UNDER, Kind.TOPIC, *remark.topics)
    for annotation in annotations_of(item):
        yield from _on(annotation.key, annotation.rests_on)
        yield from _of_annotation(annotation)


def _of_annotation(annotation: Annotation) -> Iterator[Link]:
    key = annotation.key
    if isinstance(annotation, Decision | Action):
        yield from _to(key, Relation.CONCERNS, Kind.CANDIDATE, *annotation.candidates)
        yield from _to(key, Relation.FILED_UNDER, Kind.TOPIC, *annotation.topics)
        if isinstance(annotation, Action):
            yield from _to(key, Relation.OWED_BY, Kind.ORGANIZATION, *annotation.owners)
    elif isinstance(annotation, ActionUpdate):
        yield Link(key, Relation.ANSWERS, annotation.action)
        yield from _to(key, Relation.ANSWERED_BY, Kind.ORGANIZATION, annotation.by)
    else:
        yield from _to(key, Relation.MOVES, Kind.CANDIDATE, annotation.candidate)
        yield from _to(key, Relation.REPORTED_TO, Kind.BODY, annotation.reporting_to)


def _of_people(meeting: Meeting) -> Iterator[Link]:
    for attendee in meeting.attendance:
        yield from _by(attendee.person, _attended(attendee.presence), meeting.key)
    for item in meeting.items:
        for presenter in item.presenters:
            yield from _by(presenter.person, Relation.PRESENTED, item.key, presenter.text)
        for remark in item.remarks:
            yield from _by(remark.speaker, Relation.SAID, remark.key, remark.speaker_text)


def _attended(presence: Presence) -> Relation:
    return Relation.ABSENT_FROM if presence is Presence.ABSENT else Relation.ATTENDED


def _by(
    person: str | None, relation: Relation, target: Key, words: str | None = None
) -> Iterator[Link]:
    if person:
        yield Link(Key(Kind.PERSON, (person,)), relation, target, words)


def _to(source: Key, relation: Relation, kind: Kind, *ids: str | None) -> Iterator[Link]:
    yield from (Link(source, relation, Key(kind, (id_,))) for id_ in ids if id_)


def _on(source: Key, bases: Iterable[Basis]) -> Iterator[Link]:
    yield from (Link(source, Relation.RESTS_ON, basis.text, basis.words) for basis in bases)
