"""The pages of the site: an archive goes in, HTML fragments with their frames come out.

Templates see frozen views of strings; whatever they print passes through one escape function.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from generator.archive.archive import Archive
from generator.archive.links import LinkGraph
from generator.model.keys import Key
from generator.model.ledger import HeldFile
from generator.model.page import Page, SiteOptions
from generator.pages.actions import action_list, action_pages
from generator.pages.bodies import body_list, body_pages
from generator.pages.candidates import candidate_list, candidate_pages
from generator.pages.decisions import decision_list
from generator.pages.edition import Edition, make_edition
from generator.pages.home import home_page
from generator.pages.materials import material_list, material_pages
from generator.pages.meeting_list import meeting_list
from generator.pages.meetings import meeting_pages
from generator.pages.organizations import organization_list, organization_pages
from generator.pages.people import people_list, person_pages
from generator.pages.search import search_page
from generator.pages.topics import topic_list, topic_pages
from generator.pages.years import year_pages

FAMILIES: Final[tuple[Callable[[Edition], Iterator[Page]], ...]] = (
    home_page,
    meeting_list,
    meeting_pages,
    action_list,
    action_pages,
    body_list,
    body_pages,
    candidate_list,
    candidate_pages,
    decision_list,
    material_list,
    material_pages,
    organization_list,
    organization_pages,
    people_list,
    person_pages,
    search_page,
    topic_list,
    topic_pages,
    year_pages,
)
"""What yields the pages of each kind."""


def render_pages(
    archive: Archive,
    links: LinkGraph,
    files: Mapping[Key, Mapping[str, HeldFile]],
    options: SiteOptions,
    sources: Mapping[Key, str],
) -> tuple[Page, ...]:
    """Return all pages of the site, sorted by path.

    `links` are those of the archive, `files` the files of each meeting's folder, `sources` the text
    of the sources held as text.
    """
    edition = make_edition(archive, links, files, sources, options)
    pages = (page for family in FAMILIES for page in family(edition))
    return tuple(sorted(pages, key=lambda page: page.path))
