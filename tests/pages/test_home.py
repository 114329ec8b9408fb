"""The home page: in ten seconds what was decided, and who owes what."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from generator.model.keys import Key
from generator.model.ledger import Ledger
from generator.urls import HOME
from tests.pages.rendered import Rendered, render, words


def test_figures_count_the_archive(ninth_pages: Rendered) -> None:
    """Each leads to what it counts; actions count while somebody owes them."""
    assert words(ninth_pages, HOME, ".tile") == [
        "1 会議",
        "2 決定事項",
        "16 対応待ち",
        "1 共通化候補",
    ]


def test_what_was_decided_stands_with_its_words(ninth_pages: Rendered) -> None:
    """The decisions of the newest meeting that made any."""
    assert words(ninth_pages, HOME, ".statement .badge") == ["案のとおり決定"] * 2
    assert (
        words(ninth_pages, HOME, ".statement blockquote")
        == ["（案）のとおり進めていくこととなった"] * 2
    )


def test_those_who_owe_most_come_first(ninth_pages: Rendered) -> None:
    """With the actions asked for last, and how many more there are."""
    assert words(ninth_pages, HOME, ".owner__name")[:2] == [
        "各制度所管府省庁 6 件 対応待ち",
        "国土交通省 5 件 対応待ち",
    ]
    assert words(ninth_pages, HOME, ".owner__more") == ["ほか2件", "ほか1件"]


def test_candidates_stand_under_their_state(sample_pages: Rendered) -> None:
    """In the order of their body's states, with what is said of reporting."""
    assert words(sample_pages, HOME, ".column__title") == ["共通化を推進 1", "実施を見送り 1"]
    assert words(sample_pages, HOME, ".column__note") == ["報告済み（みなと町 デジタル推進会議）"]


def test_a_candidate_without_a_state_is_not_lost(sample: Ledger) -> None:
    """It stands under the words for that."""
    pages = render(replace(sample, meetings=sample.meetings[:1]))
    assert words(pages, HOME, ".column__title") == ["実現可能性調査・検討 1", "状態の記録なし 1"]


def test_topics_with_most_remarks_come_first(sample_pages: Rendered) -> None:
    """Those without any are left out."""
    assert words(sample_pages, HOME, "#giji-topics ~ .topic-cloud a") == [
        "費用 3",
        "データの移行 2",
        "操作のしやすさ 2",
    ]


def test_the_years_are_one_click_away(sample_pages: Rendered) -> None:
    """Below the newest meetings, each with its number of meetings."""
    assert words(sample_pages, HOME, "#giji-meetings ~ .topic-cloud a") == ["令和7年度 3"]


def test_the_newest_meetings_come_first(sample: Ledger) -> None:
    """Five of them; the list of meetings has the rest."""
    meeting = sample.meetings[1]
    series = tuple(
        replace(
            meeting,
            key=Key(meeting.key.kind, ("yoyaku-bukai", f"1{number}")),
            title=f"第{number}回",
            when=replace(meeting.when, date=meeting.when.date + timedelta(days=number)),
            items=(),
            materials=(),
            citations=(),
            repairs=(),
            notes=(),
        )
        for number in range(7)
    )
    files = {one.key: sample.files[meeting.key] for one in series}
    pages = render(replace(sample, meetings=series, files=files, sources={}))
    assert words(pages, HOME, ".meetings__title") == [
        "第6回",
        "第5回",
        "第4回",
        "第3回",
        "第2回",
    ]


def test_an_archive_of_several_bodies_names_none_of_them(sample: Ledger) -> None:
    """It says how many there are."""
    other = replace(
        sample.meetings[0],
        key=Key(sample.meetings[0].key.kind, ("dx-kaigi", "001")),
        items=(),
        attendance=(),
        materials=(),
        citations=(),
        notes=(),
        corrections=(),
    )
    pages = render(replace(sample, meetings=(*sample.meetings, other)))
    assert words(pages, HOME, ".hero__lead")[0].startswith("2の会議体")


def test_an_empty_archive_says_so(sample: Ledger) -> None:
    """Each section has a sentence, and each list."""
    empty = Ledger(root=sample.root, bodies=sample.bodies)
    pages = render(empty)
    assert words(pages, HOME, ".empty") == [
        "決定事項はまだありません。",
        "候補はまだありません。",
        "対応待ちの事項はありません。",
        "会議はまだありません。",
        "論点を付けた発言はまだありません。",
    ]
    lists = ("actions", "candidates", "decisions", "materials", "meetings", "people", "topics")
    for name in lists:
        assert len(words(pages, f"{name}/index.html", ".empty")) == 1
