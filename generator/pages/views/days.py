"""Days and times as text, in the calendar of the reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from babel.dates import format_date

from generator.model.dates import wareki


@dataclass(frozen=True, slots=True)
class Day:
    """A day in words, and in ISO 8601 for machines."""

    label: str
    iso: str


def day_text(day: date, language: str) -> str:
    """Return 令和8年2月4日（水） or Wednesday, February 4, 2026."""
    return wareki(day) if language == "ja" else format_date(day, "full", locale=language)


def day_view(day: date, language: str) -> Day:
    """Return the view of a day."""
    return Day(day_text(day, language), day.isoformat())


def time_range(start: time | None, end: time | None) -> str:
    """Return 14:30–15:15, 14:30– where no end is known, nothing where no start is."""
    if start is None:
        return ""
    return f"{start:%H:%M}–{end:%H:%M}" if end else f"{start:%H:%M}–"
