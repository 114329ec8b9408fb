"""What is filed under a topic, on its own page or on those of its fiscal years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.archive.folding import fold
from generator.model.dates import FiscalYear
from generator.model.keys import Key, Kind
from generator.model.page import Hyperlink, Page, TocEntry
from generator.model.registers import Topic
from generator.pages.edition import Edition
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.actions import ActionCard, action_card
from generator.pages.views.chips import RelatedGroup, related_groups
from generator.pages.views.decisions import DecisionCard, decision_card
from generator.pages.views.gatherings import Gathering, anchor, gatherings
from generator.pages.views.heads import Head, head
from generator.pages.views.links import CountedLink, entry_link
from generator.pages.views.places import recorded_decision
from generator.pages.views.plots import Plot
from generator.pages.views.topics import CompanionRow, companion_rows, filed_under, topic_plot
from generator.pages.volumes import newest, within, year_links
from generator.urls import (
    RELATED,
    SEARCH_PAGE,
    YEARS,
    Address,
    address,
    in_fiscal_year,
)

COMPANIONS: Final = "giji-together"
DECISIONS: Final = "giji-decisions"
ACTIONS: Final = "giji-actions"
PARTS: Final = (Kind.REMARK, Kind.DECISION, Kind.ACTION)
"""What the record has under a topic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """The page of a topic, or of a fiscal year of it; the newest meeting first.

    `left` says that not all of the record stands on the page; it is None where all does.
    """

    head: Head
    search_href: str
    plot: Plot | None
    years: tuple[CountedLink, ...]
    left: str | None
    meetings: tuple[Gathering, ...]
    decisions: tuple[DecisionCard, ...]
    actions: tuple[ActionCard, ...]
    companions: tuple[CompanionRow, ...]
    related: tuple[RelatedGroup, ...]


def record_of(edition: Edition, topic: Topic) -> Mapping[Kind, tuple[Key, ...]]:
    """Return the remarks filed under a topic, and the decisions and actions related to it.

    All are in reading order.
    """
    related = edition.related(topic.key)
    return {
        Kind.REMARK: filed_under(edition.links, topic),
        Kind.DECISION: related.get(Kind.DECISION, ()),
        Kind.ACTION: related.get(Kind.ACTION, ()),
    }


@dataclass(frozen=True, slots=True)
class TopicShelf:
    """The record of a topic, as the page `sheet` sees it; `years` are those that have pages."""

    sheet: Sheet
    topic: Topic
    record: Mapping[Kind, tuple[Key, ...]]
    years: tuple[FiscalYear, ...]

    def page(self, year: FiscalYear | None) -> Page:
        """Return the page of a fiscal year, or the topic's own."""
        sheet, topic = self.sheet, self.topic
        name = topic.label(sheet.language)
        if year:
            label = year.label(sheet.language)
            title = sheet.say("{name}, {year}", name=name, year=label)
            pick = within(sheet.archive, year)
            top = head(sheet, title, kicker=entry_link(sheet, topic))
        else:
            title, pick = name, newest
            top = head(sheet, title, lead=topic.description)
        remarks, decisions, actions = (pick(self.record[kind]) for kind in PARTS)
        view = TopicView(
            head=top,
            search_href=f"{sheet.href(Address(SEARCH_PAGE))}?topic={topic.id}",
            plot=None if year else topic_plot(sheet, self.record[Kind.REMARK], self._place),
            years=year_links(sheet, topic.key, self.years, self.record[Kind.REMARK]),
            left=self._left() if self.years and not year else None,
            meetings=gatherings(sheet, remarks, self._words()),
            decisions=tuple(
                decision_card(sheet, recorded_decision(sheet.archive, key)) for key in decisions
            ),
            actions=tuple(
                action_card(sheet, sheet.archive.recorded_action(key)) for key in actions
            ),
            companions=() if year else companion_rows(sheet, topic),
            related=() if year else self._related(),
        )
        above = (Hyperlink(name, sheet.to(topic.key)),) if year else ()
        frame = Frame(
            title=title,
            description=(None if year else topic.description)
            or sheet.say("Remarks filed under it: {count}", count=len(remarks)),
            toc=self._contents(view),
            trail=(sheet.section_link(Kind.TOPIC), *above),
        )
        return sheet.write("topic", frame, topic=view)

    def _contents(self, view: TopicView) -> tuple[TocEntry, ...]:
        sheet, kinds = self.sheet, self.sheet.edition.kinds
        return sheet.contents(
            (YEARS, sheet.say("By fiscal year"), view.years),
            *((group.id, group.meeting.label, True) for group in view.meetings),
            (DECISIONS, kinds[Kind.DECISION].many, view.decisions),
            (ACTIONS, kinds[Kind.ACTION].many, view.actions),
            (COMPANIONS, sheet.say("Topics that come up with it"), view.companions),
            (RELATED, sheet.say("Related"), view.related),
        )

    def _left(self) -> str:
        return self.sheet.say(
            "This page has the newest. All of it, {count} remarks, is on the pages of the years.",
            count=len(self.record[Kind.REMARK]),
        )

    def _words(self) -> list[str]:
        return [fold(word).key for word in (self.topic.name, *self.topic.aliases)]

    def _place(self, meeting: Key, year: FiscalYear) -> Address:
        """Return where the remarks of a meeting stand: on the topic's own page, or its year's."""
        here = {key.meeting for key in newest(self.record[Kind.REMARK])}
        own = address(self.topic.key) if meeting in here else in_fiscal_year(self.topic.key, year)
        return Address(own.path, anchor(meeting))

    def _related(self) -> tuple[RelatedGroup, ...]:
        """Return what else meets the topic, but for what the other sections have."""
        record = {key for keys in self.record.values() for key in keys}
        meetings = {key.meeting for key in self.record[Kind.REMARK]}
        topics = {topic.key for topic in self.sheet.archive.topics.values()}
        return related_groups(self.sheet, self.topic.key, record | meetings | topics)
