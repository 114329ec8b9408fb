"""Words of the record that link by themselves: what is named, in which text, at which place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.archive.archive import Archive, grouped
from generator.archive.citations import cited_meeting
from generator.archive.folding import fold
from generator.archive.parts import passages, words_of
from generator.archive.vocabulary import Found, Vocabulary
from generator.model.dates import written_dates
from generator.model.keys import Key
from generator.model.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` of a passage names `target`."""

    start: int
    end: int
    target: Key


def find_mentions(archive: Archive) -> Mapping[Key, tuple[Mention, ...]]:
    """Return the mentions in each passage that has any, in the order of its text.

    They never overlap, and words that stand inside longer known words are not taken by themselves.
    The archive is read once; each text costs time by its length alone.
    """
    vocabulary = Vocabulary.of(archive)
    mentions: dict[Key, tuple[Mention, ...]] = {}
    for meeting in archive.meetings:
        cited = grouped(_cited(archive, meeting))
        for item in meeting.items:
            for passage in passages(item):
                text = words_of(passage)
                found = (
                    *_places(text, cited.get(passage.key, ())),
                    *vocabulary.find(fold(text), meeting.key),
                    *_dates(archive, meeting, text),
                )
                if taken := tuple(_leftmost(_outermost(found))):
                    mentions[passage.key] = taken
    return mentions


def _cited(archive: Archive, meeting: Meeting) -> Iterator[tuple[Key, tuple[str, Key]]]:
    """Yield text, words and target of each citation: the meeting itself once the archive has it."""
    for citation in meeting.citations:
        there = cited_meeting(archive, citation)
        yield citation.basis.text, (citation.basis.words, there.key if there else citation.key)


def _places(text: str, cited: Iterable[tuple[str, Key]]) -> Iterator[Found]:
    """Yield the first place of each cited words."""
    for words, target in cited:
        start = text.find(words)
        if start >= 0:
            yield Found(start, start + len(words), target)


def _dates(archive: Archive, meeting: Meeting, text: str) -> Iterator[Found]:
    """Yield the dates on which exactly one meeting of the archive was held, another than this."""
    for written in written_dates(text):
        meetings = archive.meetings_on(written.day) if written.day else ()
        in_number = text[written.start - 1 : written.start].isdecimal()
        if len(meetings) == 1 and meetings[0] is not meeting and not in_number:
            yield Found(written.start, written.end, meetings[0].key)


def _outermost(found: Iterable[Found]) -> Iterator[Found]:
    """Yield what lies in nothing else, from left to right; of equal places the first given."""
    furthest = 0
    for words in sorted(found, key=lambda words: (words.start, -words.end)):
        if words.end > furthest:
            furthest = words.end
            yield words


def _leftmost(found: Iterable[Found]) -> Iterator[Mention]:
    """Yield what does not overlap with something before it, if it means anything."""
    end = 0
    for words in found:
        if words.start >= end:
            end = words.end
            if words.target:
                yield Mention(words.start, words.end, words.target)
