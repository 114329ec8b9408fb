"""The search follows the reader's typing, and takes whatever is typed for words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.urls import SEARCH_PAGE
from tests.support.finder import ask, count, hits, look_for, settle, words_field
from tests.support.gate import TEXTS, Gate
from tests.support.records import MONTHS
from tests.support.windows import Faults, Windows

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.support.sites import BuiltSite

ASKED = "() => new URLSearchParams(location.search).get('q')"
"""What has been looked for: the address follows each search."""


def compose(page: Page, event: str, words: str) -> None:
    """Let an input method do something with the words that it has in hand."""
    page.evaluate(
        """([event, words]) => {
            const field = document.querySelector("main input[type=search]")
            field.value = words
            field.dispatchEvent(new CompositionEvent(event, { data: words, bubbles: true }))
            const typed = { data: words, isComposing: true, bubbles: true }
            field.dispatchEvent(new InputEvent("input", typed))
        }""",
        [event, words],
    )


def test_results_follow_the_typing(long_site: BuiltSite, windows: Windows) -> None:
    """Without Enter, a moment after the last key."""
    page = look_for(long_site, windows, "")
    words_field(page).press_sequentially("予算")
    page.wait_for_function(f"({ASKED})() === '予算'")
    settle(page)
    assert count(page) == 2 * MONTHS


def test_not_every_key_is_a_search(long_site: BuiltSite, windows: Windows) -> None:
    """Only the pause behind the keys is: one entry of the address changes, once."""
    page = look_for(long_site, windows, "")
    page.evaluate(
        """() => {
            window.changes = 0
            const replace = history.replaceState.bind(history)
            history.replaceState = (state, title, url) => {
                if (url !== undefined) window.changes += 1
                replace(state, title, url)
            }
        }"""
    )
    words_field(page).press_sequentially("yosannosetsumei", delay=20)
    page.wait_for_function(f"({ASKED})() === 'yosannosetsumei'")
    settle(page)
    assert page.evaluate("window.changes") == 1


def test_words_in_the_hands_of_an_input_method_are_not_searched(
    long_site: BuiltSite, windows: Windows
) -> None:
    """Neither when it waits, nor when Enter chooses its words; only once it has let go of them."""
    page = look_for(long_site, windows, "")
    compose(page, "compositionstart", "よ")
    compose(page, "compositionupdate", "よさん")
    page.evaluate("document.querySelector('main form').requestSubmit()")
    page.wait_for_timeout(700)  # much longer than the pause behind which typed words are searched
    assert page.evaluate(ASKED) is None
    compose(page, "compositionend", "予算")
    page.wait_for_function(f"({ASKED})() === '予算'")
    settle(page)
    assert count(page) == 2 * MONTHS


def test_the_answer_to_older_words_is_never_shown(long_site: BuiltSite, windows: Windows) -> None:
    """Even if it comes later than that to newer ones."""
    page = look_for(long_site, windows, "")
    gate = Gate(page, TEXTS)
    words_field(page).fill("防災")
    words_field(page).press("Enter")
    page.wait_for_function("document.querySelector('.finder__main').hasAttribute('aria-busy')")
    words_field(page).fill("予算")
    words_field(page).press("Enter")
    gate.open()
    settle(page)
    page.wait_for_timeout(300)
    assert count(page) == 2 * MONTHS
    assert set(hits(page).locator("mark").all_inner_texts()) == {"予算"}


def test_what_was_found_stays_until_there_is_something_new(
    long_site: BuiltSite, windows: Windows
) -> None:
    """Nothing flickers; the part that is being replaced says that it is busy."""
    page = look_for(long_site, windows, "q=予算")
    gate = Gate(page, "**/search/**")
    words_field(page).fill("防災")
    words_field(page).press("Enter")
    expect(page.locator(".finder__main")).to_have_attribute("aria-busy", "true")
    assert hits(page).count() == 10
    expect(page.locator(".finder__state")).to_have_text("検索しています…")
    gate.open()
    settle(page)
    assert hits(page).count() == 1
    assert page.locator(".finder__state").is_hidden()


def test_a_slow_search_is_said_to_be_slow(long_site: BuiltSite, windows: Windows) -> None:
    """To a screen reader as well."""
    page = windows.open("about:blank")
    page.route("**/search/manifest.json", lambda route: None)  # noqa: ARG005 - never answered
    page.goto(f"{long_site.url}{SEARCH_PAGE}?q=予算")
    slow = "時間がかかっています。通信が遅いのかもしれません。"
    expect(page.locator(".finder__state")).to_have_text(slow, timeout=15_000)
    expect(page.locator(".finder__output > [role=status]")).to_have_text(slow)


def test_the_count_is_told_once_the_results_rest(long_site: BuiltSite, windows: Windows) -> None:
    """A screen reader is not talked to at each key."""
    page = look_for(long_site, windows, "")
    page.evaluate(
        """() => {
            window.told = []
            const status = document.querySelector(".finder__output > [role=status]")
            const note = () => window.told.push(status.textContent)
            new MutationObserver(note).observe(status, { childList: true })
        }"""
    )
    for word in ("予", "予算", "予算の", "予算の説"):
        words_field(page).fill(word)
        page.wait_for_function(f"word => ({ASKED})() === word", arg=word)
    page.wait_for_function("window.told.length > 0")
    page.wait_for_timeout(1000)
    assert page.evaluate("window.told") == [f"{2 * MONTHS} 件"]


@pytest.mark.parametrize(
    "words",
    [
        "予算" * 500_000,
        '"' * 3000,
        "-" * 3000,
        "(a+)+$ .* [ \\ ^ { ?",
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
        "\u0000\u0001\u0007\u001b\u007f\u0085\u2028\u202e\ufdd0\uffff",
        "\ud800 予算 \udc00",
        "${alert(3)} {{7*7}} {words} %s %(x)s",
        " ".join(f"語{number}" for number in range(1000)),
        "OR OR | -OR",
    ],
    ids=[
        "megabyte",
        "quotes",
        "minus",
        "regex",
        "html",
        "controls",
        "halves",
        "patterns",
        "many",
        "or",
    ],
)
def test_whatever_is_pasted_does_nothing_bad(
    long_site: BuiltSite, windows: Windows, words: str
) -> None:
    """It is answered in words, nothing runs, and the page searches on."""
    faults = Faults(long_site.url)
    page = windows.open("about:blank")
    faults.watch(page)
    page.goto(long_site.url + SEARCH_PAGE)
    settle(page)
    page.evaluate(
        """words => {
            const field = document.querySelector("main input[type=search]")
            field.value = words
            field.form.requestSubmit()
        }""",
        words,
    )
    settle(page)
    assert page.locator(".finder__main > .finder__trouble").is_hidden()
    assert len(page.url) < 8000
    ask(page, "防災")
    assert count(page) == 1
    assert faults.lines == []


def test_a_query_that_was_cut_is_said_to_be(long_site: BuiltSite, windows: Windows) -> None:
    """So that nobody takes the answer for one to all of it."""
    page = look_for(long_site, windows, "")
    ask(page, "予算 " * 1500)
    assert "はじめの部分だけで探しました" in page.locator(".finder__notes").inner_text()
    assert count(page) == 2 * MONTHS
    ask(page, "予算")
    assert page.locator(".finder__notes").is_hidden()
