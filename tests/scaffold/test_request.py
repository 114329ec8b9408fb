"""A meeting that has no title yet is called after its body and number, or its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.scaffold.request import NewMeeting

NUMBERED = NewMeeting(
    body="x", body_name="会", date=date(2026, 2, 4), number=9, title=None, language="ja"
)


@pytest.mark.parametrize(
    ("meeting", "folder", "title"),
    [
        (NUMBERED, "009", "会（第9回）"),
        (replace(NUMBERED, number=None), "2026-02-04", "会（令和8年2月4日）"),
        (replace(NUMBERED, language="en"), "009", "会, meeting 9"),
        (replace(NUMBERED, language="en", number=None), "2026-02-04", "会, 2026-02-04"),
        (replace(NUMBERED, number=1000, title="題"), "1000", "題"),
    ],
)
def test_folder_and_title(meeting: NewMeeting, folder: str, title: str) -> None:
    """The folder is the permanent id, the title what people read."""
    assert (meeting.folder, meeting.proposed_title) == (folder, title)
