"""The proof that a meeting carries its source whole: every character accounted for, in order.

The verbatim layer of a meeting is a row of pieces in reading order. The source, after its recorded
repairs, must be exactly that row; only blanks and line ends *between* pieces are free.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Span
from generator.model.labels import RepairKind
from generator.model.meeting import AgendaItem, Meeting, Repair

EXCERPT: Final = 24
"""How many characters of each side a difference shows."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of the verbatim layer and the place in the minutes where it is written."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Account:
    """What became of each character of the source; the four counts sum to `total`.

    `verbatim` stand in a piece as they are; `repaired` were changed or removed by a recorded
    repair; `set_aside` are running headers, footers and page numbers; `layout` are the blanks and
    line ends between pieces.
    """

    total: int
    verbatim: int
    repaired: int
    set_aside: int
    layout: int


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where pieces and source part.

    `position` counts the characters of `piece` that agree; `piece` is None where the source goes
    on after the last one. `line` is that of the source, from 1; `expected` (minutes) and `found`
    (source) begin at the difference and are empty where that side has ended.
    """

    piece: Piece | None
    position: int
    line: int
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Miscount:
    """A repair whose `before` stands in the source another number of times than it says."""

    repair: Repair
    found: int


@dataclass(frozen=True, slots=True)
class _Mended:
    """A source under repair: its text, and the source index of each character (-1: put in)."""

    text: str
    origins: tuple[int, ...]
    repaired: int = 0
    set_aside: int = 0

    def by(self, repair: Repair) -> _Mended:
        """Replace each `before` by `after`; what both begin and end with counts as untouched."""
        prefix = _shared(repair.before, repair.after)
        suffix = _shared(repair.before[prefix:][::-1], repair.after[prefix:][::-1])
        put_in = repair.after[prefix : len(repair.after) - suffix]
        text: list[str] = []
        origins: list[int] = []
        removed = kept = 0
        at = self.text.find(repair.before)
        while at >= 0:
            cut, end = at + prefix, at + len(repair.before) - suffix
            text += self.text[kept:cut], put_in
            origins += *self.origins[kept:cut], *(-1 for _ in put_in)
            removed += sum(origin >= 0 for origin in self.origins[cut:end])
            kept = end
            at = self.text.find(repair.before, at + len(repair.before))
        aside = removed if repair.kind is RepairKind.RUNNING_TEXT else 0
        return _Mended(
            "".join((*text, self.text[kept:])),
            (*origins, *self.origins[kept:]),
            self.repaired + removed - aside,
            self.set_aside + aside,
        )

    def of_source(self, start: int, end: int) -> int:
        """Count the characters from `start` to `end` that come from the source."""
        return sum(origin >= 0 for origin in self.origins[start:end])


def account(meeting: Meeting, source: str) -> Account | Difference | Miscount:
    """Account for every character of `source`, or return what stands in the way first."""
    mended = _Mended(source, tuple(range(len(source))))
    for repair in meeting.repairs:
        found = mended.text.count(repair.before)
        if found != repair.times:
            return Miscount(repair, found)
        mended = mended.by(repair)
    at = verbatim = 0
    for piece in pieces(meeting):
        start = _next(mended.text, at, piece.text)
        if not mended.text.startswith(piece.text, start):
            return _difference(mended, source, start, piece)
        at = start + len(piece.text)
        verbatim += mended.of_source(start, at)
    end = _next(mended.text, at, "")
    if end < len(mended.text):
        return _difference(mended, source, end, None)
    changed = mended.repaired + mended.set_aside
    return Account(
        total=len(source),
        verbatim=verbatim,
        repaired=mended.repaired,
        set_aside=mended.set_aside,
        layout=len(source) - verbatim - changed,
    )


def _next(text: str, at: int, piece: str) -> int:
    """Return where `piece` must begin: after the blanks at `at`, its own leading ones excepted."""
    own = len(piece) - len(piece.lstrip())
    start = len(text) - len(text[at:].lstrip())
    return max(at, start - own)


def _shared(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


def _difference(mended: _Mended, source: str, start: int, piece: Piece | None) -> Difference:
    """Describe the first difference between `piece` and the text from `start`."""
    expected = piece.text if piece else ""
    found = mended.text[start : start + len(expected)] if piece else mended.text[start:]
    same = _shared(expected, found)
    at = start + same
    before = max((origin for origin in mended.origins[: at + 1] if origin >= 0), default=0)
    return Difference(
        piece=piece,
        position=same,
        line=source.count("\n", 0, before) + 1,
        expected=expected[same : same + EXCERPT],
        found=mended.text[at : at + EXCERPT],
    )


def pieces(meeting: Meeting) -> Iterator[Piece]:
    """Yield the verbatim layer of a meeting in reading order."""
    place = meeting.place
    when, venue = meeting.when, meeting.venue
    rows: list[tuple[str | None, Span]] = [
        (meeting.title, place["title"]),
        (meeting.record_title, place["record_title"]),
        (when.heading, when.place["heading"]),
        (when.text, when.place["text"]),
        (venue.heading, venue.place["heading"]),
        (venue.text, venue.place["text"]),
        (meeting.attendance_heading, place["attendance", "heading"]),
    ]
    for attendee in meeting.attendance:
        rows.append((attendee.name, attendee.place["name"]))
        rows.append((attendee.post, attendee.place["post"]))
    rows.append((meeting.agenda_heading, place["agenda", "heading"]))
    for item in meeting.items:
        rows.extend(_item(item))
    rows.append((meeting.closing, place["closing"]))
    for text, span in rows:
        if text is not None:
            yield Piece(text, span)


def _item(item: AgendaItem) -> Iterator[tuple[str | None, Span]]:
    """Yield the texts of an agenda item in reading order."""
    yield item.number, item.place["number"]
    yield item.title, item.place["title"]
    for narrative in item.narrative:
        yield narrative.text, narrative.place["text"]
    yield item.remarks_heading, item.place["remarks_heading"]
    for remark in item.remarks:
        yield remark.marker, remark.place["marker"]
        yield remark.speaker_text, remark.place["speaker_text"]
        yield remark.text, remark.place["text"]
