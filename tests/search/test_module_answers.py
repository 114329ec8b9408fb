"""The browser's engine answers as Python's client does: hits, order, marks, excerpts, counts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.archive.folding import fold
from generator.search.client import Order, search
from generator.search.document import Document, DocumentKind, Facet, ItemHead
from generator.search.index import Registers, build_index
from generator.search.reader import IndexReader
from generator.search.store import FolderStore
from tests.search.answering import Engine, comparable, compared, counted_by_meeting, running
from tests.search.indexes import FIRST, SHORT, SMALL, contents, document

WIDE: Final = 40
SYNONYMS: Final = (("取組", "取り組み"), ("区", "区役所"), ("$&", "$1"))
MEETINGS: Final = (
    FIRST,
    replace(FIRST, path="meetings/council/002.html", day=date(2025, 4, 1), number=None),
    replace(FIRST, path="meetings/panel/001.html", day=date(2026, 1, 5), body="panel"),
    None,
)
ITEM: Final = ItemHead(path="meetings/council/001.html#i1", number="(1)", title="予算")
WORDS: Final = [
    "取組", "取り組み", "区", "令和7年", "2025年度", "令和７年２月３日", "R7.2.3", "平成三十一年",
    "ア", "ab", "My City", "髙橋", "𠮷", "が", "㈱", "資料１－１", "1ー1", "ﬁ", "ς", "İ",
]  # fmt: skip
ODD: Final = [
    "高橋", "2025-02-03", "2025年2月", " ", "\n", "。", "ｱ", "Ａ", "ｶﾞ", "か\u3099", "⼀", "⺅",
    "葛\U000e0100", "\ufe0f", "😀", "👨\u200d👩\u200d👧", "e\u0301", "\u3099", "\u0301", "\u200b",
    "(a+)+$", "<b>&amp;", "\x00", "\x1c", "\x85", "\ufeff", "\u2028", "\xa0", "\ufdd0", "$&", "\\",
    "R7年度", "H31.4", "令和7（2025）年", "-2025-02-03", "/4", "資料1ー", "ー2",
    "令和元年", "FY2025", "fy 2025", "0000年", "9999/12/31", "[", "%", "\u1680", "ー", "\r\n",
]  # fmt: skip
PIECES: Final = st.sampled_from([*WORDS, *ODD])
OTHER: Final = ("Cs", "Cn")
"""Half characters, and what may be a character in a later Unicode than that of this Python."""
KNOWN: Final = st.text(st.characters(exclude_categories=OTHER), max_size=12)
TEXTS: Final = st.lists(PIECES | KNOWN, max_size=8).map("".join)
SIGNS: Final = ["", "", "-", "OR ", "| ", '"', '-"', "－", "＂"]
QUERIES: Final = st.lists(
    st.tuples(st.sampled_from(SIGNS), PIECES | KNOWN, st.sampled_from(["", '"', " "])).map("".join),
    min_size=1,
    max_size=5,
).map(" ".join)
FILTERS: Final = st.dictionaries(
    st.sampled_from(["kind", "topic", "speaker", "body", "year", "fiscal_year"]),
    st.lists(
        st.sampled_from(["remark", "decision", "cost", "time", "議長", "panel", "2025", "2026"]),
        max_size=3,
    ),
    max_size=2,
)


@st.composite
def corpora(draw: st.DrawFn) -> tuple[Document, ...]:
    """Documents of some meetings, in order, and some without one."""
    drawn = draw(st.lists(st.tuples(st.integers(0, 3), TEXTS), min_size=1, max_size=10))
    return tuple(
        document(
            text,
            number,
            kind=draw(st.sampled_from(DocumentKind)),
            meeting=MEETINGS[which],
            item=draw(st.sampled_from([None, ITEM])) if which == 0 else None,
            speaker=draw(st.sampled_from([None, "議長"])),
            facets={Facet.TOPIC: draw(st.sampled_from([(), ("cost",), ("cost", "time")]))},
        )
        for number, (which, text) in enumerate(sorted(drawn, key=lambda pair: pair[0]))
    )


@pytest.fixture(scope="module")
def engine(node: Path) -> Iterator[Engine]:
    """The engine in a process of its own."""
    with running(node) as found:
        yield found


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the index of nothing."""
    folder = tmp_path_factory.mktemp("empty")
    written([], folder)
    return folder


