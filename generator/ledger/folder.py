"""The ledger's folder -> everything in it.

    minutes/registers/{organizations,people,topics,candidates,synonyms}.yml
    minutes/<body>/body.yml
    minutes/<body>/<meeting>/minutes.yml, and the files of that meeting

The names of the folders are the ids of body and meeting. Hidden files, Markdown files and the
folder `schema` are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Final, TypeVar

from generator.diagnostics import Diagnostic, Message, Severity, Span, has_errors, in_order
from generator.ledger.held import held_files, source_text
from generator.ledger.parse.meeting import parse_meeting
from generator.ledger.parse.registers import (
    parse_body,
    parse_candidates,
    parse_organizations,
    parse_people,
    parse_synonyms,
    parse_topics,
)
from generator.ledger.pdf import with_pages
from generator.ledger.schema.fields import IDENTIFIER, SourceModel
from generator.ledger.schema.minutes import MinutesFile
from generator.ledger.schema.registers import (
    BodyFile,
    CandidatesFile,
    OrganizationsFile,
    PeopleFile,
    SynonymsFile,
    TopicsFile,
)
from generator.ledger.source import read_source
from generator.ledger.text import unreadable
from generator.ledger.validate import validate
from generator.model.keys import Key, Kind
from generator.model.labels import Attribution
from generator.model.ledger import HeldFile, Ledger
from generator.model.place import Place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.model.meeting import Meeting
    from generator.model.registers import Body, Entry, Synonyms

F = TypeVar("F", bound=SourceModel)
E = TypeVar("E", bound="Entry")

R = TypeVar("R")

REGISTERS: Final = "registers"
REGISTER_FILES: Final = {
    Kind.ORGANIZATION: "organizations.yml",
    Kind.PERSON: "people.yml",
    Kind.TOPIC: "topics.yml",
    Kind.CANDIDATE: "candidates.yml",
}
SYNONYMS_FILE: Final = "synonyms.yml"
SCHEMA: Final = "schema"
NO_BODIES: Final = frozenset({REGISTERS, SCHEMA})
"""Folders of the ledger that hold no body."""
BODY_FILE: Final = "body.yml"
MINUTES_FILE: Final = "minutes.yml"


def read_ledger(root: Path) -> tuple[Ledger, tuple[Diagnostic, ...]]:
    """Return all that can be read in the folder `root`, and what is wrong, in order of place."""
    reading = _Reading(root)
    return reading.ledger(), in_order(reading.found)


class _Reading:
    """One reading of a ledger: gathers what it reads, what is wrong, and what is incomplete."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.found: list[Diagnostic] = []
        self.incomplete: set[Key] = set()
        self.bodies: list[Body] = []
        self.meetings: list[Meeting] = []
        self.files: dict[Key, Mapping[str, HeldFile]] = {}
        self.sources: dict[Key, str] = {}

    def ledger(self) -> Ledger:
        """Read the whole folder."""
        folders, files = self._entries(self.root)
        self._strangers(files)
        for folder in folders:
            if folder.name == REGISTERS:
                known = (*REGISTER_FILES.values(), SYNONYMS_FILE)
                self._strangers(chain(*self._entries(folder)), known)
            elif folder.name != SCHEMA and self._has_id(folder):
                self._read_body(folder)
        return Ledger(
            root=self.root,
            bodies=tuple(self.bodies),
            organizations=self._register(Kind.ORGANIZATION, OrganizationsFile, parse_organizations),
            people=self._register(Kind.PERSON, PeopleFile, parse_people),
            topics=self._register(Kind.TOPIC, TopicsFile, parse_topics),
            candidates=self._register(Kind.CANDIDATE, CandidatesFile, parse_candidates),
            synonyms=self._synonyms(),
            meetings=tuple(self.meetings),
            files=self.files,
            sources=self.sources,
            incomplete=frozenset(self.incomplete),
        )

    def _register(
        self, kind: Kind, model: type[F], parse: Callable[[F, Place], tuple[E, ...]]
    ) -> tuple[E, ...]:
        """Return the entries of a register, sorted by id; without a file there are none."""
        path = self.root / REGISTERS / REGISTER_FILES[kind]
        if not path.exists():
            return ()
        read = self._read(path, model, Key(kind, ()))
        return tuple(sorted(parse(*read), key=attrgetter("id"))) if read else ()

    def _synonyms(self) -> tuple[Synonyms, ...]:
        """Return the groups of synonyms; no id refers to one, so none can be missed."""
        path = self.root / REGISTERS / SYNONYMS_FILE
        read = self._read(path, SynonymsFile) if path.exists() else None
        return parse_synonyms(*read) if read else ()

    def _read_body(self, folder: Path) -> None:
        """Read a body with its meetings."""
        key = Key(Kind.BODY, (folder.name,))
        folders, files = self._entries(folder)
        self._strangers(files, known=(BODY_FILE,))
        path = self._path(folder, BODY_FILE, files, key)
        read = self._read(path, BodyFile, key) if path else None
        # Without a policy none is broken; that of a body that cannot be read is not known.
        policy = read[0].attribution if read else Attribution.NAMED
        if read:
            self.bodies.append(parse_body(read[0], folder.name, read[1]))
        for meeting_folder in folders:
            if self._has_id(meeting_folder):
                self._read_meeting(meeting_folder, policy)

    def _read_meeting(self, folder: Path, policy: Attribution) -> None:
        """Read a meeting and the files of its folder."""
        key = Key(Kind.MEETING, (folder.parent.name, folder.name))
        path = self._path(folder, MINUTES_FILE, self._entries(folder)[1], key)
        read = self._read(path, MinutesFile, key) if path else None
        if read:
            meeting = parse_meeting(read[0], key, policy, read[1])
            self.meetings.append(meeting)
            files = self._noting(held_files(folder))
            self.files[key] = self._noting(with_pages(files, meeting, folder))
            self.sources.update(self._noting(source_text(files, meeting, folder)))

    def _read(self, path: Path, model: type[F], key: Key | None = None) -> tuple[F, Place] | None:
        """Return the content of a file and the place of its top, or note that it is missing."""
        document, problems = read_source(path, path.as_posix())
        self.found += problems
        if document is not None:
            content, mistakes = validate(document, model)
            self.found += mistakes
            if content is not None and not has_errors(problems):
                return content, Place(document.path, (), document.spans)
        if key:
            self.incomplete.add(key)
        return None

    def _noting(self, result: tuple[R, tuple[Diagnostic, ...]]) -> R:
        """Return a stage's result and keep its diagnostics."""
        value, found = result
        self.found += found
        return value

    def _entries(self, folder: Path) -> tuple[list[Path], list[Path]]:
        """Return the visible folders and files in `folder`, sorted by name."""
        try:
            paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        except OSError:
            self.found.append(unreadable(folder.as_posix()))
            return [], []
        folders = {path: path.is_dir() for path in paths}
        return (
            [path for path in paths if folders[path]],
            [path for path in paths if not folders[path]],
        )

    def _strangers(self, paths: Iterable[Path], known: tuple[str, ...] = ()) -> None:
        """Warn of each of the paths that has no place in the ledger."""
        for path in paths:
            if path.name not in known and path.suffix != ".md":
                near = get_close_matches(path.name, known, 1)
                message = Message("nothing reads this")
                hint = (
                    Message("Did you mean {near}?", near=near[0])
                    if near
                    else Message("Remove it, or move it into the folder of a meeting.")
                )
                self._note("ledger-unknown-file", path, message, hint, Severity.WARNING)

    def _has_id(self, folder: Path) -> bool:
        """Whether the name of the folder can be an id."""
        is_id = re.fullmatch(IDENTIFIER, folder.name) is not None
        if not is_id:
            message = Message("the name of this folder cannot be an id")
            hint = Message("Use letters a to z, digits and single hyphens, as council or 009.")
            self._note("ledger-folder-name", folder, message, hint)
        return is_id

    def _path(self, folder: Path, name: str, files: list[Path], key: Key) -> Path | None:
        """Return the path of the file that every such folder has, or note that it is missing."""
        if folder / name in files:
            return folder / name
        near = get_close_matches(name, [path.name for path in files], 1)
        message = Message("there is no {name} in this folder", name=name)
        hint = (
            Message("Rename {near} to {name}.", near=near[0], name=name)
            if near
            else Message("Add the file, or remove the folder.")
        )
        self._note("ledger-missing-file", folder, message, hint)
        self.incomplete.add(key)
        return None

    def _note(
        self,
        rule: str,
        path: Path,
        message: Message,
        hint: Message,
        severity: Severity = Severity.ERROR,
    ) -> None:
        span = Span(path.as_posix())
        self.found.append(Diagnostic(span, rule, message, hint, severity=severity))
