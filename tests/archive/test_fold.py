"""The state of a candidate or an action is what the meetings up to a day add up to."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.fold import (
    action_history,
    action_status,
    age_in_days,
    candidate_history,
    candidate_state,
    is_overdue,
    official_state,
    open_actions,
)
from generator.model.keys import Kind
from generator.model.labels import ActionStatus, Reporting
from generator.model.meeting import Meeting
from tests.archive.build import action, answer, archive, body, candidate, item, key, meeting, step

ACTION = key(Kind.ACTION, "wt/0#a")
FIRST = date(2026, 1, 1)
DONE, CONSIDERING = ActionStatus.DONE, ActionStatus.CONSIDERING


def on_day(number: int) -> date:
    """Return the day of the meeting with this number, ten days apart."""
    return FIRST + timedelta(days=10 * number)


def asking(due: date | None = None) -> Meeting:
    """Return the meeting that asks for the action."""
    return meeting("wt/0", item("wt/0#i", action("wt/0#a", due=due)), day=on_day(0))


def answering(number: int, status: ActionStatus) -> Meeting:
    """Return a later meeting with an answer."""
    written = f"wt/{number}"
    update = answer(f"{written}#u", "wt/0#a", status)
    return meeting(written, item(f"{written}#i", update), day=on_day(number))


def moving(number: int, state: str, reporting: Reporting | None = None) -> Meeting:
    """Return a meeting that records a state of the candidate `c`."""
    written = f"wt/{number}"
    update = step(f"{written}#s", "c", state, reporting=reporting)
    return meeting(written, item(f"{written}#i", update), day=on_day(number))


def test_status_is_that_of_the_meeting_until_an_answer() -> None:
    """Unanswered on the day it was asked; what an answer says from the day of the answer on."""
    found = archive(asking(), answering(1, CONSIDERING), answering(2, DONE))
    assert [update.annotation.status for update in action_history(found, ACTION)] == [
        CONSIDERING,
        DONE,
    ]
    assert action_status(found, ACTION, on_day(0)) is ActionStatus.UNANSWERED
    assert action_status(found, ACTION, on_day(1)) is CONSIDERING
    assert action_status(found, ACTION) is DONE


def test_before_it_was_asked_it_has_no_status() -> None:
    """The day before the meeting knows nothing of the action."""
    found = archive(asking())
    assert action_status(found, ACTION, FIRST - timedelta(days=1)) is None
    assert open_actions(found, FIRST - timedelta(days=1)) == ()


def test_asking_for_an_action_that_is_not_there_is_a_wrong_call() -> None:
    """No status is made up for a key that no action has."""
    with pytest.raises(KeyError):
        action_status(archive(), ACTION)


def test_open_actions() -> None:
    """An action is open until an answer closes it."""
    found = archive(asking(), answering(2, DONE))
    assert open_actions(found, on_day(1)) == found.actions
    assert open_actions(found) == ()


def test_age_counts_from_the_meeting() -> None:
    """Ten days after the meeting an action is ten days old."""
    (asked,) = archive(asking()).actions
    assert age_in_days(asked, on_day(1)) == 10


@pytest.mark.parametrize(
    ("due", "today", "overdue"),
    [
        (None, on_day(9), False),
        (on_day(1), on_day(1), False),
        (on_day(1), on_day(1) + timedelta(days=1), True),
        (on_day(1), on_day(3), False),
        (FIRST - timedelta(days=9), FIRST - timedelta(days=1), False),
    ],
    ids=["no due day", "on the day", "the day after", "answered since", "not asked yet"],
)
def test_overdue(due: date | None, today: date, overdue: bool) -> None:  # noqa: FBT001 - expected
    """An action is overdue from the day after its last day, as long as it is open."""
    found = archive(asking(due), answering(2, DONE))
    assert is_overdue(found, found.actions[0], today) is overdue


def test_candidate_moves_from_state_to_state() -> None:
    """The state is since the step that reached it; a step that repeats it does not restart it."""
    found = archive(moving(1, "begun"), moving(2, "ended"), moving(3, "ended"))
    assert len(candidate_history(found, "c")) == 3
    first, last = candidate_state(found, "c", on_day(1)), candidate_state(found, "c")
    assert first
    assert last
    assert first.state.annotation.state == "begun"
    assert last.state.meeting.key.id == "2"
    assert last.reporting is None
    assert candidate_state(found, "c", on_day(0)) is None
    assert candidate_state(found, "other") is None


TO_BE, REPORTED = Reporting.TO_BE_REPORTED, Reporting.REPORTED


@pytest.mark.parametrize(
    ("steps", "reporting"),
    [
        ([("begun", TO_BE)], TO_BE),
        ([("begun", TO_BE), ("begun", None)], TO_BE),
        ([("begun", TO_BE), ("ended", None)], TO_BE),
        ([("begun", TO_BE), ("begun", REPORTED)], REPORTED),
        ([("begun", REPORTED), ("begun", None)], REPORTED),
        ([("begun", REPORTED), ("ended", None)], None),
        ([("begun", None), ("ended", TO_BE)], TO_BE),
    ],
)
def test_reporting_is_an_axis_of_its_own(
    steps: list[tuple[str, Reporting | None]], reporting: Reporting | None
) -> None:
    """What is to be reported stays so until reported; a report speaks for the state of its time."""
    found = archive(*(moving(number, *said) for number, said in enumerate(steps)))
    standing = candidate_state(found, "c")
    assert standing
    assert standing.reporting is reporting


def test_official_state_is_in_the_words_of_the_candidates_body() -> None:
    """A state is a word of the body that tracks the candidate, whoever records it."""
    update = step("council/1#s", "c", "ended")
    found = archive(body("wt"), candidate("c"))
    state = official_state(found, update)
    assert state
    assert state.name == "実施を見送り"
    assert official_state(archive(body("wt")), update) is None
    assert official_state(archive(candidate("c")), update) is None


STATUSES = st.lists(
    st.tuples(st.integers(1, 9), st.sampled_from(ActionStatus)), unique_by=lambda s: s[0]
)
STATES = st.lists(
    st.tuples(
        st.integers(0, 9), st.sampled_from(["begun", "ended"]), st.sampled_from([None, *Reporting])
    ),
    unique_by=lambda said: said[0],
)


@given(STATUSES, STATES, st.randoms(use_true_random=False))
def test_order_in_the_ledger_says_nothing(
    statuses: list[tuple[int, ActionStatus]],
    states: list[tuple[int, str, Reporting | None]],
    random: Random,
) -> None:
    """The same meetings in any order give the same states."""
    meetings = [
        asking(),
        *(answering(*said) for said in statuses),
        *(moving(number + 100, state, said) for number, state, said in states),
    ]
    shuffled = random.sample(meetings, len(meetings))
    one, other = archive(*meetings), archive(*shuffled)
    assert action_status(one, ACTION) is action_status(other, ACTION)
    assert candidate_state(one, "c") == candidate_state(other, "c")


@given(
    STATUSES, STATES, st.integers(0, 9), st.sampled_from(ActionStatus), st.sampled_from(Reporting)
)
def test_a_later_meeting_never_changes_an_earlier_day(
    statuses: list[tuple[int, ActionStatus]],
    states: list[tuple[int, str, Reporting | None]],
    number: int,
    status: ActionStatus,
    reporting: Reporting,
) -> None:
    """What was so on a day stays what was so on that day."""
    day = on_day(number)
    answers = [asking(), *(answering(*said) for said in statuses)]
    later = answering(number + 10, status)
    assert action_status(archive(*answers), ACTION, day) is action_status(
        archive(*answers, later), ACTION, day
    )
    steps = [moving(*said) for said in states]
    moved = moving(number + 10, "ended", reporting)
    assert candidate_state(archive(*steps), "c", day) == candidate_state(
        archive(*steps, moved), "c", day
    )
