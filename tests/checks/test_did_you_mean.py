"""Hints name what exists, and only what the writer can have meant."""

from __future__ import annotations

import pytest

from generator.checks.did_you_mean import did_you_mean, nearest_passage
from generator.diagnostics import Message


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("mlti", "mlit"),
        ("MLIT", "mlit"),
        ("r1-3", None),
        ("soumu", None),
    ],
)
def test_did_you_mean(written: str, near: str | None) -> None:
    """A slip of the keys or of case is recognised; another number is another thing."""
    hint = near and Message("Did you mean {near}?", near=near)
    assert did_you_mean(written, ["mlit", "mic", "r1-4"]) == hint


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("案の通り進めること", "案のとおり進めること"),
        ("とおり、進める", "とおり進める"),
        ("こととなった", "こととなった"),
        ("まったく別の文章", None),
    ],
)
def test_nearest_passage(words: str, passage: str | None) -> None:
    """The passage with most of the words is shown as it stands."""
    hint = passage and Message("The text there reads “{passage}”.", passage=passage)
    assert nearest_passage(words, "検討し、案のとおり進めることとなった。") == hint
