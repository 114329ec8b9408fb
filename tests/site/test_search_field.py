"""A field in every header leads to the search, by pointer, by keyboard, and without any script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from generator.urls import SEARCH_PAGE
from tests.support.fields import search_field
from tests.support.kinds import MANUALS
from tests.support.windows import DESK, PHONE, Faults, Windows

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

    from tests.support.sites import BuiltSite

MEETING: Final = "meetings/kyotsu-kiban-wt/009.html"
BETWEEN: Final = 800
"""Width of a window on a tablet: wider than a phone, and with the field behind its button."""


def results(site: BuiltSite, words: str) -> str:
    """Return where the form leads with these words."""
    return f"{site.url}{SEARCH_PAGE}?q={quote(words)}"


def has_focus(page: Page) -> bool:
    """Whether the next key goes to the field."""
    found: bool = search_field(page).evaluate("field => field === document.activeElement")
    return found


@pytest.mark.parametrize("name", ["ninth_site", "sample_site", "english_site"])
def test_every_page_has_one_search_field(request: pytest.FixtureRequest, name: str) -> None:
    """In the header, and on the search page in the page; each leads to the search page."""
    site: BuiltSite = request.getfixturevalue(name)
    for path in site.pages:
        (form,) = site.page(path).css("form[role=search]")
        in_header = form.parent is not None and form.parent.css_matches(".site-header__tools form")
        assert in_header == (path != SEARCH_PAGE)
        assert (form.attributes["action"] or "").endswith(SEARCH_PAGE)
        (field,) = form.css("input[name=q]")
        assert form.css_matches(f"label[for={field.attributes['id']}]")


@pytest.mark.parametrize("scripts", [True, False])
def test_enter_leads_to_the_search_page(
    sample_site: BuiltSite, windows: Windows, *, scripts: bool
) -> None:
    """From a page below folders of a site below a folder."""
    page = windows.open(sample_site.url + "meetings/yoyaku-bukai/001.html", scripts=scripts)
    search_field(page).fill("料金 -費用")
    page.keyboard.press("Enter")
    page.wait_for_url(results(sample_site, "料金 -費用").replace("%20", "+"))


def test_without_scripts_a_phone_has_the_field_too(ninth_site: BuiltSite, windows: Windows) -> None:
    """It stands open, and the page that it leads to says what can be done there."""
    page = windows.open(ninth_site.url + MEETING, width=PHONE, scripts=False)
    field = search_field(page)
    assert field.is_visible()
    field.fill("情報")
    page.get_by_role("banner").get_by_role("button", name="検索").click()
    page.wait_for_url(results(ninth_site, "情報"))
    assert page.get_by_text("JavaScript").is_visible()


@pytest.mark.parametrize(
    ("name", "label", "action"),
    [("ninth_site", "探す言葉", "検索"), ("english_site", "Words to look for", "Search")],
)
def test_the_field_is_named(
    request: pytest.FixtureRequest, windows: Windows, name: str, label: str, action: str
) -> None:
    """The words are in the language of the interface."""
    site: BuiltSite = request.getfixturevalue(name)
    page = windows.open(site.url)
    search = page.get_by_role("banner").get_by_role("search")
    assert search.get_by_label(label).is_visible()
    assert search.get_by_role("button", name=action).is_visible()


def test_the_key_leads_to_the_field(ninth_site: BuiltSite, windows: Windows) -> None:
    """And writes nothing into it; a hint in the field tells of it until then."""
    page = windows.open(ninth_site.url + MEETING)
    hint = page.locator(".field kbd")
    assert hint.inner_text() == "/"
    assert search_field(page).get_attribute("aria-keyshortcuts") == "/"
    page.keyboard.press("/")
    assert has_focus(page)
    assert search_field(page).input_value() == ""
    assert not hint.is_visible()


def test_on_the_search_page_the_key_leads_to_its_own_field(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """There is no other."""
    page = windows.open(ninth_site.url + SEARCH_PAGE)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"


@pytest.mark.parametrize(
    "control",
    [
        "<input>",
        "<textarea></textarea>",
        "<select><option>/</select>",
        "<p contenteditable>x</p>",
        "<p contenteditable><b tabindex=0>x</b></p>",
    ],
)
def test_a_slash_that_is_typed_elsewhere_stays_there(
    ninth_site: BuiltSite, windows: Windows, control: str
) -> None:
    """Whatever takes text keeps the key."""
    page = windows.open(ninth_site.url)
    page.evaluate(
        """html => {
            document.querySelector("main").insertAdjacentHTML("afterbegin", html)
            document.querySelector("main").querySelector("input, textarea, select, b, p").focus()
        }""",
        control,
    )
    page.keyboard.press("/")
    assert not has_focus(page)


@pytest.mark.parametrize("kind", ["checkbox", "radio", "button", "submit"])
def test_from_what_is_only_pressed_the_key_leads_to_the_field(
    ninth_site: BuiltSite, windows: Windows, kind: str
) -> None:
    """It takes no text, and readers of results stand on it often."""
    page = windows.open(ninth_site.url)
    page.evaluate(
        """kind => {
            document.querySelector("main").insertAdjacentHTML("afterbegin", `<input type=${kind}>`)
            document.querySelector("main input").focus()
        }""",
        kind,
    )
    page.keyboard.press("/")
    assert has_focus(page)


def test_in_the_field_a_slash_is_a_slash(ninth_site: BuiltSite, windows: Windows) -> None:
    """Like any other character."""
    page = windows.open(ninth_site.url)
    page.keyboard.press("/")
    page.keyboard.type("a/b")
    assert search_field(page).input_value() == "a/b"


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
def test_with_a_modifier_the_key_is_the_browsers(
    ninth_site: BuiltSite, windows: Windows, modifier: str
) -> None:
    """Shift alone counts for nothing, since some keyboards need it for the slash."""
    page = windows.open(ninth_site.url)
    page.keyboard.press(f"{modifier}+/")
    assert not has_focus(page)
    page.keyboard.press("Shift+/")
    assert has_focus(page)


def test_a_key_that_something_else_has_used_leads_nowhere(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """A script of the site's owner may have it for itself."""
    page = windows.open(ninth_site.url)
    page.evaluate("addEventListener('keydown', event => event.preventDefault(), true)")
    page.keyboard.press("/")
    assert not has_focus(page)


