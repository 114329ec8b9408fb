"""Where a part of the index is missing or damaged, the page says so, and trying again helps."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from generator.urls import SEARCH_PAGE
from tests.support.finder import ask, count, hits, look_for, settle, words_field
from tests.support.gate import TEXTS
from tests.support.records import MONTHS, record, write_index
from tests.support.serving import serving
from tests.support.sites import BuiltSite, build
from tests.support.windows import Faults, Windows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Locator, Page, Route

MISSING: Final = "検索の索引の一部が見つかりません。"
DAMAGED: Final = "検索の索引の一部が壊れて届きました。"
UNREACHED: Final = "検索の索引に接続できません。"

OLD: Final = "負担割合を改めて共同利用を進める"
NEW: Final = "負担割合を見直して共同利用を始める"
"""The editors' title of a decision, before and after a correction."""

FILES: Final = {
    "manifest": re.compile(r"/search/manifest\.json"),
    "root": re.compile(r"/search/root-"),
    "phrases": re.compile(r"/search/phrases-[0-9a-f]{16}"),
    "texts": TEXTS,
    "facet": re.compile(r"/search/facet-topic-"),
}


def missing(route: Route) -> None:
    """Answer that there is no such file."""
    route.fulfill(status=404)


def failing(route: Route) -> None:
    """Answer that the server is broken."""
    route.fulfill(status=500)


def unreachable(route: Route) -> None:
    """Answer nothing: the network is gone."""
    route.abort("internetdisconnected")


def truncated(route: Route) -> None:
    """Answer with the file but for its last bytes."""
    answer = route.fetch()
    route.fulfill(status=answer.status, body=answer.body()[:-3])


