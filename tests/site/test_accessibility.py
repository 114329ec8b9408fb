"""No page breaks a rule that axe-core can check, in either scheme, on a desk or a phone."""

from __future__ import annotations

from typing import get_args

import pytest

from tests.support.axe import violations
from tests.support.kinds import richest_pages
from tests.support.sites import BuiltSite
from tests.support.windows import DESK, PHONE, Scheme, Windows

SITES = ("ninth_site", "sample_site")


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
