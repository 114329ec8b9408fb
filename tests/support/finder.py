"""The search page, as a reader finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from generator.urls import SEARCH_PAGE
from tests.support.windows import DESK, Scheme, Windows

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.support.sites import BuiltSite

RESTS = "() => !document.querySelector('.finder__main').hasAttribute('aria-busy')"
"""Whether no search is on its way."""


def look_for(
    site: BuiltSite,
    windows: Windows,
    query: str,
    *,
    width: int = DESK,
    scheme: Scheme = "light",
) -> Page:
    """Open the search page at an address (what follows `?`), and wait until it has searched."""
    page = windows.open(f"{site.url}{SEARCH_PAGE}?{query}", width=width, scheme=scheme)
    settle(page)
    return page


def settle(page: Page) -> None:
    """Wait until the search that is on its way has come to an end."""
    page.locator(".finder__output").wait_for()
    page.wait_for_function(RESTS)


def words_field(page: Page) -> Locator:
    """Return the field for the words."""
    return page.get_by_role("main").get_by_role("searchbox")


def ask(page: Page, words: str) -> None:
    """Type words, send them, and wait for the answer."""
    words_field(page).fill(words)
    words_field(page).press("Enter")
    settle(page)


def hits(page: Page) -> Locator:
    """Return the hits in the list."""
    return page.locator(".hits > .hit")


def count(page: Page) -> int:
    """Return how many hits the heading of the results tells."""
    heading = page.locator(".finder__title .heading__count")
    expect(heading).to_be_visible()
    return int(heading.inner_text().replace(",", ""))


def chosen(page: Page) -> list[str]:
    """Return what the results are narrowed down to, as its chips say."""
    return [" ".join(one.split()) for one in page.locator(".chip--chosen").all_inner_texts()]


def facet(page: Page, name: str) -> Locator:
    """Return a facet by its name."""
    return page.get_by_role("group", name=name, exact=True)


def choose(page: Page, name: str, value: str) -> None:
    """Choose or leave a value of a facet."""
    facet(page, name).get_by_role("checkbox", name=value).click()
    settle(page)
