"""What a meeting starts or moves: decisions, actions, updates, states of candidates.

All of it is annotation: the editors' reading, each resting on words of the verbatim text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from generator.model.keys import Key
from generator.model.labels import ActionKind, ActionStatus, Outcome, Reporting
from generator.model.place import NOWHERE, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """The words that an annotation rests on: an exact part of a remark or narrative.

    `text` is the key of that remark or narrative; `words` stand in it, character for character.
    """

    text: Key
    words: str
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled:
    """What the editors give a title, maybe in English too."""

    title: str
    title_en: str | None = None

    def label(self, language: str) -> str:
        """Return the editors' title in `language`, in Japanese where there is no other."""
        return self.title if language == "ja" or self.title_en is None else self.title_en


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Titled):
    """決定事項: what was decided, normalised beside its own words (`rests_on`)."""

    key: Key
    outcome: Outcome
    rests_on: tuple[Basis, ...]
    candidates: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    note: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Titled):
    """対応事項: asked of or promised by organizations at a meeting.

    `status` is the status on the day of the meeting; what came later are updates.
    """

    key: Key
    kind: ActionKind
    owners: tuple[str, ...]
    rests_on: tuple[Basis, ...]
    status: ActionStatus
    due: date | None = None
    candidates: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    note: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionUpdate:
    """経過: an answer to an action, at the same or a later meeting, with the words it rests on."""

    key: Key
    action: Key
    status: ActionStatus
    by: str | None = None
    rests_on: tuple[Basis, ...]
    note: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateUpdate:
    """The state of a candidate as of a meeting, and whether that has been reported and to whom.

    State and reporting are two axes: a state can be decided and still have to be reported.
    """

    key: Key
    candidate: str
    state: str
    reporting: Reporting | None = None
    reporting_to: str | None = None
    rests_on: tuple[Basis, ...]
    note: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)
