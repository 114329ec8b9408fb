"""What the record has of an organization, on its own page or on those of its fiscal years."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Final

from generator.archive.archive import Archive
from generator.archive.fold import action_status
from generator.archive.folding import fold
from generator.archive.relations import Relation
from generator.archive.voices import Voice
from generator.model.dates import FiscalYear
from generator.model.keys import Key, Kind
from generator.model.labels import Presence
from generator.model.page import Hyperlink, Page, TocEntry
from generator.model.registers import Organization
from generator.pages.edition import Edition
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.actions import ActionCard, action_card
from generator.pages.views.chips import RelatedGroup, related_groups
from generator.pages.views.gatherings import Gathering, gatherings
from generator.pages.views.heads import Head, head
from generator.pages.views.links import CountedLink, Fact, Named, PlaceRow, entry_link, fact
from generator.pages.views.places import item_rows, meeting_rows
from generator.pages.volumes import MOST, newest, within, year_links, years
from generator.urls import RELATED, YEARS

OWED: Final = "giji-owed"
SAID: Final = "giji-said"
PRESENTED: Final = "giji-presented"
ATTENDED: Final = "giji-attended"
MENTIONED: Final = "giji-mentioned"

PRESENCES: Final = (
    (Relation.ABSENT_FROM, Presence.ABSENT),
    (Relation.ATTENDED, Presence.PRESENT),
)
"""How an organization was there; who was there counts where others of it were not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationRecord:
    """What the record has of an organization.

    All is in reading order but for what it owes: there what is still open comes first. `attended`
    tells of each meeting how the organization was there.
    """

    owed: tuple[Key, ...]
    said: tuple[Key, ...]
    presented: tuple[Key, ...]
    attended: tuple[Key, ...]
    mentioned: tuple[Key, ...]

    def years(self, archive: Archive) -> tuple[FiscalYear, ...]:
        """Return the fiscal years that get pages."""
        shown = self.newest()
        names = [field.name for field in fields(self)]
        return years(archive, ((getattr(self, name), getattr(shown, name)) for name in names))

    def newest(self) -> OrganizationRecord:
        """Return what the organization's own page has room for."""
        return self._only(newest, owed=self.owed[:MOST])

    def within(self, archive: Archive, year: FiscalYear) -> OrganizationRecord:
        """Return what the record has in a fiscal year."""
        pick = within(archive, year)
        return self._only(pick, owed=pick(self.owed))

    def _only(
        self, pick: Callable[[tuple[Key, ...]], tuple[Key, ...]], owed: tuple[Key, ...]
    ) -> OrganizationRecord:
        return OrganizationRecord(
            owed=owed,
            said=pick(self.said),
            presented=pick(self.presented),
            attended=pick(self.attended),
            mentioned=pick(self.mentioned),
        )


def record_of(edition: Edition, organization: Organization) -> OrganizationRecord:
    """Return what the record has of an organization."""
    key, links, archive = organization.key, edition.links, edition.archive
    owed = (link.source for link in links.incoming(key, Relation.OWED_BY))
    voice = edition.voices.get(organization.id, Voice())
    return OrganizationRecord(
        owed=tuple(sorted(owed, key=lambda action: not action_status(archive, action).is_open)),
        said=voice.remarks,
        presented=voice.items,
        attended=tuple(sorted(_presences(edition, key), key=archive.position)),
        mentioned=tuple(link.source for link in links.incoming(key, Relation.MENTIONS)),
    )


def _presences(edition: Edition, key: Key) -> Mapping[Key, Presence]:
    """Return how an organization was at each meeting whose attendance lists it."""
    return {
        link.target: presence
        for relation, presence in PRESENCES
        for link in edition.links.outgoing(key, relation)
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationView:
    """The page of an organization, or of a fiscal year of it.

    `record` has the numbers of all there is, of which the page may show the newest alone: then
    `left` says so.
    """

    head: Head
    facts: tuple[Fact, ...]
    years: tuple[CountedLink, ...]
    left: str | None
    record: OrganizationRecord
    actions: tuple[ActionCard, ...]
    said: tuple[Gathering, ...]
    presented: tuple[PlaceRow, ...]
    attended: tuple[PlaceRow, ...]
    items: tuple[PlaceRow, ...]
    mentions: tuple[Gathering, ...]
    related: tuple[RelatedGroup, ...]


@dataclass(frozen=True, slots=True)
class OrganizationShelf:
    """The record of an organization, as the page `sheet` sees it; `years` have pages."""

    sheet: Sheet
    organization: Organization
    record: OrganizationRecord
    years: tuple[FiscalYear, ...]

    def page(self, year: FiscalYear | None) -> Page:
        """Return the page of a fiscal year, or the organization's own."""
        sheet, organization = self.sheet, self.organization
        name = organization.label(sheet.language)
        if year:
            title = sheet.say("{name}, {year}", name=name, year=year.label(sheet.language))
            top = head(sheet, title, kicker=entry_link(sheet, organization))
            held = shown = self.record.within(sheet.archive, year)
        else:
            title, held, shown = name, self.record, self.record.newest()
            kind = Named(organization.kind.label(sheet.language), None)
            top = head(sheet, title, kicker=kind, lead=organization.description)
        view = self._view(top, held, shown, own=year is None)
        above = (Hyperlink(name, sheet.to(organization.key)),) if year else ()
        frame = Frame(
            title=title,
            description=(None if year else organization.description)
            or sheet.say("Actions it owes or owed: {count}", count=len(held.owed)),
            toc=self._contents(view),
            trail=(sheet.section_link(Kind.ORGANIZATION), *above),
        )
        return sheet.write("organization", frame, organization=view)

    def _view(
        self, top: Head, held: OrganizationRecord, shown: OrganizationRecord, *, own: bool
    ) -> OrganizationView:
        sheet, key, archive = self.sheet, self.organization.key, self.sheet.archive
        presences = _presences(sheet.edition, key)
        counted = [one for field in fields(self.record) for one in getattr(self.record, field.name)]
        texts = tuple(text for text in shown.mentioned if text.kind is not Kind.ITEM)
        return OrganizationView(
            head=top,
            facts=_facts(sheet, self.organization) if own else (),
            years=year_links(sheet, key, self.years, counted),
            left=sheet.say(
                "This page has what is open and the newest. All of it is on the pages of the years."
            )
            if own and self.years
            else None,
            record=held,
            actions=tuple(
                action_card(sheet, archive.recorded_action(action)) for action in shown.owed
            ),
            said=gatherings(sheet, shown.said),
            presented=item_rows(sheet, reversed(shown.presented)),
            attended=meeting_rows(
                sheet, {meeting: sheet.badge(presences[meeting]) for meeting in shown.attended}
            ),
            items=item_rows(sheet, (item for item in shown.mentioned if item.kind is Kind.ITEM)),
            mentions=gatherings(sheet, texts, self._words()),
            related=related_groups(sheet, key, frozenset(counted)) if own else (),
        )

    def _words(self) -> list[str]:
        return [fold(word).key for word in (self.organization.name, *self.organization.aliases)]

    def _contents(self, view: OrganizationView) -> tuple[TocEntry, ...]:
        sheet = self.sheet
        return sheet.contents(
            (YEARS, sheet.say("By fiscal year"), view.years),
            (OWED, sheet.say("What it was asked for"), True),
            (SAID, sheet.say("What was said for it"), True),
            (PRESENTED, sheet.say("Items presented"), True),
            (ATTENDED, sheet.say("Meetings attended"), True),
            (MENTIONED, sheet.say("Where it is mentioned"), True),
            (RELATED, sheet.say("Related"), view.related),
        )


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
