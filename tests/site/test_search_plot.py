"""Above the results stands when it was spoken about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.support.finder import chosen, count, look_for, settle
from tests.support.windows import PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.support.sites import BuiltSite
    from tests.support.windows import Windows


def bars(page: Page) -> Locator:
    """Return the bars of the plot."""
    return page.locator(".plot__bar")


def heights(page: Page) -> list[float]:
    """Return the heights of the bars."""
    found: list[float] = page.evaluate(
        "[...document.querySelectorAll('.plot__fill')].map(bar => bar.height.baseVal.value)"
    )
    return found


def test_each_meeting_with_hits_has_a_bar(sample_site: BuiltSite, windows: Windows) -> None:
    """The oldest first; a bar is as tall as its hits are many, and says so in words."""
    page = look_for(sample_site, windows, "q=施設")
    assert page.locator(".plot figcaption").inner_text() == "会議ごとの件数"
    names = [bar.get_attribute("aria-label") for bar in bars(page).all()]
    body = "みなと町 公共施設予約検討部会"
    assert names == [f"{body} 第1回: 6 件", f"{body} 第2回: 4 件"]
    first, second = heights(page)
    assert round(second / first, 2) == round(4 / 6, 2)


def test_too_many_meetings_are_shown_by_year(long_site: BuiltSite, windows: Windows) -> None:
    """Within a year they are meetings again."""
    page = look_for(long_site, windows, "q=予算")
    assert page.locator(".plot figcaption").inner_text() == "年ごとの件数"
    assert bars(page).count() == 8
    bars(page).nth(2).click()
    settle(page)
    assert chosen(page) == ["年 2020年（令和2年）"]
    assert page.locator(".plot figcaption").inner_text() == "会議ごとの件数"
    assert bars(page).count() == 12


def test_a_bar_narrows_down_to_its_meeting(long_site: BuiltSite, windows: Windows) -> None:
    """The address says so, and a chip leads out again; with one meeting there is no plot."""
    page = look_for(long_site, windows, "q=予算&year=2020")
    bars(page).nth(1).click()
    settle(page)
    assert count(page) == 2
    assert chosen(page)[-1] == "会議 町議会 第26回"
    assert "meeting=meetings%2Ftown%2F025.html" in page.url
    assert page.locator(".plot").is_hidden()
    page.get_by_role("button", name="会議「町議会 第26回」を外す").click()
    settle(page)
    assert bars(page).count() == 12


def test_bars_are_reached_by_keyboard(long_site: BuiltSite, windows: Windows) -> None:
    """One stop for Tab, the arrow keys between them, Enter to choose."""
    page = look_for(long_site, windows, "q=予算&year=2020")
    assert page.locator(".plot__bar[tabindex='0']").count() == 1
    bars(page).first.focus()
    page.keyboard.press("ArrowRight")
    expect(bars(page).nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(bars(page).nth(11)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(bars(page).nth(11)).to_be_focused()
    page.keyboard.press("Home")
    expect(bars(page).first).to_be_focused()
    page.keyboard.press("Enter")
    settle(page)
    assert chosen(page)[-1] == "会議 審議会 第25回"
    expect(page.get_by_role("heading", name="検索結果")).to_be_focused()


def test_a_bar_can_be_opened_in_another_window(long_site: BuiltSite, windows: Windows) -> None:
    """It is a link, and its address is that of the narrowed results."""
    page = look_for(long_site, windows, "q=予算&year=2020")
    address = bars(page).nth(1).get_attribute("href")
    assert address is not None
    other = look_for(long_site, windows, address.removeprefix("?"))
    assert count(other) == 2
    bars(page).nth(1).click(modifiers=["ControlOrMeta"])
    assert chosen(page) == ["年 2020年（令和2年）"]


def test_the_plot_is_also_a_table(long_site: BuiltSite, windows: Windows) -> None:
    """For whoever does not see it: the same numbers, a row for each bar."""
    page = look_for(long_site, windows, "q=予算&year=2020")
    page.get_by_text("表で見る").click()
    rows = page.locator(".plot__table tbody tr")
    assert rows.count() == 12
    assert rows.first.inner_text().split("\t") == ["審議会 第25回", "令和2年1月10日（金）", "2"]
    drawing = page.locator(".plot svg")
    assert drawing.get_attribute("role") == "group"
    label = drawing.get_attribute("aria-labelledby")
    assert page.locator(f"#{label}").inner_text() == "会議ごとの件数"


def test_on_a_phone_bars_are_fewer(long_site: BuiltSite, windows: Windows) -> None:
    """The plot fits the window, and follows when it becomes wider."""
    page = look_for(long_site, windows, "q=予算&year=2020&year=2021&year=2022", width=PHONE)
    assert page.locator(".plot figcaption").inner_text() == "年ごとの件数"
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(bars(page)).to_have_count(36)
