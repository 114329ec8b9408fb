"""What is typed, and what it asks for."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.dates import indexed
from generator.search.query import LONGEST, MOST_WORDS, MOST_WRITINGS, parse, searched

FEBRUARY = indexed("2026.02.")
GROUPS = (("取組", "取り組み", "取組み"), ("アプリ", "アプリケーション"))


def clauses(typed: str) -> list[tuple[str, ...]]:
    """Return the writings of each condition, `-` before those of an exclusion."""
    found = parse(typed).clauses
    return [("-", *one.writings) if one.excluded else one.writings for one in found]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("予算　決算", [("予算",), ("決算",)]),
        ("予算 予算", [("予算",)]),
        ('"My  City" 予算', [("my city",), ("予算",)]),
        ("＂池田 博之＂", [("池田博之",)]),
        ('"閉じない 引用', [("閉じない引用",)]),
        ('"一行目\n二行目"', [("一行目",), ("二行目",)]),
        ("-予算 決算", [("-", "予算"), ("決算",)]),
        ('－"第 1 号"', [("-", "第1号")]),
        ("- 予算", [("-",), ("予算",)]),
        ("予算 OR 決算 区長", [("予算", "決算"), ("区長",)]),
        ("予算 | 決算 ＯＲ 補正", [("予算", "決算", "補正")]),
        ("OR 予算", [("or",), ("予算",)]),
        ("予算 OR", [("予算",), ("or",)]),
        ("予算 OR -決算", [("予算",), ("-", "決算")]),
        ("-予算 OR 決算", [("-", "予算"), ("決算",)]),
        ("ｱﾌﾟﾘ ＡＢＣ", [("アプリ",), ("abc",)]),
        ("区", [("区",)]),
        ("資料1ー", [("資料1ー", "資料1-")]),
        ("ー2 -ー3", [("ー2", "-2"), ("-", "ー3", "-3")]),
        ('"ー2ー"', [("ー2ー", "-2ー", "ー2-", "-2-")]),
        ("ー", [("ー", "-")]),
        ("ーーア 1ー2 サーバー", [("ーーア",), ("1-2",), ("サーバー",)]),
        ("\ufe00 \u200b", []),
        ('""', []),
    ],
)
def test_conditions(typed: str, asked: list[tuple[str, ...]]) -> None:
    """Words all, phrases as they stand, exclusions, alternatives."""
    assert clauses(typed) == asked


@pytest.mark.parametrize(
    "typed", ["令和8年2月", "令和 8 年 2 月", "２０２６年２月", "令和８年\u30002月"]
)
def test_a_date_is_one_word_in_any_writing(typed: str) -> None:
    """It is looked for as it stands or as a date."""
    (clause,) = parse(typed).clauses
    assert clause.writings[-1] == FEBRUARY
    assert len(clause.writings) == 2


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("令和 予算", ["令和", "予算"]),
        ("令和 8 年 -2 月", ["令和8年", "2", "月"]),
        ('令和 8 年 "2月"', ["令和8年", "2月"]),
        ("令和 8 年 OR 9 年", ["令和8年", "年"]),
        ('"令和 8 年" 2月', ["令和8年", "2月"]),
    ],
)
def test_words_are_joined_only_to_dates(typed: str, words: list[str]) -> None:
    """And never across a sign."""
    assert [clause.writings[0] for clause in parse(typed).clauses] == words


def test_a_phrase_is_not_taken_as_a_date() -> None:
    """It stands in the text as it is, or not."""
    (clause,) = parse('"令和8年2月"', GROUPS).clauses
    assert clause.writings == ("令和8年2月",)


def test_synonyms_are_put_in_place_of_each_other() -> None:
    """Also inside a longer word; the word itself comes first."""
    (clause,) = parse("取組アプリ", GROUPS).clauses
    assert clause.writings[0] == "取組アプリ"
    assert {"取り組みアプリ", "取組アプリケーション", "取組みアプリケーション"} <= {
        *clause.writings
    }
    assert parse("アプリケーション", GROUPS).clauses[0].writings == ("アプリケーション", "アプリ")
    assert parse('"取組"', GROUPS).clauses[0].writings == ("取組",)
    assert parse("取組").clauses[0].writings == ("取組",)


def test_what_is_looked_through_has_dates_behind_it() -> None:
    """So that each writing of a date is found by any other."""
    assert searched("Ａ 令和８年２月４日") == f"a令和8年2月4日\0{indexed('2026.02.04.')}"


@pytest.mark.parametrize(
    "typed",
    [
        "(a+)+$",
        "<img src=x onerror=alert(1)>",
        "\0\x1b[31m",
        "' OR 1=1 --",
        "../../etc",
        "あ" * 10**6,
    ],
)
def test_hostile_queries_are_words(typed: str) -> None:
    """Whatever is typed is looked for, up to a length."""
    query = parse(typed)
    assert query.is_cut == (len(typed) > LONGEST)
    assert all(len(w) <= LONGEST for clause in query.clauses for w in clause.writings)


def test_too_many_words_are_cut() -> None:
    """As many as there may be are read."""
    query = parse(" ".join(f"w{number}" for number in range(100)))
    assert len(query.clauses) == MOST_WORDS
    assert query.is_cut


def test_writings_are_not_without_end() -> None:
    """Synonyms of synonyms are cut."""
    groups = [tuple(f"{letter}{number}" for number in range(9)) for letter in "abc"]
    (clause,) = parse("a0b0c0", groups).clauses
    assert len(clause.writings) == MOST_WRITINGS


def test_many_synonyms_in_one_word_are_no_work() -> None:
    """Forty groups of one word would be a thousand thousand million writings."""
    groups = [(f"{number:02}a", f"{number:02}b") for number in range(40)]
    (clause,) = parse("".join(first for first, _ in groups), groups).clauses
    assert len(clause.writings) == MOST_WRITINGS


def test_alternatives_are_cut() -> None:
    """A condition has as many writings as a word may have."""
    query = parse(" OR ".join(f"w{number}" for number in range(MOST_WRITINGS + 1)))
    assert [len(clause.writings) for clause in query.clauses] == [MOST_WRITINGS]
    assert query.is_cut
    assert not parse(" OR ".join(f"w{number}" for number in range(MOST_WRITINGS))).is_cut


LETTERS = st.sampled_from([*"12ーｰ-−あ区aB①㈱ⅱ 　\n\u200b\u3099ｶﾞ"])
UNMARKED = st.text(LETTERS | st.characters(exclude_categories=["Cs"]), max_size=12).map(
    lambda text: re.sub('["＂“”]', "", text)
)


@given(UNMARKED, st.data())
def test_each_part_of_a_text_finds_it(text: str, data: st.DataObject) -> None:
    """Cut between any characters, as long as no mark is cut from its own."""
    borders = [
        place
        for place in range(len(text) + 1)
        if not unicodedata.category(
            unicodedata.normalize("NFKD", text[place : place + 1] or "a")[0]
        ).startswith("M")
    ]
    start, end = sorted(data.draw(st.tuples(*[st.sampled_from([0, *borders])] * 2)))
    assert parse(f'"{text[start:end]}"').holds(searched(text))


@given(st.text())
def test_anything_can_be_typed(typed: str) -> None:
    """No writing is empty, and none repeats."""
    query = parse(typed, GROUPS)
    for clause in query.clauses:
        assert all(clause.writings)
        assert len(set(clause.writings)) == len(clause.writings)
