"""A text of the record cut where something begins or ends: a link, a quotation, a note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.archive.archive import Archive
from generator.archive.links import LinkGraph
from generator.archive.parts import Annotation, Passage, words_of
from generator.archive.relations import Relation
from generator.model.keys import Key
from generator.model.meeting import Note


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text, as published.

    `target` is what its words name, `quoted` the decisions, actions and updates that rest on them,
    `notes` the notes on words that end here.
    """

    text: str
    target: Key | None = None
    quoted: tuple[Key, ...] = ()
    notes: tuple[Key, ...] = ()


def segments(archive: Archive, links: LinkGraph, passage: Passage) -> tuple[Segment, ...]:
    """Return the segments of a passage; their texts, joined, are its words to the character.

    Words that are named or quoted are those that stand first where they stand more than once. A
    link that a quotation begins or ends in comes in two segments with the same target.
    """
    text = words_of(passage)
    mentions = links.mentions.get(passage.key, ())
    quotes, notes = [], []
    for start, end, key in _rests_on(links, passage.key, text):
        thing = archive.find(key)
        if isinstance(thing, Note):
            notes.append((start, end, key))
        elif isinstance(thing, Annotation):
            quotes.append((start, end, key))
    edges = {0, len(text)}
    edges.update(*((mention.start, mention.end) for mention in mentions))
    edges.update(*((start, end) for start, end, _ in quotes), (end for _, end, _ in notes))
    return tuple(
        Segment(
            text[start:end],
            next(
                (mention.target for mention in mentions if mention.start <= start < mention.end),
                None,
            ),
            tuple(dict.fromkeys(key for first, last, key in quotes if first <= start < last)),
            tuple(key for _, last, key in notes if last == end),
        )
        for start, end in pairwise(sorted(edges))
    )


def _rests_on(links: LinkGraph, passage: Key, text: str) -> Iterator[tuple[int, int, Key]]:
    """Yield the place of the words that each annotation rests on, if the passage has them."""
    for link in links.incoming(passage, Relation.RESTS_ON):
        words = link.words or ""
        start = text.find(words)
        if start >= 0:
            yield start, start + len(words), link.source
