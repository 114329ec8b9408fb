"""The search page: its form, the words that its script says, and the ways to go without it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.keys import Kind
from generator.model.page import Page
from generator.pages.edition import Edition
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.finder import finder_words
from generator.pages.views.heads import Head, head
from generator.pages.views.links import Named
from generator.urls import SEARCH, SEARCH_PAGE, YEARS, Address, section

WAYS: Final = (
    Kind.TOPIC,
    Kind.MEETING,
    Kind.ORGANIZATION,
    Kind.CANDIDATE,
    Kind.DECISION,
    Kind.ACTION,
    Kind.MATERIAL,
)
"""The lists that lead to the record without words, those that most readers look for first."""

WAYS_ID: Final = "giji-ways"


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderView:
    """The search page: `index` is the folder of the index, `words` are in JSON for the script.

    `site` is the address that citations name, with the slash at its end; empty where unknown.
    """

    head: Head
    action: str
    index: str
    site: str
    words: str
    orders: tuple[tuple[str, str], ...]
    ways: tuple[Named, ...]


def search_page(edition: Edition) -> Iterator[Page]:
    """Yield the search page."""
    sheet = Sheet(edition, SEARCH_PAGE)
    title = sheet.say("Search")
    lead = sheet.say("Remarks, decisions, actions and the pages of materials, by their words.")
    site = edition.options.site_url
    view = FinderView(
        head=head(sheet, title, lead=lead),
        action=SEARCH_PAGE,
        index=f"{SEARCH}/",
        site=f"{site.rstrip('/')}/" if site else "",
        words=json.dumps(finder_words(edition), ensure_ascii=False),
        orders=(
            ("relevance", sheet.say("Most relevant first")),
            ("newest", sheet.say("Newest first")),
            ("oldest", sheet.say("Oldest first")),
        ),
        ways=tuple(_ways(sheet)),
    )
    toc = sheet.contents((WAYS_ID, sheet.say("Browse without searching"), True))
    yield sheet.write("search", Frame(title=title, description=lead, toc=toc), finder=view)


def _ways(sheet: Sheet) -> Iterator[Named]:
    """Yield the links to the lists; there are fiscal years where there are meetings."""
    for kind in WAYS:
        yield Named(sheet.edition.kinds[kind].many, sheet.href(section(kind)))
        if kind is Kind.MEETING and sheet.archive.meetings:
            years = Address(section(kind).path, YEARS)
            yield Named(sheet.say("Fiscal year"), sheet.href(years))
