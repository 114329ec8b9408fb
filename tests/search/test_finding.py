"""What a query finds is what plain looking through all folded texts finds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from generator.archive.folding import fold
from generator.search.finding import find
from generator.search.index import Registers
from generator.search.query import Query, parse, searched
from generator.search.reader import IndexReader, Text
from tests.search.indexes import index_of, remarks

WORDS = [
    "取組",
    "取り組み",
    "区",
    "令和7年",
    "2025年度",
    "令和７年２月３日",
    "ア",
    "ab",
    "髙橋",
    "𠮷",
]
PIECES = st.sampled_from([*WORDS, "高橋", "2025-02-03", "2025年2月", " ", "\n", "。", "ｱ", "Ａ"])
TEXTS = st.lists(st.lists(PIECES, max_size=8).map("".join), min_size=1, max_size=10)
ANY_TEXTS = st.lists(st.text(max_size=20), min_size=1, max_size=6)
SIGNS = ["", "-", "OR ", "| ", '"', '-"']
QUERIES = st.lists(
    st.tuples(st.sampled_from(SIGNS), PIECES, st.sampled_from(["", '"', " "])).map("".join),
    min_size=1,
    max_size=5,
).map(" ".join)
SYNONYMS = (("取組", "取り組み"), ("区", "区役所"))


@settings(max_examples=150)
@given(TEXTS, QUERIES)
def test_hits_are_those_of_plain_looking(texts: list[str], typed: str) -> None:
    """Words, phrases, exclusions, alternatives, dates and synonyms together."""
    index = index_of(remarks(*texts), Registers(synonyms=SYNONYMS))
    query = parse(typed, SYNONYMS)
    wanted = [number for number, text in enumerate(texts) if query.holds(searched(text))]
    assert sorted(find(index, query)) == (wanted if query.wanted else [])


@settings(max_examples=150)
@given(ANY_TEXTS, st.data())
def test_whatever_stands_in_a_text_is_found(texts: list[str], data: st.DataObject) -> None:
    """Any part of any folded text, taken as a phrase: there, and wherever else it stands."""
    keys = [fold(text).key for text in texts]
    index = index_of(remarks(*texts))
    key = data.draw(st.sampled_from(keys))
    start = data.draw(st.integers(0, len(key)))
    word = key[start : data.draw(st.integers(start, len(key)))]
    query = parse(f'"{word}"')
    for clause in query.wanted:
        (writing,) = clause.writings
        assert sorted(find(index, Query((clause,)))) == [
            n for n, key in enumerate(keys) if writing in key
        ]


def test_few_texts_are_read() -> None:
    """None for a word that is the beginning of entries; for a longer one, the few candidates."""
    texts = [
        f"議案第{number}号について{'可決' if number == 7 else '否決'}した" for number in range(40)
    ]
    index = index_of(remarks(*texts))
    counting = Counting(index)
    assert len(find(counting, parse("議案"))) == 40
    assert counting.read == []
    assert find(counting, parse("7号について可決した")) == {7}
    assert len(counting.read) <= 4


class Counting(IndexReader):
    """An index that notes which texts are read."""

    def __init__(self, index: IndexReader) -> None:
        super().__init__(index.store)
        self.read: list[int] = []

    @override
    def text(self, number: int) -> Text:
        """Return a document, and note it."""
        self.read.append(number)
        return super().text(number)


def test_a_query_that_asks_for_nothing_finds_nothing() -> None:
    """Exclusions alone do not."""
    index = index_of(remarks("区長", "議長"))
    assert find(index, parse("")) == frozenset()
    assert find(index, parse("-区長")) == frozenset()


def test_an_index_of_nothing() -> None:
    """Has no hits."""
    assert find(index_of(()), parse("区長")) == frozenset()
