"""Results are narrowed down by facets, and the address says by which."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.support.finder import ask, choose, chosen, count, facet, hits, look_for, settle
from tests.support.records import MONTHS, TOPICS
from tests.support.windows import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.support.sites import BuiltSite
    from tests.support.windows import Windows


def values(page: Page, name: str) -> dict[str, int]:
    """Return the values of a facet as shown, with their counts."""
    rows = facet(page, name).locator(".facet__value").all()
    return {
        row.locator(".facet__name").inner_text(): int(row.locator(".facet__count").inner_text())
        for row in rows
    }


def asked(page: Page) -> dict[str, list[str]]:
    """Return what the address asks for."""
    return parse_qs(urlsplit(page.url).query)


def test_each_value_says_how_many_hits_it_has(long_site: BuiltSite, windows: Windows) -> None:
    """Kinds of things, bodies, speakers; years stand the newest first, in both calendars."""
    page = look_for(long_site, windows, "q=予算")
    assert values(page, "会議体") == {"審議会": MONTHS, "町議会": MONTHS}
    years = values(page, "年")
    assert next(iter(years)) == "2025年（令和7年）"
    assert "2019年（平成31年・令和元年）" in years
    assert set(years.values()) == {24}
    facet(page, "年度").get_by_role("button").click()
    fiscal_years = values(page, "年度")
    assert list(fiscal_years)[-1] == "2017年度（平成29年度）"
    assert fiscal_years["2019年度（令和元年度）"] == 24


def test_a_facet_of_one_value_is_not_offered(long_site: BuiltSite, windows: Windows) -> None:
    """There is nothing to choose."""
    page = look_for(long_site, windows, "q=予算")
    assert facet(page, "発言者").count() == 0
    assert facet(page, "種別").count() == 0
    assert facet(page, "論点").count() == 1


def test_values_of_facets_are_combined(long_site: BuiltSite, windows: Windows) -> None:
    """One of the values of each facet must fit, of all facets that are chosen."""
    page = look_for(long_site, windows, "q=予算")
    choose(page, "会議体", "町議会")
    assert count(page) == MONTHS
    choose(page, "年", "2020年")
    assert count(page) == 12
    choose(page, "年", "2021年")
    assert count(page) == 24
    assert asked(page) == {"q": ["予算"], "body": ["town"], "year": ["2020", "2021"]}


def test_counts_of_a_facet_leave_its_own_choice_aside(
    long_site: BuiltSite, windows: Windows
) -> None:
    """So that another value can be chosen; those of the others follow the choice."""
    page = look_for(long_site, windows, "q=予算")
    choose(page, "会議体", "町議会")
    assert values(page, "会議体") == {"審議会": MONTHS, "町議会": MONTHS}
    assert set(values(page, "年").values()) == {12}


def test_a_chosen_value_keeps_the_focus(long_site: BuiltSite, windows: Windows) -> None:
    """Whoever goes through the values by keyboard goes on from there."""
    page = look_for(long_site, windows, "q=予算")
    box = facet(page, "年").get_by_role("checkbox", name="2022年")
    box.focus()
    page.keyboard.press("Space")
    settle(page)
    expect(box).to_be_focused()
    assert box.is_checked()
    page.keyboard.press("Tab")
    expect(facet(page, "年").get_by_role("checkbox", name="2021年")).to_be_focused()


def test_a_long_list_is_shortened(long_site: BuiltSite, windows: Windows) -> None:
    """Until all of it is asked for; a chosen value is shown in any case."""
    page = look_for(long_site, windows, "q=予算")
    assert len(values(page, "論点")) == 6
    more = facet(page, "論点").get_by_role("button")
    assert more.inner_text() == f"すべて表示（{TOPICS}）"
    assert more.get_attribute("aria-expanded") == "false"
    more.click()
    assert len(values(page, "論点")) == TOPICS
    last = list(values(page, "論点"))[-1]
    choose(page, "論点", last)
    more.click()
    assert len(values(page, "論点")) == 7
    assert facet(page, "論点").get_by_role("checkbox", name=last).is_checked()


def test_chips_show_what_is_chosen_and_remove_it(long_site: BuiltSite, windows: Windows) -> None:
    """One by one, or all at once; the focus goes on at the results."""
    page = look_for(long_site, windows, "q=予算&topic=t1&body=town&year=2020")
    assert chosen(page) == ["論点 論点1", "会議体 町議会", "年 2020年（令和2年）"]
    assert count(page) == 2
    page.get_by_role("button", name="会議体「町議会」を外す").click()
    settle(page)
    assert count(page) == 2
    assert chosen(page) == ["論点 論点1", "年 2020年（令和2年）"]
    expect(page.get_by_role("heading", name="検索結果")).to_be_focused()
    page.get_by_role("button", name="すべて外す").click()
    settle(page)
    assert chosen(page) == []
    assert count(page) == 2 * MONTHS
    assert asked(page) == {"q": ["予算"]}


def test_a_choice_stays_when_other_words_are_asked_for(
    long_site: BuiltSite, windows: Windows
) -> None:
    """And words that are typed but not yet sent go with a choice."""
    page = look_for(long_site, windows, "q=予算&year=2020")
    ask(page, "説明")
    assert asked(page) == {"q": ["説明"], "year": ["2020"]}
    page.get_by_role("main").get_by_role("searchbox").fill("発言")
    choose(page, "会議体", "町議会")
    assert asked(page) == {"q": ["発言"], "year": ["2020"], "body": ["town"]}


def test_values_that_nobody_knows_find_nothing(long_site: BuiltSite, windows: Windows) -> None:
    """An old or mistyped address says what it asks for, and lets go of it."""
    page = look_for(long_site, windows, "q=予算&topic=nobody&year=x&topic=nobody")
    assert count(page) == 0
    assert chosen(page) == ["論点 nobody", "年 x"]
    page.get_by_role("button", name="すべて外す").click()
    settle(page)
    assert count(page) == 2 * MONTHS


def test_a_choice_alone_shows_all_that_it_lets_through(
    long_site: BuiltSite, windows: Windows
) -> None:
    """As a topic's page leads here to search within the topic; words narrow that down."""
    page = look_for(long_site, windows, "topic=t1")
    assert count(page) == 16
    assert chosen(page) == ["論点 論点1"]
    assert page.title().startswith("検索")
    ask(page, "1番目")
    assert count(page) == 8
    assert chosen(page) == ["論点 論点1"]


def test_on_a_phone_the_facets_are_folded(long_site: BuiltSite, windows: Windows) -> None:
    """Above the results; the fold says how much is chosen."""
    page = look_for(long_site, windows, "q=予算&year=2020", width=PHONE)
    fold = page.locator(".finder__facets")
    assert fold.get_attribute("open") is None
    assert " ".join(fold.locator("summary").inner_text().split()) == "絞り込む 1"
    assert hits(page).first.is_visible()
    fold.locator("summary").click()
    choose(page, "会議体", "町議会")
    assert count(page) == 12


def test_on_a_desk_the_facets_stand_beside_the_results(
    long_site: BuiltSite, windows: Windows
) -> None:
    """Open, and open again when a narrow window becomes wide."""
    page = look_for(long_site, windows, "q=予算", width=PHONE)
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(facet(page, "年")).to_be_visible()
    beside, results = (page.locator(one).bounding_box() for one in (".finder__facets", ".hits"))
    assert beside is not None
    assert results is not None
    assert beside["x"] + beside["width"] <= results["x"]
