"""Candidates: where each stands today, on the axes of state and reporting, and how it got there."""

from __future__ import annotations

from dataclasses import dataclass

from generator.archive.fold import (
    CandidateStep,
    candidate_history,
    candidate_state,
    official_state,
)
from generator.model.labels import Reporting
from generator.model.registers import Body, Candidate
from generator.model.tracking import CandidateUpdate
from generator.pages.names import known, meeting_name
from generator.pages.sheet import Sheet
from generator.pages.views.badges import Badge, state_badge
from generator.pages.views.days import Day
from generator.pages.views.links import Named, PlaceRow, entry_link, meeting_link
from generator.pages.views.words import Quote, quotes


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateRow:
    """A candidate in a list, with the meeting that last moved it."""

    title_phrases: tuple[str, ...]
    href: str
    cohort_label: str
    state: Badge
    reporting: Badge | None
    latest: Named | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A mark on a candidate's timeline (`axis`: state or reporting); without a day, to come."""

    day: Day | None
    axis: str
    badge: Badge
    meeting: Named
    quotes: tuple[Quote, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """A state of the body: `standing` is passed, current or ahead."""

    label: str
    standing: str


@dataclass(frozen=True, slots=True)
class StateChange:
    """What an item says of a candidate's state, on the page of its meeting."""

    id: str
    candidate: Named
    state: Badge
    reporting: Badge | None
    reporting_to: Named | None
    quotes: tuple[Quote, ...]
    note: str | None


def candidate_row(sheet: Sheet, candidate: Candidate) -> CandidateRow:
    """Return where a candidate stands today, with the meeting that last moved it."""
    state, reporting = badges(sheet, candidate)
    history = candidate_history(sheet.archive, candidate.id)
    return CandidateRow(
        title_phrases=sheet.phrases(candidate.label(sheet.language)),
        href=sheet.to(candidate.key),
        cohort_label=candidate.cohort,
        state=state,
        reporting=reporting,
        latest=meeting_link(sheet, history[-1].meeting) if history else None,
    )


def badges(sheet: Sheet, candidate: Candidate) -> tuple[Badge, Badge | None]:
    """Return the badges of a candidate on the axes of state and of reporting."""
    standing = candidate_state(sheet.archive, candidate.id)
    if standing is None:
        return Badge(sheet.say("No state recorded"), "neutral"), None
    report = standing.report
    return (
        _state(sheet, standing.state.annotation),
        _reporting(sheet, report.annotation) if report else None,
    )


def steps(sheet: Sheet, candidate: Candidate) -> tuple[Step, ...]:
    """Return the states of the candidate's body: which one it is in, and which it was in."""
    reached = {step.annotation.state for step in candidate_history(sheet.archive, candidate.id)}
    standing = candidate_state(sheet.archive, candidate.id)
    current = standing and standing.state.annotation.state
    return tuple(
        Step(
            state.label(sheet.language),
            "current" if state.id == current else "passed" if state.id in reached else "ahead",
        )
        for state in sheet.archive.bodies[candidate.body].candidate_states
    )


def events(sheet: Sheet, candidate: Candidate) -> tuple[Event, ...]:
    """Return the timeline of a candidate on both axes, oldest first.

    A report that is still to be made stands last, without a day.
    """
    standing = candidate_state(sheet.archive, candidate.id)
    to_come = standing and standing.reporting is Reporting.TO_BE_REPORTED and standing.report
    happened = [
        _event(sheet, step, axis)
        for step in candidate_history(sheet.archive, candidate.id)
        for axis in ("state", "reporting")
        if axis == "state" or (step.annotation.reporting and step is not to_come)
    ]
    return (*happened, _event(sheet, to_come, "pending")) if to_come else tuple(happened)


def state_change(sheet: Sheet, update: CandidateUpdate) -> StateChange:
    """Return what an update says, for the page of its meeting."""
    candidate = sheet.archive.candidates[update.candidate]
    body = sheet.archive.bodies[update.reporting_to] if update.reporting_to else None
    return StateChange(
        id=update.key.id,
        candidate=Named(candidate.label(sheet.language), sheet.to(candidate.key)),
        state=_state(sheet, update),
        reporting=sheet.badge(update.reporting) if update.reporting else None,
        reporting_to=entry_link(sheet, body) if body else None,
        quotes=quotes(sheet, update.rests_on),
        note=update.note,
    )


def _event(sheet: Sheet, step: CandidateStep, axis: str) -> Event:
    update, meeting = step.annotation, step.meeting
    pending = axis == "pending"
    return Event(
        day=None if pending else sheet.day(meeting.when.date),
        axis="state" if axis == "state" else "reporting",
        badge=_state(sheet, update) if axis == "state" else _reporting(sheet, update),
        meeting=Named(meeting_name(sheet, meeting), sheet.to(update.key)),
        quotes=() if pending else quotes(sheet, update.rests_on),
        note=update.note if axis == "state" else None,
    )


def _state(sheet: Sheet, update: CandidateUpdate) -> Badge:
    return state_badge(known(official_state(sheet.archive, update)), sheet.language)


def _reporting(sheet: Sheet, update: CandidateUpdate) -> Badge:
    """Return the badge of the reporting that an update speaks of, with the body it goes to."""
    word = sheet.badge(known(update.reporting))
    if update.reporting_to is None:
        return word
    body = sheet.archive.bodies[update.reporting_to].label(sheet.language)
    return Badge(sheet.say("{reporting} ({body})", reporting=word.label, body=body), word.tone)


def reports(sheet: Sheet, body: Body) -> tuple[PlaceRow, ...]:
    """Return what was or is to be reported to a body, the newest first."""
    candidates = sheet.archive.candidates
    return tuple(
        PlaceRow(
            sheet.phrases(candidates[step.annotation.candidate].label(sheet.language)),
            sheet.to(step.annotation.key),
            note=meeting_name(sheet, step.meeting),
            badge=_state(sheet, step.annotation),
        )
        for step in reversed(sheet.archive.candidate_updates)
        if step.annotation.reporting_to == body.id
    )
