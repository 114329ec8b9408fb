"""The ways to all meetings: the newest, by fiscal year, by calendar month, by body."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.model.ledger import Ledger
from generator.pages.views.years import calendar_year, month_alone, month_of_year
from tests.archive.build import body, item, ledger, meeting
from tests.pages.rendered import Rendered, render, words

LIST = "meetings/index.html"


def series(number: int, apart: int, first: date = date(2019, 3, 30)) -> Ledger:
    """Return a body that met so many times, so many days apart."""
    meetings = (
        meeting(f"wt/{which}", item(f"wt/{which}#i1"), day=first + timedelta(days=which * apart))
        for which in range(number)
    )
    return ledger(body("wt"), *meetings)


def test_the_list_leads_to_years_months_and_bodies(sample_pages: Rendered) -> None:
    """And has the newest meetings, and those that are missing from the archive."""
    assert words(sample_pages, LIST, "h2") == [
        "新しい会議",
        "年度から探す",
        "暦の年と月から探す",
        "会議体",
        "未収録の会議 2",
    ]
    assert words(sample_pages, LIST, ".meetings__title")[0].endswith("（第3回）")
    assert "下書き" in words(sample_pages, LIST, ".meetings__facts")[0]
    assert words(sample_pages, LIST, "tbody td, tbody th") == ["令和7年度", "3", "8", "3", "3"]
    assert words(sample_pages, LIST, "h3, .month") == [
        "令和8年（2026年）",
        "1月 1",
        "令和7年（2025年）",
        "7月 1",
        "10月 1",
    ]
    assert words(sample_pages, LIST, "#giji-bodies ~ .topic-cloud a") == [
        "みなと町 公共施設予約検討部会 3"
    ]
    assert "公共施設予約検討部会 準備会" in words(sample_pages, LIST, ".rows__row")[0]


def test_an_archive_that_lacks_no_meeting_has_no_list_of_them(sample: Ledger) -> None:
    """Nor an entry in the contents."""
    meetings = tuple(replace(meeting, citations=()) for meeting in sample.meetings)
    page = render(replace(sample, meetings=meetings)).pages[LIST]
    assert "giji-unrecorded" not in page.html
    assert [entry.id for entry in page.toc] == [
        "giji-newest",
        "giji-years",
        "giji-months",
        "giji-bodies",
    ]


def test_the_list_does_not_grow_with_the_archive() -> None:
    """Twenty meetings; the pages of the years have all, each once."""
    pages = render(series(200, 10))
    assert len(words(pages, LIST, ".meetings__row")) == 20
    assert len(pages.pages[LIST].html) < 40_000
    years = [path for path in pages.pages if path.startswith("meetings/fy")]
    assert years[0] == "meetings/fy2018.html"
    assert sum(len(words(pages, path, ".year__title")) for path in years) == 200


def test_a_year_has_its_meetings_with_agenda_and_decisions(sample_pages: Rendered) -> None:
    """The newest month first; a decision leads to its place in the minutes."""
    path = "meetings/fy2025.html"
    assert words(sample_pages, path, "h1, h2") == [
        "令和7年度の会議",
        "令和8年1月（2026年1月） 1",
        "令和7年10月（2025年10月） 1",
        "令和7年7月（2025年7月） 1",
    ]
    tree = sample_pages.trees[path]
    assert words(sample_pages, path, ".year__decided li") == [
        "修正の上決定負担割合を改めて共同利用を進める",
        "否決鍵の貸出管理システムは候補としない",
        "継続審議進め方は次回も審議する",
    ]
    assert tree.css_matches('.year__decided a[href="yoyaku-bukai/002.html#d1-1"]')
    assert tree.css_matches('.year__items a[href="yoyaku-bukai/001.html#i3"]')


def test_years_lead_to_those_before_and_after_them() -> None:
    """As the pages of the frame do."""
    pages = render(series(3, 366))
    middle = pages.pages["meetings/fy2019.html"]
    assert middle.previous is not None
    assert middle.next is not None
    assert (middle.previous.href, middle.next.href) == ("fy2018.html", "fy2020.html")
    assert pages.pages["meetings/fy2018.html"].previous is None
    assert pages.pages["meetings/fy2020.html"].next is None


def test_a_year_of_very_many_meetings_leaves_out_their_agenda() -> None:
    """Its page would be too large; each meeting's own page has it."""
    first = date(2020, 4, 1)
    assert len(words(render(series(150, 2, first)), "meetings/fy2020.html", ".year__items")) == 150
    assert words(render(series(151, 2, first)), "meetings/fy2020.html", ".year__items") == []


def test_a_body_of_many_meetings_shows_the_newest(sample_pages: Rendered) -> None:
    """And leads to the years for the others."""
    pages = render(series(51, 30))
    assert len(words(pages, "bodies/wt.html", ".meetings__row")) == 50
    assert words(pages, "bodies/wt.html", "#giji-meetings") == ["会議 51"]
    assert len(words(pages, "bodies/wt.html", "#giji-years ~ .topic-cloud a")) == 6
    assert words(sample_pages, "bodies/yoyaku-bukai.html", "#giji-years") == []


@pytest.mark.parametrize(
    ("year", "language", "name"),
    [
        (2026, "ja", "令和8年（2026年）"),
        (2019, "ja", "平成31年・令和元年（2019年）"),
        (2026, "en", "2026"),
    ],
)
def test_a_calendar_year_has_the_names_of_its_eras(year: int, language: str, name: str) -> None:
    """Both, where one ended in it."""
    assert calendar_year(year, language) == name


def test_months_are_named_in_the_language_of_the_reader() -> None:
    """With both years in Japanese."""
    day = date(2019, 5, 1)
    assert month_of_year(day, "ja") == "令和元年5月（2019年5月）"
    assert month_of_year(day, "en") == "May 2019"
    assert (month_alone(day, "ja"), month_alone(day, "en")) == ("5月", "May")
