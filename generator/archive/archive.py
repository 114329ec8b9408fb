"""The archive: everything that the ledger holds, found by its key and read in order of dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Generic, TypeAlias, TypeVar

from generator.archive.parts import Annotation, Part, parts, parts_of_item, people_of
from generator.model.keys import Key
from generator.model.labels import Listing
from generator.model.ledger import Ledger
from generator.model.meeting import AgendaItem, Meeting, Narrative, Remark
from generator.model.registers import Body, Candidate, Entry, Organization, Person, Topic
from generator.model.tracking import Action, ActionUpdate, CandidateUpdate, Decision

Thing: TypeAlias = Meeting | Part | Body | Organization | Person | Topic | Candidate
"""What has a key."""

OfKind_co = TypeVar("OfKind_co", bound=Annotation, covariant=True)
Registered = TypeVar("Registered", bound=Entry)
Group = TypeVar("Group", bound=Hashable)
Member = TypeVar("Member")


@dataclass(frozen=True, slots=True)
class Recorded(Generic[OfKind_co]):
    """An annotation with the item and the meeting in whose minutes it stands."""

    meeting: Meeting
    item: AgendaItem
    annotation: OfKind_co


@dataclass(frozen=True, kw_only=True)
class Archive:
    """The register entries by id, and the meetings in order of date, body and id.

    Everything else is derived, once, when first asked for. A key that nothing has is answered
    with None: a dangling reference is the checks' to report.
    """

    bodies: Mapping[str, Body]
    organizations: Mapping[str, Organization]
    people: Mapping[str, Person]
    topics: Mapping[str, Topic]
    candidates: Mapping[str, Candidate]
    meetings: tuple[Meeting, ...]

    def find(self, key: Key) -> Thing | None:
        """Return what has this key."""
        return self._things.get(key)

    def position(self, key: Key) -> int:
        """Return the place of a key of the archive in its reading order: registers, then meetings.

        Meetings follow each other by date, and what they hold as the minutes have it.
        """
        return self._positions[key]

    def meeting_of(self, key: Key) -> Meeting | None:
        """Return the meeting that has this key, or that holds what has it."""
        return self._meetings.get(key.meeting)

    def item_of(self, key: Key) -> AgendaItem | None:
        """Return the agenda item that holds a narrative, remark or annotation."""
        return self._items.get(key)

    def text_of(self, key: Key) -> Narrative | Remark | None:
        """Return the text that annotations rest on."""
        thing = self.find(key)
        return thing if isinstance(thing, Narrative | Remark) else None

    def meetings_of(self, body: str) -> tuple[Meeting, ...]:
        """Return the meetings of a body, oldest first."""
        return self._by_body.get(body, ())

    @property
    def has_one_series(self) -> bool:
        """Whether all meetings are of one body, so that 第9回 says which."""
        return len(self._by_body) == 1

    def meetings_on(self, day: date) -> tuple[Meeting, ...]:
        """Return the meetings of one day."""
        return self._by_day.get(day, ())

    def previous_meeting(self, meeting: Key) -> Meeting | None:
        """Return the meeting of the same body before this one of the archive."""
        return self._neighbours[meeting][0]

    def next_meeting(self, meeting: Key) -> Meeting | None:
        """Return the meeting of the same body after this one of the archive."""
        return self._neighbours[meeting][1]

    def lists_people(self, body: str) -> bool:
        """Whether this body's policy gives its attendees pages of their own."""
        return body in self.bodies and self.bodies[body].people is Listing.LISTED

    @cached_property
    def listed_people(self) -> frozenset[str]:
        """The ids of those who attended, presented or spoke where people are listed."""
        return frozenset(
            person
            for meeting in self.meetings
            if self.lists_people(meeting.key.body.id)
            for person in people_of(meeting)
            if person in self.people
        )

    @cached_property
    def decisions(self) -> tuple[Recorded[Decision], ...]:
        """All decisions, oldest first."""
        return tuple(Recorded(m, i, decision) for m, i in self.items for decision in i.decisions)

    @cached_property
    def actions(self) -> tuple[Recorded[Action], ...]:
        """All actions, oldest first."""
        return tuple(Recorded(m, i, action) for m, i in self.items for action in i.actions)

    def recorded_action(self, key: Key) -> Recorded[Action]:
        """Return the action that has this key, which must be one of the archive's."""
        return self._actions[key]

    @cached_property
    def updates(self) -> tuple[Recorded[ActionUpdate], ...]:
        """All updates on actions, oldest first."""
        return tuple(Recorded(m, i, update) for m, i in self.items for update in i.updates)

    @cached_property
    def candidate_updates(self) -> tuple[Recorded[CandidateUpdate], ...]:
        """All updates on candidates, oldest first."""
        return tuple(
            Recorded(m, i, update) for m, i in self.items for update in i.candidate_updates
        )

    @cached_property
    def updates_by_action(self) -> Mapping[Key, tuple[Recorded[ActionUpdate], ...]]:
        """The updates on each action, oldest first."""
        return grouped((update.annotation.action, update) for update in self.updates)

    @cached_property
    def updates_by_candidate(self) -> Mapping[str, tuple[Recorded[CandidateUpdate], ...]]:
        """The updates on each candidate by its id, oldest first."""
        return grouped((update.annotation.candidate, update) for update in self.candidate_updates)

    @cached_property
    def items(self) -> tuple[tuple[Meeting, AgendaItem], ...]:
        """All agenda items with their meetings, oldest first."""
        return tuple((meeting, item) for meeting in self.meetings for item in meeting.items)

    @cached_property
    def _things(self) -> Mapping[Key, Thing]:
        registers: tuple[Mapping[str, Thing], ...] = (
            self.bodies,
            self.organizations,
            self.people,
            self.topics,
            self.candidates,
        )
        things: dict[Key, Thing] = {
            entry.key: entry for register in registers for entry in register.values()
        }
        for meeting in self.meetings:
            things[meeting.key] = meeting
            things.update((part.key, part) for part in parts(meeting))
        return things

    @cached_property
    def _positions(self) -> Mapping[Key, int]:
        return {key: position for position, key in enumerate(self._things)}

    @cached_property
    def _meetings(self) -> Mapping[Key, Meeting]:
        return {meeting.key: meeting for meeting in self.meetings}

    @cached_property
    def _items(self) -> Mapping[Key, AgendaItem]:
        return {part.key: item for _, item in self.items for part in parts_of_item(item)}

    @cached_property
    def _actions(self) -> Mapping[Key, Recorded[Action]]:
        return {recorded.annotation.key: recorded for recorded in self.actions}

    @cached_property
    def _by_body(self) -> Mapping[str, tuple[Meeting, ...]]:
        return grouped((meeting.key.body.id, meeting) for meeting in self.meetings)

    @cached_property
    def _by_day(self) -> Mapping[date, tuple[Meeting, ...]]:
        return grouped((meeting.when.date, meeting) for meeting in self.meetings)

    @cached_property
    def _neighbours(self) -> Mapping[Key, tuple[Meeting | None, Meeting | None]]:
        return {
            meeting.key: (before, after)
            for series in self._by_body.values()
            for before, meeting, after in zip(
                (None, *series[:-1]), series, (*series[1:], None), strict=True
            )
        }


def build_archive(ledger: Ledger, *, drafts: bool) -> Archive:
    """Return the archive of a ledger; without `drafts` nothing of a draft is in it."""
    return Archive(
        bodies=_by_id(ledger.bodies),
        organizations=_by_id(ledger.organizations),
        people=_by_id(ledger.people),
        topics=_by_id(ledger.topics),
        candidates=_by_id(ledger.candidates),
        meetings=tuple(
            sorted(
                (meeting for meeting in ledger.meetings if drafts or not meeting.is_draft),
                key=lambda meeting: (meeting.when.date, meeting.key.parts),
            )
        ),
    )


def grouped(pairs: Iterable[tuple[Group, Member]]) -> Mapping[Group, tuple[Member, ...]]:
    """Return the second of each pair by its first, both in the order given."""
    groups: defaultdict[Group, list[Member]] = defaultdict(list)
    for group, member in pairs:
        groups[group].append(member)
    return {group: tuple(members) for group, members in groups.items()}


def _by_id(entries: Iterable[Registered]) -> Mapping[str, Registered]:
    ordered = sorted(entries, key=lambda entry: entry.id)
    return MappingProxyType({entry.id: entry for entry in ordered})
