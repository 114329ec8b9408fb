"""Words of the record name things of the archive: the longest words, from left to right, once."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.links import link
from generator.archive.mentions import find_mentions
from generator.archive.segments import segments
from generator.model.keys import Kind
from generator.model.labels import Listing
from generator.model.meeting import Citation, Meeting, Note
from generator.model.registers import Entry, Person
from generator.model.tracking import Action
from tests.archive.build import (
    action,
    archive,
    attendee,
    body,
    candidate,
    citation,
    item,
    key,
    material,
    meeting,
    narrative,
    note,
    on,
    organization,
    remark,
)

TEXT = key(Kind.REMARK, "wt/9#r1")
REGISTERS: tuple[Entry, ...] = (
    body("wt", "連絡協議会作業部会", parent="council"),
    body("council", "連絡協議会", aliases=("本協議会",), scope=("wt",)),
    body("closed", "非公開部会", people=Listing.UNLISTED),
    organization("mlit", "国土交通省"),
    organization("gyozaisei", "デジタル行財政改革会議事務局"),
    organization("office", "作業部会事務局", aliases=("事務局",), scope=("wt",)),
    organization("team", "DX推進室", aliases=("　",)),
    organization("elsewhere", "地方事務局", scope=("closed",)),
    organization("double", "同名", aliases=("各府省庁",)),
    candidate("c7", "通報システム"),
    candidate("c8", "同名", organizations=("mlit",)),
    Person(id="ikeda", name="池田博之"),
    Person(id="ito", name="伊藤 正樹"),
    Person(id="hidden", name="名越国土交通省"),
)
MATERIALS = (
    material("wt/9#m1-1", "資料1-1"),
    material("wt/9#m1", "資料１"),
    material("wt/9#m2", "資料2"),
    material("wt/9#twin-a", "別紙"),
    material("wt/9#twin-b", "別 紙"),
)
OTHER_MEETINGS = (
    meeting("wt/8", material("wt/8#m9", "資料9"), day=date(2025, 12, 22)),
    meeting("council/1", attendee("mlit", "ikeda"), day=date(2025, 11, 1)),
    meeting("council/2", day=date(2025, 10, 1)),
    meeting("wt/7", attendee("mlit", "ito"), day=date(2025, 10, 1)),
    meeting("closed/1", attendee("mlit", "hidden"), day=date(2025, 9, 1)),
)


def ninth(text: str, *parts: Citation | Note | Action, body: str = "wt") -> Meeting:
    """Return a meeting of 4 February 2026 in which `text` is said."""
    of_item = [part for part in parts if isinstance(part, Action)]
    others = [part for part in parts if not isinstance(part, Action)]
    said = remark(f"{body}/9#r1", text)
    return meeting(f"{body}/9", item(f"{body}/9#i1", said, *of_item), *others, *MATERIALS)


def named(text: str, *citations: Citation, body: str = "wt") -> list[tuple[str, str]]:
    """Return the words of `text` that link and what they link to."""
    found = archive(*REGISTERS, *OTHER_MEETINGS, ninth(text, *citations, body=body))
    mentions = find_mentions(found).get(key(Kind.REMARK, f"{body}/9#r1"), ())
    return [(text[mention.start : mention.end], str(mention.target)) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国土交通省から説明", [("国土交通省", "mlit")]),
        ("国土\u3000交通 省", [("国土\u3000交通 省", "mlit")]),
        ("本協議会で協議", [("本協議会", "council")]),
        ("連絡協議会作業部会で", [("連絡協議会作業部会", "wt")]),
        ("「通報システム」と通報システム", [("通報システム", "c7"), ("通報システム", "c7")]),
        ("地域 ＤＸ 推進室長", [("ＤＸ 推進室", "team")]),
        ("事務局の方針", [("事務局", "office")]),
        ("デジタル行財政改革会議事務局", [("デジタル行財政改革会議事務局", "gyozaisei")]),
        ("何も名指さない", []),
    ],
)
def test_names_and_aliases(text: str, expected: list[tuple[str, str]]) -> None:
    """Names and aliases link, however they are spaced or wide; the longest of them wins."""
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("資料1-1、資料1に基づき", [("資料1-1", "wt/9#m1-1"), ("資料1", "wt/9#m1")]),
        ("資料 2 に基づき", [("資料 2", "wt/9#m2")]),
        ("資料１－１と資料２", [("資料１－１", "wt/9#m1-1"), ("資料２", "wt/9#m2")]),
        ("資料1-10", []),
        ("資料1-2", []),
        ("資料1.5", []),
        ("資料2a", []),
        ("資料2.", [("資料2", "wt/9#m2")]),
        ("資料12", []),
        ("参考資料2、前回資料1", []),
        ("資料9", []),
        ("別紙", []),
    ],
)
def test_materials(text: str, expected: list[tuple[str, str]]) -> None:
    """A material of the same meeting links by its label, whole, and if it is the only one."""
    assert named(text) == expected


def test_number_before_a_name() -> None:
    """A name that begins with a number is not found at the end of a longer number."""
    found = archive(
        body("wt"),
        organization("o", "5区"),
        meeting("wt/9", item("wt/9#i1", remark("wt/9#r1", "5区、15区、1-5区、1.5区、-5区"))),
    )
    mentions = find_mentions(found)[TEXT]
    assert [(mention.start, mention.end) for mention in mentions] == [(0, 2), (18, 20)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("令和 7 年 12 月 22 日（月）の会議", [("令和 7 年 12 月 22 日（月）", "wt/8")]),
        ("２０２５年１１月１日", [("２０２５年１１月１日", "council/1")]),
        ("12025年11月1日", []),
        ("令和7年10月1日", []),
        ("令和8年2月4日", []),
        ("令和7年1月1日", []),
        ("令和7年13月1日", []),
    ],
)
def test_dates(text: str, expected: list[tuple[str, str]]) -> None:
    """A date links when one meeting alone was held that day, and another than this one."""
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("池田 博之と池田博之", [("池田 博之", "ikeda"), ("池田博之", "ikeda")]),
        ("伊藤正樹", [("伊藤正樹", "ito")]),
        ("名越国土交通省", []),
    ],
)
def test_people(text: str, expected: list[tuple[str, str]]) -> None:
    """People with a page link, with or without a blank; a name without one hides what is in it."""
    assert named(text) == expected


def test_people_where_the_policy_lists_none() -> None:
    """The minutes of a body that lists no people link none, nor a word scoped to another body."""
    assert named("池田博之、事務局、地方事務局", body="closed") == [("地方事務局", "elsewhere")]


@pytest.mark.parametrize("text", ["同名", "地方事務局"])
def test_words_that_mean_several_things_or_nothing_here(text: str) -> None:
    """Two entries with one name do not link, nor a short name inside one that counts elsewhere."""
    assert named(text) == []


def test_a_scoped_word_goes_before_one_of_all() -> None:
    """Where a word has a meaning of this body alone, that is the one meant."""
    text = item("wt/9#i1", remark("wt/9#r1", "事務局"))
    found = archive(
        body("wt"),
        organization("ours", "事務局", scope=("wt",)),
        organization("all", "事務局"),
        meeting("wt/9", text),
        meeting("other/1", item("other/1#i1", remark("other/1#r1", "事務局"))),
    )
    mentions = find_mentions(found)
    assert mentions[TEXT][0].target.id == "ours"
    assert mentions[key(Kind.REMARK, "other/1#r1")][0].target.id == "all"


def test_people_with_a_scope() -> None:
    """The scope of a person counts within the bodies that list people."""
    found = archive(
        body("wt"),
        body("other"),
        Person(id="p", name="池田", scope=("other",)),
        meeting("wt/9", attendee("o", "p"), item("wt/9#i1", remark("wt/9#r1", "池田"))),
        meeting("other/1", item("other/1#i1", remark("other/1#r1", "池田"))),
    )
    assert list(find_mentions(found)) == [key(Kind.REMARK, "other/1#r1")]


def test_cited_words_link_to_the_citation_until_the_meeting_is_there() -> None:
    """The words of a citation are one link, to what the archive knows of that meeting."""
    text = "令和7年12月22日の国土交通省との会議と、その会議"
    words = "令和7年12月22日の国土交通省との会議"
    assert named(text, citation("wt/9#c1", on(TEXT, words))) == [(words, "wt/9#c1")]
    known = citation("wt/9#c1", on(TEXT, words), day=date(2025, 12, 22))
    assert named(text, known) == [(words, "wt/8")]
    lost = citation("wt/9#c1", on(TEXT, "ない語句"))
    assert named("国土交通省", lost) == [("国土交通省", "mlit")]


def test_overlapping_words_link_once() -> None:
    """Of two that overlap the left one links, and nothing inside the right one does."""
    found = archive(
        body("wt"),
        organization("left", "甲乙"),
        organization("right", "乙丙丁"),
        organization("inside", "丁"),
        meeting("wt/9", item("wt/9#i1", remark("wt/9#r1", "甲乙丙丁"))),
    )
    assert [str(mention.target) for mention in find_mentions(found)[TEXT]] == ["left"]


def test_part_of_a_character_does_not_link() -> None:
    """The 株 in ㈱ is not taken for a name."""
    found = archive(
        organization("o", "株"), meeting("wt/9", item("wt/9#i1", remark("wt/9#r1", "㈱と株")))
    )
    assert [mention.start for mention in find_mentions(found)[TEXT]] == [2]


def test_titles_and_narrative_have_mentions_too() -> None:
    """The title of an item and its narrative are words of the record."""
    found = archive(
        organization("mlit", "国土交通省"),
        meeting("wt/9", item("wt/9#i1", narrative("wt/9#n1", "国土交通省"), title="国土交通省")),
    )
    assert list(find_mentions(found)) == [
        key(Kind.ITEM, "wt/9#i1"),
        key(Kind.NARRATIVE, "wt/9#n1"),
    ]


WORDS = st.lists(
    st.sampled_from(
        [
            "国土交通省",
            "事務局",
            "資料",
            "1-1",
            "2",
            " ",
            "、",
            "池田 博之",
            "令和7年12月22日",
            "A<B",
        ]
    )
).map("".join)


@given(st.one_of(WORDS, st.text()), st.data())
def test_segments_give_the_text_back(text: str, data: st.DataObject) -> None:
    """The segments, joined, are the text to the character; links never overlap."""
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    bases = [on(TEXT, text[slice(*sorted(data.draw(places)))] or text or "無") for _ in range(3)]
    parts = (
        action("wt/9#a1", bases[0], bases[0]),
        citation("wt/9#c1", bases[1]),
        note("wt/9#x1", bases[2]),
    )
    found = archive(*REGISTERS, *OTHER_MEETINGS, ninth(text, *parts))
    links = link(found)
    cut = segments(found, links, found.meetings[-1].items[0].remarks[0])
    assert "".join(segment.text for segment in cut) == text
    assert all(segment.text for segment in cut)
    mentions = links.mentions.get(TEXT, ())
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    quoted = "".join(segment.text for segment in cut if segment.quoted)
    assert quoted == (bases[0].words if bases[0].words in text else "")
