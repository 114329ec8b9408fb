"""Where nothing is found, the page says what it looked for and what would be found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.support.finder import ask, chosen, count, look_for, settle, words_field
from tests.support.records import MONTHS

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.support.sites import BuiltSite
    from tests.support.windows import Windows


def listed(page: Page) -> list[str]:
    """Return the lines that say what was asked for."""
    return page.locator(".finder__asked > li").all_inner_texts()


def offers(page: Page) -> list[str]:
    """Return what is offered instead, with its hits."""
    page.locator(".finder__offer").first.wait_for()
    found = page.locator(".finder__offer").all_inner_texts()
    return [" ".join(one.split()) for one in found]


def test_each_word_and_each_choice_is_named(long_site: BuiltSite, windows: Windows) -> None:
    """As the search understood them."""
    page = look_for(long_site, windows, 'q=予算 "存在しない語" 説明 OR 答弁 -防災&year=2020')
    assert count(page) == 0
    assert page.locator(".finder__state").inner_text() == "見つかりませんでした"
    assert listed(page) == [
        "「予算」",
        "「存在しない語」",
        "「説明または答弁」",
        "「防災」を含まない",
        "年: 2020年（令和2年）",
    ]


def test_the_same_with_one_word_fewer_is_offered(long_site: BuiltSite, windows: Windows) -> None:
    """With as many hits as it has; a press takes it."""
    page = look_for(long_site, windows, "q=予算 存在しない語")
    assert offers(page) == [f"「存在しない語」を外す {2 * MONTHS} 件"]
    page.locator(".finder__offer").click()
    settle(page)
    assert count(page) == 2 * MONTHS
    assert words_field(page).input_value() == "予算"
    expect(page.get_by_role("heading", name="検索結果")).to_be_focused()


def test_the_same_without_narrowing_down_is_offered(long_site: BuiltSite, windows: Windows) -> None:
    """Where the choice is what keeps everything out."""
    page = look_for(long_site, windows, "q=防災&year=2020")
    assert "絞り込みをやめる 1 件" in offers(page)
    page.get_by_role("button", name="絞り込みをやめる").click()
    settle(page)
    assert count(page) == 1
    assert chosen(page) == []


def test_other_words_for_the_same_are_offered(long_site: BuiltSite, windows: Windows) -> None:
    """Where only the words as typed were looked for."""
    page = look_for(long_site, windows, "q=取組&exact=1")
    assert offers(page) == ["表記の違いや言い換えも含める 1 件"]
    page.locator(".finder__offer").click()
    settle(page)
    assert count(page) == 1
    assert not page.get_by_role("checkbox", name="入れた言葉だけ").is_checked()


@pytest.mark.parametrize("words", ["-予算", "-予算 -説明"])
def test_words_to_leave_out_are_not_enough(
    long_site: BuiltSite, windows: Windows, words: str
) -> None:
    """The page says so, rather than that there is nothing."""
    page = look_for(long_site, windows, f"q={words}")
    assert count(page) == 0
    assert page.get_by_text("除く言葉だけでは探せません").is_visible()


def test_nor_are_they_where_results_are_narrowed_down(
    long_site: BuiltSite, windows: Windows
) -> None:
    """A choice alone asks for all that it lets through, but not beside words to leave out."""
    page = look_for(long_site, windows, "q=-説明&topic=t1")
    assert count(page) == 0
    assert page.get_by_text("絞り込みがあっても、除く言葉だけでは探せません").is_visible()


@pytest.mark.parametrize("words", ["%00%07%1b", "%20%E3%80%80", "%E2%80%8B"])
def test_words_that_cannot_be_seen_ask_for_nothing(
    long_site: BuiltSite, windows: Windows, words: str
) -> None:
    """Control characters, blanks, and what has no width."""
    page = look_for(long_site, windows, f"q={words}")
    assert page.get_by_text("言葉を入れると、すべての記録から探します。").is_visible()
    assert page.locator(".finder__empty").is_hidden()


def test_a_very_long_word_is_shown_by_its_beginning(long_site: BuiltSite, windows: Windows) -> None:
    """It would push everything else away."""
    page = look_for(long_site, windows, "")
    ask(page, "長" * 1900)
    assert listed(page) == [f"「{'長' * 60}…」"]


def test_a_name_that_is_known_is_shown_for_a_choice_without_hits(
    long_site: BuiltSite, windows: Windows
) -> None:
    """Not its id in the register."""
    page = look_for(long_site, windows, "q=防災&topic=t1")
    assert chosen(page) == ["論点 論点1"]
    assert listed(page) == ["「防災」", "論点: 論点1"]
