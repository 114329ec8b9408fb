"""The home page: what was decided last, and who owes what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.archive.fold import open_actions
from generator.model.keys import Kind
from generator.model.page import Page
from generator.model.tracking import Action
from generator.pages.edition import Edition
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.actions import ActionRow, action_row
from generator.pages.views.badges import Badge, state_badge
from generator.pages.views.candidates import badges
from generator.pages.views.days import Day
from generator.pages.views.decisions import DecisionCard, decision_card
from generator.pages.views.links import CountedLink, Figure, Named, meeting_link
from generator.pages.views.meetings import MeetingRow, meeting_row
from generator.pages.views.topics import filed_under
from generator.pages.views.years import year_links
from generator.urls import HOME, section

NEWEST: Final = 5
"""How many meetings the home page lists."""

OWNERS: Final = 6
"""How many of those who owe most the home page lists."""

EACH: Final = 4
"""How many actions it lists for each of them."""

DECIDED: Final = "giji-decided"
OWED: Final = "giji-owed"
STATES: Final = "giji-states"
MEETINGS: Final = "giji-meetings"
TOPICS: Final = "giji-topics"


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest meeting that decided something, and what it decided."""

    meeting: Named
    day: Day
    decisions: tuple[DecisionCard, ...]


@dataclass(frozen=True, slots=True)
class OwnerGroup:
    """What an organization owes, the newest first."""

    label: str
    href: str
    count: int
    actions: tuple[ActionRow, ...]
    more_label: str | None


@dataclass(frozen=True, slots=True)
class StateColumn:
    """The candidates in one state."""

    badge: Badge
    candidates: tuple[CandidateLine, ...]


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """A candidate in a column of its state, and what of it is to be reported."""

    title_phrases: tuple[str, ...]
    href: str
    reporting: Badge | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The home page."""

    title_phrases: tuple[str, ...]
    lead: str
    figures: tuple[Figure, ...]
    latest: Latest | None
    owners: tuple[OwnerGroup, ...]
    states: tuple[StateColumn, ...]
    meetings: tuple[MeetingRow, ...]
    meetings_href: str
    years: tuple[CountedLink, ...]
    topics: tuple[CountedLink, ...]


def home_page(edition: Edition) -> Iterator[Page]:
    """Yield the home page."""
    sheet = Sheet(edition, HOME)
    title = sheet.say("What was decided, and whose turn it is")
    view = HomeView(
        title_phrases=sheet.phrases(title),
        lead=_lead(sheet),
        figures=_figures(sheet),
        latest=_latest(sheet),
        owners=_owners(sheet),
        states=_states(sheet),
        meetings=tuple(
            meeting_row(sheet, meeting) for meeting in edition.archive.meetings[: -NEWEST - 1 : -1]
        ),
        meetings_href=sheet.href(section(Kind.MEETING)),
        years=year_links(sheet),
        topics=_topics(sheet),
    )
    toc = sheet.contents(
        (DECIDED, sheet.say("What was decided"), True),
        (STATES, sheet.say("Candidates by state"), True),
        (OWED, sheet.say("Whose turn it is"), True),
        (MEETINGS, sheet.say("Newest meetings"), True),
        (TOPICS, sheet.say("Topics"), True),
    )
    yield sheet.write("home", Frame(title=title, description=view.lead, toc=toc), home=view)


def _lead(sheet: Sheet) -> str:
    met = dict.fromkeys(meeting.key.body.id for meeting in sheet.archive.meetings)
    names = [sheet.archive.bodies[body].label(sheet.language) for body in sorted(met)]
    if len(names) == 1:
        return sheet.say(
            "The minutes of {body}, word for word. Decisions, requests and answers each lead to "
            "the words they rest on.",
            body=names[0],
        )
    return sheet.say(
        "The minutes of {count} bodies, word for word. Decisions, requests and answers each lead "
        "to the words they rest on.",
        count=len(names),
    )


def _figures(sheet: Sheet) -> tuple[Figure, ...]:
    archive, kinds = sheet.archive, sheet.edition.kinds
    figures = (
        (len(archive.meetings), kinds[Kind.MEETING].many, Kind.MEETING),
        (len(archive.decisions), kinds[Kind.DECISION].many, Kind.DECISION),
        (len(open_actions(archive)), sheet.say("Open actions"), Kind.ACTION),
        (len(archive.candidates), kinds[Kind.CANDIDATE].many, Kind.CANDIDATE),
    )
    return tuple(
        Figure(number, label, sheet.href(section(kind))) for number, label, kind in figures
    )


def _latest(sheet: Sheet) -> Latest | None:
    """Return the newest meeting that decided something, with its decisions."""
    decisions = sheet.archive.decisions
    if not decisions:
        return None
    meeting = decisions[-1].meeting
    return Latest(
        meeting_link(sheet, meeting),
        sheet.day(meeting.when.date),
        tuple(
            decision_card(sheet, decision) for item in meeting.items for decision in item.decisions
        ),
    )


def _owners(sheet: Sheet) -> tuple[OwnerGroup, ...]:
    """Return who owes most, and of each the actions asked for last."""
    owed: dict[str, list[Action]] = defaultdict(list)
    for action in reversed(open_actions(sheet.archive)):
        for owner in action.annotation.owners:
            owed[owner].append(action.annotation)
    most = sorted(owed.items(), key=lambda group: (-len(group[1]), group[0]))
    return tuple(_owner(sheet, owner, actions) for owner, actions in most[:OWNERS])


def _owner(sheet: Sheet, owner: str, actions: list[Action]) -> OwnerGroup:
    organization = sheet.archive.organizations[owner]
    more = len(actions) - EACH
    return OwnerGroup(
        label=organization.label(sheet.language),
        href=sheet.to(organization.key),
        count=len(actions),
        actions=tuple(action_row(sheet, action) for action in actions[:EACH]),
        more_label=sheet.say("{count} more", count=more) if more > 0 else None,
    )


def _states(sheet: Sheet) -> tuple[StateColumn, ...]:
    """Return the candidates by their state today, states in the order of their body."""
    columns: dict[Badge, list[CandidateLine]] = {}
    for body in sheet.archive.bodies.values():
        for state in body.candidate_states:
            columns.setdefault(state_badge(state, sheet.language), [])
    for candidate in sheet.archive.candidates.values():
        badge, reporting = badges(sheet, candidate)
        line = CandidateLine(
            sheet.phrases(candidate.label(sheet.language)), sheet.to(candidate.key), reporting
        )
        columns.setdefault(badge, []).append(line)
    return tuple(StateColumn(badge, tuple(lines)) for badge, lines in columns.items() if lines)


def _topics(sheet: Sheet) -> tuple[CountedLink, ...]:
    """Return the topics that have remarks, those with most first."""
    lines = (
        CountedLink(
            topic.label(sheet.language),
            sheet.to(topic.key),
            len(filed_under(sheet.edition.links, topic)),
        )
        for topic in sheet.archive.topics.values()
    )
    return tuple(sorted((line for line in lines if line.count), key=lambda line: -line.count))
