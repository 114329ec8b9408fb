"""The project's own minutes, and the invented ones of the tests, are without fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.archive.proof import Account, account
from generator.ledger.folder import read_ledger
from tests.checks.overlay import diagnose


@pytest.mark.parametrize("ledger", ["minutes", "tests/sample/minutes"])
def test_nothing_is_wrong(ledger: str, checkout: Path) -> None:
    """Not even a warning."""
    assert diagnose(checkout / ledger) == ()


def test_the_ninth_meeting_is_whole(checkout: Path) -> None:
    """Of the 2,743 characters of its source none is lost; two kinds of damage are repaired.

    Twelve doubled list markers lose two characters each, and the sentence that a page break split
    loses two line ends.
    """
    ledger, _ = read_ledger(checkout / "minutes")
    meeting = next(m for m in ledger.meetings if m.key.parts == ("kyotsu-kiban-wt", "009"))
    found = account(meeting, ledger.sources[meeting.key])
    assert found == Account(total=2743, verbatim=2626, repaired=26, set_aside=0, layout=91)
