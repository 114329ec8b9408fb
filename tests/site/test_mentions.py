"""Words in the minutes link by themselves, and never inside another link."""

from __future__ import annotations

import re

import pytest

from tests.support.sites import BuiltSite

MEETING = "meetings/kyotsu-kiban-wt/009.html"


def test_a_material_named_in_the_narrative_links_to_its_page(ninth_site: BuiltSite) -> None:
    """資料1-1 is no link to 資料1."""
    narrative = ninth_site.part(MEETING, "#n1-1 .verbatim")
    links = {one.text(): one.attributes["href"] for one in narrative.css("a")}
    assert links["資料1-1"] == "../../materials/kyotsu-kiban-wt/009/m1-1.html"
    assert links["資料1-2"] == "../../materials/kyotsu-kiban-wt/009/m1-2.html"


def test_an_organization_named_in_a_remark_links_to_its_page(ninth_site: BuiltSite) -> None:
    """国土交通省 attends no meeting and has its page all the same."""
    remark = ninth_site.part(MEETING, "#r2-2 .verbatim")
    links = {one.text(): one.attributes["href"] for one in remark.css("a")}
    assert links["国土交通省"] == "../../organizations/mlit.html"


def test_a_meeting_that_is_cited_and_not_held_is_listed_as_such(ninth_site: BuiltSite) -> None:
    """The interim report meeting stands in the list with its date, words and remark."""
    row = ninth_site.part(MEETING, "#c2-1")
    assert "中間報告会" in row.text()
    assert "未収録" in row.text()
    assert "2025-12-22" in row.text()
    assert row.css_first('a[href="#r2-1"]') is not None


def test_a_cited_meeting_of_the_archive_is_linked(sample_site: BuiltSite) -> None:
    """The second meeting speaks of the first, which tells of it."""
    citation = sample_site.part("meetings/yoyaku-bukai/002.html", '#cite-1 a[href="001.html"]')
    assert "第1回" in citation.text()
    cited = sample_site.page("meetings/yoyaku-bukai/001.html")
    assert cited.css_matches('main a[href="002.html#cite-1"]')


@pytest.mark.parametrize("name", ["ninth_site", "sample_site"])
def test_no_link_stands_inside_another(request: pytest.FixtureRequest, name: str) -> None:
    """Read as text, for a parser would have moved the inner one out."""
    site: BuiltSite = request.getfixturevalue(name)
    nested = re.compile(r"<a\b[^>]*>(?:(?!</a>).)*<a\b", re.DOTALL)
    pages = {path: (site.folder / path).read_text(encoding="utf-8") for path in site.pages}
    assert [path for path, text in pages.items() if nested.search(text)] == []
