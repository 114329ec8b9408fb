"""A copied link and a copied citation lead back to the remark."""

from __future__ import annotations

import pytest

from tests.support.sites import BuiltSite
from tests.support.windows import DESK, PHONE, Windows

MEETING = "meetings/kyotsu-kiban-wt/009.html"


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_copied_link_opens_at_the_remark(
    ninth_site: BuiltSite, windows: Windows, width: int
) -> None:
    """The clipboard holds the address alone; opened, it shows the remark and marks it."""
    page = windows.open(ninth_site.url + MEETING, width=width)
    remark = page.locator("#r2-3")
    remark.get_by_role("button", name="リンクをコピー").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{ninth_site.url}{MEETING}#r2-3"
    page.get_by_text("コピーしました", exact=True).wait_for()
    page.goto("about:blank")
    page.goto(copied)
    assert remark.evaluate("remark => remark.matches(':target')")
    assert remark.evaluate("remark => Math.abs(remark.getBoundingClientRect().top) < 100")


def test_a_copied_citation_names_its_source_and_opens_at_the_remark(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """Record, day, item and remark, then the address on a line of its own."""
    page = windows.open(ninth_site.url + MEETING)
    page.locator("#r2-4").get_by_role("button", name="引用をコピー").click()
    citation, address = page.evaluate("navigator.clipboard.readText()").rsplit("\n", 1)
    assert "国・地方デジタル共通基盤推進連絡協議会ワーキングチーム（第9回）議事要旨" in citation
    assert "令和8年2月4日（水）／2026-02-04" in citation
    assert (
        "(2) 共通化候補（令和 7 年度選定分）の「土木施設に関する住民からの通報等システム」"
        in citation
    )
    assert "発言4" in citation
    page.goto(address)
    assert page.locator("#r2-4").evaluate("remark => remark.matches(':target')")


def test_the_block_of_code_on_a_page_written_by_hand_is_copied(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """Character by character, without the button's own word."""
    page = windows.open(ninth_site.url + "checks/duplicate-id.html")
    block = page.locator("pre").first
    words = block.locator("code").inner_text()
    block.get_by_role("button").click()
    page.locator("[data-state=copied]").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").strip() == words.strip()
