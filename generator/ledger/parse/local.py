"""What the short references inside one meeting's file stand for."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.keys import Key, Kind


@dataclass(frozen=True, slots=True)
class Local:
    """A meeting, and the ids of its narrative: the one kind of text that is not a remark."""

    meeting: Key
    narrative: frozenset[str]

    def key(self, kind: Kind, local_id: str) -> Key:
        """Return the key of a part of this meeting."""
        return Key(kind, (*self.meeting.parts, local_id))

    def text(self, reference: str) -> Key:
        """Return the key of a narrative or remark, `r1-1` or `body/meeting#r1-1`.

        Of another meeting, and where the id is nowhere, it is taken to be a remark.
        """
        key = self._resolved(Kind.REMARK, reference)
        is_narrative = key.meeting == self.meeting and key.id in self.narrative
        return Key(Kind.NARRATIVE, key.parts) if is_narrative else key

    def action(self, reference: str) -> Key:
        """Return the key of an action, `a-1` or `body/meeting#a-1`."""
        return self._resolved(Kind.ACTION, reference)

    def _resolved(self, kind: Kind, reference: str) -> Key:
        meeting, _, local_id = reference.rpartition("#")
        parts = meeting.split("/") if meeting else self.meeting.parts
        return Key(kind, (*parts, local_id))
