"""A new meeting follows from what the ledger has."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.ledger.folder import read_ledger
from generator.model.ledger import Ledger
from generator.scaffold.existing import (
    body_ids,
    body_name,
    example_organization,
    next_number,
    same_meeting,
)
from generator.scaffold.request import NewMeeting

MINUTES = Path(__file__).parents[1] / "sample/minutes"
NEXT = NewMeeting(
    body="yoyaku-bukai",
    body_name="部会",
    date=date(2026, 4, 1),
    number=4,
    title=None,
    language="ja",
)


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    """The sample ledger."""
    return read_ledger(MINUTES)[0]


def test_bodies_are_folders_but_not_the_registers() -> None:
    """Their ids are the folders' names."""
    assert body_ids(MINUTES) == {"dx-kaigi", "yoyaku-bukai"}


def test_a_ledger_that_is_not_there_has_no_bodies(tmp_path: Path) -> None:
    """Nor is it created by looking."""
    assert body_ids(tmp_path / "minutes") == frozenset()
    assert list(tmp_path.iterdir()) == []


def test_the_next_number_follows_the_last(ledger: Ledger) -> None:
    """A body without meetings, or one that is not there, begins with 1."""
    assert next_number(ledger, "yoyaku-bukai") == 4
    assert next_number(ledger, "dx-kaigi") == 1
    assert next_number(ledger, "other") == 1


def test_a_folder_that_cannot_be_read_keeps_its_number(tmp_path: Path) -> None:
    """Meeting 7 is not begun twice because its file is broken at the moment."""
    for name in ("007", "2026-01-01", "７"):
        (tmp_path / "dx" / name).mkdir(parents=True)
    assert next_number(Ledger(root=tmp_path), "dx") == 8


def test_a_body_has_the_name_of_its_file(ledger: Ledger) -> None:
    """None where no file could be read."""
    assert body_name(ledger, "dx-kaigi") == "みなと町 デジタル推進会議"
    assert body_name(ledger, "other") is None


def test_examples_name_an_organization_of_the_register(ledger: Ledger) -> None:
    """None where it is empty."""
    assert example_organization(ledger) == "kakushichoson"
    assert example_organization(Ledger(root=MINUTES)) is None


def test_a_meeting_is_there_by_number_or_by_folder(ledger: Ledger) -> None:
    """A meeting without a number is known by its day."""
    assert same_meeting(ledger, NEXT) is None
    assert same_meeting(ledger, replace(NEXT, number=None)) is None
    assert same_meeting(ledger, replace(NEXT, number=2)) == MINUTES / "yoyaku-bukai/002"
    assert same_meeting(ledger, replace(NEXT, body="dx-kaigi", number=2)) is None


def test_a_folder_without_a_meeting_is_in_the_way(tmp_path: Path) -> None:
    """Whatever it holds, nothing is written into it."""
    (tmp_path / "yoyaku-bukai/004").mkdir(parents=True)
    assert same_meeting(Ledger(root=tmp_path), NEXT) == tmp_path / "yoyaku-bukai/004"
