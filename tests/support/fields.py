"""The search field in the header of a page, as a reader finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def search_field(page: Page) -> Locator:
    """Return the field, also while it waits behind its button."""
    return page.locator("header form[role=search] input[name=q]")


def suggest(page: Page, words: str) -> Locator:
    """Type words into the field, wait for its list and return the choices in it."""
    field = search_field(page)
    field.focus()
    page.locator("[role=combobox]").wait_for()  # from now on every key finds the list ready
    field.fill(words)
    choices = page.get_by_role("listbox").get_by_role("option")
    choices.first.wait_for()
    return choices
