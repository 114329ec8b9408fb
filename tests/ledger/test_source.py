"""A file's text comes back character for character, with the place of every node."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Span
from generator.ledger.source import MAX_DEPTH, SourceDocument, read_source
from generator.ledger.text import MAX_BYTES, MAX_FAULTS
from tests.support.texts import texts


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that each example writes anew."""
    return tmp_path_factory.mktemp("source") / "minutes.yml"


def read(file: Path, content: str | bytes) -> tuple[SourceDocument | None, list[str]]:
    """Return the document with this content and its diagnostics as `line:column rule`."""
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    document, found = read_source(file, "shown.yml")
    return document, [short(one) for one in found]


def short(found: Diagnostic) -> str:
    """Return place and rule; every diagnostic of this stage has a hint and is an error."""
    assert found.span.path == "shown.yml"
    assert found.hint is not None
    assert found.is_error
    return f"{found.span.line}:{found.span.column} {found.rule}"


@given(text=texts())
def test_a_text_in_double_quotes_comes_back(file: Path, text: str) -> None:
    """Whatever it holds, and with the place of its first quote."""
    document, found = read(file, f'schema: 1\n"𠮷": {json.dumps(text, ensure_ascii=False)}\nz: 1\n')
    assert found == []
    assert document is not None
    assert document.data == {"schema": "1", "𠮷": text, "z": "1"}
    assert document.spans["𠮷",] == Span("shown.yml", 2, 6)
    assert document.keys["𠮷",] == Span("shown.yml", 2, 1)
    assert document.spans["z",] == Span("shown.yml", 3, 4)


@given(text=texts().filter(lambda text: text.strip("\n") != ""))
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_text_below_a_bar_comes_back(file: Path, text: str, line_end: str) -> None:
    """Line by line, whichever line ends the file has; its own last line end is no part of it."""
    lines = "".join(f"      {line}\n" if line else "\n" for line in text.split("\n"))
    content = f"a:\n  - b: |2+\n{lines}".replace("\n", line_end)
    document, found = read(file, content)
    assert found == []
    assert document is not None
    assert document.data == {"a": [{"b": text}]}
    assert document.spans["a", 0, "b"] == Span("shown.yml", 2, 8)


@given(
    value=st.recursive(
        texts(),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(texts().filter(str.strip), inner)
        ),
        max_leaves=12,
    )
)
def test_lists_and_mappings_come_back_with_a_place_for_each(file: Path, value: object) -> None:
    """JSON is YAML; every way into the data has a place."""
    document, found = read(file, json.dumps({"a": value}, ensure_ascii=False))
    if found:  # a key may be too long for YAML or be a merge key
        assert {one.split()[1] for one in found} <= {"yaml-syntax", "yaml-merge-key"}
        return
    assert document is not None
    assert document.data == {"a": value}
    assert set(document.spans) == {(), *ways(document.data)}


def ways(node: object) -> list[tuple[str | int, ...]]:
    """Return the ways to everything below a node."""
    below = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    )
    return [way for step, inner in below for way in ((step,), *((step, *w) for w in ways(inner)))]


@pytest.mark.parametrize("text", ["14:30", "no", "010", "~", "null", "1e3", "0x1F", "2026-02-04"])
def test_every_scalar_is_text(file: Path, text: str) -> None:
    """YAML's own types would make numbers, truth values and nothing of these."""
    document, found = read(file, f"a: {text}\nb: [{text}]\n")
    assert found == []
    assert document is not None
    assert document.data == {"a": text, "b": [text]}


def test_a_value_that_is_left_out_is_the_empty_text(file: Path) -> None:
    """The schema says later that it is missing."""
    document, found = read(file, "a:\nb: # a comment\nc:\n  -\n")
    assert found == []
    assert document is not None
    assert document.data == {"a": "", "b": "", "c": [""]}


