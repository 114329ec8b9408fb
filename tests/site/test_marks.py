"""Words that a reader came for are marked where they stand, and nothing in the page changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

import pytest

from tests.support.axe import violations
from tests.support.windows import DESK, PHONE, Faults, Windows

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.support.sites import BuiltSite

MEETING: Final = "meetings/kyotsu-kiban-wt/009.html"
ACTION: Final = "actions/kyotsu-kiban-wt/009/a2-2.html"

MARKED: Final = "[...(CSS.highlights.get('giji-mark') ?? [])].map(String)"
"""The text of each range that is marked."""

LONG: Final = """<article class="page"><p id="long">{}</p></article>"""


def marked(page: Page) -> list[str]:
    """Return the stretches that are marked, in the order of the words asked for."""
    found: list[str] = page.evaluate(MARKED)
    return found


def address(site: BuiltSite, *words: str, path: str = MEETING, at: str = "#r2-3") -> str:
    """Return the address of a place with words to be marked."""
    return f"{site.url}{path}?{urlencode([('mark', one) for one in words])}{at}"


def test_each_stretch_is_marked_in_the_place_alone(ninth_site: BuiltSite, windows: Windows) -> None:
    """Each time it stands there; not in its chips, and not in the remark before."""
    page = windows.open(address(ninth_site, "インフラ", "国土交通省"))
    assert marked(page) == ["インフラ", "国土交通省", "国土交通省"]
    places = page.evaluate("""[...CSS.highlights.get('giji-mark')].map(range => {
        const around = range.commonAncestorContainer
        return (around instanceof Element ? around : around.parentElement).closest(".verbatim")
            .closest("[id]").id
    })""")
    assert set(places) == {"r2-3"}


def test_a_stretch_goes_across_links_and_marks(ninth_site: BuiltSite, windows: Windows) -> None:
    """The words of the record are one text, whatever the editors put around them."""
    words = "も参考に、国土交通省には推進策について"
    page = windows.open(address(ninth_site, words))
    assert marked(page) == [words]


def test_a_stretch_goes_across_the_mark_of_a_note(sample_site: BuiltSite, windows: Windows) -> None:
    """The editors' sign inside the words is none of them."""
    path = "meetings/yoyaku-bukai/002.html"
    node = sample_site.part(path, "li.remark:has(.annotation--mark) .verbatim")
    remark = sample_site.part(path, "li.remark:has(.annotation--mark)").attributes["id"]
    shown = node.text().strip()
    for added in node.css(".annotation--mark, .verbatim__speaker"):
        added.decompose()
    words = node.text().strip()
    page = windows.open(address(sample_site, words, path=path, at=f"#{remark}"))
    assert marked(page) == [shown]


def test_nothing_in_the_page_changes(ninth_site: BuiltSite, windows: Windows) -> None:
    """Neither its elements nor its address."""
    plain = windows.open(f"{ninth_site.url}{MEETING}#r2-3")
    with_marks = windows.open(address(ninth_site, "インフラ"))
    assert marked(with_marks) == ["インフラ"]
    main = "document.querySelector('main').outerHTML"
    assert with_marks.evaluate(main) == plain.evaluate(main)
    assert with_marks.url == address(ninth_site, "インフラ")
    assert with_marks.locator("#r2-3").evaluate("remark => remark.matches(':target')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_are_seen_and_read(
    ninth_site: BuiltSite, windows: Windows, scheme: str, axe_source: str
) -> None:
    """Their ground differs from that of the page, and their ink is that of the text."""
    page = windows.open(
        address(ninth_site, "インフラ"), scheme="dark" if scheme == "dark" else "light"
    )
    style = """name => {
        const place = document.querySelector("#r2-3 .verbatim")
        return getComputedStyle(place, "::highlight(giji-mark)")[name]
    }"""
    assert page.evaluate(style, "backgroundColor") != page.evaluate(
        "getComputedStyle(document.body).backgroundColor"
    )
    assert contrast(page, style) >= 7
    assert violations(page, axe_source) == []


