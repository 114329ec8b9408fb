"""The sample ledger: its held files are what its script makes, and it has what it is there for."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.checks import run_checks
from generator.ledger.folder import read_ledger
from generator.model.keys import Key, Kind
from generator.model.labels import Absence, Attribution, Label, NoteKind, Outcome, Presence, Status
from generator.model.ledger import Ledger
from tests.sample.make_materials import MATERIALS, PAGES, ROWS, pdf

MINUTES = Path(__file__).parent / "sample/minutes"


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    """The sample ledger, in which nothing is wrong."""
    ledger, found = read_ledger(MINUTES)
    assert (*found, *run_checks(ledger)) == ()
    return ledger


def test_the_pdf_is_the_one_of_the_script() -> None:
    """Byte for byte."""
    assert (MATERIALS / "shiryo-1.pdf").read_bytes() == pdf(PAGES)


def test_the_spreadsheet_has_the_rows_of_the_script() -> None:
    """Its one sheet holds them."""
    (sheet,) = load_workbook(MATERIALS / "shiryo-2.xlsx", read_only=True).worksheets
    assert tuple(sheet.iter_rows(values_only=True)) == ROWS


def test_the_held_files_are_known(ledger: Ledger) -> None:
    """A PDF with its number of pages, a spreadsheet, a source."""
    first, second = (Key(Kind.MEETING, ("yoyaku-bukai", folder)) for folder in ("001", "002"))
    assert ledger.files[first]["materials/shiryo-1.pdf"].pages == len(PAGES)
    assert ledger.files[first]["materials/shiryo-2.xlsx"].pages is None
    assert "第2回" in ledger.sources[second]


def test_it_has_what_the_ninth_meeting_lacks(ledger: Ledger) -> None:
    """Two published meetings and a draft, and in them every kind of thing once."""
    meetings = ledger.meetings
    items = [item for meeting in meetings for item in meeting.items]
    attendance = [attendee for meeting in meetings for attendee in meeting.attendance]
    remarks = [remark for meeting in meetings for remark in meeting.remarks()]
    found: list[Label | None] = [
        *(meeting.status for meeting in meetings),
        *(attendee.presence for attendee in attendance),
        *(attendee.absent for attendee in attendance),
        *(remark.attribution for remark in remarks),
        *(decision.outcome for item in items for decision in item.decisions),
        *(note.kind for meeting in meetings for note in meeting.notes),
    ]
    assert {*Status, *Presence, *Attribution, *NoteKind, Absence.NOT_PUBLISHED} <= set(found)
    assert {Outcome.AMENDED, Outcome.REJECTED, Outcome.DEFERRED} <= set(found)
    assert any("<script>" in remark.text for remark in remarks)
    assert {citation.meeting is None for meeting in meetings for citation in meeting.citations} == {
        True,
        False,
    }
    assert any(meeting.corrections for meeting in meetings)
    assert any(meeting.repairs for meeting in meetings)
    assert any(body.parent for body in ledger.bodies)
