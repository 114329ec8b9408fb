"""What meetings refer to: bodies, organizations, people, topics, candidates."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model.keys import Key, Kind
from generator.model.labels import Attribution, Listing, OrganizationKind, SynonymKind
from generator.model.place import NOWHERE, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What has an id and a name in both languages; `name_en` falls back to `name`."""

    id: str
    name: str
    name_en: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    def label(self, language: str) -> str:
        """Return the name in `language`."""
        return self.name if language == "ja" or self.name_en is None else self.name_en


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Named):
    """A register entry, with other words for it in the minutes.

    `aliases` are words that also mean this entry; with a `scope`
    (ids of bodies) name and aliases are recognised in the minutes of those bodies alone.
    """

    aliases: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Entry):
    """A ministry, municipality, secretariat or a group named as a whole (各制度所管府省庁)."""

    kind: OrganizationKind
    parent: str | None = None
    url: str | None = None

    @property
    def key(self) -> Key:
        """The identity of this organization."""
        return Key(Kind.ORGANIZATION, (self.id,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entry):
    """Somebody who attends; the posts held stand in the attendance of each meeting."""

    @property
    def key(self) -> Key:
        """The identity of this person."""
        return Key(Kind.PERSON, (self.id,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Entry):
    """論点: what readers search by; assigned by the editors, remark by remark."""

    @property
    def key(self) -> Key:
        """The identity of this topic."""
        return Key(Kind.TOPIC, (self.id,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate(Entry):
    """共通化候補: a system under consideration, of one cohort (令和7年度選定分) of a body."""

    body: str
    cohort: str
    organizations: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """The identity of this candidate."""
        return Key(Kind.CANDIDATE, (self.id,))


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateState(Named):
    """One state that a body's candidates can be in, in the body's official wording."""

    final: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Entry):
    """会議体: a council, committee or working team, with the states of its candidates."""

    parent: str | None = None
    url: str | None = None
    attribution: Attribution
    people: Listing
    candidate_states: tuple[CandidateState, ...] = ()

    @property
    def key(self) -> Key:
        """The identity of this body."""
        return Key(Kind.BODY, (self.id,))

    def state(self, state_id: str) -> CandidateState | None:
        """Return the state with this id, if the body has it."""
        return next((state for state in self.candidate_states if state.id == state_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Synonyms:
    """Words of which the search takes each for all: 取組, 取り組み."""

    words: tuple[str, ...]
    kind: SynonymKind
    note: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)
