"""Where words stand in the text as written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.folding import fold
from generator.search.marking import marks
from generator.search.query import parse
from generator.search.snippet import Stretch, snippet


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("予算", "【予算】と決算。【予 算】"),
        ("予算 決算", "【予算】と【決算】。【予 算】"),
        ("予算と 算と決", "【予算と決】算。予 算"),
        ("-予算 決算", "予算と【決算】。予 算"),
    ],
)
def test_marks(typed: str, marked: str) -> None:
    """All wanted words, blanks inside them too; those that touch or overlap are one."""
    text = marked.replace("【", "").replace("】", "")
    found = "".join(
        f"【{stretch.text}】" if stretch.marked else stretch.text
        for stretch in snippet(text, marks(parse(typed), text), 100)
    )
    assert found == marked


def test_dates_are_marked_however_they_are_written() -> None:
    """The words of the text that name the day."""
    text = "期限は2026/02/04と、令和 8 年 2 月 4 日まで。令和8年3月"
    found = [text[start:end] for start, end in marks(parse("令和8年2月4日"), text)]
    assert found == ["2026/02/04", "令和 8 年 2 月 4 日"]


@given(st.text("あいう abＡ\n"), st.text("あいう abＡ", min_size=1, max_size=3))
def test_each_mark_is_a_word(text: str, typed: str) -> None:
    """Folded again, it holds one of the words."""
    query = parse(typed)
    for start, end in marks(query, text):
        key = fold(text[start:end]).key
        assert any(w in key for clause in query.wanted for w in clause.writings)


@given(st.text("あ\n", max_size=60), st.data())
def test_a_snippet_is_a_part_of_the_text(text: str, data: st.DataObject) -> None:
    """Not much longer than asked, with the first mark in it."""
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    found = ((start, start + 1),) if text else ()
    length = data.draw(st.integers(41, 50))
    stretches = tuple(snippet(text, found, length))
    shown = "".join(one.text for one in stretches if one.text != "…")
    assert shown in text.replace("\n", " ")
    assert len(shown) <= length
    assert sum(stretch.marked for stretch in stretches) == len(found)


def test_a_long_text_is_cut_at_both_ends() -> None:
    """From a little before the first mark; what lies behind the end is left out."""
    text = "あ" * 100 + "予算" + "い" * 100 + "予算"
    assert tuple(snippet(text, ((100, 102), (202, 204)), 50)) == (
        Stretch("…"),
        Stretch("あ" * 40),
        Stretch("予算", marked=True),
        Stretch("い" * 8),
        Stretch("…"),
    )
