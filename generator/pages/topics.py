"""The topics: their list, and a page each, with one for each fiscal year where it has too much."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.keys import Kind
from generator.model.page import Page
from generator.model.registers import Topic
from generator.pages.edition import Edition
from generator.pages.names import known
from generator.pages.sheet import Sheet
from generator.pages.topic_shelf import PARTS, TopicShelf, record_of
from generator.pages.views.links import Cell, meeting_link
from generator.pages.views.register import Table, register_page
from generator.pages.volumes import newest, years
from generator.urls import address, in_fiscal_year, section


def topic_list(edition: Edition) -> Iterator[Page]:
    """Yield the list of topics."""
    sheet = Sheet(edition, section(Kind.TOPIC).path)
    kinds = edition.kinds
    yield register_page(
        sheet,
        Kind.TOPIC,
        sheet.say("What the remarks are about, as the editors filed them."),
        Table(
            (
                kinds[Kind.TOPIC].one,
                *(kinds[kind].many for kind in PARTS),
                sheet.say("Newest remark"),
            ),
            tuple(_row(sheet, topic) for topic in edition.archive.topics.values()),
        ),
    )


def topic_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each topic, and those of its fiscal years where it has too much."""
    for topic in edition.archive.topics.values():
        record = record_of(edition, topic)
        held = years(edition.archive, ((keys, newest(keys)) for keys in record.values()))
        for year in (None, *held):
            place = in_fiscal_year(topic.key, year) if year else address(topic.key)
            yield TopicShelf(Sheet(edition, place.path), topic, record, held).page(year)


def _row(sheet: Sheet, topic: Topic) -> tuple[Cell, ...]:
    record = record_of(sheet.edition, topic)
    remarks = record[Kind.REMARK]
    last = known(sheet.archive.meeting_of(remarks[-1])) if remarks else None
    there = meeting_link(sheet, last) if last else None
    return (
        Cell(topic.label(sheet.language), sheet.to(topic.key)),
        *(Cell(str(len(record[kind]))) for kind in PARTS),
        Cell(there.label, there.href) if there else Cell(""),
    )
