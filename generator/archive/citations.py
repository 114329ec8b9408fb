"""Meetings that the minutes speak of: in the archive, or still to come into it (未収録)."""

from __future__ import annotations

from generator.archive.archive import Archive
from generator.model.meeting import Citation, Meeting


def cited_meeting(archive: Archive, citation: Citation) -> Meeting | None:
    """Return the meeting that a citation means, or None while the archive does not have it.

    It is the one that the editors named. Where they named none and know the day, it is the only
    other meeting of that day that the same body, its parent or one of its children held.
    """
    if citation.meeting:
        return archive.meeting_of(citation.meeting)
    if citation.date is None:
        return None
    own = citation.key.body.id
    meetings = [
        meeting
        for meeting in archive.meetings_on(citation.date)
        if meeting.key != citation.key.meeting and _are_close(archive, own, meeting.key.body.id)
    ]
    return meetings[0] if len(meetings) == 1 else None


def unrecorded(archive: Archive) -> tuple[Citation, ...]:
    """Return the citations of meetings that the archive does not have, in reading order."""
    return tuple(
        citation
        for meeting in archive.meetings
        for citation in meeting.citations
        if cited_meeting(archive, citation) is None
    )


def _are_close(archive: Archive, one: str, other: str) -> bool:
    """Whether two bodies are the same, or one is the other's parent."""
    return one == other or other == _parent(archive, one) or one == _parent(archive, other)


def _parent(archive: Archive, body: str) -> str | None:
    return archive.bodies[body].parent if body in archive.bodies else None
