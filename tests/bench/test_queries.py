"""Queries are drawn from the texts, and each class is what it says."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from bench.queries import Asked, QueryClass, sample
from generator.archive.folding import fold
from generator.search.query import parse
from tests.bench.corpora import records_of

FORMS = {
    QueryClass.KANJI: r"[一-龥々]{2,6}",
    QueryClass.KATAKANA: r"[ァ-ヶー]{3,10}",
    QueryClass.MIXED: r"[一-龥々]{1,4}[ァ-ヶー]{2,8}|[ァ-ヶー]{2,8}[一-龥々]{1,4}",
    QueryClass.OKURIGANA: r"[一-龥々]{1,2}[ぁ-ん]{1,2}([一-龥々][ぁ-ん])?",
    QueryClass.PHRASE: r'"[^"\n]{8,20}"',
    QueryClass.CHARACTER: r".",
    QueryClass.TWO_WORDS: r"[一-龥々]{2,6} [一-龥々]{2,6}",
}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The texts of a small corpus."""
    return [record.text for record in records_of(tmp_path_factory.mktemp("corpus"))]


@pytest.fixture(scope="module")
def asked(texts: list[str]) -> tuple[Asked, ...]:
    """Three queries of most classes."""
    return sample(texts, 23)


def test_each_class_has_its_share(asked: tuple[Asked, ...]) -> None:
    """The first ones get what is left over."""
    counts = Counter(each.kind for each in asked)
    assert [counts[kind] for kind in QueryClass] == [3, 3, 3, 3, 3, 3, 3, 2]


@pytest.mark.parametrize("kind", FORMS)
def test_each_class_has_its_form(asked: tuple[Asked, ...], kind: QueryClass) -> None:
    """Of kanji, of katakana, of both, and so on."""
    typed = [each.typed for each in asked if each.kind is kind]
    assert typed
    assert all(re.fullmatch(FORMS[kind], each) for each in typed), typed


def test_a_date_is_one_for_the_search(asked: tuple[Asked, ...]) -> None:
    """It is also looked for in its other writings."""
    for each in asked:
        (clause, *_) = parse(each.typed).wanted
        assert (len(clause.writings) > 1) is (each.kind is QueryClass.DATE)


def test_a_phrase_is_eight_to_twenty_characters_of_a_line(texts: list[str]) -> None:
    """Blanks at its ends are none of them."""
    phrases = [each.typed for each in sample(texts, 80) if each.kind is QueryClass.PHRASE]
    lines = [line for text in texts for line in text.split("\n")]
    for phrase in phrases:
        words = phrase.strip('"')
        assert 8 <= len(words) <= 20
        assert any(words in line for line in lines)


def test_each_query_stands_in_a_text(asked: tuple[Asked, ...], texts: list[str]) -> None:
    """So that a search that finds nothing is wrong."""
    keys = [fold(text).key for text in texts]
    for each in asked:
        words = [clause.writings[0] for clause in parse(each.typed).wanted]
        assert any(all(word in key for word in words) for key in keys), each


def test_the_same_texts_give_the_same_queries(texts: list[str]) -> None:
    """And none twice."""
    first = sample(texts, 40)
    assert first == sample(texts, 40)
    assert len({(each.kind, each.typed) for each in first}) == len(first)
