"""Terms that could become topics: what a few remarks speak of, and most do not.

Each remark is a document, weighed as in Salton and Buckley, "Term-weighting approaches in automatic
text retrieval" (1988): the logarithm of the times that it has a word, by the logarithm of the
inverse share of the documents that have it (Spärck Jones, "A statistical interpretation of term
specificity and its application in retrieval", 1972). First pairs of neighbouring characters stand
for words, since Japanese sets no blanks between them; the heaviest pairs of a remark are its
seeds. A seed is grown to the left and right as long as most of its places in the archive read on
in the same way: so Nagao and Mori find words in "A new method of n-gram statistics for large number
of n and automatic extraction of words and phrases from large text data of Japanese" (1994).

A term is proposed where several remarks grow the same one, in more than one meeting if there are
more. It weighs the more, the more it weighs in
these; the larger their part of all remarks that have it; the fewer meetings speak of it, and the
more people do (the words of procedure stand in every meeting, and are the chair's); and the longer
it is (as in the C-value of Frantzi, Ananiadou and Mima, "Automatic recognition of multi-word
terms", 2000).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, log2, log10
from typing import Final

from ahocorasick_rs import AhoCorasick

from generator.archive.suggestions.grams import Grower, pairs, runs
from generator.archive.suggestions.readings import Reading
from generator.model.keys import Key

SEEDS: Final = 3
"""How many terms one remark can stand for."""

PAIR: Final = 2
"""Characters of a term that has not grown: such words are often general, and need more remarks."""

COMMON: Final = 0.2
"""The share of all remarks above which a word is no topic of any."""

COVERED: Final = 0.8
"""The share of the remarks with a term that have one topic in common, where it is no new one."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term, folded as it is compared, with the remarks in which it weighs most.

    `remarks` are in reading order; `places` is how many remarks have the term in all.
    """

    text: str
    weight: float
    remarks: tuple[Key, ...]
    places: int


def find_terms(readings: Sequence[Reading], known: Collection[str]) -> tuple[Term, ...]:
    """Return the terms of some remarks, the weightiest first, then by their characters.

    `known` are folded words that need no proposal, nor does what lies in them or has one in it.
    """
    least = max(2, int(log10(len(readings) or 1)) + 1)
    speakers = {reading.speaker for reading in readings}
    words = sorted(known)
    votes = {
        term: of
        for term, of in _votes(readings, least).items()
        if len(of) >= (least if len(term) > PAIR else 2 * least)
        and not any(term in name for name in speakers)
        and not any(term in word or word in term for word in words)
    }
    weighed = sorted(_weighed(readings, votes), key=lambda term: (-term.weight, term.text))
    return tuple(_apart(weighed))


def _votes(readings: Sequence[Reading], least: int) -> Mapping[str, Sequence[int]]:
    """Return the terms that the remarks stand for, each with the numbers of these remarks."""
    texts = [runs(reading.key) for reading in readings]
    having = Counter(pair for held in texts for pair in {pair for pair, _, _ in pairs(held)})
    grower = Grower.of(texts)
    votes: defaultdict[str, list[int]] = defaultdict(list)
    for number, held in enumerate(texts):
        times: Counter[str] = Counter()
        first: dict[str, tuple[str, int]] = {}
        for pair, run, place in pairs(held):
            times[pair] += 1
            first.setdefault(pair, (run, place))
        heaviest = sorted(
            (pair for pair in times if having[pair] >= least),
            key=lambda pair: (-_weight(times[pair], having[pair], len(texts)), pair),
        )
        terms: dict[str, None] = {}
        for pair in heaviest:
            if len(terms) == SEEDS:
                break
            if term := grower.grown(*first[pair]):
                terms[term] = None
        for term in terms:
            votes[term].append(number)
    return votes


def _weight(times: int, having: int, all_: int) -> float:
    return (1 + log(times)) * log(all_ / having)


def _weighed(readings: Sequence[Reading], votes: Mapping[str, Sequence[int]]) -> Iterator[Term]:
    meetings = len({reading.remark.meeting for reading in readings})
    for term, counts in _counts(readings, sorted(votes)).items():
        at = len({readings[number].remark.meeting for number in counts})
        if len(counts) > max(COMMON * len(readings), 2) or at < min(2, meetings):
            continue
        if _is_covered(readings, counts):
            continue
        inside = sum(_weight(counts[number], len(counts), len(readings)) for number in votes[term])
        share = _people(readings, votes[term]) / len(counts)
        weight = inside * share * log((1 + meetings) / at) * log2(len(term))
        remarks = tuple(readings[number].remark for number in votes[term])
        yield Term(term, weight, remarks, len(counts))


def _people(readings: Sequence[Reading], numbers: Collection[int]) -> int:
    """Return how many people made some remarks; who is not named is somebody else each time."""
    names = [readings[number].speaker for number in numbers]
    return len({name for name in names if name}) + names.count("")


def _counts(readings: Sequence[Reading], terms: Sequence[str]) -> Mapping[str, Counter[int]]:
    """Return how often each remark has each term, by its number."""
    automaton = AhoCorasick(terms)
    counts: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for number, reading in enumerate(readings):
        for index, _, _ in automaton.find_matches_as_indexes(reading.key, overlapping=True):
            counts[terms[index]][number] += 1
    return counts


def _is_covered(readings: Sequence[Reading], numbers: Collection[int]) -> bool:
    """Whether nearly all of some remarks are filed under one topic already."""
    topics = Counter(topic for number in numbers for topic in readings[number].topics)
    return bool(topics) and max(topics.values()) >= COVERED * len(numbers)


def _apart(terms: Sequence[Term]) -> Iterator[Term]:
    """Yield the terms, but for those inside or around one that weighs more."""
    taken: list[str] = []
    for term in terms:
        if not any(term.text in other or other in term.text for other in taken):
            taken.append(term.text)
            yield term
