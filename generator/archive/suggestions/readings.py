"""Remarks as the suggestions read them: folded, and without the names that have pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.archive.archive import Archive
from generator.archive.folding import fold
from generator.archive.links import LinkGraph
from generator.model.keys import Key
from generator.model.meeting import Remark

_APART: Final = "。"
"""What stands where a name stood: no word reaches across it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A remark: its words and the words that name its speaker, folded, and its topics."""

    remark: Key
    key: str
    speaker: str
    topics: tuple[str, ...]


def readings(archive: Archive, links: LinkGraph, body: str | None = None) -> Iterator[Reading]:
    """Yield the remarks of an archive, or of one body of it, in reading order.

    What names an organization, a person, a candidate or a meeting is no term: it has a page.
    """
    for meeting in archive.meetings:
        if body is None or meeting.key.body.id == body:
            for remark in meeting.remarks():
                yield Reading(
                    remark.key,
                    fold(_without_names(links, remark)).key,
                    fold(remark.speaker_text or "").key,
                    remark.topics,
                )


def _without_names(links: LinkGraph, remark: Remark) -> str:
    parts, at = [], 0
    for mention in links.mentions.get(remark.key, ()):
        parts.append(remark.text[at : mention.start])
        at = mention.end
    return _APART.join((*parts, remark.text[at:]))