def written(documents: Sequence[Document], folder: Path) -> IndexReader:
    """Write the index of documents into a folder, and return Python's reader of it."""
    files = build_index(documents, Registers(synonyms=SYNONYMS), SMALL, SHORT)
    for name, content in contents(tuple(files)).items():
        (folder / name).write_bytes(content)
    return IndexReader(FolderStore(folder), WIDE)


def assert_same(  # noqa: PLR0913 - what a reader can choose
    engine: Engine,
    index: IndexReader,
    folder: Path,
    typed: str,
    *,
    order: Order = Order.RELEVANCE,
    filters: dict[str, list[str]] | None = None,
    synonyms: bool = True,
    has_ranges: bool = True,
) -> None:
    """Ask both, and compare all that both say."""
    known = typed.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    found = search(index, known, filters=filters, order=order, synonyms=synonyms)
    options = {"order": order.value, "filters": filters or {}, "synonyms": synonyms}
    answer = engine.answer(folder, typed, options=options, wide=WIDE, hasRanges=has_ranges)
    assert compared(answer) == comparable(index, found)
    meetings = [(meeting["path"], meeting["count"]) for meeting in answer["meetings"]]
    assert meetings == counted_by_meeting(index, found.numbers)


@settings(max_examples=150)
@given(
    corpora(),
    st.lists(
        st.tuples(QUERIES, st.sampled_from(Order), FILTERS, st.booleans(), st.booleans()),
        min_size=1,
        max_size=8,
    ),
)
def test_both_answer_the_same(
    engine: Engine,
    documents: tuple[Document, ...],
    asked: list[tuple[str, Order, dict[str, list[str]], bool, bool]],
) -> None:
    """Whatever is written and asked, in any order, with filters, with and without ranges."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        index = written(documents, folder)
        for typed, order, filters, synonyms, has_ranges in asked:
            assert_same(
                engine,
                index,
                folder,
                typed,
                order=order,
                filters=filters,
                synonyms=synonyms,
                has_ranges=has_ranges,
            )


@settings(max_examples=60)
@given(corpora(), st.data())
def test_both_find_any_part_of_any_text(
    engine: Engine, documents: tuple[Document, ...], data: st.DataObject
) -> None:
    """As it is written, taken as a phrase."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        index = written(documents, folder)
        for _ in range(5):
            text = data.draw(st.sampled_from(documents)).text
            start = data.draw(st.integers(0, len(text)))
            end = data.draw(st.integers(start, len(text)))
            assert_same(engine, index, folder, f'"{text[start:end]}"')


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " \u3000",
        "-取組",
        "(a+)+$",
        ".*",
        "[",
        "\\",
        "$&",
        "<img src=x onerror=alert(1)>",
        "\0\x1b[31m",
        "' OR 1=1 --",
        "OR OR OR",
        "\ud800",
        "取\udc00組",
        "😀",
        "取組" * 500_000,
        "取組 " * 300_000,
        " OR ".join(f"w{number}" for number in range(300)),
        " ".join(f"w{number}" for number in range(100)),
        "か\u3099" * 900,
        "\U0001f468\u200d" * 1500,
        "取組区" * 300,
    ],
)
def test_hostile_queries(engine: Engine, tmp_path: Path, typed: str) -> None:
    """Whatever is typed or pasted is a word like others; what is half a character is unknown."""
    index = written(
        [document(f"{word}と{word}", at) for at, word in enumerate(WORDS + ODD)], tmp_path
    )
    assert_same(engine, index, tmp_path, typed)


def test_every_character_that_python_knows_is_folded_the_same(engine: Engine, empty: Path) -> None:
    """Between two letters, behind a kanji, and with a mark on it."""
    known = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) not in OTHER]
    for around in ("a {} b", "字 {}", "{}\u3099"):
        texts = [around.format(character) for character in known]
        assert engine.keys(empty, texts) == [fold(text).key for text in texts]


@given(TEXTS)
def test_any_text_is_folded_the_same(engine: Engine, empty: Path, text: str) -> None:
    """With its blanks, marks and signs that cannot be seen."""
    assert engine.keys(empty, [text]) == [fold(text).key]
