"""The page of a meeting: its record whole and in order, and what the editors added beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.archive.proof import pieces
from generator.model.ledger import Ledger
from generator.urls import SOURCE, address
from tests.pages.rendered import Rendered, body, render, words

FIRST = "meetings/yoyaku-bukai/001.html"
SECOND = "meetings/yoyaku-bukai/002.html"
DRAFT = "meetings/yoyaku-bukai/003.html"


def test_the_record_is_whole_and_in_its_order(pages: Rendered) -> None:
    """Each piece of the verbatim layer stands behind the one before it."""
    for meeting in pages.archive.meetings:
        text, at = pages.text(address(meeting.key).path), 0
        for piece in pieces(meeting):
            at = text.index(piece.text, at) + len(piece.text)


def test_facts_are_normalised_beside_the_words_of_the_record(sample_pages: Rendered) -> None:
    """Day in both calendars, hours, fiscal year, and how the record came about."""
    assert words(sample_pages, FIRST, ".facts:not(.record):not(.source-box *) .facts__row") == [
        "開催日令和7年7月15日（火） 2025-07-15",
        "時間10:00–11:30",
        "開催方法対面・オンライン併用",
        "年度令和7年度",
        "記録の種類議事録",
        "発言者の示し方氏名",
    ]
    assert words(sample_pages, FIRST, ".record .facts__row") == [
        "1. 日時令和7年7月15日（火）10:00～11:30",
        "2. 場所みなと町役場 第1会議室及びオンライン",
    ]


def test_a_record_without_hours_or_own_headings_has_the_usual_ones(sample_pages: Rendered) -> None:
    """The draft says neither when nor where in its own words."""
    assert words(sample_pages, DRAFT, ".record") == []
    assert "時間" not in words(sample_pages, DRAFT, ".facts dt")
    assert words(sample_pages, DRAFT, "#giji-attendance") == ["出席者"]
    assert words(sample_pages, DRAFT, "#giji-agenda") == ["議題"]


def test_a_heading_without_words_below_it_is_shown_alone(sample: Ledger) -> None:
    """And words without a heading under the usual one."""
    meeting = sample.meetings[0]
    when = replace(meeting.when, text=None)
    venue = replace(meeting.venue, heading=None)
    changed = replace(sample, meetings=(replace(meeting, when=when, venue=venue),))
    assert words(render(changed), FIRST, ".record .facts__row") == [
        "1. 日時",
        "場所みなと町役場 第1会議室及びオンライン",
    ]


def test_attendance_is_grouped_by_organization_in_the_order_of_the_record(
    ninth_pages: Rendered,
) -> None:
    """Those of one organization follow each other."""
    path = "meetings/kyotsu-kiban-wt/009.html"
    assert words(ninth_pages, path, ".table__group") == [
        "山口県 1",
        "愛知県一宮市 1",
        "福岡県水巻町 1",
        "内閣官房デジタル行財政改革会議事務局 3",
        "デジタル庁 3",
        "総務省 3",
    ]


def test_attendance_says_who_was_away_stood_in_or_has_no_name(sample_pages: Rendered) -> None:
    """In words, and with the post as written."""
    assert words(sample_pages, FIRST, ".attendance tbody tr:not(.table__group)") == [
        "見本 一郎みなと町副町長座長・議長出席",
        "架空 花子しおさい市施設課長構成員出席",
        "例文 次郎まつかぜ村総務課長構成員欠席",
        "非公表架空予約ソフト株式会社 説明員説明者出席",
    ]
    assert "代理出席 例文総務課長の代理" in words(sample_pages, SECOND, ".attendance td")


def test_people_are_linked_where_their_body_lists_them(sample_pages: Rendered) -> None:
    """In the attendance, as presenters and as speakers."""
    tree = sample_pages.trees[FIRST]
    assert tree.css_matches('.attendance a[href="../../people/mihon-ichiro.html"]')
    assert tree.css_matches('.remark__who a[href="../../people/mihon-ichiro.html"]')


def test_an_item_says_why_something_is_not_there(sample_pages: Rendered) -> None:
    """Materials, decisions and remarks each for themselves."""
    assert words(sample_pages, FIRST, 'section[aria-labelledby="i3"] .absence strong') == [
        "資料: 公表されていません",
        "決定事項: 決定はありません",
        "発言: 発言の記載はありません",
    ]


def test_remarks_without_names_say_so(ninth_pages: Rendered, sample_pages: Rendered) -> None:
    """Once an item, where no remark of it has one."""
    path = "meetings/kyotsu-kiban-wt/009.html"
    assert len(words(ninth_pages, path, ".absence--anonymous")) == 3
    assert len(words(sample_pages, FIRST, 'section[aria-labelledby="i1"] .absence')) == 0


def test_a_remark_is_cited_with_record_day_item_and_number(sample_pages: Rendered) -> None:
    """The address of the page and the anchor follow when it is copied."""
    button = sample_pages.trees[FIRST].css_first("#r1-1 button:last-child")
    assert button is not None
    assert button.attributes["data-copy"] == (
        "みなと町 公共施設予約検討部会（第1回）議事録、令和7年7月15日（火）／2025-07-15、"
        "(1) 検討の進め方について、発言1"
    )
    assert button.attributes["data-copy-fragment"] == "#r1-1"


@pytest.mark.parametrize("site_url", ["https://example.jp/giji", "https://example.jp/giji/"])
def test_a_site_with_an_address_is_cited_with_it(sample: Ledger, site_url: str) -> None:
    """So that a copy made on another server cites the site itself."""
    pages = render(sample, site_url=site_url)
    button = pages.trees[FIRST].css_first("#r1-1 button:last-child")
    assert button is not None
    lines = str(button.attributes["data-copy"]).split("\n")
    assert lines[1] == "https://example.jp/giji/meetings/yoyaku-bukai/001.html#r1-1"
    assert "data-copy-fragment" not in button.attributes


def test_annotations_lead_to_the_words_they_rest_on(sample_pages: Rendered) -> None:
    """A decision, an action, an answer and the state of a candidate."""
    tree = sample_pages.trees[SECOND]
    for anchor, text in [("d1-1", "n1-1"), ("a1-1", "r1-3"), ("u1-1", "r1-1"), ("c1-1", "n1-1")]:
        assert tree.css_matches(f'#{anchor} a[href="#{text}"]')
    marked = "".join(words(sample_pages, SECOND, "#r1-1 mark"))
    assert marked == "施設の一覧は、8月に各市町村へ示された"


def test_notes_stand_outside_the_words_and_lead_to_what_they_say(sample_pages: Rendered) -> None:
    """ママ for a slip that was left as it is."""
    mark = sample_pages.trees[SECOND].css_first("#r1-3 a.annotation--mark")
    assert mark is not None
    assert mark.text() == "ママ"
    assert mark.attributes["href"] == "#note-1"
    assert words(sample_pages, SECOND, "#note-1") == [
        "(1) 発言3 報告することとした予定 ママ: 原文のまま。"
    ]


def test_repairs_are_listed_and_named_where_they_were_made(
    sample_pages: Rendered, ninth_pages: Rendered
) -> None:
    """What the source has, what is shown, why, and how often."""
    assert words(sample_pages, SECOND, "#giji-repair-1") == [
        "(1) 地の文進めることと なった。進めることとなった。文中の改ページ"
    ]
    path = "meetings/kyotsu-kiban-wt/009.html"
    marked = ninth_pages.trees[path].css(".annotation__repair a")
    assert {node.attributes["href"] for node in marked} <= {
        f"#{anchor}" for anchor in ninth_pages.anchors[path]
    }
    assert "出典全体" in " ".join(words(ninth_pages, path, "#giji-source ~ .source-box th"))


def test_corrections_say_what_stood_and_what_stands(sample_pages: Rendered) -> None:
    """With the day, the place and the reason."""
    (correction,) = words(sample_pages, FIRST, "#giji-correction-1")
    assert correction == (
        "令和7年8月1日（金） 2025-08-01 (1) 発言2 事実の誤り: 令和3年度 → 令和4年度 "
        "発言者から申し出があったため。"
    )


def test_a_correction_of_the_whole_names_no_place(sample: Ledger) -> None:
    """It stands without a link."""
    meeting = sample.meetings[0]
    correction = replace(meeting.corrections[0], text=None)
    changed = replace(sample, meetings=(replace(meeting, corrections=(correction,)),))
    assert "発言2" not in words(render(changed), FIRST, "#giji-correction-1")[0]


def test_the_source_is_named_with_its_terms(sample_pages: Rendered) -> None:
    """And linked where it is published; a held file has its hash."""
    assert words(sample_pages, FIRST, ".source-box .facts__row:nth-child(-n+3)")[:3] == [
        "出典みなと町 公共施設予約検討部会（第1回）議事録",
        "公表者みなと町",
        "利用条件公共データ利用規約（第1.0版）（PDL1.0）",
    ]
    assert sample_pages.trees[FIRST].css_matches(
        '.source-box a[href="https://example.jp/yoyaku-bukai/001.html"]'
    )
    assert sample_pages.trees[SECOND].css_matches(
        '.source-box a[href="../../files/yoyaku-bukai/002/source.txt"]'
    )
    assert "c896be3b2628d7722f0490e0eca3b8f36ed9aa88d68ca3424b8695d75ef0d7f6" in words(
        sample_pages, SECOND, ".source-box .hash"
    )


def test_a_held_source_is_accounted_for_to_the_character(
    sample: Ledger, sample_pages: Rendered
) -> None:
    """The counts sum to its length; a source that is not held has none."""
    source = sample.sources[sample.meetings[1].key]
    numbers = [int(text) for text in words(sample_pages, SECOND, ".source-box .count b")]
    assert numbers[0] == len(source) == sum(numbers[1:])
    assert words(sample_pages, FIRST, ".source-box .count") == []


def test_a_source_that_does_not_agree_has_no_account(sample: Ledger) -> None:
    """The checks say what differs; the page claims nothing."""
    key = sample.meetings[1].key
    pages = render(replace(sample, sources={key: "別の文"}))
    assert words(pages, SECOND, ".source-box .count") == []


def test_meetings_follow_each_other_by_date(sample_pages: Rendered) -> None:
    """Within their body."""
    page = sample_pages.pages[SECOND]
    assert page.previous is not None
    assert page.next is not None
    assert (page.previous.href, page.next.href) == ("001.html", "003.html")
    assert sample_pages.pages[FIRST].previous is None


def test_meetings_that_are_spoken_of_are_listed_both_ways(sample_pages: Rendered) -> None:
    """Linked if the archive has them, else said to be missing."""
    assert words(sample_pages, SECOND, "#cite-1")[0].startswith(
        "みなと町 公共施設予約検討部会（第1回）"
    )
    assert "未収録" in words(sample_pages, SECOND, "#cite-2")[0]
    assert sample_pages.trees[FIRST].css_matches('section a[href="002.html#cite-1"]')


def test_a_draft_is_shown_on_demand_alone_and_says_so(sample: Ledger) -> None:
    """Also on the pages of its actions and materials."""
    assert DRAFT not in render(sample).pages
    assert render(sample, drafts=True).pages[DRAFT].draft
    assert not render(sample, drafts=True).pages[FIRST].draft


def test_nothing_of_a_draft_leaks(sample: Ledger) -> None:
    """Its words stand on no page of the published site."""
    assert all("ケケケ" not in page.html for page in render(sample).pages.values())


def test_the_record_stays_japanese_on_an_english_page(english_pages: Rendered) -> None:
    """It says so, and the facts are English with the official date beside the day."""
    title = english_pages.trees[FIRST].css_first("h1")
    assert title is not None
    assert title.attributes["lang"] == "ja"
    assert (
        english_pages.pages[FIRST].title == "Minato Town Facility Booking Subcommittee, meeting 1"
    )
    assert "Tuesday, July 15, 2025 令和7年7月15日（火）" in " ".join(
        words(english_pages, FIRST, ".facts__row")
    )


def test_a_meeting_without_a_number_is_called_after_its_day(sample: Ledger) -> None:
    """In English, where its title is not."""
    meeting = replace(sample.meetings[0], number=None)
    pages = render(replace(sample, meetings=(meeting,)), "en")
    assert pages.pages[FIRST].title.endswith("Subcommittee, Tuesday, July 15, 2025")


def test_the_description_counts_what_the_meeting_holds(ninth_pages: Rendered) -> None:
    """In one plain sentence."""
    assert ninth_pages.pages["meetings/kyotsu-kiban-wt/009.html"].description == (
        "令和8年2月4日（水）の議事要旨。議題4件、発言12件、決定事項2件、対応事項16件。"
    )


def test_the_source_box_comes_last(pages: Rendered) -> None:
    """Whatever else the page holds."""
    for meeting in pages.archive.meetings:
        page = pages.pages[address(meeting.key).path]
        assert page.toc[-1].id == SOURCE
        assert body(pages.trees[page.path]).css_matches(".source-box")
