"""The field suggests topics, candidates, organizations and materials, by the book.

The book: ARIA Authoring Practices Guide, "Combobox" with a listbox popup and manual selection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args
from urllib.parse import quote

import pytest

from generator.urls import SEARCH_PAGE
from tests.support.axe import violations
from tests.support.fields import search_field, suggest
from tests.support.windows import DESK, PHONE, Faults, Scheme, Windows

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.support.sites import BuiltSite

DIGITAL: Final = "organizations/digital-agency.html"
MOST: Final = 8


def names(choices: Locator) -> list[str]:
    """Return the words of the choices."""
    return [" ".join(words.split()) for words in choices.all_inner_texts()]


def active(page: Page) -> str | None:
    """Return the words of the choice that assistive technology is told of, and that looks so."""
    name = search_field(page).get_attribute("aria-activedescendant")
    selected = page.locator("[role=option][aria-selected=true]")
    if name is None:
        assert selected.count() == 0
        return None
    assert selected.count() == 1
    assert selected.get_attribute("id") == name
    return " ".join(selected.inner_text().split())


def test_the_field_is_a_combobox_with_a_list(ninth_site: BuiltSite, windows: Windows) -> None:
    """Its list is named, and the field says whether it is open."""
    page = windows.open(ninth_site.url)
    suggest(page, "情報")
    field = page.get_by_role("combobox", name="探す言葉")
    listbox = page.get_by_role("listbox", name="入力候補")
    assert field.get_attribute("aria-autocomplete") == "list"
    assert field.get_attribute("aria-controls") == listbox.get_attribute("id")
    assert field.get_attribute("aria-expanded") == "true"
    field.fill("")
    assert field.get_attribute("aria-expanded") == "false"
    assert not listbox.is_visible()


@pytest.mark.parametrize(
    ("words", "kind", "path"),
    [
        ("移行", "論点", "topics/ikou.html"),
        ("施設予約", "共通化候補", "candidates/shisetsu-yoyaku.html"),
        ("まつ", "組織", "organizations/matsukaze.html"),
        ("施設一覧", "資料", "materials/yoyaku-bukai/001/"),
    ],
)
def test_each_kind_is_suggested_under_its_name(
    sample_site: BuiltSite, windows: Windows, words: str, kind: str, path: str
) -> None:
    """And leads to its page."""
    page = windows.open(sample_site.url + "meetings/yoyaku-bukai/001.html")
    suggest(page, words)
    choice = page.get_by_role("group", name=kind).get_by_role("option")
    assert choice.count() == 1
    assert choice.evaluate("link => link.href").startswith(sample_site.url + path)


def test_the_first_choice_is_the_search_itself(ninth_site: BuiltSite, windows: Windows) -> None:
    """It leads where Enter leads."""
    page = windows.open(ninth_site.url)
    first = suggest(page, " 情報 & 提供 ").first
    assert first.inner_text().strip() == "「情報 & 提供」を検索"
    first.click()
    page.wait_for_url(f"{ninth_site.url}{SEARCH_PAGE}?q={quote('情報 & 提供')}".replace("%20", "+"))


def test_what_begins_with_the_words_comes_first(sample_site: BuiltSite, windows: Windows) -> None:
    """Then what has them within; the kind that has the best one stands before the others."""
    page = windows.open(sample_site.url)
    suggest(page, "予約")
    groups = page.get_by_role("listbox").get_by_role("group")
    found = [names(group.get_by_role("option")) for group in groups.all()]
    assert [[name.split(" / ")[0] for name in group] for group in found] == [
        [
            "資料3 予約画面の例",
            "資料1 公共施設予約システムの共同利用（案）",
            "資料1 公共施設予約システム 検討の進め方（案）",
        ],
        ["公共施設予約システム"],
        ["架空予約ソフト株式会社"],
    ]


def test_at_most_eight_are_suggested(ninth_site: BuiltSite, windows: Windows) -> None:
    """Besides the search."""
    page = windows.open(ninth_site.url)
    assert suggest(page, "の").count() == MOST + 1


@pytest.mark.parametrize(
    "words", ["デジタル庁", "ﾃﾞｼﾞﾀﾙ庁", "デジ タル庁", "Ｄｉｇｉｔａｌ a", "digital agency"]
)
def test_names_are_found_in_any_writing_and_in_english(
    ninth_site: BuiltSite, windows: Windows, words: str
) -> None:
    """Width, case and spacing are those of the search."""
    page = windows.open(ninth_site.url)
    assert any(name.startswith("デジタル庁") for name in names(suggest(page, words)))


def test_an_english_name_is_shown_where_it_is_what_was_typed(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """Else the reader could not see why."""
    page = windows.open(ninth_site.url)
    assert "デジタル庁 Digital Agency" in names(suggest(page, "digital"))
    assert "デジタル庁" in names(suggest(page, "デジタル庁"))


def test_the_arrows_go_round(ninth_site: BuiltSite, windows: Windows) -> None:
    """Down from the field to the first choice, from the last to the first, and up the same way."""
    page = windows.open(ninth_site.url)
    found = names(suggest(page, "システム"))
    assert len(found) > 2
    assert active(page) is None
    for name in (*found, found[0]):
        page.keyboard.press("ArrowDown")
        assert active(page) == name
    page.keyboard.press("ArrowUp")
    assert active(page) == found[-1]
    assert search_field(page).input_value() == "システム"
    assert search_field(page).evaluate("field => field === document.activeElement")


def test_the_arrows_open_the_list_again(ninth_site: BuiltSite, windows: Windows) -> None:
    """With Alt, without choosing; up with Alt closes it."""
    page = windows.open(ninth_site.url)
    found = names(suggest(page, "システム"))
    listbox = page.get_by_role("listbox")
    for key, choice in (("ArrowDown", found[0]), ("ArrowUp", found[-1]), ("Alt+ArrowDown", None)):
        page.keyboard.press("Escape")
        assert not listbox.is_visible()
        page.keyboard.press(key)
        assert listbox.is_visible()
        assert active(page) == choice
    page.keyboard.press("Alt+ArrowUp")
    assert not listbox.is_visible()


def test_an_arrow_opens_no_list_for_an_empty_field(ninth_site: BuiltSite, windows: Windows) -> None:
    """There is nothing to suggest."""
    page = windows.open(ninth_site.url)
    suggest(page, "情報")
    search_field(page).fill(" ")
    page.keyboard.press("ArrowDown")
    assert not page.get_by_role("listbox").is_visible()


@pytest.mark.parametrize("key", ["Home", "End", "ArrowLeft", "ArrowRight"])
def test_keys_of_the_cursor_go_back_to_the_words(
    ninth_site: BuiltSite, windows: Windows, key: str
) -> None:
    """No choice is active any more, and the cursor moves as in any field."""
    page = windows.open(ninth_site.url)
    suggest(page, "情報")
    page.keyboard.press("ArrowDown")
    page.keyboard.press(key)
    assert active(page) is None
    at = {"Home": 0, "End": 2, "ArrowLeft": 1, "ArrowRight": 2}
    assert search_field(page).evaluate("field => field.selectionStart") == at[key]


def test_enter_goes_to_the_page_of_the_choice(ninth_site: BuiltSite, windows: Windows) -> None:
    """From a page in another folder."""
    page = windows.open(ninth_site.url + "meetings/kyotsu-kiban-wt/009.html")
    found = names(suggest(page, "デジタル庁"))
    for _ in range(found.index("デジタル庁") + 1):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(ninth_site.url + DIGITAL)


def test_enter_without_a_choice_searches(ninth_site: BuiltSite, windows: Windows) -> None:
    """Though the list is open."""
    page = windows.open(ninth_site.url)
    suggest(page, "情報")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{ninth_site.url}{SEARCH_PAGE}?q={quote('情報')}")


def test_a_click_goes_to_the_page_of_the_choice(ninth_site: BuiltSite, windows: Windows) -> None:
    """The field keeps the focus until then, so that the list stays under the pointer."""
    page = windows.open(ninth_site.url)
    choice = suggest(page, "デジタル庁").filter(has_text="デジタル庁").nth(1)
    choice.hover()
    page.mouse.down()
    assert search_field(page).evaluate("field => field === document.activeElement")
    page.mouse.up()
    page.wait_for_url("**/organizations/*.html")


def test_a_choice_is_touched(ninth_site: BuiltSite, windows: Windows) -> None:
    """On a phone, where the field waits behind its button; no hint tells of a key there."""
    page = windows.open(ninth_site.url, width=PHONE, touch=True)
    page.locator("[data-search-button]").tap()
    assert not page.locator(".field kbd").is_visible()
    suggest(page, "デジタル庁").filter(has_text="デジタル庁").nth(1).tap()
    page.wait_for_url("**/organizations/*.html")


def test_escape_closes_the_list_first(ninth_site: BuiltSite, windows: Windows) -> None:
    """And keeps the words; only then it leaves the field."""
    page = windows.open(ninth_site.url)
    suggest(page, "情報")
    page.keyboard.press("Escape")
    assert not page.get_by_role("listbox").is_visible()
    assert search_field(page).input_value() == "情報"
    assert search_field(page).evaluate("field => field === document.activeElement")
    page.keyboard.press("Escape")
    assert search_field(page).evaluate("field => field !== document.activeElement")


def test_the_list_closes_when_the_field_is_left(ninth_site: BuiltSite, windows: Windows) -> None:
    """By Tab, which goes on to the button and never into the list."""
    page = windows.open(ninth_site.url)
    suggest(page, "情報")
    page.keyboard.press("Tab")
    assert not page.get_by_role("listbox").is_visible()
    assert page.evaluate("document.activeElement.type") == "submit"


def test_what_was_typed_while_the_suggestions_came_is_answered(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """No further key is needed."""
    page = windows.open(ninth_site.url)
    page.keyboard.press("/")
    page.keyboard.type("情報")
    page.get_by_role("option").first.wait_for()


def test_the_number_of_suggestions_is_said(ninth_site: BuiltSite, windows: Windows) -> None:
    """In a live region, also that there is none."""
    page = windows.open(ninth_site.url)
    said = page.get_by_role("banner").get_by_role("status")
    count = suggest(page, "デジタル").count() - 1
    assert count > 1
    assert said.inner_text() == f"入力候補：{count}件"
    suggest(page, "見つからない言葉")
    assert said.inner_text() == "入力候補：0件"
    search_field(page).fill("")
    assert said.inner_text() == ""


@pytest.mark.parametrize(
    "words",
    [
        "<img src=x onerror=alert(1)>",
        "{words} {count} $& $1",
        "\\ [ ( .* ^$ +",
        "\u202e\u0000\u0007\ufdd0",
        '"',
        "-",
        "の" * 500,
    ],
)
def test_hostile_words_are_words(ninth_site: BuiltSite, windows: Windows, words: str) -> None:
    """They are shown as typed, nothing runs, and the search is offered."""
    faults = Faults(ninth_site.url)
    page = windows.open(ninth_site.url)
    faults.watch(page)
    first = suggest(page, words).first
    kept = search_field(page).input_value().strip()
    assert first.inner_text() == f"「{kept}」を検索"
    assert page.get_by_role("listbox").locator("img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert faults.lines == []


def test_in_english_the_list_is_english(english_site: BuiltSite, windows: Windows) -> None:
    """Names in Japanese alone say so."""
    page = windows.open(english_site.url)
    found = suggest(page, "minato")
    assert names(found)[0] == "Search for “minato”"
    assert page.get_by_role("group", name="Organizations").count() == 1
    assert "Minato Town" in names(found)
    page.get_by_role("status").get_by_text("Suggestions: 2").wait_for(state="attached")
    choice = suggest(page, "架空予約").nth(1)
    assert choice.locator("[lang=ja]").inner_text() == "架空予約ソフト株式会社"
    choice = suggest(page, "費用").nth(1)
    assert " ".join(choice.inner_text().split()) == "Cost 費用"


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("scheme", get_args(Scheme))
def test_the_open_list_keeps_the_rules(
    ninth_site: BuiltSite, windows: Windows, axe_source: str, scheme: Scheme, width: int
) -> None:
    """With a choice active, and nothing scrolls sideways."""
    page = windows.open(ninth_site.url, scheme=scheme, width=width)
    assert_kept(page, axe_source, "digital", width)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_open_list_keeps_the_rules_in_english(
    english_site: BuiltSite, windows: Windows, axe_source: str, width: int
) -> None:
    """With names in two languages."""
    page = windows.open(english_site.url, width=width)
    assert_kept(page, axe_source, "費用", width)


def assert_kept(page: Page, axe_source: str, words: str, width: int) -> None:
    """Open the list and see that axe finds nothing, and that nothing is wider than the window."""
    page.keyboard.press("/")
    assert suggest(page, words).count() > 1
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert active(page)
    assert violations(page, axe_source) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
