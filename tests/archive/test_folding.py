"""Writings that mean the same word are equal; the way back to the text loses nothing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.folding import SAME, fold

JAPANESE = st.text(
    st.sampled_from("資料議ガｶﾞﾟか\u3099がー々〜、 \u3000\u00a0\t\n12１２aAＡｱ－‐㈱①é\u0301-(（『ﬁ゛")
)
TEXTS = st.one_of(JAPANESE, st.text())


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("資料 2", "資料2"),
        ("資料１－１", "資料1-1"),
        ("資料1‐1", "資料1−1"),
        ("資料１ー１", "資料1-1"),
        ("令和 7 年 12 月 22 日", "令和７年１２月２２日"),
        ("池田 博之", "池田\u3000博之"),
        ("池田 博之", "池田博之"),
        ("日 時", "日時"),
        ("地域 DX 推進室長", "地域ＤＸ推進室長"),
        ("My  City\u3000Report", "my city report"),
        ("ガバメント", "ｶﾞﾊﾞﾒﾝﾄ"),
        ("か\u3099いぎ", "がいぎ"),
        ("（令和7年度選定分）", "(令和7年度選定分)"),
        (" 資料 ", "資料"),
        ("髙橋", "高橋"),
        ("﨑\U000e0101", "崎"),
        ("渡邉", "渡辺"),
        ("⻑⼯", "長工"),
        ("𠮷田", "吉田"),
        ("ソフト\u00adウェア", "ソフトウェア"),
        ("10〜20", "10～20"),
    ],
)
def test_writings_of_the_same_word(written: str, same: str) -> None:
    """Width, case, blanks beside wide characters, and hyphens between digits make no difference."""
    assert fold(written).key == fold(same).key


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("My City", "MyCity"),
        ("サーバー", "サーバ-"),
        ("資料1-1", "資料11"),
        ("は", "ば"),
        ("a\nb", "a b"),
        ("斎藤", "斉藤"),
    ],
)
def test_different_words(written: str, other: str) -> None:
    """Latin words stay apart, a long vowel is no hyphen, a line break no blank."""
    assert fold(written).key != fold(other).key


def test_way_back_covers_the_words_alone() -> None:
    """The part of the text found for 資料2 holds its inner blank and not the one behind it."""
    text = "は、資料 2 に"
    folded = fold(text)
    start = folded.key.index("資料2")
    assert text[slice(*folded.span(start, start + 3))] == "資料 2"


def test_part_of_a_character_is_not_whole() -> None:
    """㈱ is found as (株) only, never by the 株 in it."""
    folded = fold("山㈱川")
    assert folded.key == "山(株)川"
    assert folded.is_whole(1, 4)
    assert not folded.is_whole(2, 3)
    assert not folded.is_whole(1, 3)
    assert folded.span(2, 3) == (1, 2)


@given(TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded is already what it is looked for as."""
    assert fold(fold(text).key).key == fold(text).key


@given(TEXTS)
def test_way_back_is_monotone_and_whole(text: str) -> None:
    """Each character of the key came from a part of the text, in order, and no letter is lost.

    Only blanks, and what cannot be seen, came to nothing.
    """
    folded = fold(text)
    spans = [folded.span(index, index + 1) for index in range(len(folded.key))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    covered = {position for start, end in spans for position in range(start, end)}
    assert {fold(text[at]).key for at in set(range(len(text))) - covered} <= {""}


@given(TEXTS, st.data())
def test_slice_round_trip(text: str, data: st.DataObject) -> None:
    """A whole part of the key, taken back to the text and folded again, is that part.

    Apart from what its neighbours decide: a blank at its edge, a long vowel between digits.
    """
    folded = fold(text)
    if not folded.key:
        return
    start = data.draw(st.integers(0, len(folded.key) - 1))
    end = data.draw(st.integers(start + 1, len(folded.key)))
    first, last = folded.span(start, end)
    if folded.is_whole(start, end):
        again = fold(text[first:last]).key
        assert alone(again) == alone(folded.key[start:end])


def alone(key: str) -> str:
    """Return a key without what depends on its neighbours."""
    return key.strip(" ").replace("ー", "-")


def test_each_shape_leads_to_one_that_stays() -> None:
    """One character for one, never in a chain, and none that NFKC or lower case would reach."""
    assert len(SAME) > 300
    for written, sought in SAME.items():
        assert len(written) == len(sought) == 1
        assert sought not in SAME
        assert fold(written).key == sought
        assert unicodedata.normalize("NFKC", written).casefold() == written
