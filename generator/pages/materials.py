"""The materials: their list, and a page each with the file, if held, and where it was discussed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.archive.relations import Relation
from generator.model.keys import Kind
from generator.model.meeting import Material, Meeting
from generator.model.page import Page
from generator.pages.edition import Edition
from generator.pages.names import material_name
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.chips import RelatedGroup, related_groups
from generator.pages.views.heads import Head, head
from generator.pages.views.links import (
    Cell,
    Fact,
    PlaceRow,
    fact,
    meeting_link,
)
from generator.pages.views.materials import FileView, file_view, held_file
from generator.pages.views.places import item_rows
from generator.pages.views.register import Table, register_page
from generator.pages.views.remarks import RemarkRow, remark_rows
from generator.urls import RELATED, address, in_list, section

DISCUSSED: Final = "giji-discussed"


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialView:
    """The page of a material; `pages` are the numbers of the pages that its file has."""

    head: Head
    facts: tuple[Fact, ...]
    file: FileView | None
    pages: tuple[int, ...]
    items: tuple[PlaceRow, ...]
    texts: tuple[RemarkRow, ...]
    related: tuple[RelatedGroup, ...]


def material_list(edition: Edition) -> Iterator[Page]:
    """Yield the list of materials, those of the newest meeting first."""
    sheet = Sheet(edition, section(Kind.MATERIAL).path)
    yield register_page(
        sheet,
        Kind.MATERIAL,
        sheet.say("What was handed out, and whether this archive holds the file."),
        Table(
            (
                edition.kinds[Kind.MATERIAL].one,
                edition.kinds[Kind.MEETING].one,
                sheet.say("File"),
            ),
            tuple(
                _row(sheet, meeting, material)
                for meeting in reversed(edition.archive.meetings)
                for material in meeting.materials
            ),
        ),
    )


def material_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each material."""
    for meeting in edition.archive.meetings:
        for material in meeting.materials:
            yield _page(Sheet(edition, address(material.key).path), meeting, material)


def _row(sheet: Sheet, meeting: Meeting, material: Material) -> tuple[Cell, ...]:
    file = file_view(sheet, material)
    there = meeting_link(sheet, meeting)
    return (
        Cell(material_name(material), sheet.to(material.key), id=in_list(material.key).fragment),
        Cell(there.label, there.href),
        Cell(f"{file.type_label} {file.size_label}", file.href)
        if file
        else Cell(sheet.say("Not held"), badge="neutral"),
    )


def _page(sheet: Sheet, meeting: Meeting, material: Material) -> Page:
    name = material_name(material)
    links = sheet.edition.links
    items = [link.source for link in links.incoming(material.key, Relation.USES)]
    texts = [
        link.source
        for link in links.incoming(material.key, Relation.MENTIONS)
        if link.source.kind is not Kind.ITEM
    ]
    held = held_file(sheet, material)
    view = MaterialView(
        head=head(sheet, name, kicker=meeting_link(sheet, meeting)),
        facts=_facts(sheet, material),
        file=file_view(sheet, material),
        pages=tuple(range(1, (held.pages or 0) + 1)) if held else (),
        items=item_rows(sheet, items),
        texts=remark_rows(sheet, texts),
        related=related_groups(sheet, material.key, texts),
    )
    frame = Frame(
        title=name,
        description=meeting_link(sheet, meeting).label,
        toc=sheet.contents(
            (DISCUSSED, sheet.say("Where it was discussed"), True),
            (RELATED, sheet.say("Related"), view.related),
        ),
        trail=(sheet.section_link(Kind.MATERIAL),),
        draft=meeting.is_draft,
    )
    return sheet.write("material", frame, material=view)


def _facts(sheet: Sheet, material: Material) -> tuple[Fact, ...]:
    file = file_view(sheet, material)
    facts = []
    if material.url is not None:
        facts.append(fact(sheet.say("Published at"), material.url, material.url))
    if file is not None:
        facts.append(fact(sheet.say("Type"), file.type_label))
        facts.append(fact(sheet.say("Size"), file.size_label))
        if file.pages_label is not None:
            facts.append(fact(sheet.say("Extent"), file.pages_label))
        facts.append(fact(sheet.say("Hash (SHA-256)"), file.sha256))
    return tuple(facts)
