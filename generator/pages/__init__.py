"""The pages of the site: an archive goes in, HTML fragments with their frames come out.

Templates see frozen views of strings; whatever they print passes through one escape function.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from generator.archive.archive import Archive
from generator.model.keys import Key
from generator.model.ledger import HeldFile
from generator.model.page import Page, SiteOptions
from generator.pages.edition import Edition, make_edition
from generator.pages.home import home_page
from generator.pages.meetings import meeting_pages

FAMILIES: Final[tuple[Callable[[Edition], Iterator[Page]], ...]] = (
    home_page,
    meeting_pages,
)
"""What yields the pages of each kind."""


def render_pages(
    archive: Archive,
    files: Mapping[Key, Mapping[str, HeldFile]],
    options: SiteOptions,
    sources: Mapping[Key, str],
) -> tuple[Page, ...]:
    """Return all pages of the site, sorted by path.

    `files` are the files of each meeting's folder, `sources` the text of the sources held as text.
    """
    edition = make_edition(archive, files, sources, options)
    pages = (page for family in FAMILIES for page in family(edition))
    return tuple(sorted(pages, key=lambda page: page.path))
