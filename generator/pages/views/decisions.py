"""Decisions as cards: the normalised outcome beside the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.keys import Kind
from generator.model.tracking import Decision
from generator.pages.names import known
from generator.pages.sheet import Sheet
from generator.pages.views.badges import Badge
from generator.pages.views.chips import chips_of
from generator.pages.views.links import Chip, Named, meeting_link
from generator.pages.views.words import Quote, quotes
from generator.urls import in_list


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionCard:
    """A decision; the meeting is None, and so is `href`, on the meeting's own page."""

    id: str
    title_phrases: tuple[str, ...]
    href: str | None
    outcome: Badge
    quotes: tuple[Quote, ...]
    meeting: Named | None
    chips: tuple[Chip, ...]
    note: str | None


def decision_card(sheet: Sheet, decision: Decision, *, at_home: bool = False) -> DecisionCard:
    """Return the card of a decision; `at_home` on the page of its meeting, where its id is."""
    key = decision.key
    meeting = known(sheet.archive.meeting_of(key))
    return DecisionCard(
        id=key.id if at_home else in_list(key).fragment,
        title_phrases=sheet.phrases(decision.label(sheet.language)),
        href=None if at_home else sheet.to(key),
        outcome=sheet.badge(decision.outcome),
        quotes=quotes(sheet, decision.rests_on),
        meeting=None if at_home else meeting_link(sheet, meeting),
        chips=chips_of(sheet, key, (Kind.ACTION, Kind.CANDIDATE, Kind.TOPIC)),
        note=decision.note,
    )
