"""The search page shows where the words stand, and leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from generator.urls import SEARCH_PAGE
from tests.support.finder import ask, count, hits, look_for, settle, words_field
from tests.support.gate import TEXTS, Gate
from tests.support.records import FORMULA, MARKUP, MONTHS
from tests.support.windows import Faults, Windows

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.support.sites import BuiltSite


def texts(page: Page, selector: str) -> list[str]:
    """Return the texts of all elements that a selector finds, blanks evened out."""
    return [" ".join(one.split()) for one in page.locator(selector).all_inner_texts()]


def test_a_hit_says_what_it_is_and_where_it_stands(
    sample_site: BuiltSite, windows: Windows
) -> None:
    """Kind, speaker, day, meeting and item, and its context with the words marked."""
    page = look_for(sample_site, windows, "q=町民")
    (hit,) = hits(page).all()
    assert hit.locator(".hit__kind").inner_text() == "発言"
    assert hit.locator(".hit__speaker").inner_text() == "見本部会長"
    assert hit.locator("time").inner_text() == "令和7年7月15日（火）"
    assert hit.locator("time").get_attribute("datetime") == "2025-07-15"
    assert hit.locator(".hit__meeting").inner_text() == "みなと町 公共施設予約検討部会（第1回）"
    assert hit.get_by_role("heading").inner_text() == "(1) 検討の進め方について"
    assert "町民が毎日使うものである" in hit.locator(".hit__text").inner_text()
    assert hit.locator("mark").all_inner_texts() == ["町民"]


def test_a_hit_leads_to_the_exact_part_with_its_words(
    sample_site: BuiltSite, windows: Windows
) -> None:
    """The address names the stretches of the text as written, for the page to mark."""
    page = look_for(sample_site, windows, "q=町民 費用")
    hits(page).get_by_role("link").click()
    page.wait_for_url("**/meetings/yoyaku-bukai/001.html?mark=*#*")
    address = urlsplit(page.url)
    assert parse_qs(address.query)["mark"] == ["町民", "費用"]
    remark = page.locator(f"[id='{address.fragment}']")
    assert "町民が毎日使う" in remark.inner_text()
    assert remark.evaluate("part => part.matches(':target')")


def test_hits_come_ten_at_a_time(long_site: BuiltSite, windows: Windows) -> None:
    """The button for more keeps the focus, and tells how many are shown."""
    page = look_for(long_site, windows, "q=予算")
    assert count(page) == 2 * MONTHS
    assert hits(page).count() == 10
    more = page.get_by_role("button", name="さらに 10 件を表示")
    more.focus()
    page.keyboard.press("Enter")
    expect(hits(page)).to_have_count(20)
    expect(more).to_be_focused()
    expect(page.locator(".hits__shown")).to_have_text("192 件のうち 20 件を表示")
    expect(page.locator(".finder__output > [role=status]")).to_have_text("192 件のうち 20 件を表示")


def test_with_the_last_hits_the_focus_goes_to_the_first_of_them(
    sample_site: BuiltSite, windows: Windows
) -> None:
    """The button is gone then, and a focus that is nowhere would begin at the top of the page."""
    page = look_for(sample_site, windows, "q=施設")
    assert count(page) == 11
    page.get_by_role("button", name="さらに 1 件を表示").click()
    expect(hits(page)).to_have_count(11)
    expect(page.get_by_role("button", name="さらに")).to_have_count(0)
    expect(hits(page).nth(10).get_by_role("link")).to_be_focused()


def test_hits_are_shown_as_they_arrive(long_site: BuiltSite, windows: Windows) -> None:
    """The first ones stand there while the texts of others are still on their way."""
    page = look_for(long_site, windows, "q=防災&topic=t1&order=oldest")
    gate = Gate(page, TEXTS)
    words_field(page).fill("予算")
    page.keyboard.press("Enter")
    counts: list[int] = []
    while len(counts) < 20 and hits(page).count() < 10:
        page.wait_for_timeout(200)
        counts.append(hits(page).count())
        gate.let_one_through()
    gate.open()
    settle(page)
    assert counts[0] == 0
    assert any(0 < shown < 10 for shown in counts)


def test_facets_do_not_keep_hits_waiting(long_site: BuiltSite, windows: Windows) -> None:
    """They come when they come; the kinds of hits are told by them, and written then."""
    page = look_for(long_site, windows, "")
    gate = Gate(page, "**/search/facet-topic-*")
    words_field(page).fill("予算")
    page.keyboard.press("Enter")
    expect(hits(page)).to_have_count(10)
    assert page.locator(".facet").count() == 0
    gate.open()
    settle(page)
    assert page.locator(".facet").count() > 0
    assert set(texts(page, ".hit__kind")) == {"発言"}


def test_results_are_put_in_another_order(long_site: BuiltSite, windows: Windows) -> None:
    """Newest or oldest first; the address says so."""
    page = look_for(long_site, windows, "q=予算")
    order = page.get_by_role("combobox", name="並べ方")
    order.select_option(label="古い順")
    settle(page)
    assert texts(page, ".hit time")[0] == "平成30年1月10日（水）"
    assert "order=oldest" in page.url
    order.select_option(label="新しい順")
    settle(page)
    assert texts(page, ".hit time")[0] == "令和7年12月10日（水）"
    assert "order=newest" in page.url


def test_other_words_for_the_same_are_named_and_can_be_left_out(
    long_site: BuiltSite, windows: Windows
) -> None:
    """取り組み is found by 取組; a button looks for the words as typed."""
    page = look_for(long_site, windows, "q=取組")
    assert count(page) == 1
    assert hits(page).locator("mark").all_inner_texts() == ["取り組み"]
    note = page.locator(".finder__notes")
    assert "「取り組み」" in note.inner_text()
    note.get_by_role("button").click()
    settle(page)
    assert count(page) == 0
    assert "exact=1" in page.url
    assert page.get_by_role("checkbox", name="入れた言葉だけ").is_checked()
    page.get_by_role("checkbox", name="入れた言葉だけ").uncheck()
    settle(page)
    assert count(page) == 1


def test_a_date_is_found_in_any_calendar_and_its_sign_is_not_shown(
    sample_site: BuiltSite, windows: Windows
) -> None:
    """The index knows dates by signs of its own, which no reader can read."""
    page = look_for(sample_site, windows, "q=2025年9月")
    assert "令和7年9月末" in hits(page).first.locator(".hit__text").inner_text()
    assert hits(page).first.locator("mark").all_inner_texts()[0].startswith("令和7年9月")
    assert page.locator(".finder__notes").is_hidden()


def test_the_lines_of_an_annotation_are_told_apart(
    sample_site: BuiltSite, windows: Windows
) -> None:
    """A name and the other names below it are no sentence."""
    page = look_for(sample_site, windows, "q=施設予約&kind=candidate")
    shown = hits(page).first.locator(".hit__text")
    assert shown.inner_text().startswith("公共施設予約システム／施設予約システム")
    assert shown.locator("mark").all_inner_texts() == ["施設予約", "施設予約"]


def test_markup_in_a_text_is_text(long_site: BuiltSite, windows: Windows) -> None:
    """Nothing in it runs, in a hit or in the words asked for."""
    page = windows.open("about:blank")
    faults = Faults(long_site.url)
    faults.watch(page)
    page.goto(f"{long_site.url}{SEARCH_PAGE}")
    ask(page, f'"{MARKUP}"')
    assert MARKUP in hits(page).locator(".hit__text").inner_text()
    ask(page, f"{MARKUP} {FORMULA}")
    assert count(page) == 0
    assert page.locator("main img").count() == 0
    assert faults.lines == []


def test_the_window_is_named_after_the_words(sample_site: BuiltSite, windows: Windows) -> None:
    """Tabs and the list of visited pages tell one search from another."""
    page = look_for(sample_site, windows, "q=費用")
    assert page.title() == "費用 - 検索 - みなと町 会議録（見本）"
    ask(page, "")
    assert page.title() == "検索 - みなと町 会議録（見本）"


def test_a_reader_of_english_finds_the_same(english_site: BuiltSite, windows: Windows) -> None:
    """The interface speaks English; the record stays Japanese and says so."""
    page = look_for(english_site, windows, "q=町民")
    (hit,) = hits(page).all()
    assert page.get_by_role("heading", name="Results 1").is_visible()
    assert hit.locator(".hit__kind").inner_text() == "Remark"
    assert hit.locator("time").inner_text() == "Tuesday, July 15, 2025"
    assert hit.locator(".hit__meeting").inner_text().endswith("meeting 1")
    assert hit.locator(".hit__text").get_attribute("lang") == "ja"
    assert hit.get_by_role("link").locator("[lang=ja]").inner_text() == "(1) 検討の進め方について"
    status = page.locator(".finder__output > [role=status]")
    expect(status).to_have_text("1 result")


def test_without_scripts_the_page_says_so_and_leads_on(
    sample_site: BuiltSite, windows: Windows
) -> None:
    """To topics, years and organizations; no control stands there that would do nothing."""
    page = windows.open(f"{sample_site.url}{SEARCH_PAGE}?q=費用", scripts=False)
    main = page.get_by_role("main")
    assert main.get_by_text("JavaScript").is_visible()
    assert [one for one in main.locator("input, button, select").all() if one.is_visible()] == []
    for name, path in (
        ("論点", "topics/index.html"),
        ("年度", "meetings/index.html#giji-years"),
        ("組織", "organizations/index.html"),
    ):
        main.get_by_role("link", name=name, exact=True).click()
        assert page.url == f"{sample_site.url}{path}"
        page.go_back()


def test_from_a_disk_the_page_says_why_it_does_not_search(
    sample_site: BuiltSite, windows: Windows
) -> None:
    """Browsers refuse modules there; nothing else is said, and the console is silent."""
    address = (sample_site.folder / SEARCH_PAGE).as_uri()
    faults = Faults(address.removesuffix(SEARCH_PAGE))
    page = windows.open("about:blank")
    faults.watch(page)
    page.goto(address)
    assert page.get_by_role("main").get_by_text("ディスク").is_visible()
    assert page.locator("[data-search-broken]").is_hidden()
    assert faults.lines == []


def test_where_the_script_does_not_come_the_page_says_so(
    sample_site: BuiltSite, windows: Windows
) -> None:
    """With a link that tries again."""
    page = windows.open("about:blank")
    page.route("**/search.module.js", lambda route: route.abort())
    page.goto(sample_site.url + SEARCH_PAGE)
    broken = page.locator("[data-search-broken]")
    expect(broken).to_be_visible()
    page.unroute("**/search.module.js")
    broken.get_by_role("link", name="もう一度試す").click()
    settle(page)
    expect(broken).to_be_hidden()


def test_paper_shows_the_hits_and_not_the_tools(sample_site: BuiltSite, windows: Windows) -> None:
    """What was looked for stands above them."""
    page = look_for(sample_site, windows, "q=施設", scheme="dark")
    page.emulate_media(media="print")
    assert page.get_by_text("探した言葉: 施設", exact=True).is_visible()
    assert hits(page).first.is_visible()
    tools = page.get_by_role("main").locator("button, input, select, summary, .finder__facets")
    assert tools.count() > 10
    assert [one for one in tools.all() if one.is_visible()] == []


@pytest.mark.parametrize("query", ["", "q=施設", "q=施設&kind=remark", "q=無い言葉"])
def test_no_state_scrolls_sideways(sample_site: BuiltSite, windows: Windows, query: str) -> None:
    """On the narrowest phone, which is also a desk at 400 % (WCAG 2.2, 1.4.10)."""
    page = look_for(sample_site, windows, query, width=320)
    page.get_by_text("探し方").click()
    for folded in page.locator(".finder__output details summary").all():
        if folded.is_visible():
            folded.click()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
