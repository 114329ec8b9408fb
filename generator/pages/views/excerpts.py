"""Excerpts: remarks away from their meeting, as far as a list has room for their words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.archive.folding import fold
from generator.model.keys import Key
from generator.pages.sheet import Sheet
from generator.pages.views.remarks import RemarkRow, remark_rows
from generator.pages.views.segments import Segment

LENGTH: Final = 200
"""Characters of a text that an excerpt shows."""

SLACK: Final = 60
"""What may be left of a text before it is cut: a rest of a few words is not worth a click."""

_ENDS: Final = re.compile("[。！？\n]")
_PAUSES: Final = re.compile("[。！？\n、，]")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a remark or paragraph; `before` and `after` tell whether more of it is there."""

    row: RemarkRow
    before: bool
    after: bool


def excerpts(
    sheet: Sheet, texts: Iterable[Key], words: Collection[str] = ()
) -> tuple[Excerpt, ...]:
    """Return excerpts of remarks and paragraphs in the order given.

    Each begins with its text, or with the sentence that has one of the folded `words`, where the
    beginning has none of them.
    """
    return tuple(_excerpt(row, words) for row in remark_rows(sheet, texts))


def _excerpt(row: RemarkRow, words: Collection[str]) -> Excerpt:
    text = "".join(segment.text for segment in row.segments)
    if len(text) <= LENGTH + SLACK:
        return Excerpt(row, before=False, after=False)
    start, end = window(text, words)
    cut = tuple(_clipped(row.segments, start, end))
    return Excerpt(replace(row, segments=cut), before=start > 0, after=end < len(text))


def window(text: str, words: Collection[str]) -> tuple[int, int]:
    """Return start and end of the stretch of a long text that an excerpt shows."""
    first = min(_places(text, words), default=0)
    start = 0
    if first >= LENGTH:
        start = max((end.end() for end in _ENDS.finditer(text, 0, first)), default=0)
        if first - start >= LENGTH:
            start = first
    if len(text) - start <= LENGTH + SLACK:
        return start, len(text)
    pauses = _PAUSES.finditer(text, start + LENGTH // 2, start + LENGTH)
    end = max((pause.end() for pause in pauses), default=start + LENGTH)
    # A mark belongs to what it stands on.
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        end += 1
    return start, end


def _places(text: str, words: Collection[str]) -> Iterator[int]:
    folded = fold(text)
    for word in words:
        found = folded.key.find(word)
        if found >= 0:
            yield folded.span(found, found + len(word))[0]


def _clipped(segments: Iterable[Segment], start: int, end: int) -> Iterator[Segment]:
    """Yield the segments between two places of their whole text."""
    at = 0
    for segment in segments:
        text = segment.text[max(start - at, 0) : max(end - at, 0)]
        at += len(segment.text)
        if text:
            notes = segment.notes if at <= end else ()
            yield replace(segment, text=text, notes=notes)
