"""The actions: their list by status and owner, and a page each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.archive.archive import Recorded
from generator.archive.fold import action_status
from generator.model.keys import Kind
from generator.model.labels import ActionStatus
from generator.model.page import Page, TocEntry
from generator.model.tracking import Action
from generator.pages.edition import Edition
from generator.pages.names import item_name
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.actions import ActionCard, action_card
from generator.pages.views.chips import RelatedGroup, related_groups
from generator.pages.views.heads import Head, head
from generator.pages.views.links import Fact, Named, entry_link, fact, meeting_link
from generator.pages.views.remarks import RemarkRow, remark_rows
from generator.urls import RELATED, RESERVED_PREFIX, address, on_meeting_page, section

ASKED: Final = "giji-asked"
ANSWERS: Final = "giji-answers"


@dataclass(frozen=True, slots=True)
class OwnedActions:
    """The actions of one owner in one status."""

    owner: Named
    actions: tuple[ActionCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusGroup:
    """The actions in one status by owner; `number` counts each action once."""

    id: str
    label: str
    tone: str
    number: int
    owners: tuple[OwnedActions, ...]


@dataclass(frozen=True, slots=True)
class ActionList:
    """All actions by status and owner as of a day."""

    head: Head
    as_of: str
    groups: tuple[StatusGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionView:
    """The page of an action: who owes it since when, the texts that ask for it, the answers."""

    head: Head
    card: ActionCard
    as_of: str
    facts: tuple[Fact, ...]
    texts: tuple[RemarkRow, ...]
    related: tuple[RelatedGroup, ...]


def action_list(edition: Edition) -> Iterator[Page]:
    """Yield the list of actions."""
    sheet = Sheet(edition, section(Kind.ACTION).path)
    title = edition.kinds[Kind.ACTION].many
    lead = sheet.say("What was asked for or promised: by status, and by who owes it.")
    by_status: dict[ActionStatus, list[Recorded[Action]]] = defaultdict(list)
    for action in sheet.archive.actions:
        by_status[action_status(sheet.archive, action.annotation.key)].append(action)
    view = ActionList(
        head(sheet, title, lead=lead),
        _as_of(sheet),
        tuple(
            _group(sheet, status, by_status[status]) for status in ActionStatus if by_status[status]
        ),
    )
    toc = tuple(TocEntry(group.id, group.label) for group in view.groups)
    yield sheet.write("actions", Frame(title=title, description=lead, toc=toc), listing=view)


def action_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each action."""
    for action in edition.archive.actions:
        yield _page(Sheet(edition, address(action.annotation.key).path), action)


def _as_of(sheet: Sheet) -> str:
    return sheet.say("As of {day}", day=sheet.day_text(sheet.edition.options.today))


def _group(sheet: Sheet, status: ActionStatus, actions: list[Recorded[Action]]) -> StatusGroup:
    owed: dict[str, list[Recorded[Action]]] = defaultdict(list)
    for action in actions:
        for owner in action.annotation.owners:
            owed[owner].append(action)
    badge = sheet.badge(status)
    return StatusGroup(
        id=f"{RESERVED_PREFIX}{status.value}",
        label=badge.label,
        tone=badge.tone,
        number=len(actions),
        owners=tuple(
            OwnedActions(
                entry_link(sheet, sheet.archive.organizations[owner]),
                tuple(
                    action_card(sheet, action, anchored=action.annotation.owners[0] == owner)
                    for action in owed[owner]
                ),
            )
            for owner in sorted(owed, key=lambda owner: (-len(owed[owner]), owner))
        ),
    )


def _page(sheet: Sheet, action: Recorded[Action]) -> Page:
    key = action.annotation.key
    title = action.annotation.label(sheet.language)
    card = action_card(sheet, action, linked=False)
    texts = dict.fromkeys(basis.text for basis in action.annotation.rests_on)
    view = ActionView(
        head=head(
            sheet,
            title,
            kicker=meeting_link(sheet, action.meeting),
        ),
        card=card,
        as_of=_as_of(sheet),
        facts=(
            Fact(sheet.say("Owner"), card.owners),
            fact(sheet.say("Agenda"), item_name(action.item), sheet.href(on_meeting_page(key))),
        ),
        texts=remark_rows(sheet, texts),
        related=related_groups(sheet, key, texts),
    )
    owners = ", ".join(owner.label for owner in card.owners)
    frame = Frame(
        title=title,
        description=sheet.say(
            "{kind} to {owners}: {status}.",
            kind=card.kind_label,
            owners=owners,
            status=card.status.label,
        ),
        toc=sheet.contents(
            (ASKED, sheet.say("The words it rests on"), True),
            (ANSWERS, sheet.say("What came of it"), True),
            (RELATED, sheet.say("Related"), view.related),
        ),
        trail=(sheet.section_link(Kind.ACTION),),
        draft=action.meeting.is_draft,
    )
    return sheet.write("action", frame, action=view)
