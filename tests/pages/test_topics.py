"""A topic's page: its remarks by meeting, when there were how many, and what comes up with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from generator.model.ledger import Ledger
from generator.model.registers import Topic
from tests.archive.build import action, body, item, ledger, meeting, on, organization, remark
from tests.pages.rendered import Rendered, render, words

COST = "topics/hiyo.html"


def busy(meetings: int, remarks: int, *, apart: int = 20, text: str = "費用の話") -> Ledger:
    """Return so many meetings of a body, each with so many remarks about cost."""
    held = []
    for number in range(meetings):
        said = tuple(
            remark(f"wt/{number}#r{which}", text, topics=("cost",)) for which in range(remarks)
        )
        day = date(2020, 4, 1) + timedelta(days=number * apart)
        asked = action(
            f"wt/{number}#a1", on(said[0].key, "費用"), owners=("mlit",), topics=("cost",)
        )
        held.append(meeting(f"wt/{number}", item(f"wt/{number}#i1", *said, asked), day=day))
    registers = (body("wt"), organization("mlit", "費用省"), Topic(id="cost", name="費用"))
    return ledger(*registers, Topic(id="silent", name="静かな論点"), *held)


def test_a_topic_has_its_remarks_by_meeting(sample_pages: Rendered) -> None:
    """The newest first, with its decisions and actions, and the topics that come up with it."""
    assert words(sample_pages, COST, "h2") == [
        "みなと町 公共施設予約検討部会（第2回） 1",
        "みなと町 公共施設予約検討部会（第1回） 2",
        "決定事項 1",
        "対応事項 1",
        "いっしょに出てくる論点 2",
        "関連するもの",
    ]
    assert words(sample_pages, COST, ".remark__number") == [
        "第2回 (1) 発言2",
        "第1回 (1) 発言1",
        "第1回 (1) 発言3",
    ]
    assert words(sample_pages, COST, "#giji-together ~ .rows .rows__row") == [
        "操作のしやすさ 両方に付いた記録 1 同じ議題 1",
        "データの移行 両方に付いた記録 0 同じ議題 2",
    ]
    found = words(sample_pages, "topics/index.html", "tbody tr:first-child :is(th, td)")
    assert found == ["費用", "3", "1", "1", "みなと町 公共施設予約検討部会（第2回）"]


def test_a_topic_can_be_searched(sample_pages: Rendered) -> None:
    """The search begins with the topic chosen."""
    assert sample_pages.trees[COST].css_matches('a.more[href="../search.html?topic=hiyo"]')


def test_a_topic_that_nothing_is_filed_under_says_so(sample: Ledger) -> None:
    """And has nothing else."""
    pages = render(replace(sample, meetings=()))
    assert words(pages, COST, ".empty") == ["この論点の発言はまだありません。"]
    assert pages.pages[COST].toc == ()
    assert words(pages, "topics/index.html", "tbody tr:first-child td") == ["0", "0", "0", ""]


def test_the_plot_says_in_words_what_it_shows(sample_pages: Rendered) -> None:
    """Its columns lead to the remarks; the table has silent meetings too."""
    assert words(sample_pages, COST, ".plot__summary") == [
        "3回の会議のうち2回で発言がありました。最も多いのは「第1回、令和7年7月15日（火）」の2件です。"
    ]
    columns = sample_pages.trees[COST].css("a.plot__column")
    assert [column.attributes["href"] for column in columns] == [
        "#giji-yoyaku-bukai_001",
        "#giji-yoyaku-bukai_002",
    ]
    assert columns[0].attributes["aria-label"] == "第1回、令和7年7月15日（火）: 2"
    assert words(sample_pages, COST, ".plot td") == ["2", "1", "0"]


def test_one_meeting_is_not_plotted() -> None:
    """It would show nothing."""
    assert words(render(busy(1, 3)), "topics/cost.html", ".plot") == []


def test_many_meetings_are_plotted_by_fiscal_year() -> None:
    """Each column leads to the newest meeting of its year that had a remark."""
    pages = render(busy(37, 1))
    assert words(pages, "topics/cost.html", ".plot__title") == ["年度ごとの発言の数"]
    assert words(pages, "topics/cost.html", ".plot tbody tr") == [
        "令和2年度19",
        "令和3年度18",
    ]
    assert words(render(busy(36, 1)), "topics/cost.html", ".plot__title") == ["会議ごとの発言の数"]


def test_a_year_in_which_nobody_spoke_of_it_is_an_empty_place() -> None:
    """Between the years in which somebody did."""
    whole = busy(40, 1)
    meetings = tuple(
        replace(one, items=()) if one.when.date.year == 2021 else one for one in whole.meetings
    )
    meetings += (
        replace(whole.meetings[-1], key=replace(whole.meetings[-1].key, parts=("wt", "x"))),
    )
    last = replace(meetings[-1], items=(), when=replace(meetings[-1].when, date=date(2023, 5, 1)))
    pages = render(replace(whole, meetings=(*meetings[:-1], last)))
    assert words(pages, "topics/cost.html", ".plot tbody tr") == [
        "令和2年度14",
        "令和3年度5",
        "令和4年度3",
        "令和5年度0",
    ]
    assert len(pages.trees["topics/cost.html"].css("a.plot__column")) == 3


def test_a_busy_topic_has_pages_for_its_years() -> None:
    """Its own page shows the newest meetings whole, fifty remarks at most, and says so."""
    pages = render(busy(30, 4))
    own = "topics/cost.html"
    assert len(words(pages, own, ".remark")) == 48
    assert words(pages, own, "#giji-years ~ .topic-cloud a") == ["令和3年度 44", "令和2年度 76"]
    assert "120件の発言のすべて" in words(pages, own, "#giji-years ~ .section__lead")[0]
    assert len(words(pages, "topics/cost/fy2020.html", ".remark")) == 76
    assert words(pages, "topics/cost/fy2020.html", "h1, .page-head__kicker, [aria-current]") == [
        "費用",
        "費用（令和2年度）",
        "令和2年度 76",
    ]
    assert "topics/silent/fy2020.html" not in pages.pages
    hrefs = [one.attributes["href"] for one in pages.trees[own].css("a.plot__column")]
    assert hrefs[0] == "cost/fy2020.html#giji-wt_0"
    assert hrefs[-1] == "#giji-wt_29"


def test_no_page_of_a_topic_grows_to_megabytes() -> None:
    """A year of very many remarks lists them as links, three hundred have their words."""
    long = "費用について長い話をする。" * 40
    pages = render(busy(18, 40, text=long))
    assert len(words(pages, "topics/cost/fy2020.html", ".remark")) == 0
    assert len(words(pages, "topics/cost/fy2020.html", ".remark-links a")) == 720
    sizes = [len(page.html.encode()) for path, page in pages.pages.items() if "cost" in path]
    assert max(sizes) < 300_000
    few = render(busy(6, 50, text=long))
    assert len(words(few, "topics/cost/fy2020.html", ".remark")) == 300
    assert len(few.pages["topics/cost/fy2020.html"].html.encode()) < 500_000


def test_a_busy_organization_has_pages_for_its_years() -> None:
    """What is open stands first on its own page; each year has all of its own."""
    pages = render(busy(60, 3))
    own = "organizations/mlit.html"
    assert words(pages, own, "#giji-owed") == ["求められたこと 60"]
    assert len(words(pages, own, ".card--action")) == 50
    assert "終わっていない対応" in words(pages, own, "#giji-years ~ .section__lead")[0]
    assert len(words(pages, "organizations/mlit/fy2020.html", ".card--action")) == 19
    assert words(pages, "organizations/mlit/fy2020.html", ".facts") == []
