"""What each thing is called, in the interface's language where the ledger knows it in both."""

from __future__ import annotations

from typing import TypeVar

from generator.model.keys import Key, Kind
from generator.model.meeting import AgendaItem, Material, Meeting, Narrative, Remark
from generator.model.registers import Named
from generator.model.tracking import Titled
from generator.pages.sheet import Sheet
from generator.urls import address

Found = TypeVar("Found")


def known(found: Found | None) -> Found:
    """Return what the archive found: the checks let no page be made of a dangling reference."""
    if found is None:
        message = "a reference that the checks should have reported"
        raise LookupError(message)
    return found


def name_of(sheet: Sheet, key: Key) -> str:
    """Return what a thing is called on this page: with its meeting where that is another page."""
    match thing := sheet.archive.find(key):
        case Meeting():
            return meeting_name(sheet, thing)
        case Narrative() | Remark():
            return text_name(sheet, key)
        case Material():
            return in_meeting(sheet, key, material_name(thing))
        case Titled() | Named():
            return thing.label(sheet.language)
        case _:
            return str(key)


def meeting_name(sheet: Sheet, meeting: Meeting) -> str:
    """Return a meeting's title as published; in English its body and number, or day."""
    if sheet.language == "ja":
        return meeting.title
    number = meeting_number(sheet, meeting)
    return sheet.say("{body}, {meeting}", body=body_name(sheet, meeting), meeting=number)


def meeting_number(sheet: Sheet, meeting: Meeting) -> str:
    """Return which meeting of its body one is: 第9回, or its day where it has no number."""
    if meeting.number is None:
        return sheet.day_text(meeting.when.date)
    return sheet.say("meeting {number}", number=meeting.number)


def meeting_of_body(sheet: Sheet, meeting: Meeting) -> str:
    """Return which meeting one is, with its body where the archive has meetings of several."""
    number = meeting_number(sheet, meeting)
    if sheet.archive.has_one_series:
        return number
    return sheet.say("{body} {meeting}", body=body_name(sheet, meeting), meeting=number)


def body_name(sheet: Sheet, meeting: Meeting) -> str:
    """Return the name of the body that met."""
    return sheet.archive.bodies[meeting.key.body.id].label(sheet.language)


def in_meeting(sheet: Sheet, key: Key, name: str) -> str:
    """Return the name of a part of a meeting, away from its page with the meeting before it."""
    if sheet.path == address(key.meeting).path:
        return name
    meeting = known(sheet.archive.meeting_of(key))
    return sheet.say("{meeting} {part}", meeting=meeting_of_body(sheet, meeting), part=name)


def item_name(item: AgendaItem) -> str:
    """Return number and title of an item as written."""
    return f"{item.number} {item.title}"


def text_name(sheet: Sheet, key: Key) -> str:
    """Return which remark or narrative a text is: (1) 発言3, 第9回 (1) 地の文.

    The number is that of the reading, for people; the address has the authored id.
    """
    return in_meeting(sheet, key, text_name_alone(sheet, key))


def text_name_alone(sheet: Sheet, key: Key) -> str:
    """Return which text of its meeting a remark or narrative is, under the meeting's own name."""
    item = known(sheet.archive.item_of(key))
    return f"{item.number} {own_name(sheet, item, key)}"


def own_name(sheet: Sheet, item: AgendaItem, key: Key) -> str:
    """Return which text of its item a remark or narrative is: 発言3, 地の文."""
    row: tuple[Remark | Narrative, ...] = item.narrative
    if key.kind is Kind.REMARK:
        row = item.remarks
    number = next(number for number, text in enumerate(row, start=1) if text.key == key)
    if key.kind is Kind.REMARK:
        return sheet.say("Remark {number}", number=number)
    if len(row) == 1:
        return sheet.say("Narrative")
    return sheet.say("Narrative {number}", number=number)


def material_name(material: Material) -> str:
    """Return label and title of a material: 資料1 検討の進め方（案）."""
    return f"{material.label} {material.title}" if material.title else material.label
