"""Remarks by meeting, away from there: with their words, or as links alone where they are many."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.model.keys import Key
from generator.pages.names import known, text_name_alone
from generator.pages.sheet import Sheet
from generator.pages.views.days import Day
from generator.pages.views.excerpts import Excerpt, excerpts
from generator.pages.views.links import Named, meeting_link
from generator.urls import RESERVED_PREFIX

MOST: Final = 300
"""Up to how many remarks a page has with their words: about as many as 300 kilobytes hold."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """The remarks and paragraphs of one meeting that a page is about; one of the two is empty."""

    id: str
    meeting: Named
    day: Day
    count: int
    excerpts: tuple[Excerpt, ...]
    links: tuple[Named, ...]


def gatherings(
    sheet: Sheet, texts: Sequence[Key], words: Collection[str] = ()
) -> tuple[Gathering, ...]:
    """Return texts given in reading order by meeting, the newest first.

    `words` are folded: each excerpt shows one of them, if it is there.
    """
    return tuple(reversed(tuple(_gatherings(sheet, texts, words))))


def anchor(meeting: Key) -> str:
    """Return the anchor of the gathering of a meeting (`_` stands in no authored id)."""
    return RESERVED_PREFIX + "_".join(meeting.parts)


def _gatherings(sheet: Sheet, texts: Sequence[Key], words: Collection[str]) -> Iterator[Gathering]:
    for key, group in groupby(texts, lambda text: text.meeting):
        meeting, held = known(sheet.archive.meeting_of(key)), tuple(group)
        yield Gathering(
            anchor(key),
            meeting_link(sheet, meeting),
            sheet.day(meeting.when.date),
            len(held),
            excerpts(sheet, held, words) if len(texts) <= MOST else (),
            ()
            if len(texts) <= MOST
            else tuple(Named(text_name_alone(sheet, text), sheet.to(text)) for text in held),
        )
