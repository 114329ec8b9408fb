"""The part of a text that shows where its words stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

AROUND: Final = 40
"""Characters shown before the first mark."""
ELLIPSIS: Final = "…"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text; `marked` if a word of the query stands there."""

    text: str
    marked: bool = False


def snippet(text: str, marks: Sequence[tuple[int, int]], length: int) -> Iterator[Stretch]:
    """Yield about `length` characters of a text from a little before its first mark.

    Marks are start and end, in order and apart; a line break becomes a blank.
    """
    first = marks[0][0] if marks else 0
    start = max(0, first - AROUND) if first + AROUND > length else 0
    end = min(len(text), start + length)
    at = start
    if start:
        yield Stretch(ELLIPSIS)
    for begin, stop in marks:
        if begin >= end:
            break
        yield from _stretch(text[at:begin])
        yield from _stretch(text[begin : min(stop, end)], marked=True)
        at = min(stop, end)
    yield from _stretch(text[at:end])
    if end < len(text):
        yield Stretch(ELLIPSIS)


def _stretch(text: str, *, marked: bool = False) -> Iterator[Stretch]:
    if text:
        yield Stretch(" ".join(text.split("\n")), marked)