def flipped(route: Route) -> None:
    """Answer with one byte changed."""
    answer = route.fetch()
    body = bytearray(answer.body())
    body[len(body) // 2] ^= 0x20
    route.fulfill(status=answer.status, body=bytes(body))


def trouble(page: Page) -> Locator:
    """Return what the page says of a failure."""
    return page.get_by_role("alert")


@pytest.mark.parametrize(
    ("file", "fault", "words"),
    [
        ("root", missing, MISSING),
        ("phrases", missing, MISSING),
        ("texts", missing, MISSING),
        ("root", truncated, DAMAGED),
        ("phrases", flipped, DAMAGED),
        ("texts", truncated, DAMAGED),
        ("texts", flipped, DAMAGED),
        ("manifest", failing, UNREACHED),
        ("texts", failing, UNREACHED),
        ("manifest", unreachable, UNREACHED),
        ("phrases", unreachable, UNREACHED),
    ],
)
def test_a_failure_is_told_and_trying_again_helps(
    long_site: BuiltSite,
    windows: Windows,
    file: str,
    fault: Callable[[Route], None],
    words: str,
) -> None:
    """With the file that it is about; nothing half true is shown."""
    page = windows.open("about:blank")
    page.route(FILES[file], fault)
    page.goto(f"{long_site.url}{SEARCH_PAGE}?q=予算")
    expect(trouble(page)).to_contain_text(words)
    assert trouble(page).get_by_text("ファイル:").inner_text().startswith(f"ファイル: {file}")
    assert hits(page).count() == 0
    assert page.locator(".finder__title").is_hidden()
    page.unroute(FILES[file])
    trouble(page).get_by_role("button", name="もう一度試す").click()
    settle(page)
    assert count(page) == 2 * MONTHS
    assert hits(page).count() == 10
    assert page.locator(".finder__main > .finder__trouble").is_hidden()
    expect(page.get_by_role("heading", name="検索結果")).to_be_focused()


@pytest.mark.parametrize(
    ("fault", "words"), [(missing, MISSING), (flipped, DAMAGED), (failing, UNREACHED)]
)
def test_hits_stay_where_facets_cannot_be_had(
    long_site: BuiltSite, windows: Windows, fault: Callable[[Route], None], words: str
) -> None:
    """They are as true without; trying again brings what is missing."""
    page = look_for(long_site, windows, "")
    page.route(FILES["facet"], fault)
    ask(page, "予算")
    expect(trouble(page)).to_contain_text(words)
    assert count(page) == 2 * MONTHS
    assert hits(page).count() == 10
    assert page.locator(".plot").is_visible()
    assert page.locator(".finder__facets").is_hidden()
    page.unroute(FILES["facet"])
    trouble(page).get_by_role("button", name="もう一度試す").click()
    settle(page)
    assert page.locator(".finder__facets").is_visible()
    assert hits(page).count() == 10
    expect(trouble(page)).to_have_count(0)


def test_trying_again_in_vain_says_so_again(long_site: BuiltSite, windows: Windows) -> None:
    """Until it helps."""
    page = windows.open("about:blank")
    page.route(FILES["root"], failing)
    page.goto(f"{long_site.url}{SEARCH_PAGE}?q=予算")
    expect(trouble(page)).to_contain_text(UNREACHED)
    with page.expect_response(FILES["root"]):
        trouble(page).get_by_role("button").click()
    settle(page)
    expect(trouble(page)).to_contain_text(UNREACHED)


def test_other_words_are_another_attempt(long_site: BuiltSite, windows: Windows) -> None:
    """Nothing is remembered of a failure."""
    page = windows.open("about:blank")
    page.route(FILES["phrases"], flipped)
    page.goto(f"{long_site.url}{SEARCH_PAGE}?q=予算")
    expect(trouble(page)).to_contain_text(DAMAGED)
    page.unroute(FILES["phrases"])
    ask(page, "防災")
    assert count(page) == 1


def test_what_is_shown_stays_when_more_cannot_be_had(
    long_site: BuiltSite, windows: Windows
) -> None:
    """The first ten are as true as before; trying again brings the next."""
    page = look_for(long_site, windows, "q=予算")
    page.route(TEXTS, unreachable)
    page.get_by_role("button", name="さらに").click()
    expect(trouble(page)).to_contain_text(UNREACHED)
    assert 10 <= hits(page).count() < 20
    page.unroute(TEXTS)
    trouble(page).get_by_role("button").click()
    expect(hits(page)).to_have_count(20)
    expect(page.locator(".finder__main > .finder__trouble")).to_be_hidden()


def test_when_the_network_is_back_the_search_goes_on(
    long_site: BuiltSite, windows: Windows
) -> None:
    """By itself."""
    page = look_for(long_site, windows, "")
    page.context.set_offline(True)
    words_field(page).fill("予算")
    expect(trouble(page)).to_contain_text(UNREACHED)
    page.context.set_offline(False)
    expect(hits(page)).to_have_count(10)


def test_an_index_of_a_newer_form_asks_for_a_new_page(
    long_site: BuiltSite, windows: Windows
) -> None:
    """The page is older than the index: loading it again brings the newer one."""
    page = windows.open("about:blank")
    newer = json.dumps({"format": "giji-search", "version": 99, "root": "root-0.bin"})
    page.route(FILES["manifest"], lambda route: route.fulfill(body=newer))
    page.goto(f"{long_site.url}{SEARCH_PAGE}?q=予算")
    expect(trouble(page)).to_contain_text("ページを再読み込みしてください")
    page.unroute(FILES["manifest"])
    with page.expect_navigation():
        trouble(page).get_by_role("button").click()
    settle(page)
    assert count(page) == 2 * MONTHS


def test_a_server_without_ranges_serves_as_well(long_site: BuiltSite, windows: Windows) -> None:
    """Whole files are cut."""
    with serving(long_site.folder, ranges=False) as url:
        page = look_for(BuiltSite(long_site.folder, url), windows, "q=予算")
        assert count(page) == 2 * MONTHS
        page.get_by_role("button", name="さらに").click()
        expect(hits(page)).to_have_count(20)


def test_a_stale_tab_goes_on_with_the_new_index(changing_site: BuiltSite, windows: Windows) -> None:
    """The site was published anew while a reader looked at its results: more of them are new."""
    write_index(record(), changing_site.folder)
    page = look_for(changing_site, windows, "q=説明")
    assert count(page) == 2 * MONTHS
    write_index(record(months=10, word="決算"), changing_site.folder)
    page.get_by_role("button", name="さらに").click()
    expect(page.locator(".finder__notes")).to_contain_text("新しい索引で探し直しました")
    settle(page)
    assert count(page) == 20
    assert "決算の説明" in hits(page).first.inner_text()
    assert page.locator(".finder__main > .finder__trouble").is_hidden()
    ask(page, "決算")
    assert count(page) == 20
    assert page.locator(".finder__notes").is_hidden()


def test_a_stale_tab_follows_a_second_build(
    checkout: Path, tmp_path: Path, windows: Windows
) -> None:
    """Of the whole site, in which a title was corrected; nothing of the old one is shown."""
    project, target = tmp_path / "project", tmp_path / "served"
    shutil.copytree(checkout / "tests/sample", project)
    assert build(project / "mkdocs.yml", target).returncode == 0
    with serving(target) as url:
        site = BuiltSite(target, url)
        faults = Faults(url)
        page = look_for(site, windows, "q=町民")
        assert count(page) == 1
        minutes = project / "minutes/yoyaku-bukai/002/minutes.yml"
        text = minutes.read_text(encoding="utf-8")
        assert text.count(OLD) == 1
        minutes.write_text(text.replace(OLD, NEW), encoding="utf-8")
        again = build(project / "mkdocs.yml", target)
        assert again.returncode == 0, again.stderr
        faults.watch(page)
        ask(page, "負担割合")
        expect(hits(page).filter(has_text=NEW)).to_have_count(1)
        expect(page.locator(".finder__notes")).to_contain_text("新しい索引で探し直しました")
        assert not any(OLD in one for one in hits(page).all_inner_texts())
        assert [line for line in faults.lines if "404" not in line] == []
