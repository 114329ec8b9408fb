"""The annotations of an agenda item or of a whole meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.keys import Key, Kind
from generator.model.meeting import Citation, Correction, Note, Repair
from generator.model.tracking import Action, ActionUpdate, Basis, CandidateUpdate, Decision

if TYPE_CHECKING:
    from generator.ledger.parse.local import Local
    from generator.ledger.schema.annotations import (
        ActionSource,
        ActionUpdateSource,
        AnnotationSource,
        BasisSource,
        CandidateUpdateSource,
        CitationSource,
        CorrectionSource,
        DecisionSource,
        NoteSource,
    )
    from generator.ledger.schema.minutes import RepairSource
    from generator.model.place import Place


@dataclass(frozen=True, slots=True)
class Annotations:
    """Parses the annotations of one meeting; `local` resolves what they refer to."""

    local: Local

    def decision(self, source: DecisionSource, place: Place) -> Decision:
        """Return the decision."""
        return Decision(
            key=self.local.key(Kind.DECISION, source.id),
            title=source.title,
            title_en=source.title_en,
            outcome=source.outcome,
            rests_on=self._rests_on(source, place),
            candidates=source.candidates,
            topics=source.topics,
            note=source.note,
            place=place,
        )

    def action(self, source: ActionSource, place: Place) -> Action:
        """Return the action."""
        return Action(
            key=self.local.key(Kind.ACTION, source.id),
            title=source.title,
            title_en=source.title_en,
            kind=source.kind,
            owners=source.owners,
            rests_on=self._rests_on(source, place),
            status=source.status,
            due=source.due,
            candidates=source.candidates,
            topics=source.topics,
            note=source.note,
            place=place,
        )

    def update(self, source: ActionUpdateSource, place: Place) -> ActionUpdate:
        """Return the answer to an action."""
        return ActionUpdate(
            key=self.local.key(Kind.UPDATE, source.id),
            action=self.local.action(source.action),
            status=source.status,
            by=source.by,
            rests_on=self._rests_on(source, place),
            note=source.note,
            place=place,
        )

    def candidate_update(self, source: CandidateUpdateSource, place: Place) -> CandidateUpdate:
        """Return the state of a candidate."""
        return CandidateUpdate(
            key=self.local.key(Kind.UPDATE, source.id),
            candidate=source.candidate,
            state=source.state,
            reporting=source.reporting,
            reporting_to=source.reporting_to,
            rests_on=self._rests_on(source, place),
            note=source.note,
            place=place,
        )

    def citation(self, source: CitationSource, place: Place) -> Citation:
        """Return the mention of another meeting."""
        return Citation(
            key=self.local.key(Kind.CITATION, source.id),
            basis=self._basis(source, place),
            name=source.name,
            date=source.date,
            meeting=Key(Kind.MEETING, tuple(source.meeting.split("/"))) if source.meeting else None,
            place=place,
        )

    def note(self, source: NoteSource, place: Place) -> Note:
        """Return the note on words of the text."""
        return Note(
            key=self.local.key(Kind.NOTE, source.id),
            kind=source.kind,
            basis=self._basis(source, place),
            note=source.note,
            place=place,
        )

    def repair(self, source: RepairSource, place: Place) -> Repair:
        """Return the repair of the source's damage."""
        return Repair(
            kind=source.kind,
            before=source.before,
            after=source.after,
            times=source.times,
            text=self.local.text(source.text) if source.text else None,
            note=source.note,
            place=place,
        )

    def correction(self, source: CorrectionSource, place: Place) -> Correction:
        """Return the correction after publication."""
        return Correction(
            date=source.date,
            kind=source.kind,
            text=self.local.text(source.text) if source.text else None,
            before=source.before,
            after=source.after,
            reason=source.reason,
            place=place,
        )

    def _rests_on(self, source: AnnotationSource, place: Place) -> tuple[Basis, ...]:
        return tuple(
            self._basis(basis, place.below("rests_on", index))
            for index, basis in enumerate(source.rests_on)
        )

    def _basis(self, source: BasisSource | CitationSource | NoteSource, place: Place) -> Basis:
        return Basis(text=self.local.text(source.text), words=source.words, place=place)
