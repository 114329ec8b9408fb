"""The ledger as read: every object that its files describe, and the files beside the minutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.keys import Key
from generator.model.meeting import Meeting
from generator.model.registers import Body, Candidate, Organization, Person, Synonyms, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldFile:
    """A file of a meeting's folder. `path` is relative to that folder, with `/` between its parts.

    `size` is in bytes, `sha256` in 64 hex digits; `pages` are those of a readable PDF that the
    minutes list as a material. A symbolic link is never followed: it has neither size nor hash.
    """

    path: str
    size: int
    sha256: str
    media_type: str
    is_symlink: bool = False
    pages: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Everything that could be read from the folder `root`, each kind sorted by its id.

    `files` has, for each meeting, the files of its folder by their path; `sources` the text of a
    meeting's source where that is a text file of the folder. `incomplete` holds the keys of bodies
    and meetings whose file could not be read, and `Key(kind, ())` for such a register.
    """

    root: Path
    bodies: tuple[Body, ...] = ()
    organizations: tuple[Organization, ...] = ()
    people: tuple[Person, ...] = ()
    topics: tuple[Topic, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    synonyms: tuple[Synonyms, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    files: Mapping[Key, Mapping[str, HeldFile]] = field(default_factory=dict)
    sources: Mapping[Key, str] = field(default_factory=dict)
    incomplete: frozenset[Key] = frozenset()

    def may_hold(self, key: Key) -> bool:
        """Whether `key` may be in a file that could not be read: nobody knows it missing."""
        return not self.incomplete.isdisjoint({key, Key(key.kind, ()), key.meeting})

    def folder(self, key: Key) -> Path:
        """Return the folder of a body or a meeting."""
        return self.root.joinpath(*key.parts)
