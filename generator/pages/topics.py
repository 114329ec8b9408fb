"""The topics: their list, and a page each with the remarks filed under it by meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.model.keys import Key, Kind
from generator.model.page import Page
from generator.model.registers import Topic
from generator.pages.edition import Edition
from generator.pages.names import known
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.actions import ActionCard
from generator.pages.views.chips import RelatedGroup, related_groups
from generator.pages.views.days import Day
from generator.pages.views.decisions import DecisionCard
from generator.pages.views.heads import Head, head
from generator.pages.views.links import Cell, Named, meeting_link
from generator.pages.views.places import about
from generator.pages.views.register import Table, register_page
from generator.pages.views.remarks import RemarkRow, remark_rows
from generator.pages.views.topics import filed_under
from generator.urls import RELATED, RESERVED_PREFIX, address, section

DECISIONS: Final = "giji-decisions"
ACTIONS: Final = "giji-actions"


@dataclass(frozen=True, slots=True)
class MeetingRemarks:
    """The remarks of one meeting under a topic."""

    id: str
    meeting: Named
    day: Day
    remarks: tuple[RemarkRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """The page of a topic, the newest meeting first."""

    head: Head
    meetings: tuple[MeetingRemarks, ...]
    decisions: tuple[DecisionCard, ...]
    actions: tuple[ActionCard, ...]
    related: tuple[RelatedGroup, ...]


def topic_list(edition: Edition) -> Iterator[Page]:
    """Yield the list of topics."""
    sheet = Sheet(edition, section(Kind.TOPIC).path)
    kinds = edition.kinds
    columns = (Kind.REMARK, Kind.DECISION, Kind.ACTION)
    yield register_page(
        sheet,
        Kind.TOPIC,
        sheet.say("What the remarks are about, as the editors filed them."),
        Table(
            (kinds[Kind.TOPIC].one, *(kinds[kind].many for kind in columns)),
            tuple(
                (
                    Cell(topic.label(sheet.language), sheet.to(topic.key)),
                    *(Cell(str(len(filed_under(sheet, topic, kind)))) for kind in columns),
                )
                for topic in edition.archive.topics.values()
            ),
        ),
    )


def topic_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each topic."""
    for topic in edition.archive.topics.values():
        yield _page(Sheet(edition, address(topic.key).path), topic)


def _page(sheet: Sheet, topic: Topic) -> Page:
    name = topic.label(sheet.language)
    record = about(sheet, topic.key)
    filed = filed_under(sheet, topic, Kind.REMARK)
    by_meeting = [
        _meeting(sheet, meeting, tuple(remarks))
        for meeting, remarks in groupby(filed, lambda remark: remark.meeting)
    ]
    shown = record.shown - set(record.remarks) | set(filed)
    view = TopicView(
        head=head(sheet, name, lead=topic.description),
        meetings=tuple(reversed(by_meeting)),
        decisions=record.decisions,
        actions=record.actions,
        related=related_groups(sheet, topic.key, shown),
    )
    kinds = sheet.edition.kinds
    toc = sheet.contents(
        *((group.id, group.meeting.label, True) for group in view.meetings),
        (DECISIONS, kinds[Kind.DECISION].many, view.decisions),
        (ACTIONS, kinds[Kind.ACTION].many, view.actions),
        (RELATED, sheet.say("Related"), view.related),
    )
    frame = Frame(
        title=name,
        description=topic.description
        or sheet.say("Remarks filed under it: {count}", count=len(filed)),
        toc=toc,
        trail=(sheet.section_link(Kind.TOPIC),),
    )
    return sheet.write("topic", frame, topic=view)


def _meeting(sheet: Sheet, key: Key, remarks: tuple[Key, ...]) -> MeetingRemarks:
    meeting = known(sheet.archive.meeting_of(key))
    return MeetingRemarks(
        RESERVED_PREFIX + "_".join(key.parts),
        meeting_link(sheet, meeting),
        sheet.day(meeting.when.date),
        remark_rows(sheet, remarks),
    )
