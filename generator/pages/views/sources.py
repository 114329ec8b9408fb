"""The source of the minutes, and everything that was done to its text."""

from __future__ import annotations

from dataclasses import dataclass

from generator.archive.proof import Account
from generator.model.keys import Key
from generator.model.meeting import Correction, Meeting, Note, Repair
from generator.pages.names import text_name
from generator.pages.sheet import Sheet
from generator.pages.views.days import Day
from generator.pages.views.links import Count, Fact, Named, fact
from generator.urls import RESERVED_PREFIX, correction_of, file_of


@dataclass(frozen=True, slots=True)
class RepairRow:
    """What the source has (`found`) and what is shown instead; `place` None: all over it."""

    id: str
    place: Named | None
    found: str
    shown: str
    reason: str


@dataclass(frozen=True, slots=True)
class NoteRow:
    """An editors' note on words of the text."""

    id: str
    place: Named
    words: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """What was changed after publication; `place` None: outside remarks and narrative."""

    id: str
    day: Day
    place: Named | None
    kind: str
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBox:
    """Where the words come from, what the editors did, and the account of its characters."""

    facts: tuple[Fact, ...]
    sha256: str | None
    statement: tuple[str, ...]
    account: tuple[Count, ...]
    repairs: tuple[RepairRow, ...]
    notes: tuple[NoteRow, ...]
    corrections: tuple[CorrectionRow, ...]


def source_box(sheet: Sheet, meeting: Meeting, account: Account | None) -> SourceBox:
    """Return the source box of a meeting; `account` is None where the source is not held."""
    return SourceBox(
        facts=_facts(sheet, meeting),
        sha256=meeting.source.sha256,
        statement=_statement(sheet, meeting),
        account=_account(sheet, account),
        repairs=tuple(
            _repair(sheet, repair, number) for number, repair in enumerate(meeting.repairs, 1)
        ),
        notes=tuple(_note(sheet, note) for note in meeting.notes),
        corrections=tuple(
            _correction(sheet, meeting, correction, number)
            for number, correction in enumerate(meeting.corrections, 1)
        ),
    )


def repair_id(number: int) -> str:
    """Return the anchor of the repair that stands at `number` (from 1) in the minutes."""
    return f"{RESERVED_PREFIX}repair-{number}"


def _facts(sheet: Sheet, meeting: Meeting) -> tuple[Fact, ...]:
    source = meeting.source
    held = sheet.href(file_of(meeting.key, source.file)) if source.file else None
    rows = (
        fact(sheet.say("Source"), source.title, source.url or held),
        fact(sheet.say("Publisher"), source.publisher) if source.publisher else None,
        fact(sheet.say("Terms of use"), source.licence) if source.licence else None,
        fact(sheet.say("Held file"), source.file, held) if source.file else None,
    )
    return tuple(row for row in rows if row)


def _statement(sheet: Sheet, meeting: Meeting) -> tuple[str, ...]:
    """Return what PDL 1.0 asks a reuser to say: that and how the source was edited."""
    mended = (
        sheet.say("Damage of the source was repaired; each repair is listed here.")
        if meeting.repairs
        else sheet.say("Nothing in the text was repaired.")
    )
    return (
        sheet.say("The words of the minutes are those of the source, in its order."),
        mended,
        sheet.say(
            "Links, topics, decisions, actions and states of candidates were added by the editors "
            "of this site; the body that published the source has no part in them."
        ),
    )


def _account(sheet: Sheet, account: Account | None) -> tuple[Count, ...]:
    if account is None:
        return ()
    return (
        Count(sheet.say("Characters of the source"), account.total),
        Count(sheet.say("shown as they are"), account.verbatim),
        Count(sheet.say("repaired"), account.repaired),
        Count(sheet.say("running headers, footers, page numbers"), account.set_aside),
        Count(sheet.say("blanks and line ends between texts"), account.layout),
    )


def _place(sheet: Sheet, text: Key | None) -> Named | None:
    return None if text is None else Named(text_name(sheet, text), sheet.to(text))


def _repair(sheet: Sheet, repair: Repair, number: int) -> RepairRow:
    kind = repair.kind.label(sheet.language)
    times = sheet.say("{count} times", count=repair.times) if repair.times > 1 else None
    return RepairRow(
        id=repair_id(number),
        place=_place(sheet, repair.text),
        found=repair.before,
        shown=repair.after,
        reason=" · ".join(part for part in (kind, times, repair.note) if part),
    )


def _note(sheet: Sheet, note: Note) -> NoteRow:
    text = note.basis.text
    return NoteRow(
        id=note.key.id,
        place=Named(text_name(sheet, text), sheet.to(text)),
        words=note.basis.words,
        kind=note.kind.label(sheet.language),
        reason=note.note,
    )


def _correction(
    sheet: Sheet, meeting: Meeting, correction: Correction, number: int
) -> CorrectionRow:
    return CorrectionRow(
        id=correction_of(meeting.key, number).fragment,
        day=sheet.day(correction.date),
        place=_place(sheet, correction.text),
        kind=correction.kind.label(sheet.language),
        before=correction.before,
        after=correction.after,
        reason=correction.reason,
    )
