"""Remarks word for word, on their meeting's page and away from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.keys import Key
from generator.model.meeting import AgendaItem, Meeting, Narrative, Remark
from generator.pages.names import item_name, known, own_name, text_name
from generator.pages.sheet import Sheet
from generator.pages.views.attendance import person_href
from generator.pages.views.chips import ANNOTATED, chips_of
from generator.pages.views.links import Chip, Named
from generator.pages.views.segments import Segment, segments
from generator.pages.views.sources import repair_id
from generator.urls import address


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkView:
    """A remark at its place; `citation_fragment` is empty where the citation has an address."""

    id: str
    number_label: str
    marker: str | None
    speaker_text: str | None
    speaker: Named | None
    segments: tuple[Segment, ...]
    citation: str
    citation_fragment: str
    chips: tuple[Chip, ...]
    repaired: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """A remark or a paragraph of the narrative away from its meeting."""

    name: str
    href: str
    speaker_text: str | None
    segments: tuple[Segment, ...]


def remark_views(sheet: Sheet, meeting: Meeting, item: AgendaItem) -> tuple[RemarkView, ...]:
    """Return the remarks of an item in the order of the record."""
    return tuple(_remark(sheet, meeting, item, remark) for remark in item.remarks)


def remark_rows(sheet: Sheet, texts: Iterable[Key]) -> tuple[RemarkRow, ...]:
    """Return remarks and paragraphs of the narrative for a page that is not their meeting's."""
    found = (sheet.archive.text_of(key) for key in texts)
    return tuple(_row(sheet, text) for text in found if text)


def citation(sheet: Sheet, meeting: Meeting, item: AgendaItem, remark: Remark) -> str:
    """Return how a remark is cited: record, day, item, remark and, if known, its address."""
    words = sheet.say(
        "{title}, {record}, {day} ({iso}), {item}, {remark}",
        title=meeting.title,
        record=meeting.record_title or meeting.record_type.label(sheet.language),
        day=sheet.day_text(meeting.when.date),
        iso=meeting.when.date.isoformat(),
        item=item_name(item),
        remark=own_name(sheet, item, remark.key),
    )
    site = sheet.edition.options.site_url
    if site is None:
        return words
    place = address(remark.key)
    return f"{words}\n{site.rstrip('/')}/{place.path}#{place.fragment}"


def _row(sheet: Sheet, text: Remark | Narrative) -> RemarkRow:
    return RemarkRow(
        name=text_name(sheet, text.key),
        href=sheet.to(text.key),
        speaker_text=text.speaker_text if isinstance(text, Remark) else None,
        segments=segments(sheet, text),
    )


def _remark(sheet: Sheet, meeting: Meeting, item: AgendaItem, remark: Remark) -> RemarkView:
    site = sheet.edition.options.site_url
    return RemarkView(
        id=remark.key.id,
        number_label=own_name(sheet, item, remark.key),
        marker=remark.marker,
        speaker_text=remark.speaker_text,
        speaker=_speaker(sheet, remark),
        segments=segments(sheet, remark),
        citation=citation(sheet, meeting, item, remark),
        citation_fragment="" if site else f"#{remark.key.id}",
        chips=chips_of(sheet, remark.key, ANNOTATED),
        repaired=tuple(
            Named(repair.kind.label(sheet.language), f"#{repair_id(number)}")
            for number, repair in enumerate(meeting.repairs, 1)
            if repair.text == remark.key
        ),
    )


def _speaker(sheet: Sheet, remark: Remark) -> Named | None:
    """Return who spoke as the register has it."""
    if remark.speaker is None:
        return None
    person = known(sheet.archive.people.get(remark.speaker))
    return Named(
        person.label(sheet.language), person_href(sheet, remark.key.body.id, remark.speaker)
    )
