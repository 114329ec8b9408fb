"""Sites as pages and as parsed trees, so that a test can follow their links."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.archive.archive import Archive, build_archive
from generator.archive.links import link
from generator.ledger.folder import read_ledger
from generator.model.ledger import Ledger
from generator.model.page import Page, SiteOptions
from generator.pages import render_pages
from generator.urls import Address

TODAY = date(2026, 3, 25)


@dataclass(frozen=True)
class Rendered:
    """The pages of an archive, and the trees that a browser makes of their HTML."""

    archive: Archive
    pages: dict[str, Page]

    @cached_property
    def trees(self) -> dict[str, LexborHTMLParser]:
        """The parsed page at each path."""
        return {path: parse(page.html) for path, page in self.pages.items()}

    @cached_property
    def anchors(self) -> dict[str, list[str]]:
        """The ids of each page in its order."""
        return {
            path: [str(node.attributes["id"]) for node in tree.css("[id]")]
            for path, tree in self.trees.items()
        }

    @cached_property
    def links(self) -> dict[str, frozenset[Address]]:
        """The places inside the site that each page leads to."""
        return {path: frozenset(self._links(path)) for path in self.trees}

    def text(self, path: str) -> str:
        """Return the text of a page without what the editors added beside the record."""
        tree = parse(self.pages[path].html)
        for node in tree.css(".annotation"):
            node.decompose()
        return body(tree).text()

    def leads(self, path: str, href: str) -> Address:
        """Return the place that an href on a page leads to."""
        target, _, fragment = href.partition("#")
        target, _, _ = target.partition("?")
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        return Address(there if target else path, fragment)

    def _links(self, path: str) -> Iterator[Address]:
        for node in self.trees[path].css("[href]"):
            href = str(node.attributes["href"])
            if not href.startswith("https:"):
                yield self.leads(path, href)


def parse(html: str) -> LexborHTMLParser:
    """Parse a fragment."""
    return LexborHTMLParser(f"<!doctype html><title>x</title><body>{html}</body>")


def body(tree: LexborHTMLParser) -> LexborNode:
    """Return the body of a tree."""
    assert tree.body is not None
    return tree.body


def read(folder: Path) -> Ledger:
    """Read a ledger that has nothing wrong."""
    ledger, found = read_ledger(folder)
    assert not found
    return ledger


def render(
    ledger: Ledger,
    language: str = "ja",
    *,
    drafts: bool = False,
    site_url: str | None = None,
    today: date = TODAY,
) -> Rendered:
    """Return the pages of a ledger."""
    options = SiteOptions(language=language, today=today, drafts=drafts, site_url=site_url)
    archive = build_archive(ledger, drafts=drafts)
    pages = render_pages(archive, link(archive), ledger.files, options, ledger.sources)
    return Rendered(archive, {page.path: page for page in pages})


def words(pages: Rendered, path: str, selector: str) -> list[str]:
    """Return the texts of the elements of a page that a selector finds, blanks evened out."""
    return [" ".join(node.text().split()) for node in pages.trees[path].css(selector)]
