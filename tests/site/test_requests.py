"""A site asks nobody else for anything, and nothing fails in it."""

from __future__ import annotations

import pytest

from tests.support.kinds import MANUALS
from tests.support.sites import BuiltSite
from tests.support.windows import Faults, Windows


@pytest.mark.parametrize("name", ["ninth_site", "sample_site"])
def test_no_page_has_a_failed_or_foreign_request_or_an_error(
    request: pytest.FixtureRequest, windows: Windows, name: str
) -> None:
    """Every page is visited, and the console stays silent.

    The manuals of the checks are the same on every site: one site's are visited.
    """
    site: BuiltSite = request.getfixturevalue(name)
    faults = Faults(site.url)
    page = windows.open("about:blank")
    faults.watch(page)
    for path in site.pages:
        if name == "ninth_site" or not path.startswith(MANUALS):
            page.goto(site.url + path)
    assert faults.lines == []


def test_from_a_disk_every_control_works(ninth_site: BuiltSite, windows: Windows) -> None:
    """Opened as a file, a page copies, turns dark and leads to what the search needs."""
    address = (ninth_site.folder / "index.html").as_uri()
    faults = Faults(address.removesuffix("index.html"))
    page = windows.open("about:blank", width=390)
    faults.watch(page)
    page.goto(address)
    page.get_by_role("button", name="メニュー").click()
    page.get_by_role("navigation", name="区分").get_by_role("link", name="会議").click()
    page.get_by_role("main").get_by_role("link", name="第9回").first.click()
    page.get_by_role("button", name="へのリンクをコピー").first.click()
    page.locator("[data-state=copied]").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith("file:///")
    page.get_by_role("button", name="暗い配色").click()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    page.get_by_role("banner").get_by_role("button", name="検索").click()
    page.keyboard.type("会議")
    page.keyboard.press("Enter")
    page.get_by_role("main").get_by_text("ディスク").wait_for()
    assert faults.lines == []
