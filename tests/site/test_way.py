"""The way through the site: from an open action to the words it rests on, on, and back.

Each step is taken on the page that the step before has opened: first with the pointer, then with
the keyboard alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.support.windows import PHONE, Windows

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.support.sites import BuiltSite

MEETING: Final = "meetings/kyotsu-kiban-wt/009.html"
ACTION: Final = "actions/kyotsu-kiban-wt/009/a2-3.html"
ASKED: Final = "共同調達による広域的な連携などの取組について検討を進める"
CANDIDATE: Final = "candidates/r7-doboku-tsuho.html"
SYSTEM: Final = "土木施設に関する住民からの通報等システム"
MATERIAL: Final = "materials/kyotsu-kiban-wt/009/m2.html"
ANSWERED: Final = "actions/kyotsu-kiban-wt/009/a4-1.html"

ASKING: Final = (
    ("main", ASKED, ACTION),
    ("main", "第9回 (2) 発言4", f"{MEETING}#r2-4"),
    ("#r2-4", f"対応事項 {ASKED}", ACTION),
    ("main", SYSTEM, CANDIDATE),
    ("main", f"「{SYSTEM}」について、（案）のとおり進める", f"{MEETING}#d2-1"),
    ("#d2-1", f"候補 {SYSTEM}", CANDIDATE),
    ("main", ASKED, ACTION),
    ("main", "国土交通省", "organizations/mlit.html"),
    ("main", ASKED, ACTION),
    ("main", "共同調達・広域的な連携", "topics/joint-procurement.html"),
    ("main", "第9回 (2) 発言4", f"{MEETING}#r2-4"),
    ("#r2-4", "論点 共同調達・広域的な連携", "topics/joint-procurement.html"),
    ("main", ASKED, ACTION),
    ("main", "第9回 資料2", MATERIAL),
    ("main", "第9回 (2) 発言4", f"{MEETING}#r2-4"),
    ("#r2-4", "国土交通省", "organizations/mlit.html"),
    ("main", "第9回 (2) 発言4", f"{MEETING}#r2-4"),
    ("section:has(> #i2)", "資料2", MATERIAL),
    ("main", "国・地方デジタル共通基盤推進連絡協議会ワーキングチーム（第9回）", MEETING),
)
"""Part of the page, name of the link in it, and where it must lead: from home to the meeting."""

ANSWERING: Final = (
    ("header", "対応", "actions/index.html"),
    (
        "main",
        "「地方公共団体情報システム運用最適化計画」の大幅な簡略化などを検討する",
        ANSWERED,
    ),
    ("section:has(> #giji-answers)", "第9回 (4) 発言2", f"{MEETING}#r4-2"),
)
"""From the list of actions to the one that was answered, and to the words of the answer."""

WAYS: Final = (ASKING, ANSWERING)


def follow(page: Page, part: str, name: str) -> Locator:
    """Return the first link of this name in a part of the page, which must be there."""
    return page.locator(part).get_by_role("link", name=name, exact=True).first


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the wanted control has the focus, and see that it shows it."""
    control = wanted.element_handle()
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("control => control === document.activeElement", control):
            break
    ring = wanted.evaluate("one => getComputedStyle(one).outlineStyle")
    width = wanted.evaluate("one => parseFloat(getComputedStyle(one).outlineWidth)")
    assert page.evaluate("control => control === document.activeElement", control)
    assert ring == "solid"
    assert width >= 2
    assert in_view(wanted)


def in_view(part: Locator) -> bool:
    """Whether the beginning of a part is on the screen."""
    top: float = part.evaluate("one => one.getBoundingClientRect().top")
    height: int = part.page.evaluate("innerHeight")
    return 0 <= top < height


def arrived(page: Page, address: str) -> None:
    """See that the page is there, and the place on it in view and marked."""
    page.wait_for_url(address)
    if "#" in address:
        target = page.locator(":target")
        assert target.get_attribute("id") == address.partition("#")[2]
        assert in_view(target)


@pytest.mark.parametrize("way", WAYS)
def test_the_way_is_clicked(
    ninth_site: BuiltSite, windows: Windows, way: tuple[tuple[str, str, str], ...]
) -> None:
    """From what is owed to the asking words, the decision and the rest, and back."""
    page = windows.open(ninth_site.url)
    for part, name, address in way:
        follow(page, part, name).click()
        arrived(page, ninth_site.url + address)


@pytest.mark.parametrize("way", WAYS)
def test_the_way_is_gone_by_keyboard(
    ninth_site: BuiltSite, windows: Windows, way: tuple[tuple[str, str, str], ...]
) -> None:
    """Tab reaches every link of it, the focus is always seen, and Enter follows."""
    page = windows.open(ninth_site.url)
    for part, name, address in way:
        tab_to(page, follow(page, part, name))
        page.keyboard.press("Enter")
        arrived(page, ninth_site.url + address)


def test_a_remark_that_is_asked_for_is_marked(ninth_site: BuiltSite, windows: Windows) -> None:
    """It differs from its neighbours on a ground of its own."""
    page = windows.open(f"{ninth_site.url}{MEETING}#r2-4")
    ground = "one => getComputedStyle(one).backgroundImage"
    assert page.locator("#r2-4").evaluate(ground) != page.locator("#r2-3").evaluate(ground)


def test_the_first_stop_skips_to_the_content(ninth_site: BuiltSite, windows: Windows) -> None:
    """It appears when it is reached, and the next stop lies in the content."""
    page = windows.open(ninth_site.url + MEETING)
    skip = page.get_by_role("link", name="本文へ移動")
    assert not in_view(skip)
    page.keyboard.press("Tab")
    assert in_view(skip)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#giji-content') !== null")


def test_the_menu_of_a_phone_is_worked_by_keyboard(ninth_site: BuiltSite, windows: Windows) -> None:
    """Opened, walked from end to end, closed, opened again, and left by one of its links."""
    page = windows.open(ninth_site.url + MEETING, width=PHONE)
    button = page.get_by_role("button", name="メニュー")
    sections = page.get_by_role("navigation", name="サイトの区分")
    tab_to(page, button)
    assert not sections.is_visible()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    links = sections.get_by_role("link")
    assert links.count() > 5
    for link in links.all():
        page.keyboard.press("Tab")
        assert link.evaluate("link => link === document.activeElement")
        assert in_view(link)
    page.keyboard.press("Escape")
    assert button.evaluate("button => button === document.activeElement")
    assert not sections.is_visible()
    page.keyboard.press("Enter")
    tab_to(page, sections.get_by_role("link", name="対応"))
    page.keyboard.press("Enter")
    page.wait_for_url(ninth_site.url + "actions/index.html")
    button.press("Enter")
    assert sections.get_by_role("link", name="対応").get_attribute("aria-current") == "page"
