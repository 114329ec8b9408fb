"""What no folder can show everywhere: names that differ by case only, a meeting without number."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.checks.rules import case_only_id, duplicate_number, number_order
from generator.diagnostics import Span
from generator.model.keys import Key, Kind
from generator.model.labels import Attribution, Listing, Mode, RecordType, Status
from generator.model.ledger import Ledger
from generator.model.meeting import Meeting, Source, Venue, When
from generator.model.place import Place
from generator.model.registers import Body


def body(name: str) -> Body:
    """Return a body with its folder's name."""
    return Body(
        id=name,
        name=name,
        attribution=Attribution.NAMED,
        people=Listing.LISTED,
        place=Place(f"{name}/body.yml"),
    )


def meeting(name: str, number: int | None = None) -> Meeting:
    """Return a meeting of one body with its folder's name."""
    return Meeting(
        key=Key(Kind.MEETING, ("panel", name)),
        status=Status.PUBLISHED,
        record_type=RecordType.SUMMARY,
        number=number,
        title=name,
        attribution=Attribution.NAMED,
        source=Source(title=name),
        when=When(date=date(2026, 2, 4)),
        venue=Venue(mode=Mode.ONLINE),
        place=Place(f"panel/{name}/minutes.yml"),
    )


def test_folders_that_differ_by_case_only() -> None:
    """Such folders of bodies or meetings are one folder on Windows and macOS."""
    ledger = Ledger(
        bodies=(body("Panel"), body("panel")),
        meetings=(meeting("1A"), meeting("1a"), meeting("2")),
        root=Path(),
    )
    found = [diagnostic.span for diagnostic in case_only_id.check(ledger)]
    assert found == [Span("panel/body.yml"), Span("panel/1a/minutes.yml")]


def test_meetings_without_number() -> None:
    """Meetings that have no number share none, and stand in no order."""
    ledger = Ledger(root=Path(), meetings=(meeting("1"), meeting("2")))
    assert list(duplicate_number.check(ledger)) == []
    assert list(number_order.check(ledger)) == []
