"""Small views that many pages share: chips, facts, counts, figures, rows of places, cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.model.meeting import Meeting
from generator.model.registers import Body, Candidate, Organization, Person, Topic
from generator.pages.names import meeting_name
from generator.pages.sheet import Sheet
from generator.pages.views.badges import Badge
from generator.pages.views.days import Day

RegisterEntry: TypeAlias = Body | Organization | Person | Topic | Candidate


@dataclass(frozen=True, slots=True)
class Named:
    """A thing by its name, with its address where it has a page."""

    label: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Chip:
    """A thing in a few words; `kind` is the value of its `Kind`, `kind_label` its name."""

    label: str
    href: str
    kind: str
    kind_label: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a list of facts: values, or a day."""

    label: str
    values: tuple[Named, ...] = ()
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something."""

    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A large number that leads to what it counts."""

    number: int
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class CountedLink:
    """A link with how much it leads to; `current` where it is the page itself."""

    label: str
    href: str
    count: int
    current: bool = False


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place of the minutes or of a register in a list."""

    label_phrases: tuple[str, ...]
    href: str
    note: str | None = None
    badge: Badge | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: text that may lead somewhere; `badge` is a tone, `id` an anchor."""

    text: str
    href: str | None = None
    badge: str | None = None
    id: str | None = None


def meeting_link(sheet: Sheet, meeting: Meeting) -> Named:
    """Return the link to a meeting's page."""
    return Named(meeting_name(sheet, meeting), sheet.to(meeting.key))


def fact(label: str, value: str, href: str | None = None) -> Fact:
    """Return a line with one value."""
    return Fact(label, (Named(value, href),))


def entry_link(sheet: Sheet, entry: RegisterEntry) -> Named:
    """Return the link to a register entry."""
    return Named(entry.label(sheet.language), sheet.to(entry.key))
