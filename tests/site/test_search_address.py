"""The whole state of a search is in its address, and the way back leads through it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from generator.urls import SEARCH_PAGE
from tests.support.finder import ask, choose, chosen, count, hits, look_for, settle, words_field

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.support.sites import BuiltSite
    from tests.support.windows import Windows


def query(page: Page) -> str:
    """Return the words that the address has."""
    return parse_qs(urlsplit(page.url).query).get("q", [""])[0]


def entries(page: Page) -> int:
    """Return how many entries the history of the window has."""
    length: int = page.evaluate("history.length")
    return length


def test_an_address_brings_back_all_of_a_search(long_site: BuiltSite, windows: Windows) -> None:
    """Words, choices, order, exactness: in another window too."""
    page = look_for(long_site, windows, "q=説明&topic=t1&body=town&order=oldest&exact=1")
    assert words_field(page).input_value() == "説明"
    assert chosen(page) == ["論点 論点1", "会議体 町議会"]
    assert page.get_by_role("combobox", name="並べ方").input_value() == "oldest"
    assert page.get_by_role("checkbox", name="入れた言葉だけ").is_checked()
    assert count(page) == 16


def test_back_and_forward_lead_through_the_searches(long_site: BuiltSite, windows: Windows) -> None:
    """Each search that was sent, and each choice, is a step."""
    page = look_for(long_site, windows, "q=予算")
    choose(page, "会議体", "町議会")
    ask(page, "説明")
    page.go_back()
    settle(page)
    assert (words_field(page).input_value(), chosen(page)) == ("予算", ["会議体 町議会"])
    page.go_back()
    settle(page)
    assert (words_field(page).input_value(), chosen(page)) == ("予算", [])
    page.go_forward()
    settle(page)
    assert chosen(page) == ["会議体 町議会"]
    assert count(page) == 96


def test_typing_leaves_no_trail(long_site: BuiltSite, windows: Windows) -> None:
    """The address follows the words, but the way back does not lead through their beginnings."""
    page = look_for(long_site, windows, "")
    before = entries(page)
    for word in ("予", "予算", "予算の"):
        words_field(page).fill(word)
        page.wait_for_function(
            "word => new URLSearchParams(location.search).get('q') === word", arg=word
        )
    assert entries(page) == before


def test_a_search_that_is_sent_twice_is_one_step(long_site: BuiltSite, windows: Windows) -> None:
    """Enter on the same words adds nothing to the way back."""
    page = look_for(long_site, windows, "q=予算")
    before = entries(page)
    ask(page, "予算")
    assert entries(page) == before
    ask(page, "説明")
    assert entries(page) == before + 1


def test_back_from_a_hit_shows_as_many_at_the_same_place(
    sample_site: BuiltSite, windows: Windows
) -> None:
    """A reader who looks at one of those behind the first ten comes back to it."""
    page = look_for(sample_site, windows, "q=施設&order=oldest")
    page.get_by_role("button", name="さらに").click()
    expect(hits(page)).to_have_count(11)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    top = page.evaluate("scrollY")
    hits(page).nth(8).get_by_role("link").click()
    page.wait_for_url("**mark=**")
    page.go_back()
    settle(page)
    expect(hits(page)).to_have_count(11)
    page.wait_for_function("top => Math.abs(scrollY - top) < 200", arg=top)


def test_a_long_query_keeps_its_address_short(long_site: BuiltSite, windows: Windows) -> None:
    """Servers refuse addresses of many kilobytes; a reload has the whole query all the same."""
    page = look_for(long_site, windows, "")
    words = "予算 " + "説明の" * 500
    ask(page, words)
    assert len(query(page)) == 400
    assert len(page.url) < 8000
    page.reload()
    settle(page)
    assert words_field(page).input_value() == words


def test_what_is_typed_before_the_script_is_there_counts(
    long_site: BuiltSite, windows: Windows
) -> None:
    """Even where the address says otherwise; nothing need be sent."""
    page = windows.open("about:blank")
    page.route("**/search.module.js", lambda route: None)  # noqa: ARG005 - never answered
    page.goto(f"{long_site.url}{SEARCH_PAGE}?q=説明")
    words_field(page).fill("予算")
    page.get_by_role("combobox", name="並べ方").select_option("oldest")
    page.unroute("**/search.module.js")  # lets the script come
    settle(page)
    assert words_field(page).input_value() == "予算"
    assert count(page) == 192
    assert query(page) == "予算"
    assert page.get_by_role("combobox", name="並べ方").input_value() == "oldest"


def test_the_form_sends_the_same_address_before_the_script_is_there(
    long_site: BuiltSite, windows: Windows
) -> None:
    """A reader who is faster than the script loses nothing."""
    page = windows.open("about:blank")
    page.route("**/search.module.js", lambda route: None)  # noqa: ARG005 - never answered
    page.goto(long_site.url + SEARCH_PAGE)
    words_field(page).fill("予算")
    page.get_by_role("combobox", name="並べ方").select_option("oldest")
    page.get_by_role("main").get_by_role("button", name="検索").click()
    page.wait_for_url("**q=*")
    page.unroute("**/search.module.js")
    settle(page)
    assert count(page) == 192
    assert page.get_by_role("combobox", name="並べ方").input_value() == "oldest"
