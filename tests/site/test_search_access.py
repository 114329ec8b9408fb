"""Everybody can search: in each state axe-core finds nothing, and the keyboard reaches all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, get_args

import pytest
from playwright.sync_api import expect

from generator.urls import SEARCH_PAGE
from tests.support.axe import violations
from tests.support.finder import choose, count, facet, hits, look_for, settle, words_field
from tests.support.windows import DESK, PHONE, Scheme, Windows

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.support.sites import BuiltSite

STATES: Final = {
    "idle": "",
    "chosen": "topic=t1",
    "results": "q=予算",
    "plot": "q=取組 OR 予算&year=2020&year=2021",
    "narrowed": "q=予算&year=2020&topic=t1&body=town",
    "empty": "q=予算 存在しない語&year=2020",
    "excluded": "q=-予算",
}
"""Addresses that show the page in its states."""

FOCUSED: Final = """() => {
    const one = document.activeElement
    const box = one.getBoundingClientRect()
    const name = one.className.baseVal ?? one.className
    return [one.tagName.toLowerCase(), name, box.width * box.height > 0]
}"""


def unfold(page: Page) -> None:
    """Open all that is folded."""
    page.evaluate("document.querySelectorAll('main details').forEach(part => { part.open = true })")


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("scheme", get_args(Scheme))
def test_no_state_breaks_a_rule(
    long_site: BuiltSite, windows: Windows, axe_source: str, scheme: Scheme, width: int
) -> None:
    """Zero violations in each state, folded and unfolded."""
    page = windows.open("about:blank", scheme=scheme, width=width)
    found: list[str] = []
    for query in STATES.values():
        page.goto(f"{long_site.url}{SEARCH_PAGE}?{query}")
        settle(page)
        found += violations(page, axe_source)
        unfold(page)
        found += violations(page, axe_source)
    assert found == []


@pytest.mark.parametrize("scheme", get_args(Scheme))
def test_a_failure_breaks_no_rule(
    long_site: BuiltSite, windows: Windows, axe_source: str, scheme: Scheme
) -> None:
    """Before the first results, and below them."""
    page = windows.open("about:blank", scheme=scheme)
    root = re.compile(r"/search/root-")
    page.route(root, lambda route: route.abort())
    page.goto(f"{long_site.url}{SEARCH_PAGE}?q=予算")
    page.get_by_role("alert").wait_for()
    found = violations(page, axe_source)
    page.unroute(root)
    page.get_by_role("alert").get_by_role("button").click()
    settle(page)
    page.route("**/search/**", lambda route: route.abort())
    page.get_by_role("button", name="さらに").click()
    page.get_by_role("alert").wait_for()
    assert found + violations(page, axe_source) == []


def test_the_english_page_breaks_no_rule(
    english_site: BuiltSite, windows: Windows, axe_source: str
) -> None:
    """With a record in another language than the page's."""
    page = look_for(english_site, windows, "q=施設")
    unfold(page)
    assert violations(page, axe_source) == []


def test_the_keyboard_alone_leads_from_the_words_to_a_hit(
    long_site: BuiltSite, windows: Windows
) -> None:
    """Field, button, options, facets, plot, tools, hits: in the order of the page."""
    page = look_for(long_site, windows, "")
    page.keyboard.press("/")
    expect(words_field(page)).to_be_focused()
    page.keyboard.type("予算")
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('q=')")
    settle(page)
    stops: list[str] = []
    while len(stops) < 80:
        page.keyboard.press("Tab")
        tag, name, is_visible = page.evaluate(FOCUSED)
        assert is_visible, (tag, name)
        stops.append(f"{tag}.{name}".removesuffix("."))
        if stops[-1] == "button.finder__more":
            break
    assert list(dict.fromkeys(stops)) == [
        "button.finder__submit",
        "select",
        "input",
        "summary",
        "button.facet__more",
        "a.plot__bar",
        "button.finder__tool",
        "a",
        "button.finder__more",
    ]
    assert stops.count("a.plot__bar") == 1
    assert stops.count("a") == hits(page).count() == 10


def test_a_value_is_chosen_and_left_by_keyboard(long_site: BuiltSite, windows: Windows) -> None:
    """The checkbox by Space, the chip by Enter."""
    page = look_for(long_site, windows, "q=予算")
    facet(page, "会議体").get_by_role("checkbox", name="町議会").focus()
    page.keyboard.press("Space")
    settle(page)
    assert count(page) == 96
    page.get_by_role("button", name="会議体「町議会」を外す").focus()
    page.keyboard.press("Enter")
    settle(page)
    assert count(page) == 192


def test_each_hit_has_a_name_of_its_own(sample_site: BuiltSite, windows: Windows) -> None:
    """Links are called after items, which many hits share: what is said beside tells them apart."""
    page = look_for(sample_site, windows, "q=施設")
    described = page.evaluate(
        """() => [...document.querySelectorAll(".hit__title a")].map(link =>
            [link.id, ...link.getAttribute("aria-describedby").split(" ")]
                .map(id => document.getElementById(id)?.textContent ?? link.textContent)
                .join(" "))"""
    )
    assert len(described) == 10
    assert len(set(described)) == 10


def test_headings_lead_through_the_page(long_site: BuiltSite, windows: Windows) -> None:
    """Title, results, facets, a heading for each hit: no level is left out."""
    page = look_for(long_site, windows, "q=予算")
    levels = [
        int(one.evaluate("heading => heading.tagName[1]"))
        for one in page.get_by_role("main").get_by_role("heading").all()
    ]
    assert levels == [1, 2, 2, *([3] * 10), 2]


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_what_is_pressed_is_large_enough(
    long_site: BuiltSite, windows: Windows, width: int
) -> None:
    """44 pixels for each control that a finger presses; a bar of the plot has a table beside it."""
    page = look_for(long_site, windows, "q=予算&year=2020&body=town", width=width)
    unfold(page)
    controls = page.locator(
        "main :is(button, select, summary, .facet__value, .finder__exact, input[type=search])"
    )
    small = [
        one.inner_text()
        for one in controls.all()
        if (box := one.bounding_box()) and box["height"] < 43.9
    ]
    assert controls.count() > 20
    assert small == []


def test_chosen_values_are_seen_without_colours(long_site: BuiltSite, windows: Windows) -> None:
    """Where the system sets the colours, checkboxes, chips and marks stay what they are."""
    page = look_for(long_site, windows, "q=予算")
    page.emulate_media(forced_colors="active")
    choose(page, "会議体", "町議会")
    chip = page.locator(".chip--chosen")
    assert chip.evaluate("chip => getComputedStyle(chip).borderTopStyle") == "solid"
    mark = hits(page).first.locator("mark")
    ground = "mark => getComputedStyle(mark).backgroundColor"
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert mark.evaluate(ground) != paper
