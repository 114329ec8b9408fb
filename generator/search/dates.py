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
_KANJI: Final = "〇一二三四五六七八九"
_NUMBER: Final = rf"(?:[0-9]{{1,2}}|[{_KANJI[1:]}]?十[{_KANJI[1:]}]?|[{_KANJI[1:]}])"
_FORMS: Final = re.compile(
    rf"(?:(?P<era>明治|大正|昭和|平成|令和|(?<![0-9a-z])[mtshr])(?P<era_year>元|{_NUMBER})"
    r"(?: ?\([0-9]{4}\))?|(?<![0-9])(?P<year>[0-9]{4}))年"
    rf"(?:(?P<fiscal>度)|(?P<month>{_NUMBER})月(?:(?P<day>{_NUMBER})日)?)?"
    r"|(?<![0-9])(?!(?<=[0-9]-)[0-9]{4}-)(?!(?<=[0-9]/)[0-9]{4}/)(?P<year2>[0-9]{4})(?P<mark>[-/.])"
    r"(?P<month2>[0-9]{1,2})(?P=mark)(?P<day2>[0-9]{1,2})(?![0-9]|(?P=mark)[0-9])"
    r"|(?<![0-9a-z])(?P<initial>[mtshr])(?P<initial_year>[0-9]{1,2})"
    r"\.(?P<month3>[0-9]{1,2})(?:\.(?P<day3>[0-9]{1,2}))?(?!\.?[0-9])"
    r"|(?<![0-9a-z])fy ?(?P<fiscal_year>[0-9]{4})(?![0-9])"
)
"""Of a folded text: capitals are small, digits ASCII, and blanks beside Japanese are gone."""


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
    """Return the token of a date, or None where there is no such day."""
    group = match.groupdict()
    if group["fiscal_year"]:
        return f"FY{group['fiscal_year']}."
    era = _ERAS.get(group["era"] or group["initial"] or "")
    counted = _number(group["era_year"] or group["initial_year"] or group["year"] or group["year2"])
    year = era.first_day.year - 1 + counted if era else counted
    if group["fiscal"]:
        return f"FY{year:04}."
    month = group["month"] or group["month2"] or group["month3"]
    day = group["day"] or group["day2"] or group["day3"]
    if not month:
        return f"{year:04}."
    try:
        found = date(year, _number(month), _number(day or "1"))
    except ValueError:
        return None
    return found.isoformat().replace("-", ".")[: None if day else 7] + "."


def _number(written: str) -> int:
    """Return the number that digits, or kanji up to 九十九, stand for."""
    if written == "元":
        return 1
    if written.isascii():
        return int(written)
    tens, ten, units = written.rpartition("十")
    return (_KANJI.index(tens or "一") * 10 if ten else 0) + _KANJI.index(units or "〇")
