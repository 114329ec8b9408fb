"""What a query finds is what plain looking through all folded texts finds."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from generator.archive.folding import fold
from generator.search.cut import Limits
from generator.search.finding import find
from generator.search.index import Registers, build_index
from generator.search.query import Query, parse, searched
from generator.search.reader import IndexReader
from generator.search.retrieval import Text
from tests.search.indexes import SHORT, SMALL, MemoryStore, contents, index_of, remarks

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
    assert find(counting, parse("7号について可決した")) == {7: 1}
    assert len(counting.read) <= 4


WEIGHED = ("費用の件", "費用は費用が費用も", "費用を費用に", "経費")
ALONE = Limits(share=1, depth=6, frequent=1000)


def test_a_hit_weighs_as_many_entries_as_it_stands_in() -> None:
    """Where each place is an entry, that is how often a word stands there."""
    index = index_of(remarks(*WEIGHED), limits=ALONE, wide=10**6)
    assert find(index, parse("費用")) == {0: 1, 1: 3, 2: 2}
    assert find(index, parse("費用 用")) == {0: 2, 1: 6, 2: 4}
    assert find(index, parse("費用 -件")) == {1: 3, 2: 2}


def test_of_alternatives_the_greatest_weight_counts() -> None:
    """Not their sum; and the same for synonyms."""
    index = index_of(remarks(*WEIGHED, "経費は経費"), limits=ALONE, wide=10**6)
    wanted = {0: 1, 1: 3, 2: 2, 3: 1, 4: 2}
    assert find(index, parse("費用 OR 経費 OR 件")) == wanted
    assert find(index, parse("費用", (("費用", "経費"),))) == wanted


def test_what_is_read_and_what_is_frequent_weighs_one() -> None:
    """Nothing tells there how often it stands in a text."""
    texts = ("第一号議案の費用 第一号議案の費用", "第一号議案の経費")
    long = index_of(remarks(*texts), limits=ALONE, wide=10**6)
    assert find(long, parse("第一号議案の費")) == {0: 1}
    frequent = Limits(share=1, depth=6, frequent=2)
    assert find(index_of(remarks(*WEIGHED), limits=frequent, wide=0), parse("費用")) == {
        0: 1,
        1: 1,
        2: 1,
    }


def test_a_word_in_many_directories_is_asked_for_elsewhere() -> None:
    """Those directories are not read where `frequent` has the word."""
    texts = [f"の{chr(0x4E00 + number)}{number}" for number in range(300)]
    files = contents(tuple(build_index(remarks(*texts), Registers(), SMALL, SHORT)))
    store = Noting(files)
    index = IndexReader(store)
    assert len(index.lookup("の").documents) == 300
    assert not any(name.startswith("phrases") for name in store.read_names)
    assert set(index.lookup("の").documents) == set(
        IndexReader(store, many=99).lookup("の").documents
    )
    assert index.lookup("のの").documents == {}


class Noting(MemoryStore):
    """Files in memory, and the names of those that were read."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(files)
        self.read_names: list[str] = []

    @override
    def read(self, name: str, start: int = 0, end: int | None = None) -> bytes:
        """Return a part of a file, and note its name."""
        self.read_names.append(name)
        return super().read(name, start, end)


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
    assert find(index, parse("")) == {}
    assert find(index, parse("-区長")) == {}


def test_an_index_of_nothing() -> None:
    """Has no hits."""
    assert find(index_of(()), parse("区長")) == {}
