"""Whatever is typed is a question, and whatever lies in the folder of an index is told by name."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from typing_extensions import override

from generator.archive.folding import fold
from generator.search.client import Order, search
from generator.search.files import as_json, deflate, sealed
from generator.search.finding import find
from generator.search.index import Registers, build_index
from generator.search.query import LONGEST, MOST_WORDS, parse, searched
from generator.search.reader import IndexReader
from generator.search.store import SearchFileError
from tests.search.indexes import SHORT, SMALL, MemoryStore, contents, index_of, remarks

CHARACTERS = st.characters() | st.sampled_from('"-|＂－｜ 　\n\0\\[](){}.*+?^$%<>&\x1b\ud842\udfb7')
TYPED = st.text(CHARACTERS, max_size=40)
WELL_FORMED = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SYNONYMS = (("取組", "取り組み"), ("a", "b", "c"))


@settings(max_examples=200)
@given(st.lists(WELL_FORMED, min_size=1, max_size=5), TYPED)
def test_anything_typed_finds_what_plain_looking_finds(texts: list[str], typed: str) -> None:
    """Halves of characters, control characters, signs of any language of patterns."""
    query = parse(typed, SYNONYMS)
    index = index_of(remarks(*texts), Registers(synonyms=SYNONYMS))
    wanted = {number for number, text in enumerate(texts) if query.holds(searched(text))}
    assert set(search(index, typed).numbers) == (wanted if query.wanted else set())


@settings(max_examples=200)
@given(st.lists(WELL_FORMED, min_size=1, max_size=5), WELL_FORMED)
def test_a_phrase_is_found_where_it_stands_folded(texts: list[str], phrase: str) -> None:
    """And nowhere else: the question is put without our own parser's help."""
    line = phrase.translate(dict.fromkeys(map(ord, '"＂“”'))).splitlines()[:1]
    word = fold("".join(line)).key
    found = find(index_of(remarks(*texts)), parse(f'"{"".join(line)}"'))
    assert set(found) == {n for n, text in enumerate(texts) if word and word in fold(text).key}


@pytest.mark.parametrize(
    "typed", ["あ" * 10**6, "あ " * 5 * 10**5, '"あ" OR ' * 10**5, "-あ " * 10**5, "\ud842" * 10**6]
)
def test_a_million_characters_are_cut(typed: str) -> None:
    """The beginning is a question like others."""
    index = index_of(remarks("ああああ", "い"))
    found = search(index, typed)
    assert found.query == parse(typed[: LONGEST + 1])
    assert len(found.query.clauses) <= MOST_WORDS
    assert found.query.is_cut


class Files(dict[str, bytes]):
    """The files of an index by name; in a report of a failure their bytes would help nobody."""

    @override
    def __repr__(self) -> str:
        return f"{len(self)} files"


@pytest.fixture(scope="module")
def files() -> Files:
    """An index of small parts."""
    texts = [
        f"第{number}回の会議で{'予算' if number % 3 else '決算'}を議論した" for number in range(30)
    ]
    return Files(contents(tuple(build_index(remarks(*texts), Registers(), SMALL, SHORT))))


PLAIN = st.none() | st.booleans() | st.integers(-9, 99) | st.sampled_from(["", "a", "kind", "\0"])
LISTS = st.lists(PLAIN, max_size=3)
JSON = PLAIN | LISTS | st.lists(LISTS, max_size=3) | st.dictionaries(st.sampled_from("ab"), PLAIN)


def ask(files: dict[str, bytes]) -> str | None:
    """Ask an index, and return the name of the file that is told."""
    try:
        index = IndexReader(MemoryStore(files), wide=40)
        for order in Order:
            search(index, "回で予算を議論 OR 決", order=order, filters={"kind": ["remark"]})
    except SearchFileError as error:
        return error.name
    return None


BINARY = st.binary(max_size=40)


@example(0, b"\x03\x00", sealed)  # another dictionary, which is none the worse by itself
@settings(max_examples=300)
@given(
    st.integers(0, 999),
    BINARY | BINARY.map(deflate) | JSON.map(as_json),
    st.sampled_from([bytes, sealed]),
)
def test_any_bytes_for_a_file_are_told(
    files: Files, place: int, content: bytes, finish: Callable[[bytes], bytes]
) -> None:
    """Also those with a right checksum, and JSON of another shape."""
    name = sorted(files)[place % len(files)]
    told = ask(files | {name: finish(content)})
    if told and name.startswith("dictionary-"):
        assert told.startswith(("dictionary-", "texts-"))  # no text can be read with another one
    else:
        assert told in {name, None} or told not in files  # a file may lead to one that is not there


@settings(max_examples=300)
@given(st.integers(0, 999), JSON)
def test_a_root_of_another_shape_is_told(files: Files, place: int, value: object) -> None:
    """Whichever of its values it is, but for the number of documents: lists are read by that."""
    name = json.loads(files["manifest.json"])["root"]
    root = dict(IndexReader(MemoryStore(files)).root)
    keys = sorted(root.keys() - {"documents"})
    changed = as_json(root | {keys[place % len(keys)]: value})
    told = ask(files | {name: sealed(deflate(changed))})
    assert told in {name, None} or told not in files


@given(st.sampled_from(["format", "version", "root"]), JSON)
def test_a_manifest_of_another_shape_is_told(files: Files, key: str, value: object) -> None:
    """Whichever of its values is another."""
    changed = json.loads(files["manifest.json"]) | {key: value}
    told = ask(files | {"manifest.json": as_json(changed)})
    assert told == "manifest.json" or told not in files
