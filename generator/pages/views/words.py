"""Words of the record quoted away from their place."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.tracking import Basis
from generator.pages.names import text_name
from generator.pages.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that an annotation rests on, and the place where they stand."""

    words: str
    place: str
    place_href: str


def quotes(sheet: Sheet, bases: tuple[Basis, ...]) -> tuple[Quote, ...]:
    """Return the words of each basis with a link to the text that holds them."""
    return tuple(
        Quote(basis.words, text_name(sheet, basis.text), sheet.to(basis.text)) for basis in bases
    )
