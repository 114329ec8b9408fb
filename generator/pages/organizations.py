"""The organizations: their list, and a page each with what it owes, attended and is named in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.archive.fold import action_status
from generator.archive.relations import Relation
from generator.model.keys import Key, Kind
from generator.model.labels import Presence
from generator.model.page import Page
from generator.model.registers import Organization
from generator.pages.edition import Edition
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.actions import ActionCard, action_card
from generator.pages.views.chips import RelatedGroup, related_groups
from generator.pages.views.heads import Head, head
from generator.pages.views.links import Cell, Fact, Named, PlaceRow, entry_link, fact
from generator.pages.views.places import item_rows, meeting_rows
from generator.pages.views.register import Table, register_page
from generator.pages.views.remarks import RemarkRow, remark_rows
from generator.urls import RELATED, address, section

OWED: Final = "giji-owed"
ATTENDED: Final = "giji-attended"
MENTIONED: Final = "giji-mentioned"

PRESENCES: Final = (
    (Relation.ABSENT_FROM, Presence.ABSENT),
    (Relation.ATTENDED, Presence.PRESENT),
)
"""How an organization was there; who was there counts where others of it were not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationView:
    """The page of an organization."""

    head: Head
    facts: tuple[Fact, ...]
    actions: tuple[ActionCard, ...]
    attended: tuple[PlaceRow, ...]
    items: tuple[PlaceRow, ...]
    mentions: tuple[RemarkRow, ...]
    related: tuple[RelatedGroup, ...]


def organization_list(edition: Edition) -> Iterator[Page]:
    """Yield the list of organizations."""
    sheet = Sheet(edition, section(Kind.ORGANIZATION).path)
    yield register_page(
        sheet,
        Kind.ORGANIZATION,
        sheet.say("Who attends, who is asked, and who is named."),
        Table(
            (
                edition.kinds[Kind.ORGANIZATION].one,
                sheet.say("Kind"),
                sheet.say("Open actions"),
                sheet.say("Actions in all"),
                sheet.say("Meetings attended"),
                sheet.say("Mentions"),
            ),
            tuple(_row(sheet, entry) for entry in edition.archive.organizations.values()),
        ),
    )


def organization_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each organization."""
    for organization in edition.archive.organizations.values():
        yield _page(Sheet(edition, address(organization.key).path), organization)


def _row(sheet: Sheet, organization: Organization) -> tuple[Cell, ...]:
    links, key = sheet.edition.links, organization.key
    owed = _owed(sheet, key)
    still_open = sum(action_status(sheet.archive, action).is_open for action in owed)
    return (
        Cell(organization.label(sheet.language), sheet.to(key)),
        Cell(organization.kind.label(sheet.language)),
        Cell(str(still_open)),
        Cell(str(len(owed))),
        Cell(str(len(links.outgoing(key, Relation.ATTENDED)))),
        Cell(str(len(links.incoming(key, Relation.MENTIONS)))),
    )


def _owed(sheet: Sheet, key: Key) -> tuple[Key, ...]:
    """Return the actions that an organization owes, those still open first."""
    owed = (link.source for link in sheet.edition.links.incoming(key, Relation.OWED_BY))
    return tuple(sorted(owed, key=lambda action: not action_status(sheet.archive, action).is_open))


def _page(sheet: Sheet, organization: Organization) -> Page:
    key, links = organization.key, sheet.edition.links
    name = organization.label(sheet.language)
    owed = _owed(sheet, key)
    attended = {
        link.target: sheet.badge(presence)
        for relation, presence in PRESENCES
        for link in links.outgoing(key, relation)
    }
    named_in = [link.source for link in links.incoming(key, Relation.MENTIONS)]
    texts = [text for text in named_in if text.kind is not Kind.ITEM]
    view = OrganizationView(
        head=head(
            sheet,
            name,
            kicker=Named(organization.kind.label(sheet.language), None),
            lead=organization.description,
        ),
        facts=_facts(sheet, organization),
        actions=tuple(action_card(sheet, sheet.archive.recorded_action(action)) for action in owed),
        attended=meeting_rows(sheet, attended),
        items=item_rows(sheet, (item for item in named_in if item.kind is Kind.ITEM)),
        mentions=remark_rows(sheet, texts),
        related=related_groups(sheet, key, {*owed, *attended, *texts}),
    )
    frame = Frame(
        title=name,
        description=organization.description
        or sheet.say("Actions it owes or owed: {count}", count=len(owed)),
        toc=sheet.contents(
            (OWED, sheet.say("What it was asked for"), True),
            (ATTENDED, sheet.say("Meetings attended"), True),
            (MENTIONED, sheet.say("Where it is mentioned"), True),
            (RELATED, sheet.say("Related"), view.related),
        ),
        trail=(sheet.section_link(Kind.ORGANIZATION),),
    )
    return sheet.write("organization", frame, organization=view)


def _facts(sheet: Sheet, organization: Organization) -> tuple[Fact, ...]:
    key, links = organization.key, sheet.edition.links
    registers = sheet.archive.organizations

    def entries(keys: Iterator[Key]) -> tuple[Named, ...]:
        return tuple(entry_link(sheet, registers[other.id]) for other in keys)

    above = entries(link.target for link in links.outgoing(key, Relation.PART_OF))
    below = entries(link.source for link in links.incoming(key, Relation.PART_OF))
    facts = (
        Fact(sheet.say("Part of"), above) if above else None,
        Fact(sheet.say("Parts"), below) if below else None,
        fact(sheet.say("Other words for it"), ", ".join(organization.aliases))
        if organization.aliases
        else None,
        fact(sheet.say("Website"), organization.url, organization.url)
        if organization.url
        else None,
    )
    return tuple(row for row in facts if row)
