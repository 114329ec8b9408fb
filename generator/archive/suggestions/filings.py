"""Topics for remarks that do not carry them: those whose words the remarks have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ahocorasick_rs import AhoCorasick

from generator.archive.archive import Archive, grouped
from generator.archive.suggestions.keywords import Keyword, keywords
from generator.archive.suggestions.readings import Reading
from generator.archive.vocabulary import is_apart
from generator.model.keys import Key

EVIDENCE: Final = 5
"""How many filed remarks with a word tell whether it means its topic."""

TELLING: Final = 0.2
"""The share of these that carry the topic, below which the word does not mean it."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A keyword of a topic in a remark that does not carry it.

    Of the remarks that have the keyword and are filed under any topic, `carrying` of `filed` are
    filed under this one.
    """

    keyword: Keyword
    carrying: int
    filed: int

    @property
    def strength(self) -> tuple[bool, float]:
        """How much it says: a whole name more than a part, then how often the editors agreed."""
        return self.keyword.whole, self.carrying / self.filed if self.filed else TELLING


@dataclass(frozen=True, slots=True)
class Filing:
    """Topics proposed for a remark, each with its strongest clue, the strongest first."""

    remark: Key
    topics: tuple[str, ...]
    clues: tuple[Clue, ...]


def find_filings(archive: Archive, readings: Sequence[Reading]) -> tuple[Filing, ...]:
    """Return the proposals for remarks, those with the strongest clues first, then as they stand.

    `topics` are those that a remark would carry: its own and the proposed ones. A word that the
    editors met often and hardly ever filed under its topic is no clue.
    """
    clues = {clue.keyword: clue for clue in _clues(archive, readings)}
    filings = []
    for reading, found in zip(readings, _found(archive, readings), strict=True):
        held = (clues[one] for one in found if one in clues and one.topic not in reading.topics)
        best = [max(of, key=_order) for of in grouped((c.keyword.topic, c) for c in held).values()]
        if best:
            best.sort(key=_order, reverse=True)
            proposed = tuple(clue.keyword.topic for clue in best)
            filings.append(Filing(reading.remark, (*reading.topics, *proposed), tuple(best)))
    filings.sort(key=lambda filing: filing.clues[0].strength, reverse=True)
    return tuple(filings)


def _order(clue: Clue) -> tuple[bool, float, str, str]:
    return (*clue.strength, clue.keyword.topic, clue.keyword.text)


def _clues(archive: Archive, readings: Sequence[Reading]) -> Iterator[Clue]:
    carrying: defaultdict[Keyword, int] = defaultdict(int)
    filed: defaultdict[Keyword, int] = defaultdict(int)
    for reading, found in zip(readings, _found(archive, readings), strict=True):
        for keyword in found:
            filed[keyword] += bool(reading.topics)
            carrying[keyword] += keyword.topic in reading.topics
    for keyword, number in filed.items():
        if number < EVIDENCE or carrying[keyword] >= TELLING * number:
            yield Clue(keyword, carrying[keyword], number)


def _found(archive: Archive, readings: Sequence[Reading]) -> Iterator[Sequence[Keyword]]:
    """Yield for each remark the keywords that it has, in the order of its text."""
    by_word: Mapping[str, tuple[Keyword, ...]] = grouped(
        (keyword.text, keyword) for topic in archive.topics.values() for keyword in keywords(topic)
    )
    words = sorted(by_word)
    automaton = AhoCorasick(words)
    scopes = {topic.id: topic.scope for topic in archive.topics.values()}
    for reading in readings:
        body = reading.remark.body.id
        matches = automaton.find_matches_as_indexes(reading.key, overlapping=True)
        yield tuple(
            keyword
            for index in dict.fromkeys(
                index for index, start, end in matches if is_apart(reading.key, start, end)
            )
            for keyword in by_word[words[index]]
            if not scopes[keyword.topic] or body in scopes[keyword.topic]
        )
