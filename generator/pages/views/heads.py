"""The head of a page that lists things, or of a thing's own page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.sheet import Sheet
from generator.pages.views.badges import Badge
from generator.pages.views.links import Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Title with what stands above and below it."""

    title_phrases: tuple[str, ...]
    kicker: Named | None = None
    lead: str | None = None
    badges: tuple[Badge, ...] = ()


def head(
    sheet: Sheet,
    title: str,
    *,
    kicker: Named | None = None,
    lead: str | None = None,
    badges: tuple[Badge, ...] = (),
) -> Head:
    """Return the head of a page called `title`."""
    return Head(title_phrases=sheet.phrases(title), kicker=kicker, lead=lead, badges=badges)
