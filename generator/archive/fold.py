"""State over time: what the updates, meeting by meeting, add up to on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, overload

from generator.archive.archive import Archive, Recorded
from generator.model.keys import Key
from generator.model.labels import ActionStatus, Reporting
from generator.model.registers import CandidateState
from generator.model.tracking import Action, ActionUpdate, CandidateUpdate

CandidateStep: TypeAlias = Recorded[CandidateUpdate]
"""An update of a candidate with the item and the meeting that recorded it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a candidate stands on two axes: its state, and whether that has been reported.

    `state` is the step that reached the state, `report` the last step that said something about
    reporting and still counts. A report that was made speaks for the state of its time alone; one
    that is to be made stays so, whatever the state, until an update says otherwise.
    """

    state: CandidateStep
    report: CandidateStep | None = None

    @property
    def reporting(self) -> Reporting | None:
        """Whether the result is to be reported or has been; None where nothing says so."""
        return self.report.annotation.reporting if self.report else None


def candidate_history(archive: Archive, candidate: str) -> tuple[CandidateStep, ...]:
    """Return the updates of a candidate, oldest first."""
    return archive.updates_by_candidate.get(candidate, ())


def candidate_state(archive: Archive, candidate: str, as_of: date | None = None) -> Standing | None:
    """Return where a candidate stood at the end of a day (today, without one), None if nowhere."""
    standing: Standing | None = None
    for step in candidate_history(archive, candidate):
        if _is_known(step, as_of):
            standing = _after(standing, step) if standing else _first(step)
    return standing


def official_state(archive: Archive, update: CandidateUpdate) -> CandidateState | None:
    """Return the state that an update names, in the wording of the candidate's body."""
    candidate = archive.candidates.get(update.candidate)
    body = archive.bodies.get(candidate.body) if candidate else None
    return body.state(update.state) if body else None


def action_history(archive: Archive, action: Key) -> tuple[Recorded[ActionUpdate], ...]:
    """Return the answers to an action, oldest first."""
    return archive.updates_by_action.get(action, ())


@overload
def action_status(archive: Archive, action: Key, as_of: None = None) -> ActionStatus: ...
@overload
def action_status(archive: Archive, action: Key, as_of: date) -> ActionStatus | None: ...
def action_status(archive: Archive, action: Key, as_of: date | None = None) -> ActionStatus | None:
    """Return the status of an action at the end of a day (today, without one).

    None before the day on which it was asked or promised; a key that no action has is a KeyError.
    """
    asked = archive.recorded_action(action)
    if not _is_known(asked, as_of):
        return None
    statuses = [
        answer.annotation.status
        for answer in action_history(archive, action)
        if _is_known(answer, as_of)
    ]
    return statuses[-1] if statuses else asked.annotation.status


def open_actions(archive: Archive, as_of: date | None = None) -> tuple[Recorded[Action], ...]:
    """Return the actions that somebody owes at the end of a day (today, without one)."""
    statuses = ((asked, _status(archive, asked, as_of)) for asked in archive.actions)
    return tuple(asked for asked, status in statuses if status and status.is_open)


def age_in_days(action: Recorded[Action], today: date) -> int:
    """Return how many days ago the meeting was that asked for or promised an action."""
    return (today - action.meeting.when.date).days


def is_overdue(archive: Archive, action: Recorded[Action], today: date) -> bool:
    """Whether the last day for an action has passed and it is still open."""
    due = action.annotation.due
    status = _status(archive, action, today)
    return due is not None and due < today and status is not None and status.is_open


def _status(archive: Archive, action: Recorded[Action], as_of: date | None) -> ActionStatus | None:
    key = action.annotation.key
    return action_status(archive, key, as_of) if as_of else action_status(archive, key)


def _is_known(
    recorded: Recorded[Action] | Recorded[ActionUpdate] | Recorded[CandidateUpdate],
    as_of: date | None,
) -> bool:
    return as_of is None or recorded.meeting.when.date <= as_of


def _first(step: CandidateStep) -> Standing:
    return Standing(step, step if step.annotation.reporting else None)


def _after(standing: Standing, step: CandidateStep) -> Standing:
    """Return where a candidate stands after one more step."""
    moved = standing.state.annotation.state != step.annotation.state
    report = standing.report
    if step.annotation.reporting:
        report = step
    elif moved and standing.reporting is Reporting.REPORTED:
        report = None
    return Standing(step if moved else standing.state, report)
