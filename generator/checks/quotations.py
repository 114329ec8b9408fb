"""The words that a ledger quotes from its own texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.archive.parts import annotations_of
from generator.model.ledger import Ledger
from generator.model.meeting import Meeting
from generator.model.tracking import Basis


def texts(ledger: Ledger) -> Mapping[tuple[str, ...], str]:
    """Return the words of every remark and narrative by the parts of its key."""
    return {text.key.parts: text.text for meeting in ledger.meetings for text in meeting.texts()}


def quotations(meeting: Meeting) -> Iterator[Basis]:
    """Yield the words that annotations, citations and notes of a meeting quote."""
    for item in meeting.items:
        for annotation in annotations_of(item):
            yield from annotation.rests_on
    for citation in meeting.citations:
        yield citation.basis
    for note in meeting.notes:
        yield note.basis
