"""Badges: a state in one or two words, with a tone that colours it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.model.labels import (
    ActionStatus,
    ItemKind,
    Label,
    Outcome,
    Presence,
    Reporting,
)
from generator.model.registers import CandidateState


@dataclass(frozen=True, slots=True)
class Badge:
    """`tone` is one of open, progress, done, warning, neutral, decided, reported."""

    label: str
    tone: str


_TONES: Final[Mapping[Label, str]] = {
    ActionStatus.UNANSWERED: "open",
    ActionStatus.CONSIDERING: "open",
    ActionStatus.IN_PROGRESS: "progress",
    ActionStatus.DONE: "done",
    ActionStatus.DIFFICULT: "warning",
    ActionStatus.WITHDRAWN: "neutral",
    Outcome.AS_PROPOSED: "decided",
    Outcome.AMENDED: "decided",
    Outcome.REJECTED: "warning",
    Outcome.DEFERRED: "open",
    Reporting.TO_BE_REPORTED: "open",
    Reporting.REPORTED: "reported",
    Presence.ABSENT: "warning",
    Presence.PROXY: "progress",
    ItemKind.REPORT: "reported",
}


def badge(word: Label, language: str) -> Badge:
    """Return the badge of a word of the fixed vocabularies."""
    return Badge(word.label(language), _TONES.get(word, "neutral"))


def state_badge(state: CandidateState, language: str) -> Badge:
    """Return the badge of a candidate's state: decided where nothing follows it."""
    return Badge(state.label(language), "decided" if state.final else "progress")