def test_the_key_can_be_switched_off(ninth_site: BuiltSite, windows: Windows) -> None:
    """For those who press it unawares (WCAG 2.2, 2.1.4); every page remembers."""
    page = windows.open(ninth_site.url)
    switch = page.get_by_role("button", name="「/」キーで検索欄へ移る")
    assert switch.get_attribute("aria-pressed") == "true"
    switch.click()
    page.goto(ninth_site.url + MEETING)
    assert switch.get_attribute("aria-pressed") == "false"
    assert not page.locator(".field kbd").is_visible()
    page.keyboard.press("/")
    assert not has_focus(page)
    switch.click()
    switch.evaluate("switch_ => switch_.blur()")
    page.keyboard.press("/")
    assert has_focus(page)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_escape_leads_back_to_where_the_key_was_pressed(
    ninth_site: BuiltSite, windows: Windows, width: int
) -> None:
    """The control that had the focus has it again, and the page stands where it stood."""
    page = windows.open(ninth_site.url + MEETING, width=width)
    link = page.locator("#r2-4 .remark__number")
    link.focus()
    stood = page.evaluate("scrollY")
    page.keyboard.press("/")
    assert has_focus(page)
    page.keyboard.type("情報")
    page.keyboard.press("Escape")
    if has_focus(page):  # the first one closed the list, if it had come
        page.keyboard.press("Escape")
    assert link.evaluate("link => link === document.activeElement")
    assert page.evaluate("scrollY") == stood
    assert search_field(page).input_value() == "情報"


