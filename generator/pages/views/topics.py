"""Topics: what is filed under them, when, and what comes up with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.archive.links import LinkGraph
from generator.archive.relations import Relation
from generator.model.dates import FiscalYear
from generator.model.keys import Key, Kind
from generator.model.meeting import Meeting
from generator.model.registers import Topic
from generator.pages.names import meeting_of_body
from generator.pages.sheet import Sheet
from generator.pages.views.plots import Measure, Plot, plot
from generator.urls import Address

PLOT: Final = "giji-plot"

COLUMNS: Final = 36
"""How many meetings the plot shows one by one; where there are more, it shows fiscal years."""

COMPANIONS: Final = 8
"""How many topics that are only met in the same items are listed beside the closer ones."""

Places = Callable[[Key, FiscalYear], Address]
"""Where the remarks of a meeting stand."""


@dataclass(frozen=True, slots=True)
class CompanionRow:
    """Another topic that comes up with this one, and how often."""

    label: str
    href: str
    units: int
    items: int


def filed_under(links: LinkGraph, topic: Topic) -> tuple[Key, ...]:
    """Return the remarks that are filed under a topic, in reading order."""
    filed = links.incoming(topic.key, Relation.FILED_UNDER)
    return tuple(link.source for link in filed if link.source.kind is Kind.REMARK)


def companion_rows(sheet: Sheet, topic: Topic) -> tuple[CompanionRow, ...]:
    """Return the topics that come up with one: all that are filed with it, the closest others."""
    found = sheet.edition.companions.get(topic.id, ())
    together = sum(other.units > 0 for other in found)
    topics = sheet.archive.topics
    return tuple(
        CompanionRow(
            topics[other.topic].label(sheet.language),
            sheet.to(topics[other.topic].key),
            other.units,
            other.items,
        )
        for other in found[: max(together, COMPANIONS)]
    )


def topic_plot(sheet: Sheet, remarks: tuple[Key, ...], place: Places) -> Plot | None:
    """Return how many of the remarks were made at each meeting, silent meetings too.

    It begins with the first of these remarks, and ends with the newest meeting of the bodies that
    made them. There is none where that is one meeting: it would show nothing.
    """
    meetings = tuple(_meetings(sheet, remarks))
    if len(meetings) <= 1:
        return None
    counts = Counter(remark.meeting for remark in remarks)
    if len(meetings) > COLUMNS:
        measures = tuple(_by_year(sheet, meetings, counts, place))
        title, unit = sheet.say("Remarks by fiscal year"), sheet.say("Fiscal year")
    else:
        measures = tuple(_by_meeting(sheet, meetings, counts, place))
        title, unit = sheet.say("Remarks at each meeting"), sheet.edition.kinds[Kind.MEETING].one
    most = max(measures, key=lambda measure: measure.number)
    summary = sheet.say(
        "Remarks were made at {some} of {all} meetings. Most, {most}, are those of: {where}",
        some=len(counts),
        all=len(meetings),
        most=most.number,
        where=most.label,
    )
    return plot(PLOT, title, summary, (unit, sheet.edition.kinds[Kind.REMARK].many), measures)


def _meetings(sheet: Sheet, remarks: tuple[Key, ...]) -> Iterator[Meeting]:
    """Yield the meetings of the bodies in which the remarks were made, from the first of them."""
    bodies = {remark.body.id for remark in remarks}
    begun = False
    for meeting in sheet.archive.meetings:
        begun = begun or bool(remarks and meeting.key == remarks[0].meeting)
        if begun and meeting.key.body.id in bodies:
            yield meeting


def _by_meeting(
    sheet: Sheet, meetings: tuple[Meeting, ...], counts: Counter[Key], place: Places
) -> Iterator[Measure]:
    for meeting in meetings:
        year = FiscalYear.of(meeting.when.date)
        name, day = meeting_of_body(sheet, meeting), sheet.day_text(meeting.when.date)
        yield Measure(
            label=name
            if meeting.number is None
            else sheet.say("{name}, {day}", name=name, day=day),
            below=year.label(sheet.language),
            number=counts[meeting.key],
            href=sheet.href(place(meeting.key, year)) if counts[meeting.key] else None,
        )


def _by_year(
    sheet: Sheet, meetings: tuple[Meeting, ...], counts: Counter[Key], place: Places
) -> Iterator[Measure]:
    """Yield each fiscal year from the first to the last; it leads to its newest meeting."""
    years = {meeting.key: FiscalYear.of(meeting.when.date) for meeting in meetings}
    numbers: Counter[FiscalYear] = Counter()
    newest: dict[FiscalYear, Key] = {}
    for key, year in years.items():
        numbers[year] += counts[key]
        if counts[key]:
            newest[year] = key
    for number in range(min(years.values()).year, max(years.values()).year + 1):
        year = FiscalYear(number)
        label = year.label(sheet.language)
        there = newest.get(year)
        href = sheet.href(place(there, year)) if there else None
        yield Measure(label=label, below=label, number=numbers[year], href=href)