@pytest.mark.parametrize("content", ["", "# nothing but a comment\n"])
def test_an_empty_file_is_an_empty_mapping(file: Path, content: str) -> None:
    """The schema says later which keys are missing."""
    document, found = read(file, content)
    assert found == []
    assert document is not None
    assert document.data == {}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"a: \xe5\x9b\xbd\xff\n", ["1:5 file-encoding"]),
        ("a: 1\n国".encode("cp932"), ["2:1 file-encoding"]),
        (b"a: \xed\xa0\x80\n", ["1:4 file-encoding"]),
        ("\ufeffa: x\u200by\n", ["1:1 file-byte-order-mark", "1:5 character-invisible"]),
        ("a: 国\x00\nb: 𠮷\u202e\n", ["1:5 character-control", "2:5 character-direction"]),
        ("a: x\ry\n", ["1:5 character-line-separator"]),
        ("# hidden in a comment\u200b\n", ["1:22 character-invisible"]),
        ("a: b # c\n", ["1:6 yaml-swallowed-text"]),
        ("a: [b, c \t#d\n  ]\n", ["1:11 yaml-swallowed-text"]),
        ('a: "b" # c\nd: [e] # f\n', []),
        ("a: b#c\n", []),
        ("a: >\n  b\n", ["1:4 yaml-joined-lines"]),
        ("a: 'b\n  c'\n", ["1:4 yaml-joined-lines"]),
        ("a: b\n  c\n", ["1:4 yaml-joined-lines"]),
        ("a: !!str b\n", ["1:4 yaml-tag"]),
        ("a: ! b\n", ["1:4 yaml-tag"]),
        ("a: !!map {b: c}\n", ["1:4 yaml-tag"]),
        ("a: &x b\nc: *x\n", ["1:4 yaml-alias", "2:4 yaml-alias"]),
        ("a: &x [b]\n", ["1:4 yaml-alias"]),
        ("a: &x b\n*x : c\n", ["1:4 yaml-alias", "2:1 yaml-alias", "2:1 yaml-key"]),
        ("a: b\na: c\na: d\n", ["2:1 yaml-duplicate-key", "3:1 yaml-duplicate-key"]),
        ('a: b\n"a": c\n', ["2:1 yaml-duplicate-key"]),
        ("a: {b: c}\na: {b: c}\n", ["2:1 yaml-duplicate-key", "2:5 yaml-duplicate-key"]),
        ("<<: {a: b}\n", ["1:1 yaml-merge-key"]),
        ("? [a]\n: b\n", ["1:3 yaml-key"]),
        ("? {a: b}\n: c\n", ["1:3 yaml-key"]),
        ("? |\n  a\n: b\n", ["1:3 yaml-key"]),
        ('? "a\n  b"\n: c\n', ["1:3 yaml-key"]),
        ('"": b\n', ["1:1 yaml-key"]),
        ('"a\\u200b": b\n', ["1:3 character-invisible"]),
        ("---\na: b\n---\nc: d\n", ["3:1 yaml-several-documents"]),
        ("---\na: b\n...\n", []),
        ("- a\n", ["1:1 yaml-top"]),
        ("a\n", ["1:1 yaml-top"]),
        ("*a\n", ["1:1 yaml-alias", "1:1 yaml-top"]),
        ("---\n", ["2:1 yaml-top"]),
        (r'a: "\x00\u202E\U0000FFFE\N\L\e\n\t\\u200b\"\/"', [
            "1:5 character-control",
            "1:9 character-direction",
            "1:15 character-none",
            "1:25 character-line-separator",
            "1:27 character-line-separator",
            "1:29 character-control",
        ]),
        ('a: "x\\r\\ny"\n', ["1:6 character-line-separator"]),
        ("a: '\\u202e'\n", []),
        ('a: "b\n  c\\0"\n', ["1:4 yaml-joined-lines", "2:4 character-control"]),
    ],
    ids=ascii,
)  # fmt: skip
def test_what_would_change_or_hide_words_is_an_error(
    file: Path, content: str | bytes, expected: list[str]
) -> None:
    """At the very character, counted from 1, one column for each character."""
    assert sorted(read(file, content)[1]) == sorted(expected)


def test_a_folder_in_place_of_a_file_cannot_be_read(tmp_path: Path) -> None:
    """It is reported like any other mistake."""
    document, found = read_source(tmp_path, "shown.yml")
    assert document is None
    assert [short(one) for one in found] == ["1:1 file-unreadable"]


@pytest.mark.parametrize(
    "content",
    [
        "a: " + "[" * 10_000,
        "a: " + "{a: " * 10_000,
        "a:\n" + "".join(" " * n + "-\n" for n in range(200)),
    ],
    ids=["lists", "mappings", "dashes"],
)
def test_ten_thousand_levels_are_too_deep(file: Path, content: str) -> None:
    """Nesting is refused before anything could overflow."""
    document, found = read(file, content)
    assert document is None
    assert [one.split()[1] for one in found] == ["yaml-too-deep"]


def test_the_depth_that_is_allowed_can_be_read(file: Path) -> None:
    """One level more is refused."""
    inside = MAX_DEPTH - 1
    assert read(file, "a: " + "[" * inside + "]" * inside)[1] == []
    assert len(read(file, "a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH)[1]) == 1


def test_a_file_of_ten_megabytes_is_refused(file: Path) -> None:
    """A byte more than the limit is too large; a file up to it is read."""
    assert read(file, b"a: " + b"x" * 10_000_000)[1] == ["1:1 file-too-large"]
    assert read(file, b"a: " + b"x" * (MAX_BYTES - 3))[1] == []


def test_a_file_of_noise_gives_a_readable_number_of_problems(file: Path) -> None:
    """The first ones are enough to see what is wrong."""
    assert len(read(file, b"\0" * 100_000)[1]) == MAX_FAULTS


@given(content=st.binary(max_size=60) | texts().map(str.encode))
def test_no_bytes_raise(file: Path, content: bytes) -> None:
    """There is a document, or a reason why not."""
    document, found = read(file, content)
    assert document is not None or found
