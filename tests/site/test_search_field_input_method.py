"""While an input method makes words of what is typed, the field leaves it its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.fields import search_field, suggest

if TYPE_CHECKING:
    from playwright.sync_api import CDPSession, Page

    from tests.support.sites import BuiltSite
    from tests.support.windows import Windows

PRESS = """(field, options) => !field.dispatchEvent(
    new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...options }))"""
"""Presses a key as an input method leaves it to the page; returns whether the page took it."""


def compose(keys: CDPSession, words: str) -> None:
    """Have the input method show words in the field that are not chosen yet."""
    here = {"selectionStart": len(words), "selectionEnd": len(words)}
    keys.send("Input.imeSetComposition", {"text": words, **here})


def ready(site: BuiltSite, windows: Windows) -> tuple[Page, CDPSession]:
    """Open a page, and its field with a list."""
    page = windows.open(site.url)
    suggest(page, "情報")
    search_field(page).fill("")
    return page, page.context.new_cdp_session(page)


def test_no_list_opens_while_words_are_composed(ninth_site: BuiltSite, windows: Windows) -> None:
    """But when they are chosen."""
    page, keys = ready(ninth_site, windows)
    listbox = page.get_by_role("listbox")
    for words in ("じ", "じょ", "じょうほう", "情報"):
        compose(keys, words)
        assert search_field(page).input_value() == words
        assert not listbox.is_visible()
    keys.send("Input.insertText", {"text": "情報"})
    listbox.get_by_role("option", name="「情報」を検索").wait_for()


def test_an_open_list_closes_when_composing_begins(ninth_site: BuiltSite, windows: Windows) -> None:
    """The input method has a list of its own there."""
    page, keys = ready(ninth_site, windows)
    suggest(page, "情報")
    compose(keys, "て")
    assert not page.get_by_role("listbox").is_visible()
    assert search_field(page).get_attribute("aria-expanded") == "false"


def test_enter_while_composing_sends_nothing(ninth_site: BuiltSite, windows: Windows) -> None:
    """A real key, while the field holds words that are not chosen yet."""
    page, keys = ready(ninth_site, windows)
    address = page.url
    compose(keys, "じょうほう")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    assert not page.get_by_role("listbox").is_visible()
    page.wait_for_timeout(300)
    assert page.url == address


@pytest.mark.parametrize(
    "options",
    [{"key": "Enter", "isComposing": True}, {"key": "Enter", "keyCode": 229}],
    ids=["isComposing", "keyCode 229"],
)
def test_the_enter_that_chooses_words_is_kept_from_the_form(
    ninth_site: BuiltSite, windows: Windows, options: dict[str, object]
) -> None:
    """Safari tells by the code alone, and only after the composing is over."""
    page, _ = ready(ninth_site, windows)
    suggest(page, "情報")
    page.keyboard.press("ArrowDown")
    assert search_field(page).evaluate(PRESS, options)
    assert page.url == ninth_site.url


@pytest.mark.parametrize("key", ["ArrowDown", "Escape", "Home"])
@pytest.mark.parametrize("options", [{"isComposing": True}, {"keyCode": 229}])
def test_other_keys_of_the_input_method_are_left_to_it(
    ninth_site: BuiltSite, windows: Windows, key: str, options: dict[str, object]
) -> None:
    """They move in its own list, and close that."""
    page, _ = ready(ninth_site, windows)
    suggest(page, "情報")
    page.keyboard.press("ArrowDown")
    active = search_field(page).get_attribute("aria-activedescendant")
    assert not search_field(page).evaluate(PRESS, {"key": key, **options})
    assert page.get_by_role("listbox").is_visible()
    assert search_field(page).get_attribute("aria-activedescendant") == active
    assert search_field(page).evaluate("field => field === document.activeElement")
