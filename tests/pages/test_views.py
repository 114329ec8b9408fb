"""Small views: days, sizes, badges, names."""

from __future__ import annotations

from datetime import date, time

import pytest

from generator.model.labels import ActionStatus, Mode, Outcome
from generator.model.registers import CandidateState
from generator.pages.names import known
from generator.pages.views.badges import Badge, badge, state_badge
from generator.pages.views.days import Day, day_view, time_range
from generator.pages.views.materials import size_label


@pytest.mark.parametrize(
    ("language", "label"),
    [("ja", "令和8年2月4日（水）"), ("en", "Wednesday, February 4, 2026")],
)
def test_a_day_is_said_in_the_calendar_of_the_reader(language: str, label: str) -> None:
    """And in ISO 8601 beside it."""
    assert day_view(date(2026, 2, 4), language) == Day(label, "2026-02-04")


@pytest.mark.parametrize(
    ("start", "end", "label"),
    [
        (time(14, 30), time(15, 15), "14:30–15:15"),
        (time(9, 0), None, "09:00–"),
        (None, None, ""),
    ],
)
def test_hours(start: time | None, end: time | None, label: str) -> None:
    """From start to end, as far as they are known."""
    assert time_range(start, end) == label


@pytest.mark.parametrize(
    ("size", "label"),
    [(0, "0 B"), (999, "999 B"), (1740, "1.7 KB"), (2_000_000, "2 MB"), (3 * 10**13, "30,000 GB")],
)
def test_sizes_are_said_in_units_of_a_thousand_bytes(size: int, label: str) -> None:
    """With one digit behind the point at most."""
    assert size_label(size, "en") == label


@pytest.mark.parametrize(
    ("word", "found"),
    [
        (ActionStatus.UNANSWERED, Badge("未回答", "open")),
        (ActionStatus.DONE, Badge("対応済み", "done")),
        (Outcome.REJECTED, Badge("否決", "warning")),
        (Mode.ONLINE, Badge("オンライン", "neutral")),
    ],
)
def test_words_have_a_tone(word: ActionStatus | Outcome | Mode, found: Badge) -> None:
    """A word without one is neutral."""
    assert badge(word, "ja") == found


def test_a_state_after_which_nothing_comes_is_decided() -> None:
    """Any other is on its way."""
    last = CandidateState(id="a", name="実施を見送り", name_en="Not pursued", final=True)
    first = CandidateState(id="b", name="候補選定")
    assert state_badge(last, "en") == Badge("Not pursued", "decided")
    assert state_badge(first, "en") == Badge("候補選定", "progress")


def test_no_page_is_made_of_a_dangling_reference() -> None:
    """The checks report it before; a page would hide it."""
    with pytest.raises(LookupError):
        known(None)
