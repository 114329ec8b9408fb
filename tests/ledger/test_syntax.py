"""What libyaml complains of is said in plain words, at a place that helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ledger.source import read_source
from generator.ledger.syntax import in_plain_words

CASES = {
    "a: b: c": "1:5 this colon is not allowed here",
    'a: "\\ud800"': "1:7 this escape names no character",
    'a: "\\q"': "1:5 a backslash in double quotes needs a known letter after it",
    'a: "\\x4"': "1:7 this escape lacks some of its digits",
    'a: 1\nb: "c\nd: e\n': "2:4 the quotes that begin here are never closed",
    "a: 'b\n---\n": "1:4 the quotes are not closed before this line",
    "a: b\n\tc: d": "2:1 a tab stands where indentation is expected",
    "a:\n\t- b": "2:1 a value cannot begin with this character (a tab, @, %, or a backquote)",
    "a: @b": "1:4 a value cannot begin with this character (a tab, @, %, or a backquote)",
    "a: *": "1:5 a value cannot begin with * or &",
    "a: |b": "1:5 text stands on the same line as |",
    "a: [b,\nc: d": "1:4 this list in [brackets] is not closed, or lacks a comma",
    "a: {b: c": "1:4 this mapping in braces is not closed, or lacks a comma",
    "a: ]": "1:4 a value is missing here, or a bracket before it is not closed",
    "a:\n  b: c\n d: e": "3:2 a key is expected here",
    "a:\n- b\nc": "3:1 a colon is missing after the key",
    "a:\n  - b\n  c: d": "3:3 a dash is expected here, as on the lines before",
    "a: - b": "1:4 a dash is not allowed here",
    "%x": "1:3 this is not valid YAML",
}


@pytest.mark.parametrize(("content", "expected"), CASES.items(), ids=ascii)
def test_a_mistake_in_the_syntax(tmp_path: Path, content: str, expected: str) -> None:
    """One sentence at one place, and nothing else is known of the file."""
    file = tmp_path / "minutes.yml"
    file.write_text(content, encoding="utf-8")
    document, (found,) = read_source(file, "shown.yml")
    assert document is None
    assert found.rule == "yaml-syntax"
    assert f"{found.span.line}:{found.span.column} {found.message.text()}" == expected


def test_a_problem_that_nobody_foresaw_has_words_too() -> None:
    """The last row stands for everything else."""
    message, hint = in_plain_words("found a unicorn")
    assert message.text() == "this is not valid YAML"
    assert hint.text()
