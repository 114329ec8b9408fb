"""What an entry's own page shows of its record, and the pages by fiscal year that show the rest.

A page that grows with every meeting would be too large to load some day. An entry whose page
cannot show all of its record gets a page for each fiscal year beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Final

from generator.archive.archive import Archive
from generator.model.dates import FiscalYear
from generator.model.keys import Key
from generator.pages.names import known
from generator.pages.sheet import Sheet
from generator.pages.views.links import CountedLink
from generator.urls import in_fiscal_year

MOST: Final = 50
"""How much of each part of the record an entry's own page shows."""


def year_of(archive: Archive, key: Key) -> FiscalYear:
    """Return the fiscal year of a meeting, or of the meeting that holds something."""
    return FiscalYear.of(known(archive.meeting_of(key)).when.date)


def newest(keys: Sequence[Key]) -> tuple[Key, ...]:
    """Return of keys in reading order those of the newest meetings that a page has room for.

    Those of a meeting stay together: the newest one is there whole, however much it is.
    """
    groups = [tuple(group) for _, group in groupby(keys, lambda key: key.meeting)]
    shown: tuple[Key, ...] = ()
    for group in reversed(groups):
        if shown and len(shown) + len(group) > MOST:
            break
        shown = (*group, *shown)
    return shown


def years(
    archive: Archive, parts: Iterable[tuple[Sequence[Key], Sequence[Key]]]
) -> tuple[FiscalYear, ...]:
    """Return the fiscal years that get pages, newest first: none if an entry's own page has all.

    Each part of the record comes with what the entry's own page shows of it.
    """
    found = tuple(parts)
    if all(len(shown) == len(whole) for whole, shown in found):
        return ()
    return tuple(
        sorted({year_of(archive, key) for whole, _ in found for key in whole}, reverse=True)
    )


def within(archive: Archive, year: FiscalYear) -> Callable[[Sequence[Key]], tuple[Key, ...]]:
    """Return what picks of keys those of a fiscal year."""
    return lambda keys: tuple(key for key in keys if year_of(archive, key) == year)


def year_links(
    sheet: Sheet, entry: Key, held: Iterable[FiscalYear], counted: Iterable[Key]
) -> tuple[CountedLink, ...]:
    """Return the links to the pages of an entry's years, with how much of the record is in each."""
    counts = Counter(year_of(sheet.archive, key) for key in counted)
    places = ((year, in_fiscal_year(entry, year)) for year in held)
    return tuple(
        CountedLink(
            year.label(sheet.language), sheet.href(place), counts[year], place.path == sheet.path
        )
        for year, place in places
    )
