"""What a ledger already has that a new meeting is told by: bodies, numbers, organizations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ledger.folder import NO_BODIES

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.ledger import Ledger
    from generator.scaffold.request import NewMeeting


def body_ids(minutes: Path) -> frozenset[str]:
    """Return the ids of all bodies of the ledger in this folder, readable or not.

    Raises:
        OSError: the folder may not be read.
    """
    if not minutes.exists():
        return frozenset()
    return frozenset(
        folder.name
        for folder in minutes.iterdir()
        if folder.is_dir() and folder.name not in NO_BODIES and not folder.name.startswith(".")
    )


def next_number(ledger: Ledger, body: str) -> int:
    """Return one more than the last number of the body's meetings, 1 where there are none.

    A folder whose name is a number counts too, so that a meeting whose file cannot be read at the
    moment is not numbered again.
    """
    folder = ledger.root / body
    names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    numbers = {int(name) for name in names if name.isascii() and name.isdigit()}
    numbers |= {meeting.number or 0 for meeting in ledger.meetings if meeting.key.body.id == body}
    return max(numbers, default=0) + 1


def body_name(ledger: Ledger, body: str) -> str | None:
    """Return the name of a body whose file could be read, else None."""
    return next((entry.name for entry in ledger.bodies if entry.id == body), None)


def example_organization(ledger: Ledger) -> str | None:
    """Return the id of an organization for the examples, None where the register has none."""
    return next((entry.id for entry in ledger.organizations), None)


def same_meeting(ledger: Ledger, meeting: NewMeeting) -> Path | None:
    """Return the folder of the meeting if the ledger has it: by its number, or by its folder."""
    own = ledger.root / meeting.body / meeting.folder
    numbered = (
        ledger.folder(there.key)
        for there in ledger.meetings
        if there.key.body.id == meeting.body and there.number is not None
        if there.number == meeting.number
    )
    return next(numbered, own if own.exists() else None)
