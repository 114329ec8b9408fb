"""Every text of a meeting in which dates are looked for, and how much a slip there matters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from generator.archive.parts import annotations_of
from generator.archive.proof import pieces
from generator.diagnostics import Severity, Span
from generator.model.labels import NoteKind
from generator.model.meeting import AgendaItem, Meeting
from generator.model.tracking import Action, Decision


@dataclass(frozen=True, slots=True)
class Writing:
    """A text, where it is written, and the slips of the original that are marked in it (ママ).

    A slip in the words of the record may be the record's own: there it is a warning.
    """

    text: str
    span: Span
    severity: Severity = Severity.ERROR
    marked: tuple[str, ...] = ()

    def excuses(self, slip: str) -> bool:
        """Whether an editors' note already says that `slip` stands so in the original."""
        return any(slip in words or words in slip for words in self.marked)


def writings(meeting: Meeting) -> Iterator[Writing]:
    """Yield the texts of a meeting: words of the record first, then those of the editors."""
    spans = {text.key: text.place["text"] for text in meeting.texts()}
    marked: dict[Span, list[str]] = {}
    for note in meeting.notes:
        if note.kind is NoteKind.SIC and note.basis.text in spans:
            marked.setdefault(spans[note.basis.text], []).append(note.basis.words)
    when = meeting.when.place["text"]
    for piece in pieces(meeting):
        severity = Severity.ERROR if piece.span == when else Severity.WARNING
        yield Writing(piece.text, piece.span, severity, tuple(marked.get(piece.span, ())))
    parts = chain(chain.from_iterable(map(_in_item, meeting.items)), _beside(meeting))
    for text, span in parts:
        if text is not None:
            yield Writing(text, span)


def _in_item(item: AgendaItem) -> Iterator[tuple[str | None, Span]]:
    """Yield the editors' words about an item."""
    for annotation in annotations_of(item):
        if isinstance(annotation, Decision | Action):
            yield annotation.title, annotation.place["title"]
        yield annotation.note, annotation.place["note"]


def _beside(meeting: Meeting) -> Iterator[tuple[str | None, Span]]:
    """Yield the editors' words about the text."""
    for citation in meeting.citations:
        yield citation.name, citation.place["name"]
    for note in meeting.notes:
        yield note.note, note.place["note"]
    for repair in meeting.repairs:
        yield repair.note, repair.place["note"]
    for correction in meeting.corrections:
        yield correction.reason, correction.place["reason"]
