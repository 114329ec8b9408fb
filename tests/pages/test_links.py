"""The pages hold together: anchors, links, contents, the ways between related things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.archive.archive import Archive
from generator.archive.links import link
from generator.archive.parts import parts
from generator.archive.related import related
from generator.model.keys import Key, Kind
from generator.model.ledger import Ledger
from generator.model.page import Hyperlink
from generator.urls import SECTIONS, Address, address, file_of, in_list, on_meeting_page
from tests.pages.rendered import Rendered


def test_pages_are_sorted_and_each_is_there_once(pages: Rendered) -> None:
    """So that the same ledger gives the same site."""
    assert list(pages.pages) == sorted(pages.pages)


def test_each_id_stands_once_on_its_page(pages: Rendered) -> None:
    """An anchor leads to one place."""
    twice = {
        (path, anchor)
        for path, anchors in pages.anchors.items()
        for anchor, times in Counter(anchors).items()
        if times > 1
    }
    assert twice == set()


def test_each_link_leads_to_a_place_of_the_site(
    pages: Rendered, ninth: Ledger, sample: Ledger
) -> None:
    """To a page, an anchor of it, or a file of a meeting."""
    files = {
        file_of(meeting, name).path
        for ledger in (ninth, sample)
        for meeting, held in ledger.files.items()
        for name in held
    }
    dead = {
        (path, target)
        for path, targets in pages.links.items()
        for target in targets
        if target.path not in files and not leads_somewhere(pages, target)
    }
    assert dead == set()


def leads_somewhere(pages: Rendered, target: Address) -> bool:
    """Whether there is such a page, and such an anchor if the address names one."""
    anchors = pages.anchors.get(target.path)
    return anchors is not None and (not target.fragment or target.fragment in anchors)


def test_the_frame_leads_to_pages_and_anchors(pages: Rendered) -> None:
    """Contents, breadcrumbs, previous and next."""
    for path, page in pages.pages.items():
        assert {entry.id for entry in page.toc} <= set(pages.anchors[path])
        frame: tuple[Hyperlink | None, ...] = (*page.breadcrumbs, page.previous, page.next)
        for hyperlink in frame:
            assert hyperlink is None or pages.leads(path, hyperlink.href).path in pages.pages


def test_each_page_says_what_it_is(pages: Rendered) -> None:
    """By a title and a description in plain words, and one first heading."""
    for path, page in pages.pages.items():
        assert page.title
        assert page.description
        assert len(pages.trees[path].css("h1")) == 1


def test_every_heading_that_opens_a_section_is_in_the_contents(pages: Rendered) -> None:
    """The sidebar leaves no section out."""
    for path, tree in pages.trees.items():
        headings = [node.attributes["id"] for node in tree.css("section > h2[id]")]
        contents = [entry.id for entry in pages.pages[path].toc]
        assert headings == contents


def test_a_reader_reaches_every_related_thing_in_one_click(pages: Rendered) -> None:
    """From the page that holds the one to a place of the other, and back."""
    links = link(pages.archive)
    missing = [
        (str(key), str(other))
        for key in shown(pages.archive)
        for others in related(pages.archive, links, key).values()
        for other in others
        if not reaches(pages, key, other)
    ]
    assert missing == []


def shown(archive: Archive) -> Iterator[Key]:
    """Yield the keys of everything that has a place of its own on the site."""
    for register in (archive.bodies, archive.organizations, archive.topics, archive.candidates):
        yield from (entry.key for entry in register.values())
    yield from (Key(Kind.PERSON, (person,)) for person in sorted(archive.listed_people))
    for meeting in archive.meetings:
        yield meeting.key
        yield from (part.key for part in parts(meeting))


def reaches(pages: Rendered, key: Key, other: Key) -> bool:
    """Whether the page of `key` leads to a place of `other`, or has it before the reader's eyes."""
    page = address(key).path
    places = {address(other)}
    if other.kind in SECTIONS and len(other.parts) > 2:
        places |= {on_meeting_page(other), in_list(other)}
    here = Address(page) in places or any(
        place.path == page and place.fragment in pages.anchors[page] for place in places
    )
    return here or not places.isdisjoint(pages.links[page])


def test_every_authored_id_is_an_anchor_of_its_meeting(pages: Rendered) -> None:
    """What was cited once is found for good."""
    for meeting in pages.archive.meetings:
        authored = [part.key.id for part in parts(meeting)]
        assert set(authored) <= set(pages.anchors[address(meeting.key).path])


def test_decisions_actions_and_materials_have_an_anchor_in_their_list(pages: Rendered) -> None:
    """Which is as permanent as their own."""
    archive = pages.archive
    listed = [
        *(decision.annotation.key for decision in archive.decisions),
        *(action.annotation.key for action in archive.actions),
        *(material.key for meeting in archive.meetings for material in meeting.materials),
    ]
    for key in listed:
        place = in_list(key)
        assert place.fragment in pages.anchors[place.path]
