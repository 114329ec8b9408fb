"""What is right is found by plain looking."""

from __future__ import annotations

from bench.queries import Asked, QueryClass
from bench.truth import truths

TEXTS = ("令和８年２月４日の資料 ２", "2026/2/4に配付", "資料3、データ", "資\n料")


def found(typed: str, kind: QueryClass = QueryClass.KANJI) -> tuple[list[int], list[int]]:
    """Return what is right with dates in other writings, and as it is written."""
    (truth,) = truths([Asked(kind, typed)], TEXTS)
    return truth.dated.tolist(), truth.written.tolist()


def test_words_are_found_in_any_width() -> None:
    """Blanks beside Japanese are none; a word does not go across lines."""
    assert found("資料２") == ([0], [0])
    assert found("資料") == ([0, 2], [0, 2])


def test_a_date_is_found_in_its_other_writings() -> None:
    """As it is written, only where it stands so."""
    assert found("令和8年2月4日", QueryClass.DATE) == ([0, 1], [0])


def test_all_words_must_stand_in_the_text() -> None:
    """Each anywhere."""
    assert found("資料 データ") == ([2], [2])


def test_a_phrase_is_one_word() -> None:
    """It is no date."""
    assert found('"令和8年2月4日の資料"') == ([0], [0])