def contrast(page: Page, style: str) -> float:
    """Return the contrast of ink and ground of a mark (WCAG 2.2, "contrast ratio")."""
    light = [luminance(page.evaluate(style, name)) + 0.05 for name in ("color", "backgroundColor")]
    return max(light) / min(light)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour written as `rgb(r, g, b)` (WCAG 2.2)."""
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").rstrip(")").split(",")]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_paper_shows_no_marks(ninth_site: BuiltSite, windows: Windows) -> None:
    """They are one reader's, and a printed record is everybody's."""
    page = windows.open(address(ninth_site, "インフラ"))
    page.emulate_media(media="print")
    ground = """getComputedStyle(document.querySelector("#r2-3 .verbatim"),
        "::highlight(giji-mark)").backgroundColor"""
    assert page.evaluate(ground) == "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_mark_outside_the_view_is_scrolled_to(
    ninth_site: BuiltSite, windows: Windows, width: int
) -> None:
    """In a place that is longer than the window; the first mark is the first in the text."""
    page = windows.open("about:blank", width=width)
    begin_far_down(page, ninth_site)
    page.goto(address(ninth_site, "しっぽ", "なか", at="#long"))
    page.wait_for_function(f"{MARKED}.length === 2")
    page.wait_for_function("scrollY > 500")
    top = page.evaluate("""[...CSS.highlights.get('giji-mark')]
        .find(range => String(range) === 'なか').getBoundingClientRect().top""")
    assert 0 < top < 900


def test_a_mark_in_view_leaves_the_page_where_it_is(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """At the beginning of its remark, as any link to it."""
    plain = windows.open(f"{ninth_site.url}{MEETING}#r2-3")
    with_marks = windows.open(address(ninth_site, "インフラ"))
    assert marked(with_marks) == ["インフラ"]
    assert with_marks.evaluate("scrollY") == plain.evaluate("scrollY")


def test_who_comes_back_finds_the_page_where_it_was_left(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """The marks are there, and nothing is scrolled again."""
    page = windows.open("about:blank")
    begin_far_down(page, ninth_site)
    page.goto(address(ninth_site, "なか", at="#long"))
    page.wait_for_function("scrollY > 500")
    page.evaluate("scrollTo({ top: 100, behavior: 'instant' })")
    page.reload()
    page.wait_for_function(f"{MARKED}.length === 1")
    assert page.evaluate("scrollY") == 100


def begin_far_down(page: Page, site: BuiltSite) -> None:
    """Let the meeting begin with a remark of many screens, as records of assemblies have."""
    html = (site.folder / MEETING).read_text(encoding="utf-8")
    words = "。".join(["あたま", *["とても長い発言の一部" * 30] * 40, "なか", "しっぽ"])
    start = html.index("<article")
    end = html.index("</article>", html.rindex("<article")) + len("</article>")
    body = html[:start] + LONG.format(words) + html[end:]
    page.route(f"**/{MEETING}*", lambda route: route.fulfill(body=body, content_type="text/html"))


def test_without_a_place_the_words_are_marked_in_the_whole_page(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """As on the page of an action or a candidate."""
    page = windows.open(address(ninth_site, "推進策", path=ACTION, at=""))
    assert len(marked(page)) > 1
    in_title = """h1 => [...CSS.highlights.get('giji-mark')]
        .some(range => h1.contains(range.startContainer))"""
    assert page.locator("h1").evaluate(in_title)


def test_another_place_of_the_page_has_its_own_marks(
    ninth_site: BuiltSite, windows: Windows
) -> None:
    """The marks go with the reader."""
    page = windows.open(address(ninth_site, "国土交通省"))
    assert len(marked(page)) == 2
    page.evaluate("location.hash = '#r2-4'")
    page.wait_for_function(f"{MARKED}.length === 1")


def test_no_more_than_eight_are_marked(ninth_site: BuiltSite, windows: Windows) -> None:
    """The ninth is left out."""
    page = windows.open(address(ninth_site, *"事務局が確認して高"))
    assert {*marked(page)} == {*"事務局が確認して"}


@pytest.mark.parametrize(
    "words",
    [
        "<img src=x onerror=alert(1)>",
        "(.*)+$",
        "\u0000",
        "\ud7ff\ufdd0\uffff",
        "",
        "あ" * 5_000,
        "constructor",
    ],
)
def test_hostile_words_do_nothing(ninth_site: BuiltSite, windows: Windows, words: str) -> None:
    """They are looked for as they are, and are not there."""
    page = windows.open("about:blank")
    faults = Faults(ninth_site.url)
    faults.watch(page)
    page.goto(address(ninth_site, words))
    assert marked(page) == []
    assert faults.lines == []


@pytest.mark.parametrize("query", ["?mark=%E3%81", "?mark=%", "?mark", "?mark=&mark", "?MARK=x"])
@pytest.mark.parametrize("at", ["#%", "#nowhere", "#r2-3"])
def test_a_broken_address_does_nothing(
    ninth_site: BuiltSite, windows: Windows, query: str, at: str
) -> None:
    """Neither a mark nor an error."""
    page = windows.open("about:blank")
    faults = Faults(ninth_site.url)
    faults.watch(page)
    page.goto(f"{ninth_site.url}{MEETING}{query}{at}")
    assert marked(page) == []
    assert faults.lines == []


def test_a_browser_that_cannot_mark_shows_the_page(ninth_site: BuiltSite, windows: Windows) -> None:
    """As if nothing had been asked for."""
    page = windows.open("about:blank")
    faults = Faults(ninth_site.url)
    faults.watch(page)
    page.add_init_script("delete CSS.highlights; delete Object.getPrototypeOf(CSS).highlights")
    page.goto(address(ninth_site, "インフラ"))
    assert not page.evaluate("'highlights' in CSS")
    assert page.locator("#r2-3").evaluate("remark => remark.matches(':target')")
    assert faults.lines == []


@pytest.mark.parametrize("button", ["リンクをコピー", "引用をコピー"])
def test_what_is_copied_has_no_marks(ninth_site: BuiltSite, windows: Windows, button: str) -> None:
    """The address of the remark is the same for everyone; so is the canonical one."""
    page = windows.open(address(ninth_site, "インフラ"))
    page.locator("#r2-3").get_by_role("button", name=button).click()
    page.locator("[data-state=copied]").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[-1] == f"{ninth_site.url}{MEETING}#r2-3"


def test_the_canonical_address_has_no_marks(sample_site: BuiltSite, windows: Windows) -> None:
    """It is that of the page."""
    path = "meetings/yoyaku-bukai/001.html"
    page = windows.open(address(sample_site, "予約", path=path, at="#r2-1"))
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical == f"https://example.jp/giji/{path}"


def test_from_a_disk_marks_are_there_too(ninth_site: BuiltSite, windows: Windows) -> None:
    """They need no module."""
    page = windows.open("about:blank")
    file = ninth_site.folder.joinpath(MEETING).as_uri()
    page.goto(f"{file}?{urlencode({'mark': 'インフラ'})}#r2-3")
    assert marked(page) == ["インフラ"]
