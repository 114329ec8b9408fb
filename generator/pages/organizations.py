"""The organizations: their list, and a page each, with one for each year where it has too much."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.fold import action_status
from generator.model.keys import Kind
from generator.model.page import Page
from generator.model.registers import Organization
from generator.pages.edition import Edition
from generator.pages.organization_shelf import OrganizationShelf, record_of
from generator.pages.sheet import Sheet
from generator.pages.views.links import Cell
from generator.pages.views.register import Table, register_page
from generator.urls import address, in_fiscal_year, section


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
                edition.kinds[Kind.REMARK].many,
                sheet.say("Items presented"),
                sheet.say("Meetings attended"),
                sheet.say("Mentions"),
            ),
            tuple(_row(sheet, entry) for entry in edition.archive.organizations.values()),
        ),
    )


def organization_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each organization, and those of its years where it has too much."""
    for organization in edition.archive.organizations.values():
        record = record_of(edition, organization)
        held = record.years(edition.archive)
        for year in (None, *held):
            place = in_fiscal_year(organization.key, year) if year else address(organization.key)
            sheet = Sheet(edition, place.path)
            yield OrganizationShelf(sheet, organization, record, held).page(year)


def _row(sheet: Sheet, organization: Organization) -> tuple[Cell, ...]:
    record = record_of(sheet.edition, organization)
    still_open = sum(action_status(sheet.archive, action).is_open for action in record.owed)
    numbers = (
        still_open,
        len(record.owed),
        len(record.said),
        len(record.presented),
        len(record.attended),
        len(record.mentioned),
    )
    return (
        Cell(organization.label(sheet.language), sheet.to(organization.key)),
        Cell(organization.kind.label(sheet.language)),
        *(Cell(str(number)) for number in numbers),
    )
