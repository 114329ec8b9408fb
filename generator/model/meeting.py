"""A meeting and its minutes: the verbatim layer, and the annotations that belong to its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time

from generator.model.keys import Key
from generator.model.labels import (
    Absence,
    Attribution,
    CorrectionKind,
    ItemKind,
    Mode,
    NoteKind,
    Presence,
    RecordType,
    RepairKind,
    Role,
    Status,
)
from generator.model.place import NOWHERE, Place
from generator.model.tracking import Action, ActionUpdate, Basis, CandidateUpdate, Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The published document that the minutes were entered from.

    `file` is relative to the meeting's folder; `sha256` (64 hex digits) is that of the document.
    All but the title may be missing: minutes can be written here first, from no other document.
    """

    title: str
    sha256: str | None = None
    file: str | None = None
    url: str | None = None
    publisher: str | None = None
    licence: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Date and times, normalised, beside heading and words as written."""

    date: date
    start: time | None = None
    end: time | None = None
    heading: str | None = None
    text: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """Place and mode, normalised, beside heading and words as written."""

    mode: Mode
    heading: str | None = None
    text: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """One line of the attendance: name and post as written, then structure.

    `name` and `person` are None where the record withholds the name (`absent` says why).
    `proxy_for` is who is represented, as written.
    """

    name: str | None
    post: str | None = None
    person: str | None = None
    organization: str
    role: Role
    presence: Presence = Presence.PRESENT
    proxy_for: str | None = None
    absent: Absence | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """資料: a document handed out; a file of the meeting's folder, a link, or not held at all."""

    key: Key
    label: str
    title: str | None = None
    file: str | None = None
    url: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrative:
    """地の文: one paragraph of the procedural text of an item, word for word."""

    key: Key
    text: str
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """発言: one remark, word for word, with its permanent id.

    `marker` is the list marker as printed (・). `speaker` is the register id of who spoke and
    `speaker_text` the words by which the record names the speaker; both None where anonymous.
    """

    key: Key
    text: str
    attribution: Attribution
    marker: str | None = None
    speaker: str | None = None
    speaker_text: str | None = None
    topics: tuple[str, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presenter:
    """Who presented an item: somebody on the register, or words only (説明補助者)."""

    person: str | None = None
    text: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """議題: number and title as written, what was handed out, told, said, decided and asked.

    `no_remarks`, `no_decisions` and `no_materials` say why there are none.
    """

    key: Key
    number: str
    title: str
    kind: ItemKind
    presenters: tuple[Presenter, ...] = ()
    materials: tuple[Key, ...] = ()
    candidates: tuple[str, ...] = ()
    narrative: tuple[Narrative, ...] = ()
    remarks_heading: str | None = None
    remarks: tuple[Remark, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    updates: tuple[ActionUpdate, ...] = ()
    candidate_updates: tuple[CandidateUpdate, ...] = ()
    no_remarks: Absence | None = None
    no_decisions: Absence | None = None
    no_materials: Absence | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Another meeting that the text speaks of; `meeting` when it is known to the editors.

    Without a meeting in the archive it is listed as 未収録.
    """

    key: Key
    basis: Basis
    name: str
    date: date | None = None
    meeting: Key | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """One kind of damage of the source that the ledger's text mends: `before` became `after`."""

    kind: RepairKind
    before: str
    after: str
    times: int = 1
    text: Key | None = None
    note: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """An editors' note on words of the text; `sic` (ママ) leaves a slip of the original."""

    key: Key
    kind: NoteKind
    basis: Basis
    note: str
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """訂正: what stood on the site after publication, what stands now, since when and why."""

    date: date
    kind: CorrectionKind
    text: Key | None
    before: str
    after: str
    reason: str
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """会議 with its 議事要旨 or 議事録. `title` and `record_title` are as published."""

    key: Key
    status: Status
    record_type: RecordType
    number: int | None = None
    title: str
    record_title: str | None = None
    attribution: Attribution
    source: Source
    when: When
    venue: Venue
    attendance_heading: str | None = None
    attendance: tuple[Attendee, ...] = ()
    agenda_heading: str | None = None
    items: tuple[AgendaItem, ...] = ()
    closing: str | None = None
    materials: tuple[Material, ...] = ()
    citations: tuple[Citation, ...] = ()
    repairs: tuple[Repair, ...] = ()
    notes: tuple[Note, ...] = ()
    corrections: tuple[Correction, ...] = ()
    place: Place = field(default=NOWHERE, compare=False, repr=False)

    @property
    def is_draft(self) -> bool:
        """Whether this meeting must not be seen yet."""
        return self.status is Status.DRAFT

    @property
    def files(self) -> tuple[str, ...]:
        """The files that the minutes name, and so publish: source and materials, sorted."""
        parts: tuple[Source | Material, ...] = (self.source, *self.materials)
        return tuple(sorted({part.file for part in parts if part.file is not None}))

    def remarks(self) -> Iterator[Remark]:
        """Yield the remarks in the order of the record."""
        for item in self.items:
            yield from item.remarks

    def texts(self) -> Iterator[Narrative | Remark]:
        """Yield the paragraphs that annotations can rest on, in the order of the record."""
        for item in self.items:
            yield from item.narrative
            yield from item.remarks
