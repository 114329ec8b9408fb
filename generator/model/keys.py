"""The permanent identity of everything that can be linked to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """The kinds of thing that have an identity, in the order in which lists show them."""

    BODY = "body"
    MEETING = "meeting"
    ITEM = "item"
    NARRATIVE = "narrative"
    REMARK = "remark"
    DECISION = "decision"
    ACTION = "action"
    UPDATE = "update"
    CITATION = "citation"
    NOTE = "note"
    MATERIAL = "material"
    CANDIDATE = "candidate"
    TOPIC = "topic"
    ORGANIZATION = "organization"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Key:
    """Kind and authored ids: `(body, meeting, local id)`, `(body, meeting)` or `(id,)`.

    Every part was written by a person; none is computed from order or text, so a key never
    changes when something is inserted before it.
    """

    kind: Kind
    parts: tuple[str, ...]

    @property
    def id(self) -> str:
        """The last part: the id as authored."""
        return self.parts[-1]

    @property
    def meeting(self) -> Key:
        """The key of the meeting that holds this."""
        return Key(Kind.MEETING, self.parts[:2])

    @property
    def body(self) -> Key:
        """The key of the body that holds this."""
        return Key(Kind.BODY, self.parts[:1])

    def __str__(self) -> str:
        """Return how a minutes file refers to it: `body/meeting#id`, `body/meeting` or `id`."""
        match self.parts:
            case (body, meeting, local):
                return f"{body}/{meeting}#{local}"
            case _:
                return "/".join(self.parts)

    def __lt__(self, other: Key) -> bool:
        """Order by kind, then parts."""
        kinds = list(Kind)
        return (kinds.index(self.kind), self.parts) < (kinds.index(other.kind), other.parts)
