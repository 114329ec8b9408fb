"""Texts of the record, cut where a link, a quotation or a note begins or ends."""

from __future__ import annotations

from dataclasses import dataclass

from generator.archive import segments as cut
from generator.archive.parts import Passage
from generator.model.keys import Key
from generator.model.meeting import AgendaItem, Note
from generator.pages.names import known
from generator.pages.sheet import Sheet
from generator.pages.views.links import Named


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text, as published; `quoted` where a decision or an action rests on it."""

    text: str
    href: str | None
    quoted: bool
    notes: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class TitleSegment:
    """A stretch of an item's title, cut once more where its line may break."""

    phrases: tuple[str, ...]
    href: str | None


def segments(sheet: Sheet, passage: Passage) -> tuple[Segment, ...]:
    """Return the segments of a passage; their texts, joined, are its words to the character."""
    return tuple(
        Segment(
            text=segment.text,
            href=_href(sheet, segment.target),
            quoted=bool(segment.quoted),
            notes=tuple(_note(sheet, key) for key in segment.notes),
        )
        for segment in cut.segments(sheet.archive, sheet.edition.links, passage)
    )


def title_segments(sheet: Sheet, item: AgendaItem) -> tuple[TitleSegment, ...]:
    """Return the segments of an item's title."""
    return tuple(
        TitleSegment(sheet.phrases(segment.text), _href(sheet, segment.target))
        for segment in cut.segments(sheet.archive, sheet.edition.links, item)
    )


def _href(sheet: Sheet, target: Key | None) -> str | None:
    return None if target is None or sheet.is_about(target) else sheet.to(target)


def _note(sheet: Sheet, key: Key) -> Named:
    """Return the mark of a note: ママ or 注, leading to what it says."""
    note = known(sheet.archive.find(key))
    label = note.kind.label(sheet.language) if isinstance(note, Note) else key.id
    return Named(label, sheet.to(key))
