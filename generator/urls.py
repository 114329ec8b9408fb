"""The only place that knows where each thing lives: pages, anchors, files.

Addresses are permanent. They are built from authored ids alone, end in `.html` (so that the site
works from a disk and under any server) and never contain a position or a text.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import quote

from generator.model.dates import FiscalYear
from generator.model.keys import Key, Kind

RESERVED_PREFIX: Final = "giji-"
"""Anchors that the site makes itself begin with this, so that no authored id can collide."""

LISTS: Final = frozenset({"index"})
DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)
"""Names of devices: Microsoft's "Naming Files, Paths, and Namespaces"."""

HOME: Final = "index.html"
ABOUT: Final = "about.html"
SEARCH_PAGE: Final = "search.html"
ATTENDANCE: Final = "giji-attendance"
AGENDA: Final = "giji-agenda"
MATERIALS: Final = "giji-materials"
CITED: Final = "giji-cited"
RELATED: Final = "giji-related"
SOURCE: Final = "giji-source"
UNRECORDED: Final = "giji-unrecorded"
YEARS: Final = "giji-years"
SEARCH: Final = "search"

SECTIONS: Final = {
    Kind.MEETING: "meetings",
    Kind.CANDIDATE: "candidates",
    Kind.DECISION: "decisions",
    Kind.ACTION: "actions",
    Kind.TOPIC: "topics",
    Kind.ORGANIZATION: "organizations",
    Kind.MATERIAL: "materials",
    Kind.PERSON: "people",
    Kind.BODY: "bodies",
}
"""The folder of each kind that has a list; the list is its `index.html`."""


def is_reserved(identifier: str) -> bool:
    """Return whether an id, in whatever case, names what the site makes or Windows keeps."""
    word = identifier.casefold()
    return word.startswith(RESERVED_PREFIX) or word in LISTS | DEVICES


@dataclass(frozen=True, order=True, slots=True)
class Address:
    """A page or file of the site (POSIX path from its root) and, maybe, an anchor on it."""

    path: str
    fragment: str = ""

    def relative_to(self, page: str) -> str:
        """Return the href of this address on the page at path `page`, percent-encoded."""
        if self.path == page and self.fragment:
            return f"#{self.fragment}"
        here, there = page.split("/")[:-1], self.path.split("/")
        shared = len(posixpath.commonprefix([here, there[:-1]]))
        path = "../" * (len(here) - shared) + quote("/".join(there[shared:]))
        return f"{path}#{self.fragment}" if self.fragment else path


def section(kind: Kind) -> Address:
    """Return the list page of a kind."""
    return Address(f"{SECTIONS[kind]}/index.html")


def address(key: Key) -> Address:
    """Return the permanent address of a thing.

    Meetings, bodies, register entries, actions and materials have a page; items, narrative,
    remarks, decisions, updates, citations and notes an anchor on their meeting's page.
    """
    match key.kind:
        case Kind.MEETING | Kind.ACTION | Kind.MATERIAL:
            return Address(f"{SECTIONS[key.kind]}/{'/'.join(key.parts)}.html")
        case Kind.BODY | Kind.CANDIDATE | Kind.TOPIC | Kind.ORGANIZATION | Kind.PERSON:
            return Address(f"{SECTIONS[key.kind]}/{key.id}.html")
        case _:
            return Address(address(key.meeting).path, key.id)


def fiscal_year(year: FiscalYear) -> Address:
    """Return the page of the meetings of a fiscal year; the list of meetings leads to all."""
    return Address(f"{SECTIONS[Kind.MEETING]}/fy{year.year}.html")


def month(day: date) -> Address:
    """Return the anchor of the month of a day on the page of its fiscal year."""
    page = fiscal_year(FiscalYear.of(day))
    return Address(page.path, f"{RESERVED_PREFIX}{day.isoformat()[:7]}")


def in_fiscal_year(entry: Key, year: FiscalYear) -> Address:
    """Return where the record of a register entry in a fiscal year is, if one page is too small."""
    return Address(f"{SECTIONS[entry.kind]}/{entry.id}/fy{year.year}.html")


def on_meeting_page(key: Key) -> Address:
    """Return the anchor of a part of a meeting (also of an action or material) on its page."""
    return Address(address(key.meeting).path, key.id)


def in_list(key: Key) -> Address:
    """Return the anchor of a thing in the list of its kind (`_` stands in no authored id)."""
    return Address(section(key.kind).path, "_".join(key.parts))


def file_of(meeting: Key, file: str) -> Address:
    """Return where a file of a meeting's folder is published."""
    return Address(f"files/{'/'.join(meeting.parts)}/{file}")


def correction_of(meeting: Key, number: int) -> Address:
    """Return the anchor of a meeting's correction, numbered from 1 in the order of its minutes."""
    return Address(address(meeting).path, f"{RESERVED_PREFIX}correction-{number}")


def search_file(name: str) -> Address:
    """Return where a file of the search index is published."""
    return Address(f"{SEARCH}/{name}")


def schema_file(name: str) -> Address:
    """Return where the JSON Schema of a kind of ledger file is published."""
    return Address(f"schema/{name}.schema.json")
