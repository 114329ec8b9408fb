"""What the core hands to a site engine: pages and files, independent of any engine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A link for the frame around a page: plain title, href relative to that page."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class TocEntry:
    """A heading of a page: its anchor, plain title and level (2 is the highest below the title)."""

    id: str
    title: str
    level: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: `path` from the site's root (ends in `.html`), its parts for any engine.

    `html` is a fragment made by an autoescaping template, with its own `h1`; `title`,
    `description` and the titles of links are plain text, to be escaped by whoever prints them.
    """

    path: str
    kind: str
    title: str
    html: str
    description: str = ""
    toc: tuple[TocEntry, ...] = ()
    breadcrumbs: tuple[Hyperlink, ...] = ()
    previous: Hyperlink | None = None
    next: Hyperlink | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site beside its pages: its path there, and its bytes or where they lie."""

    path: str
    content: bytes | Path


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteOptions:
    """What a site depends on besides the ledger: nothing is read from clock or environment.

    `language` is that of the interface (`ja` or `en`), `today` the day from which ages are
    counted, `drafts` whether drafts are shown (marked as such), `site_url` the absolute address
    that citations name, if the site has one.
    """

    language: str
    today: date
    drafts: bool = False
    site_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The result of all stages: diagnostics, and pages and files (none if there is an error)."""

    pages: tuple[Page, ...] = ()
    files: tuple[OutputFile, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
