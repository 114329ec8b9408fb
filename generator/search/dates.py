"""Dates and fiscal years as words: 令和8年2月4日, 2026-02-04 and 2026/2/4 are one token.

A token is looked for by its beginning: `2026.` also finds `2026.02.04.`. In the index its
characters are noncharacters of Unicode, which no text has.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.archive.folding import Folded
from generator.model.dates import Era

FIRST: Final = 0xFDD0
"""`FIRST` begins a calendar date, `FIRST + 1` a fiscal year; digits are `FIRST + 2` and on."""
STOP: Final = chr(FIRST + 12)

_ERAS: Final = {name: era for era in Era for name in (era.kanji, era.value[1].lower())}
_FORMS: Final = re.compile(
    r"(?:(?P<era>明治|大正|昭和|平成|令和)(?P<era_year>元|[0-9]{1,2})|(?P<year>[0-9]{4}))年"
    r"(?:(?P<fiscal>度)|(?P<month>[0-9]{1,2})月(?:(?P<day>[0-9]{1,2})日)?)?"
    r"|(?P<year2>[0-9]{4})(?P<mark>[-/.])(?P<month2>[0-9]{1,2})(?:(?P=mark)(?P<day2>[0-9]{1,2}))"
    r"|(?P<initial>[mtshr])(?P<initial_year>[0-9]{1,2})\.(?P<month3>[0-9]{1,2})\.(?P<day3>[0-9]{1,2})"
    r"|fy ?(?P<fiscal_year>[0-9]{4})"
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date at `start:end` of a text (for `spans`: of its key) and its token."""

    start: int
    end: int
    token: str


def indexed(token: str) -> str:
    """Return a token as it stands in the index: `2026.02.` or `FY2025.` in noncharacters."""
    kind = FIRST + 1 if token.startswith("FY") else FIRST
    digits = token.removeprefix("FY")
    return chr(kind) + "".join(
        STOP if mark == "." else chr(FIRST + 2 + int(mark)) for mark in digits
    )


def is_token(writing: str) -> bool:
    """Whether a string is a token as it stands in the index."""
    return writing[:1] in {chr(FIRST), chr(FIRST + 1)}


def spans(key: str) -> Iterator[Written]:
    """Yield the dates of a folded text."""
    for match in _FORMS.finditer(key):
        before, after = key[match.start() - 1 : match.start()], key[match.end() : match.end() + 1]
        if (before.isascii() and before.isalnum()) or (match["year"] is None and after.isdigit()):
            continue
        token = _token(match)
        if token:
            yield Written(match.start(), match.end(), token)


def in_text(found: Collection[Written], text: str, folded: Folded) -> tuple[Written, ...]:
    """Return dates of the key of a text with their places in the text, in UTF-16 units."""
    if not found:
        return ()
    astral = [place for place, character in enumerate(text) if character > "\uffff"]

    def unit(place: int) -> int:
        return place + bisect_left(astral, place)

    places = ((date, *folded.span(date.start, date.end)) for date in found)
    return tuple(Written(unit(start), unit(end), date.token) for date, start, end in places)


def _token(match: re.Match[str]) -> str | None:
    group = match.groupdict()
    if group["fiscal_year"]:
        return f"FY{group['fiscal_year']}."
    era = _ERAS.get(group["era"] or group["initial"] or "")
    if era:
        written_year = group["era_year"] or group["initial_year"]
        year = era.first_day.year - 1 + (1 if written_year == "元" else int(written_year))
    else:
        year = int(group["year"] or group["year2"])
    if group["fiscal"]:
        return f"FY{year:04}."
    month = group["month"] or group["month2"] or group["month3"]
    day = group["day"] or group["day2"] or group["day3"]
    if not month:
        return f"{year:04}."
    try:
        date(year, int(month), int(day or 1))
    except ValueError:
        return None
    return f"{year:04}.{int(month):02}." + (f"{int(day):02}." if day else "")
