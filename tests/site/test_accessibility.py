"""No page breaks a rule that axe-core can check, in either scheme, on a desk or a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from tests.support.kinds import richest_pages
from tests.support.sites import BuiltSite
from tests.support.windows import DESK, PHONE, Scheme, Windows

if TYPE_CHECKING:
    from playwright.sync_api import Page

SITES = ("ninth_site", "sample_site")
AXE = """() => axe.run(document).then(found => found.violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`)))"""


def violations(page: Page, axe_source: str) -> list[str]:
    """Return one line for each element that breaks a rule."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_source)
    found: list[str] = page.evaluate(AXE)
    return [f"{page.url}: {line}" for line in found]


@pytest.fixture(params=SITES)
def site(request: pytest.FixtureRequest) -> BuiltSite:
    """Each of the two sites."""
    built: BuiltSite = request.getfixturevalue(request.param)
    return built


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("scheme", get_args(Scheme))
def test_each_kind_of_page_keeps_the_rules(
    site: BuiltSite, windows: Windows, axe_source: str, scheme: Scheme, width: int
) -> None:
    """Zero violations, the page for missing addresses and the manuals among them."""
    page = windows.open(site.url, scheme=scheme, width=width)
    found: list[str] = []
    for path in richest_pages(site):
        page.goto(site.url + path)
        found += violations(page, axe_source)
    assert found == []


@pytest.mark.parametrize("scheme", get_args(Scheme))
def test_the_open_menu_of_a_phone_keeps_the_rules(
    ninth_site: BuiltSite, windows: Windows, axe_source: str, scheme: Scheme
) -> None:
    """The menu lies over the page and is as readable."""
    page = windows.open(ninth_site.url, scheme=scheme, width=PHONE)
    page.get_by_role("button", name="メニュー").click()
    page.get_by_role("navigation", name="区分").wait_for()
    assert violations(page, axe_source) == []
