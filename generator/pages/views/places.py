"""The record about a thing: decisions, actions and remarks that it is brought together with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.archive.archive import Archive
from generator.model.keys import Key, Kind
from generator.model.tracking import Decision
from generator.pages.names import item_name, known, meeting_name
from generator.pages.sheet import Sheet
from generator.pages.views.actions import ActionCard, action_card
from generator.pages.views.badges import Badge
from generator.pages.views.decisions import DecisionCard, decision_card
from generator.pages.views.links import PlaceRow


@dataclass(frozen=True, slots=True)
class RecordAbout:
    """What the record says about a thing; `shown` are the keys of it all."""

    decisions: tuple[DecisionCard, ...]
    actions: tuple[ActionCard, ...]
    remarks: tuple[Key, ...]
    shown: frozenset[Key]


def about(sheet: Sheet, key: Key) -> RecordAbout:
    """Return the decisions, actions and remarks that are related to a thing."""
    related = sheet.edition.related(key)
    decisions = related.get(Kind.DECISION, ())
    actions = related.get(Kind.ACTION, ())
    remarks = related.get(Kind.REMARK, ())
    return RecordAbout(
        tuple(decision_card(sheet, recorded_decision(sheet.archive, other)) for other in decisions),
        tuple(action_card(sheet, sheet.archive.recorded_action(other)) for other in actions),
        remarks,
        frozenset((*decisions, *actions, *remarks)),
    )


def item_rows(sheet: Sheet, items: Iterable[Key]) -> tuple[PlaceRow, ...]:
    """Return agenda items with their meetings, in the order given."""
    return tuple(_item_row(sheet, key) for key in items)


def _item_row(sheet: Sheet, key: Key) -> PlaceRow:
    item = known(sheet.archive.item_of(key))
    meeting = known(sheet.archive.meeting_of(key))
    return PlaceRow(
        sheet.phrases(item_name(item)), sheet.to(key), note=meeting_name(sheet, meeting)
    )


def recorded_decision(archive: Archive, key: Key) -> Decision:
    """Return the decision that has this key, which must be one of the archive's."""
    item = known(archive.item_of(key))
    return next(decision for decision in item.decisions if decision.key == key)


def meeting_rows(sheet: Sheet, meetings: Mapping[Key, Badge | None]) -> tuple[PlaceRow, ...]:
    """Return meetings with a badge beside each, the newest first."""
    newest_first = sorted(meetings, key=sheet.archive.position, reverse=True)
    return tuple(_meeting_row(sheet, key, meetings[key]) for key in newest_first)


def _meeting_row(sheet: Sheet, key: Key, badge: Badge | None) -> PlaceRow:
    meeting = known(sheet.archive.meeting_of(key))
    return PlaceRow(
        sheet.phrases(meeting_name(sheet, meeting)),
        sheet.to(key),
        note=sheet.day_text(meeting.when.date),
        badge=badge,
    )
