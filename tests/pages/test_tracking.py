"""Decisions, actions and candidates: what stands today, since when, and on which words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.model.labels import Reporting
from generator.model.ledger import Ledger
from generator.model.meeting import AgendaItem, Meeting
from tests.pages.rendered import Rendered, render, words

ACTIONS = "actions/index.html"
ANSWERED = "actions/yoyaku-bukai/001/a1-1.html"
OVERDUE = "actions/yoyaku-bukai/001/a1-2.html"
BOOKING = "candidates/shisetsu-yoyaku.html"
KEYS = "candidates/kagi-kashidashi.html"


def with_item(ledger: Ledger, at: int, **changes: object) -> Ledger:
    """Return a ledger with the first item of its meeting at place `at` changed."""
    meeting = ledger.meetings[at]
    item: AgendaItem = replace(meeting.items[0], **changes)  # type: ignore[arg-type]
    changed: Meeting = replace(meeting, items=(item, *meeting.items[1:]))
    return replace(ledger, meetings=(*ledger.meetings[:at], changed, *ledger.meetings[at + 1 :]))


def test_actions_stand_by_status_then_owner(sample_pages: Rendered) -> None:
    """As of the day of the build; what is open comes before what is done."""
    assert words(sample_pages, ACTIONS, ".summary__item") == ["2 対応中", "1 対応済み"]
    assert words(sample_pages, ACTIONS, ".heading--owner") == [
        "みなと町総務課情報係 2",
        "みなと町総務課情報係 1",
    ]
    assert "令和8年3月25日（水）現在" in words(sample_pages, ACTIONS, ".section__lead")


def test_an_action_of_two_owners_has_one_anchor(sample: Ledger) -> None:
    """It stands under both of them."""
    action = sample.meetings[0].items[0].actions[0]
    ledger = with_item(sample, 0, actions=(replace(action, owners=("shiosai", "matsukaze")),))
    pages = render(replace(ledger, meetings=ledger.meetings[:1]))
    assert words(pages, ACTIONS, ".heading--owner") == ["まつかぜ村 1", "しおさい市 1"]
    assert len(pages.trees[ACTIONS].css(".card--action")) == 2
    assert pages.anchors[ACTIONS].count("yoyaku-bukai_001_a1-1") == 1
    assert words(pages, "actions/yoyaku-bukai/001/a1-1.html", ".facts dd")[0] == (
        "しおさい市 · まつかぜ村"
    )


def test_an_open_action_has_an_age_and_may_be_overdue(sample_pages: Rendered) -> None:
    """Counted from its meeting to the day of the build."""
    assert "会議から253日" in words(sample_pages, OVERDUE, ".card__age")
    assert words(sample_pages, OVERDUE, ".card__due--over") == [
        "期限 令和7年9月30日（火） 期限超過"
    ]


def test_an_action_is_not_overdue_on_its_last_day(sample: Ledger) -> None:
    """The day after it is."""
    last_day = render(sample, today=date(2025, 9, 30))
    assert words(last_day, OVERDUE, ".card__due--over") == []
    assert words(last_day, OVERDUE, ".card__due") == ["期限 令和7年9月30日（火）"]
    assert words(render(sample, today=date(2025, 10, 1)), OVERDUE, ".card__due--over") != []


def test_an_answered_action_has_no_age(sample_pages: Rendered) -> None:
    """It shows the words that asked for it, and those of the answer."""
    assert words(sample_pages, ANSWERED, ".card__age") == []
    asked = "".join(words(sample_pages, ANSWERED, "#giji-asked ~ .remarks mark"))
    assert asked == "施設の一覧を令和7年9月末までに各市町村へ示していただきたい"
    assert words(sample_pages, ANSWERED, ".answer .answer__label") == [
        "令和7年10月21日（火） · 第2回 · みなと町総務課情報係 対応済み"
    ]
    assert words(sample_pages, ANSWERED, ".answer blockquote") == [
        "施設の一覧は、8月に各市町村へ示された"
    ]


def test_an_answer_need_not_say_who_gave_it(sample: Ledger) -> None:
    """Then day and meeting are said alone."""
    update = sample.meetings[1].items[0].updates[0]
    pages = render(with_item(sample, 1, updates=(replace(update, by=None),)))
    assert words(pages, ANSWERED, ".answer a")[0] == "令和7年10月21日（火） · 第2回"


def test_an_action_without_answer_or_day_says_so(ninth_pages: Rendered) -> None:
    """Nothing is inferred as done."""
    path = next(path for path in ninth_pages.pages if path.startswith("actions/kyotsu"))
    assert words(ninth_pages, path, ".card__due") == []
    assert words(ninth_pages, path, ".empty") == ["回答の記録はまだありません。"]


def test_an_action_is_described_in_a_sentence(sample_pages: Rendered) -> None:
    """For search engines and lists of links."""
    assert sample_pages.pages[ANSWERED].description == "みなと町総務課情報係への要請（対応済み）"


def test_decisions_stand_by_meeting_the_newest_first(sample_pages: Rendered) -> None:
    """With their outcome and the words that say so; what was only reported stands apart."""
    path = "decisions/index.html"
    assert words(sample_pages, path, "h2") == [
        "みなと町 公共施設予約検討部会（第2回） 2",
        "みなと町 公共施設予約検討部会（第1回） 1",
    ]
    assert words(sample_pages, path, ".card--decision .badge") == [
        "修正の上決定",
        "否決",
        "継続審議",
    ]
    assert "案は等分、決定は施設数に応じた負担。" in words(sample_pages, path, ".card__foot")
    assert words(sample_pages, path, ".rows__row") == [
        "(2) 施設の現況 <一覧 & 課題> について 報告のみ"
    ]


def test_candidates_stand_by_state(sample_pages: Rendered) -> None:
    """Each on both axes, with the meeting that moved it last."""
    path = "candidates/index.html"
    assert words(sample_pages, path, "h2") == ["共通化を推進 1", "実施を見送り 1"]
    assert words(sample_pages, path, ".axes dd") == [
        "共通化を推進",
        "報告済み（みなと町 デジタル推進会議）",
        "実施を見送り",
    ]


def test_a_candidate_has_come_a_way_on_two_axes(sample: Ledger) -> None:
    """State and reporting; a report still to be made stands last and has no day."""
    pages = render(sample)
    assert words(pages, BOOKING, ".timeline__event .badge") == [
        "実現可能性調査・検討",
        "報告予定（みなと町 デジタル推進会議）",
        "共通化を推進",
        "報告予定（みなと町 デジタル推進会議）",
    ]
    assert len(pages.trees[BOOKING].css(".timeline__event--pending")) == 1
    assert words(pages, BOOKING, ".timeline__event:last-child time") == []


def test_a_report_that_was_made_is_no_longer_to_come(sample_pages: Rendered) -> None:
    """The draft meeting tells of it."""
    assert sample_pages.trees[BOOKING].css(".timeline__event--pending") == []
    assert words(sample_pages, BOOKING, ".timeline__event:last-child .badge") == [
        "報告済み（みなと町 デジタル推進会議）"
    ]


def test_reporting_need_not_name_a_body(sample: Ledger) -> None:
    """Then the word stands alone, on every page."""
    update = sample.meetings[1].items[0].candidate_updates[0]
    changed = replace(update, reporting=Reporting.REPORTED, reporting_to=None)
    pages = render(with_item(sample, 1, candidate_updates=(changed,)))
    assert words(pages, BOOKING, ".timeline__event:last-child .badge") == ["報告済み"]
    assert words(pages, "meetings/yoyaku-bukai/002.html", "#c1-1 .badge") == [
        "共通化を推進",
        "報告済み",
    ]


def test_the_states_of_the_body_show_how_far_a_candidate_has_come(sample_pages: Rendered) -> None:
    """Where it is, where it was, and where it has not been."""
    steps = sample_pages.trees[BOOKING].css(".step")
    standings = [str(step.attributes["class"]).rpartition("--")[2] for step in steps]
    assert list(zip(words(sample_pages, BOOKING, ".step"), standings, strict=True)) == [
        ("候補選定", "ahead"),
        ("実現可能性調査・検討", "passed"),
        ("共通化を推進", "current"),
        ("実施を見送り", "ahead"),
    ]


def test_a_candidate_gathers_what_the_record_says_of_it(sample_pages: Rendered) -> None:
    """Decisions, actions, items, remarks."""
    assert len(sample_pages.trees[BOOKING].css(".card--decision")) == 2
    assert len(sample_pages.trees[BOOKING].css(".card--action")) == 3
    assert len(sample_pages.trees[BOOKING].css(".rows__row")) == 3
    assert words(sample_pages, BOOKING, ".facts__row")[1:] == [
        "制度所管みなと町総務課情報係",
        "別の呼び方施設予約システム",
    ]


def test_a_candidate_that_nobody_spoke_of_says_so(sample: Ledger) -> None:
    """In each of its sections."""
    pages = render(replace(sample, meetings=sample.meetings[:1]))
    assert words(pages, KEYS, ".empty") == [
        "関係する決定事項はありません。",
        "関係する対応事項はありません。",
        "収録している会議では、まだ取り上げられていません。",
    ]
    assert words(pages, "candidates/index.html", "h2") == [
        "実現可能性調査・検討 1",
        "状態の記録なし 1",
    ]
