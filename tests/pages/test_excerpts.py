"""Excerpts of remarks: as published, cut where a sentence ends, with the words in question."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.archive.folding import fold
from generator.pages.views.excerpts import LENGTH, SLACK, window
from tests.archive.build import body, item, ledger, meeting, organization, remark
from tests.pages.rendered import render, words

SENTENCE = "これは長い発言の中の一つの文です。"


def test_a_short_text_stays_whole() -> None:
    """Nothing is left out for the sake of a few words."""
    text = "あ" * (LENGTH + SLACK)
    assert window(text, ()) == (0, len(text))


def test_a_long_text_is_cut_behind_a_sentence() -> None:
    """Or in its midst, where there is none."""
    start, end = window(SENTENCE * 40, ())
    assert (start, end % len(SENTENCE)) == (0, 0)
    assert window("あ" * 900, ()) == (0, LENGTH)


def test_words_further_on_are_shown() -> None:
    """From the beginning of their sentence; to the end, if that is near."""
    text = SENTENCE * 30 + "そして国土交通省に求める。" + SENTENCE * 30
    start, _ = window(text, [fold("国土交通省").key])
    assert text[start:].startswith("そして国土交通省")
    text = SENTENCE * 30 + "そして国土交通省に求める。"
    assert window(text, ["国土交通省"])[1] == len(text)
    assert window("あ" * 900 + "国土交通省", ["国土交通省"])[0] == 900
    assert window(text, ["何もない"])[0] == 0


def test_a_mark_stays_with_what_it_stands_on() -> None:
    """A variation selector is no character of its own."""
    assert window("あ" + "葛\U000e0100" * 500, ()) == (0, LENGTH + 1)
    assert window("あ" + "\u0301" * 500, ()) == (0, 501)


@given(st.text(min_size=LENGTH + SLACK + 1, max_size=900), st.integers(0, 890))
def test_an_excerpt_has_the_words_wherever_they_are(text: str, at: int) -> None:
    """It is a stretch of the text, not much longer than it should be."""
    whole = text[:at] + "国土交通省" + text[at:]
    start, end = window(whole, ["国土交通省"])
    assert 0 <= start < end <= len(whole)
    marks = sum(unicodedata.category(one).startswith("M") for one in whole)
    assert end - start <= LENGTH + SLACK + marks
    if start > 0:
        assert "国土交通省" in whole[start : start + LENGTH + len("国土交通省")]


def test_an_excerpt_tells_what_it_leaves_out() -> None:
    """With a link to the whole, and with the links of the words that are there."""
    text = SENTENCE * 30 + "そして国土交通省に求める。" + SENTENCE * 30
    whole = ledger(
        body("wt"),
        organization("mlit", "国土交通省"),
        meeting("wt/1", item("wt/1#i1", remark("wt/1#r1", text))),
    )
    pages = render(whole)
    path = "organizations/mlit.html"
    assert words(pages, path, ".remark--from-midst.remark--cut .verbatim")[0].startswith(
        "そして国土交通省に求める。"
    )
    assert words(pages, path, ".remark__rest")[0].startswith("全文を読む")
    assert pages.trees[path].css_matches('.remark__rest a[href="../meetings/wt/1.html#r1"]')