def test_who_went_on_by_tab_does_not_come_back_by_escape(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """The way back belongs to one visit of the field."""
    page = windows.open(ninth_site.url + MEETING)
    page.locator("#r2-4 .remark__number").focus()
    page.keyboard.press("/")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert has_focus(page)
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.body")
    assert page.evaluate("scrollY") == 0


@pytest.mark.parametrize("width", [PHONE, BETWEEN])
def test_on_a_narrow_screen_the_field_opens_over_the_page(
    ninth_site: BuiltSite, windows: Windows, width: int
) -> None:
    """Nothing below it moves, the keyboard is in it at once, and the button closes it."""
    page = windows.open(ninth_site.url + MEETING, width=width)
    button = page.get_by_role("banner").get_by_role("button", name="検索")
    assert not search_field(page).is_visible()
    assert button.get_attribute("aria-expanded") == "false"
    place = page.locator("h1").bounding_box()
    button.click()
    assert search_field(page).is_visible()
    assert has_focus(page)
    opener = page.locator("[data-search-button]")
    assert opener.get_attribute("aria-expanded") == "true"
    assert page.locator("h1").bounding_box() == place
    opener.click()
    assert not search_field(page).is_visible()


def test_escape_closes_the_field_of_a_phone(ninth_site: BuiltSite, windows: Windows) -> None:
    """And gives the focus back to its button."""
    page = windows.open(ninth_site.url + MEETING, width=PHONE)
    button = page.locator("[data-search-button]")
    button.click()
    page.keyboard.press("Escape")
    assert not search_field(page).is_visible()
    assert button.evaluate("button => button === document.activeElement")


def test_the_field_of_a_phone_closes_when_the_reader_goes_on(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """By touching the page elsewhere, or by Tab; it never lies over what has the focus."""
    page = windows.open(ninth_site.url + MEETING, width=PHONE)
    button = page.locator("[data-search-button]")
    button.click()
    page.get_by_role("main").click(position={"x": 5, "y": 400})
    assert not search_field(page).is_visible()
    button.click()
    page.keyboard.press("Tab")
    assert search_field(page).is_visible()
    page.keyboard.press("Tab")
    assert search_field(page).is_visible()  # its button
    page.keyboard.press("Tab")
    assert not search_field(page).is_visible()


def test_the_field_of_a_phone_stays_while_it_is_pressed(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """Also beside its input."""
    page = windows.open(ninth_site.url + MEETING, width=PHONE)
    page.locator("[data-search-button]").click()
    page.locator("form.field").click(position={"x": 3, "y": 3})
    assert search_field(page).is_visible()


def test_no_page_asks_for_the_index_before_the_field_is_visited(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """A reader who does not search pays nothing."""
    asked: list[str] = []
    page = windows.open("about:blank")
    page.on("request", lambda request: asked.append(request.url))
    page.goto(ninth_site.url)
    assert [url for url in asked if "/search/" in url] == []
    with page.expect_response("**/suggestions-*"):
        page.keyboard.press("/")


def test_where_the_suggestions_fail_the_field_works(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """Nothing is said of it, and the next visit of the field tries again."""
    page = windows.open("about:blank")
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(str(error)))

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/search/*.json", refuse)
    page.goto(ninth_site.url)
    with page.expect_event("requestfailed"):
        page.keyboard.press("/")
    page.keyboard.type("情報")
    assert page.get_by_role("listbox").count() == 0
    page.unroute("**/search/*.json", refuse)
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.get_by_role("option").first.wait_for()
    assert broken == []


def test_without_suggestions_enter_leads_to_the_search_page(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """The form needs none of them."""
    page = windows.open("about:blank")
    page.route("**/suggest/*.js", lambda route: route.abort())
    page.goto(ninth_site.url)
    page.keyboard.press("/")
    page.keyboard.type("情報")
    page.keyboard.press("Enter")
    page.wait_for_url(results(ninth_site, "情報"))


def test_from_a_disk_the_field_is_a_plain_form(ninth_site: BuiltSite, windows: Windows) -> None:
    """No module is asked for, which browsers would refuse; the page it leads to says why."""
    address = ninth_site.folder.joinpath(MEETING).as_uri()
    faults = Faults(address.removesuffix(MEETING))
    page = windows.open("about:blank")
    faults.watch(page)
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("情報")
    assert search_field(page).get_attribute("role") is None
    page.keyboard.press("Enter")
    page.get_by_role("main").get_by_text("ディスク").wait_for()
    assert page.url.endswith(f"{SEARCH_PAGE}?q={quote('情報')}")
    assert faults.lines == []


def test_a_search_page_that_cannot_be_loaded_says_so(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """Where its module does not come."""
    page = windows.open("about:blank")
    page.route("**/search.module.js", lambda route: route.abort())
    page.goto(ninth_site.url + SEARCH_PAGE)
    expect(page.locator("[data-search-broken]")).to_be_visible()
    assert not page.locator("[data-search-refused]").is_visible()


def test_a_megabyte_of_pasted_text_is_cut(ninth_site: BuiltSite, windows: Windows) -> None:
    """To what every server takes in an address."""
    page = windows.open(ninth_site.url)
    page.evaluate("navigator.clipboard.writeText('情'.repeat(1_000_000))")
    page.keyboard.press("/")
    page.keyboard.press("Control+V")
    assert len(search_field(page).input_value()) == 500
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{SEARCH_PAGE}?*")


def test_the_manuals_have_the_field_too(ninth_site: BuiltSite) -> None:
    """Pages written by hand are pages like all others."""
    manual = next(path for path in ninth_site.pages if path.startswith(MANUALS))
    assert ninth_site.part(manual, "form.field").attributes["action"] == f"../{SEARCH_PAGE}"
