"""Results are taken along: as a table for other programs, or as citations."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.support.finder import ask, hits, look_for, settle
from tests.support.gate import TEXTS, Gate
from tests.support.records import FORMULA, MONTHS

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.support.sites import BuiltSite
    from tests.support.windows import Windows

HEADS = ["日付", "会議体", "会議", "議題", "種別", "発言者", "本文", "アドレス"]

SITE = "https://example.jp/giji/"
"""The address of the invented town's site in its settings."""


def copied(page: Page, button: str) -> str:
    """Press a button that copies, and return what the clipboard has then."""
    page.get_by_role("button", name=button).click()
    expect(page.locator(".finder__said")).to_contain_text("コピーしました")
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def rows(table: str) -> list[list[str]]:
    """Return the rows of a table as another program reads them."""
    return list(csv.reader(io.StringIO(table, newline="")))


def saved(page: Page) -> tuple[str, bytes]:
    """Press the button that saves, and return the name of the file and its content."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV で保存").click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def served(address: str, site: BuiltSite) -> str:
    """Return where the test serves what a citation names by the address of the site."""
    assert address.startswith(SITE)
    return site.url + address.removeprefix(SITE)


def test_hits_are_copied_as_a_table(sample_site: BuiltSite, windows: Windows) -> None:
    """Those that are shown, a row each: the whole text, and the address at the site's own."""
    page = look_for(sample_site, windows, "q=町民")
    head, row = rows(copied(page, "CSV でコピー"))
    assert head == HEADS
    assert row[:6] == [
        "2025-07-15",
        "みなと町 公共施設予約検討部会",
        "みなと町 公共施設予約検討部会（第1回）",
        "(1) 検討の進め方について",
        "発言",
        "見本部会長",
    ]
    assert row[6].endswith("操作のしやすさも見てほしい。")
    page.goto(served(row[7], sample_site))
    assert page.locator(":target").get_by_text("町民が毎日使う").is_visible()


def test_hits_are_copied_as_citations(sample_site: BuiltSite, windows: Windows) -> None:
    """In the form of the meeting's page; each with the site's address on a line of its own."""
    page = look_for(sample_site, windows, "q=町民")
    words, address = copied(page, "引用としてコピー").split("\n")
    assert words == (
        "みなと町 公共施設予約検討部会（第1回）、令和7年7月15日（火）／2025-07-15、"
        "(1) 検討の進め方について、発言（見本部会長）"
    )
    page.goto(served(address, sample_site))
    assert page.locator(":target").get_by_text("町民が毎日使う").is_visible()


def test_a_citation_of_what_belongs_to_no_meeting_names_the_thing(
    sample_site: BuiltSite, windows: Windows
) -> None:
    """A candidate: its name and its page."""
    page = look_for(sample_site, windows, "q=施設&kind=candidate")
    assert copied(page, "引用としてコピー").split("\n") == [
        "公共施設予約システム",
        f"{SITE}candidates/shisetsu-yoyaku.html",
    ]


def test_all_hits_are_saved_as_a_file(long_site: BuiltSite, windows: Windows) -> None:
    """Also those that are not shown; it opens in a spreadsheet, and is named after the words."""
    page = look_for(long_site, windows, 'q="予算"')
    name, content = saved(page)
    assert name == "予算.csv"
    assert content.startswith("\ufeff".encode())
    found = rows(content.decode("utf-8-sig"))
    assert len(found) == 1 + 2 * MONTHS
    assert found[1][0] == "2025-12-10"
    assert {row[4] for row in found[1:]} == {"発言"}
    expect(page.locator(".finder__said")).to_have_text(f"{2 * MONTHS} 件を保存しました")


def test_a_file_without_words_has_a_name(long_site: BuiltSite, windows: Windows) -> None:
    """Where the results are those of a choice alone."""
    page = look_for(long_site, windows, "topic=t1")
    assert saved(page)[0] == "検索結果.csv"


def test_a_cell_is_no_formula(long_site: BuiltSite, windows: Windows) -> None:
    """Spreadsheets would calculate what somebody said."""
    page = look_for(long_site, windows, "q=数式")
    _, row = rows(copied(page, "CSV でコピー"))
    assert row[6] == f"'{FORMULA}"


def test_saving_can_be_stopped(long_site: BuiltSite, windows: Windows) -> None:
    """The same button stops it, and nothing is saved."""
    page = look_for(long_site, windows, "q=予算")
    gate = Gate(page, TEXTS)
    downloads: list[object] = []
    page.on("download", lambda download: downloads.append(download))  # noqa: PLW0108 - as in Gate
    page.get_by_role("button", name="CSV で保存").click()
    page.get_by_role("button", name="やめる").click()
    gate.open()
    expect(page.get_by_role("button", name="CSV で保存")).to_be_visible()
    page.wait_for_timeout(300)
    assert downloads == []
    assert saved(page)[0] == "予算.csv"


def test_other_words_end_the_saving(long_site: BuiltSite, windows: Windows) -> None:
    """What is saved is what is shown."""
    page = look_for(long_site, windows, "q=予算")
    gate = Gate(page, TEXTS)
    page.get_by_role("button", name="CSV で保存").click()
    page.get_by_role("main").get_by_role("searchbox").fill("防災")
    page.keyboard.press("Enter")
    gate.open()
    settle(page)
    assert page.get_by_role("alert").count() == 0
    name, content = saved(page)
    assert name == "防災.csv"
    assert len(rows(content.decode("utf-8-sig"))) == 2


def test_what_could_not_be_copied_is_said(long_site: BuiltSite, windows: Windows) -> None:
    """Browsers may refuse the clipboard."""
    page = look_for(long_site, windows, "")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }")
    ask(page, "予算")
    assert hits(page).count() == 10
    page.get_by_role("button", name="CSV でコピー").click()
    expect(page.locator(".finder__said")).to_have_text("コピーできませんでした")


def test_in_english_the_table_is_english(english_site: BuiltSite, windows: Windows) -> None:
    """Apart from the record; a site that knows no address of its own is cited where it stands."""
    page = look_for(english_site, windows, "q=町民")
    page.get_by_role("button", name="Copy as CSV").click()
    expect(page.locator(".finder__said")).to_have_text("1 result copied")
    head, row = rows(page.evaluate("navigator.clipboard.readText()"))
    assert head[:3] == ["Date", "Body", "Meeting"]
    assert row[4] == "Remark"
    assert row[7].startswith(english_site.url)
    page.get_by_role("button", name="Copy as citations").click()
    page.wait_for_function(
        "navigator.clipboard.readText().then(text => text.includes('July 15, 2025'))"
    )
