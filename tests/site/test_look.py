"""Pages read well on any screen, in either scheme, on paper and without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from tests.support.kinds import richest_pages
from tests.support.windows import DESK, PHONE, Scheme, Windows

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.support.sites import BuiltSite

MEETING = "meetings/kyotsu-kiban-wt/009.html"

PAPER = {"light": "rgb(255, 255, 255)", "dark": "rgb(19, 20, 23)"}
"""The ground of a page."""

INK = "rgb(26, 26, 26)"
"""The text of a light page."""

TARGET = 44
"""CSS pixels that a finger needs, as in the design system of the Digital Agency."""

IN_A_LIST = 24
"""CSS pixels that WCAG 2.2 (2.5.8) asks of every target that does not stand in a sentence."""


def ground(page: Page) -> str:
    """Return the colour behind the page."""
    colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_scheme_follows_the_system(
    ninth_site: BuiltSite, windows: Windows, scheme: Scheme
) -> None:
    """Also while the page is open."""
    page = windows.open(ninth_site.url, scheme=scheme)
    assert ground(page) == PAPER[scheme]
    other: Literal["light", "dark"] = "light" if scheme == "dark" else "dark"
    page.emulate_media(color_scheme=other)
    assert ground(page) == PAPER[other]


def test_the_readers_own_scheme_is_remembered(ninth_site: BuiltSite, windows: Windows) -> None:
    """On every page, until the reader goes back to the system's."""
    page = windows.open(ninth_site.url)
    toggle = page.get_by_role("button", name="暗い配色")
    assert toggle.get_attribute("aria-pressed") == "false"
    toggle.click()
    page.goto(ninth_site.url + MEETING)
    assert ground(page) == PAPER["dark"]
    assert toggle.get_attribute("aria-pressed") == "true"
    toggle.click()
    page.emulate_media(color_scheme="dark")
    page.reload()
    assert ground(page) == PAPER["dark"]


@pytest.mark.parametrize("name", ["ninth_site", "sample_site"])
def test_no_kind_of_page_scrolls_sideways(
    request: pytest.FixtureRequest, windows: Windows, name: str
) -> None:
    """On the narrowest phone, which is also a desk at 400 % (WCAG 2.2, 1.4.10)."""
    site: BuiltSite = request.getfixturevalue(name)
    page = windows.open(site.url, width=PHONE)
    wide = {}
    for path in richest_pages(site):
        page.goto(site.url + path)
        wide[path] = page.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in wide.items() if width > PHONE} == {}


SMALL = """([selector, least]) => [...document.querySelectorAll(selector)]
    .map(one => [`${one.className} ${one.textContent.trim()}`, one.getBoundingClientRect()])
    .filter(([, box]) => box.width && box.height && box.height < least - .01)
    .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""

CONTROLS = (
    "button, input:not([type=checkbox]), select, .finder__exact, .site-header__name,"
    " .sections__link, .prev-next a, .side-nav a, .breadcrumbs a, .topic, .tile,"
    " .summary__item, .page-links a, .agenda__link"
)
STANDING_ALONE = "a.chip, .remark__number, .material__label, .more, .card__title a, .rows__row > a"


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_what_is_pressed_is_large_enough(
    ninth_site: BuiltSite, windows: Windows, width: int
) -> None:
    """44 pixels for buttons and navigation, and 24 for links that stand alone in the content.

    A breadcrumb may be narrower than its height: its words are as wide as they are.
    """
    page = windows.open(ninth_site.url, width=width)
    if width == PHONE:
        page.get_by_role("button", name="メニュー").click()
    small = {}
    for path in richest_pages(ninth_site):
        page.goto(ninth_site.url + path)
        assert page.locator(CONTROLS).count() > 10
        found = page.evaluate(SMALL, [CONTROLS, TARGET])
        found += page.evaluate(SMALL, [STANDING_ALONE, IN_A_LIST])
        if found:
            small[path] = found
    assert small == {}


def test_paper_shows_the_record_and_not_the_tools(ninth_site: BuiltSite, windows: Windows) -> None:
    """Neither header nor sidebar nor buttons; each remark keeps its name for citing."""
    page = windows.open(ninth_site.url + MEETING, scheme="dark")
    page.emulate_media(media="print")
    for hidden in ("banner", "search"):
        assert page.get_by_role(hidden).count() == 0
    for selector in (".sections", ".frame__side", ".breadcrumbs", "button", ".prev-next"):
        shown = [one for one in page.locator(selector).all() if one.is_visible()]
        assert shown == [], selector
    assert page.locator("#r2-1 .remark__number").is_visible()
    assert page.locator("#r2-1 .verbatim").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == INK


def test_without_scripts_all_is_read_and_reached(ninth_site: BuiltSite, windows: Windows) -> None:
    """No button stands there that would do nothing; sections and search are open."""
    page = windows.open(ninth_site.url, width=PHONE, scripts=False)
    page.get_by_role("navigation", name="サイトの区分").get_by_role("link", name="会議").click()
    page.get_by_role("main").get_by_role("link", name="第9回").first.click()
    assert page.url == ninth_site.url + MEETING
    assert page.locator("#r4-2 .verbatim").is_visible()
    buttons = [one for one in page.get_by_role("button").all() if one.is_visible()]
    assert [one.get_attribute("type") for one in buttons] == ["submit"]
    assert page.get_by_role("searchbox").is_visible()


def test_nothing_moves_for_readers_who_want_no_motion(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """Others are scrolled smoothly to the place they ask for."""
    still = windows.open(ninth_site.url + MEETING, still=True)
    moving = windows.open(ninth_site.url + MEETING, still=False)
    scrolling = "getComputedStyle(document.documentElement).scrollBehavior"
    assert still.evaluate(scrolling) == "auto"
    assert moving.evaluate(scrolling) == "smooth"
