"""Addresses are permanent: built from authored ids alone."""

from __future__ import annotations

import posixpath
from datetime import date
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.dates import FiscalYear
from generator.model.keys import Key, Kind
from generator.urls import (
    SECTIONS,
    Address,
    address,
    file_of,
    fiscal_year,
    in_fiscal_year,
    in_list,
    month,
    on_meeting_page,
    schema_file,
    section,
)

MEETING = ("kyotsu-kiban-wt", "009")
SEGMENTS = st.text("abc#?% 資", min_size=1, max_size=3)
PATHS = st.lists(SEGMENTS, min_size=1, max_size=4).map("/".join)


@pytest.mark.parametrize(
    ("kind", "parts", "href"),
    [
        (Kind.BODY, ("wt",), "bodies/wt.html"),
        (Kind.MEETING, MEETING, "meetings/kyotsu-kiban-wt/009.html"),
        (Kind.ITEM, (*MEETING, "i1"), "meetings/kyotsu-kiban-wt/009.html#i1"),
        (Kind.NARRATIVE, (*MEETING, "n1-1"), "meetings/kyotsu-kiban-wt/009.html#n1-1"),
        (Kind.REMARK, (*MEETING, "r2-3"), "meetings/kyotsu-kiban-wt/009.html#r2-3"),
        (Kind.DECISION, (*MEETING, "d1-1"), "meetings/kyotsu-kiban-wt/009.html#d1-1"),
        (Kind.UPDATE, (*MEETING, "u4-1"), "meetings/kyotsu-kiban-wt/009.html#u4-1"),
        (Kind.CITATION, (*MEETING, "c2-1"), "meetings/kyotsu-kiban-wt/009.html#c2-1"),
        (Kind.ACTION, (*MEETING, "a2-1"), "actions/kyotsu-kiban-wt/009/a2-1.html"),
        (Kind.MATERIAL, (*MEETING, "m2"), "materials/kyotsu-kiban-wt/009/m2.html"),
        (Kind.CANDIDATE, ("r7-doboku",), "candidates/r7-doboku.html"),
        (Kind.TOPIC, ("bpr",), "topics/bpr.html"),
        (Kind.ORGANIZATION, ("mlit",), "organizations/mlit.html"),
        (Kind.PERSON, ("p001",), "people/p001.html"),
    ],
)
def test_each_kind_has_its_address(kind: Kind, parts: tuple[str, ...], href: str) -> None:
    """These addresses are in use and must never change."""
    assert address(Key(kind, parts)).relative_to("index.html") == href


def test_an_action_is_also_found_on_its_meetings_page_and_in_the_list() -> None:
    """Its card stands in three places, each with an anchor."""
    key = Key(Kind.ACTION, (*MEETING, "a2-1"))
    assert on_meeting_page(key) == Address("meetings/kyotsu-kiban-wt/009.html", "a2-1")
    assert in_list(key) == Address("actions/index.html", "kyotsu-kiban-wt_009_a2-1")


def test_lists_files_and_schemas_have_places() -> None:
    """The list of a kind, a file of a meeting, the schema of a kind of file."""
    assert {section(kind).path for kind in SECTIONS} == {
        f"{folder}/index.html" for folder in SECTIONS.values()
    }
    meeting = Key(Kind.MEETING, MEETING)
    assert file_of(meeting, "materials/a.pdf").path == "files/kyotsu-kiban-wt/009/materials/a.pdf"
    assert schema_file("minutes").path == "schema/minutes.schema.json"


def test_years_and_months_have_addresses() -> None:
    """March belongs to the fiscal year before; no body and no meeting can take such a page."""
    day = date(2026, 3, 31)
    year = FiscalYear.of(day)
    assert fiscal_year(year) == Address("meetings/fy2025.html")
    assert month(day) == Address("meetings/fy2025.html", "giji-2026-03")
    topic = Key(Kind.TOPIC, ("bpr",))
    assert in_fiscal_year(topic, year) == Address("topics/bpr/fy2025.html")


@given(PATHS, PATHS, st.sampled_from(["", "r1"]))
def test_a_relative_href_leads_to_its_address(path: str, page: str, fragment: str) -> None:
    """Resolved against the page it stands on, an href is the address again."""
    href = Address(f"{path}.html", fragment).relative_to(f"{page}.html")
    target, _, anchor = href.partition("#")
    target = unquote(target)
    base = posixpath.dirname(f"{page}.html")
    resolved = posixpath.normpath(posixpath.join(base, target)) if target else f"{page}.html"
    assert (resolved, anchor) == (f"{path}.html", fragment)
