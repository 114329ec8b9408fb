"""A meeting with its verbatim layer; the annotations are parsed beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ledger.parse.annotations import Annotations
from generator.ledger.parse.local import Local
from generator.model.keys import Key, Kind
from generator.model.meeting import (
    AgendaItem,
    Attendee,
    Material,
    Meeting,
    Narrative,
    Presenter,
    Remark,
    Source,
    Venue,
    When,
)

if TYPE_CHECKING:
    from generator.ledger.schema.agenda import ItemSource, RemarkSource
    from generator.ledger.schema.minutes import (
        AttendeeSource,
        MinutesFile,
        SourceSource,
        VenueSource,
        WhenSource,
    )
    from generator.model.labels import Attribution
    from generator.model.place import Place


def parse_meeting(file: MinutesFile, key: Key, policy: Attribution, place: Place) -> Meeting:
    """Return the meeting `key`; `policy` is its body's attribution policy."""
    items = file.agenda.items if file.agenda else ()
    narrative = frozenset(text.id for item in items for text in item.narrative)
    local = Local(key, narrative)
    annotations = Annotations(local)
    attribution = file.attribution or policy
    parts = _Parts(local, annotations, attribution)
    return Meeting(
        key=key,
        status=file.status,
        record_type=file.record_type,
        number=file.number,
        title=file.title,
        record_title=file.record_title,
        attribution=attribution,
        source=_source(file.source, place.below("source")),
        when=_when(file.when, place.below("when")),
        venue=_venue(file.place, place.below("place")),
        attendance_heading=file.attendance.heading if file.attendance else None,
        attendance=tuple(
            _attendee(attendee, place.below("attendance", "people", index))
            for index, attendee in enumerate(file.attendance.people if file.attendance else ())
        ),
        agenda_heading=file.agenda.heading if file.agenda else None,
        items=tuple(
            parts.item(item, place.below("agenda", "items", index))
            for index, item in enumerate(items)
        ),
        closing=file.closing,
        materials=tuple(
            Material(
                key=local.key(Kind.MATERIAL, material.id),
                label=material.label,
                title=material.title,
                file=material.file,
                url=material.url,
                place=place.below("materials", index),
            )
            for index, material in enumerate(file.materials)
        ),
        citations=tuple(
            annotations.citation(citation, place.below("citations", index))
            for index, citation in enumerate(file.citations)
        ),
        repairs=tuple(
            annotations.repair(repair, place.below("repairs", index))
            for index, repair in enumerate(file.repairs)
        ),
        notes=tuple(
            annotations.note(note, place.below("notes", index))
            for index, note in enumerate(file.notes)
        ),
        corrections=tuple(
            annotations.correction(correction, place.below("corrections", index))
            for index, correction in enumerate(file.corrections)
        ),
        place=place,
    )


def _source(source: SourceSource, place: Place) -> Source:
    return Source(
        title=source.title,
        sha256=source.sha256,
        file=source.file,
        url=source.url,
        publisher=source.publisher,
        licence=source.licence,
        place=place,
    )


def _when(source: WhenSource, place: Place) -> When:
    return When(
        date=source.date,
        start=source.start,
        end=source.end,
        heading=source.heading,
        text=source.text,
        place=place,
    )


def _venue(source: VenueSource, place: Place) -> Venue:
    return Venue(mode=source.mode, heading=source.heading, text=source.text, place=place)


def _attendee(source: AttendeeSource, place: Place) -> Attendee:
    return Attendee(
        name=source.name,
        post=source.post,
        person=source.person,
        organization=source.organization,
        role=source.role,
        presence=source.presence,
        proxy_for=source.proxy_for,
        absent=source.absent,
        place=place,
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    """Parses the agenda items of one meeting, whose `attribution` its remarks follow."""

    local: Local
    annotations: Annotations
    attribution: Attribution

    def item(self, source: ItemSource, place: Place) -> AgendaItem:
        """Return the item with everything in it."""
        return AgendaItem(
            key=self.local.key(Kind.ITEM, source.id),
            number=source.number,
            title=source.title,
            kind=source.kind,
            presenters=tuple(
                Presenter(
                    person=presenter.person,
                    text=presenter.text,
                    place=place.below("presenters", index),
                )
                for index, presenter in enumerate(source.presenters)
            ),
            materials=tuple(self.local.key(Kind.MATERIAL, id_) for id_ in source.materials),
            candidates=source.candidates,
            narrative=tuple(
                Narrative(
                    key=self.local.key(Kind.NARRATIVE, narrative.id),
                    text=narrative.text,
                    place=place.below("narrative", index),
                )
                for index, narrative in enumerate(source.narrative)
            ),
            remarks_heading=source.remarks_heading,
            remarks=tuple(
                self._remark(remark, place.below("remarks", index))
                for index, remark in enumerate(source.remarks)
            ),
            decisions=tuple(
                self.annotations.decision(decision, place.below("decisions", index))
                for index, decision in enumerate(source.decisions)
            ),
            actions=tuple(
                self.annotations.action(action, place.below("actions", index))
                for index, action in enumerate(source.actions)
            ),
            updates=tuple(
                self.annotations.update(update, place.below("updates", index))
                for index, update in enumerate(source.updates)
            ),
            candidate_updates=tuple(
                self.annotations.candidate_update(update, place.below("candidate_updates", index))
                for index, update in enumerate(source.candidate_updates)
            ),
            no_remarks=source.no_remarks,
            no_decisions=source.no_decisions,
            no_materials=source.no_materials,
            place=place,
        )

    def _remark(self, source: RemarkSource, place: Place) -> Remark:
        return Remark(
            key=self.local.key(Kind.REMARK, source.id),
            text=source.text,
            attribution=source.attribution or self.attribution,
            marker=source.marker,
            speaker=source.speaker,
            speaker_text=source.speaker_text,
            topics=source.topics,
            place=place,
        )
