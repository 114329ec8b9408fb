"""The list of decisions by meeting; each decision's own place is on the page of its meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.keys import Kind
from generator.model.labels import ItemKind
from generator.model.meeting import Meeting
from generator.model.page import Page, TocEntry
from generator.pages.edition import Edition
from generator.pages.names import item_name, meeting_name
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.days import Day
from generator.pages.views.decisions import DecisionCard, decision_card
from generator.pages.views.heads import Head, head
from generator.pages.views.links import PlaceRow
from generator.urls import RESERVED_PREFIX, section


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedAt:
    """What a meeting decided, and the items that were only reported to it."""

    id: str
    label_phrases: tuple[str, ...]
    href: str
    day: Day
    decisions: tuple[DecisionCard, ...]
    reported: tuple[PlaceRow, ...]


@dataclass(frozen=True, slots=True)
class DecisionList:
    """All decisions, the newest meeting first."""

    head: Head
    meetings: tuple[DecidedAt, ...]


def decision_list(edition: Edition) -> Iterator[Page]:
    """Yield the list of decisions."""
    sheet = Sheet(edition, section(Kind.DECISION).path)
    title = edition.kinds[Kind.DECISION].many
    lead = sheet.say("What was decided, each with its outcome and the words that say so.")
    groups = (_group(sheet, meeting) for meeting in reversed(sheet.archive.meetings))
    view = DecisionList(
        head(sheet, title, lead=lead),
        tuple(group for group in groups if group.decisions or group.reported),
    )
    toc = tuple(TocEntry(group.id, "".join(group.label_phrases)) for group in view.meetings)
    yield sheet.write("decisions", Frame(title=title, description=lead, toc=toc), listing=view)


def _group(sheet: Sheet, meeting: Meeting) -> DecidedAt:
    return DecidedAt(
        id=RESERVED_PREFIX + "_".join(meeting.key.parts),
        label_phrases=sheet.phrases(meeting_name(sheet, meeting)),
        href=sheet.to(meeting.key),
        day=sheet.day(meeting.when.date),
        decisions=tuple(
            decision_card(sheet, decision) for item in meeting.items for decision in item.decisions
        ),
        reported=tuple(
            PlaceRow(
                sheet.phrases(item_name(item)), sheet.to(item.key), badge=sheet.badge(item.kind)
            )
            for item in meeting.items
            if item.kind is ItemKind.REPORT
        ),
    )
