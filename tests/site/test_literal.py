"""Whatever the ledger says is shown literally, and nothing in it runs."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

import pytest

from generator.urls import SEARCH_PAGE
from tests.support.finder import chosen, count, hits, settle
from tests.support.kinds import MANUALS
from tests.support.sites import BuiltSite, serve
from tests.support.windows import Faults, Windows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REMARK: Final = """○画面に <script>alert(1)</script> や {{ x }} と入れても、そのまま表示されるか。\
繁忙期は1~3月と4~6月で、A<B かつ B>C となる。
  字下げした # 行、| 縦棒 |、$x$、:smile:、&copy; も、[a](javascript:x) も同じである。"""

HOSTILE: Final = (
    """<img src=x onerror=alert(1)>"'><script>alert(2)</script> {{ 7*7 }} {% x %} &copy; `a`"""
)

TITLES: Final = (
    ("minutes/yoyaku-bukai/001/minutes.yml", "\ntitle: みなと町 公共施設予約検討部会（第1回）"),
    ("minutes/yoyaku-bukai/001/minutes.yml", "      title: 検討の進め方について"),
    ("minutes/yoyaku-bukai/001/minutes.yml", "          title: 進め方は次回も審議する"),
    ("minutes/yoyaku-bukai/001/minutes.yml", "          title: 施設の一覧を各市町村に示す"),
    ("minutes/yoyaku-bukai/001/minutes.yml", "    title: 施設一覧"),
    ("minutes/yoyaku-bukai/body.yml", "name: みなと町 公共施設予約検討部会"),
    ("minutes/registers/candidates.yml", "    name: 公共施設予約システム"),
    ("minutes/registers/organizations.yml", "    name: しおさい市"),
    ("minutes/registers/people.yml", "    name: 仮野 うみ"),
    ("minutes/registers/topics.yml", "    name: 費用"),
    ("mkdocs.yml", "site_name: みなと町 会議録（見本）"),
)
"""Lines that give something its title, each followed by the hostile words in the copy."""

ABOUT: Final = "# このサイト `<img src=x onerror=alert(3)>`\n\n`<img src=x onerror=alert(4)>`\n"


@pytest.fixture(scope="module")
def hostile_site(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the invented town where every title tries to run something."""
    copy = tmp_path_factory.mktemp("hostile")
    shutil.copytree(checkout / "tests/sample", copy, dirs_exist_ok=True)
    for file, line in TITLES:
        text = (copy / file).read_text(encoding="utf-8")
        assert line in text
        key, _, words = line.partition(": ")
        literal = f"{words}{HOSTILE}".replace("'", "''")
        (copy / file).write_text(text.replace(line, f"{key}: '{literal}'", 1), encoding="utf-8")
    with (copy / "minutes/registers/people.yml").open("a", encoding="utf-8") as people:
        people.write("    aliases: [仮野 うみ]\n")  # how she is written in the record
    (copy / "docs/about.md").write_text(ABOUT, encoding="utf-8")
    yield from serve(copy / "mkdocs.yml", copy / "served", "giji/")


def test_a_hostile_remark_is_shown_as_it_was_said(sample_site: BuiltSite, windows: Windows) -> None:
    """Every character of it stands on the page, line break and indent included."""
    page = windows.open(sample_site.url + "meetings/yoyaku-bukai/001.html")
    assert page.locator("#r2-1 .verbatim").inner_text() == REMARK


def test_no_title_runs_anything_on_any_page(hostile_site: BuiltSite, windows: Windows) -> None:
    """No dialog opens, nothing is fetched for an image that is none, and the console is silent."""
    faults = Faults(hostile_site.url)
    page = windows.open("about:blank")
    faults.watch(page)
    for path in hostile_site.pages:
        if not path.startswith(MANUALS):
            page.goto(hostile_site.url + path)
            assert page.locator("img").count() == 0
    assert faults.lines == []


def test_titles_are_literal_in_the_window_and_the_header(
    hostile_site: BuiltSite, windows: Windows
) -> None:
    """The window's title, the name of the site and the heading show the words as written."""
    page = windows.open(hostile_site.url + "topics/hiyo.html")
    shown = " ".join(HOSTILE.split())
    assert page.title() == f"費用{shown} - みなと町 会議録（見本）{shown}"
    assert page.locator(".site-header__name").inner_text() == f"みなと町 会議録（見本）{shown}"
    assert page.get_by_role("heading", level=1).inner_text() == f"費用{shown}"


def test_titles_are_literal_in_the_results_of_a_search(
    hostile_site: BuiltSite, windows: Windows
) -> None:
    """In hits, facets, chips and what is copied; the words that were typed as well."""
    faults = Faults(hostile_site.url)
    page = windows.open("about:blank")
    faults.watch(page)
    for query in ("onerror", "alert&topic=hiyo", HOSTILE, f"{HOSTILE} 無い言葉"):
        page.goto(f"{hostile_site.url}{SEARCH_PAGE}?q={quote(query, safe='&=')}")
        settle(page)
        assert page.locator("main img").count() == 0
    page.goto(f"{hostile_site.url}{SEARCH_PAGE}?topic=hiyo")
    settle(page)
    shown = " ".join(HOSTILE.split())
    assert chosen(page) == [f"論点 費用{shown}"]
    assert count(page) > 0
    assert any(shown in one for one in hits(page).locator(".hit__title").all_inner_texts())
    assert faults.lines == []
