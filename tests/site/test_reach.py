"""From each thing a reader reaches every related other in one click, both ways."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

from generator.archive.archive import Archive, build_archive
from generator.archive.links import LinkGraph, link
from generator.archive.parts import parts
from generator.archive.related import related
from generator.archive.relations import Relation
from generator.ledger.folder import read_ledger
from generator.model.keys import Key, Kind
from generator.urls import HOME, SECTIONS, Address, address, in_list, on_meeting_page
from tests.support.kinds import NOT_FOUND

if TYPE_CHECKING:
    from pathlib import Path

    from selectolax.lexbor import LexborNode

    from tests.support.sites import BuiltSite


@dataclass(frozen=True)
class Ways:
    """A ledger and its site: what stands where, and where that leads."""

    site: BuiltSite
    archive: Archive
    links: LinkGraph
    seen: dict[Address, frozenset[Address]] = field(default_factory=dict)

    def within_a_click(self, key: Key) -> frozenset[Address]:
        """Return what a reader of a thing sees or reaches by a click.

        The reader is on its page; a part of a meeting is read with the section that holds it.
        """
        place = address(key)
        if place not in self.seen:
            main = self.site.part(place.path, "main")
            node = section_of(main, place.fragment) if place.fragment else main
            self.seen[place] = frozenset((Address(place.path), *shown(node, place.path)))
        return self.seen[place]

    def missing(self, source: Key, target: Key) -> list[str]:
        """Return a line if no click leads from one thing to an address of the other.

        Words that cite a meeting of the archive lead to the meeting itself.
        """
        cited = (one.target for one in self.links.outgoing(target, Relation.CITES))
        wanted = frozenset().union(*map(addresses_of, (target, *cited)))
        if self.within_a_click(source) & wanted:
            return []
        return [f"{source.kind.value} {source} -> {target.kind.value} {target}"]

    @cached_property
    def pairs(self) -> list[tuple[Key, Key]]:
        """All that is related, as pairs."""
        archive = self.archive
        registers = (archive.bodies, archive.organizations, archive.topics, archive.candidates)
        keys = [
            *(entry.key for register in registers for entry in register.values()),
            *(Key(Kind.PERSON, (person,)) for person in archive.listed_people),
            *(meeting.key for meeting in archive.meetings),
            *(part.key for meeting in archive.meetings for part in parts(meeting)),
        ]
        return [
            (key, other)
            for key in keys
            for others in related(self.archive, self.links, key).values()
            for other in others
        ]


def section_of(main: LexborNode, anchor: str) -> LexborNode:
    """Return the section that holds an anchor."""
    node = main.css_first(f'[id="{anchor}"]')
    while node is not None and node.tag != "section":
        node = node.parent
    assert node is not None, f"no section holds #{anchor}"
    return node


def shown(node: LexborNode, path: str) -> list[Address]:
    """Return the anchors in a part of a page, and where its links lead."""
    anchors = [Address(path, one.attributes["id"] or "") for one in node.css("[id]")]
    return anchors + [followed(path, one.attributes["href"] or "") for one in node.css("a[href]")]


def followed(path: str, href: str) -> Address:
    """Return where an href on the page at `path` leads."""
    url = urlsplit(href)
    to = posixpath.normpath(posixpath.join(posixpath.dirname(path), url.path))
    return Address(to if url.path else path, unquote(url.fragment))


def addresses_of(key: Key) -> frozenset[Address]:
    """Return every place that is about a thing: its own, in its meeting, in its list."""
    return frozenset(
        (
            address(key),
            *([on_meeting_page(key)] if len(key.parts) == 3 else []),
            *([in_list(key)] if key.kind in SECTIONS else []),
        )
    )


@pytest.fixture(scope="module", params=["ninth", "sample"])
def ways(request: pytest.FixtureRequest, checkout: Path) -> Ways:
    """Each of the two ledgers with its site."""
    folders = {"ninth": "minutes", "sample": "tests/sample/minutes"}
    ledger, _ = read_ledger(checkout / folders[request.param])
    archive = build_archive(ledger, drafts=False)
    return Ways(request.getfixturevalue(f"{request.param}_site"), archive, link(archive))


def test_what_is_related_is_one_click_away(ways: Ways) -> None:
    """Every pair, from either side: the relation is symmetric, so each pair comes twice."""
    assert {(b, a) for a, b in ways.pairs} == set(ways.pairs)
    assert [line for a, b in ways.pairs for line in ways.missing(a, b)] == []


def test_every_authored_link_leads_back(ways: Ways) -> None:
    """What a thing points at shows the thing, and the thing what it points at."""
    lines = [
        line
        for one in ways.links.links
        for line in (*ways.missing(one.source, one.target), *ways.missing(one.target, one.source))
    ]
    assert lines == []


def test_every_page_is_reached_from_home(ways: Ways) -> None:
    """By links alone; the page for missing addresses is found without one."""
    pages, found, waiting = set(ways.site.pages), {HOME}, [HOME]
    while waiting:
        path = waiting.pop()
        page = ways.site.page(path)
        for one in page.css("a[href]"):
            to = followed(path, one.attributes["href"] or "").path
            if to in pages - found:
                found.add(to)
                waiting.append(to)
    assert pages - found == {NOT_FOUND}
