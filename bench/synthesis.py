"""More records than there are: sentences of the real ones drawn anew, with new words in them.

Sentences drawn at random have every word already. Real text goes on to bring new ones, more slowly
the longer it is: the number of different words grows like a power of the number of words (Heaps'
law). The power is measured on the real records, and so many words are coined.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Final

from bench.records import Record

SEED: Final = 20260204
REMARKS_IN_MEETING: Final = 130
"""As many as the real meetings have on average."""
SENTENCE: Final = re.compile(r"[^。\n]*(?:。|\n|$)")
WORD: Final = re.compile(r"[一-龥々]{2,}|[ァ-ヶー]{2,}")
"""A run of kanji or of katakana; what is coined has the same length and script."""


@dataclass(frozen=True, slots=True)
class Growth:
    """How the vocabulary grows: `words` read have brought `different` ones, with this power."""

    words: int
    different: int
    power: float

    def share_of_new(self, words: float) -> float:
        """Return which share of the words is new after so many words."""
        at_end = self.power * self.different / self.words
        return at_end * math.pow(words / self.words, self.power - 1)


def growth(texts: Sequence[str]) -> Growth:
    """Measure how the vocabulary grows, from the half to the whole of texts in random order."""
    shuffled = list(texts)
    Random(SEED).shuffle(shuffled)  # noqa: S311 - a measurement, not a secret
    known: set[str] = set()
    words = 0
    points = []
    for at, text in enumerate(shuffled, start=1):
        found = WORD.findall(text)
        words += len(found)
        known.update(found)
        if at in {len(shuffled) // 2, len(shuffled)}:
            points.append((words, len(known)))
    (half, half_known), (whole, whole_known) = points
    return Growth(whole, whole_known, math.log(whole_known / half_known) / math.log(whole / half))


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    words: int


class Synthesis:
    """Makes records from real ones, always the same."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._random = Random(SEED)  # noqa: S311 - always the same is what is wanted
        self._records = records
        self._growth = growth([record.text for record in records])
        self._words = float(self._growth.words)
        self._cut = [
            tuple(
                _Sentence(sentence, len(WORD.findall(sentence)))
                for sentence in SENTENCE.findall(record.text)
                if sentence
            )
            for record in records
        ]
        self._sentences = [sentence for cut in self._cut for sentence in cut]
        letters = Counter(
            letter for record in records for word in WORD.findall(record.text) for letter in word
        )
        self._kanji = _Letters.of({k: n for k, n in letters.items() if not "ァ" <= k <= "ー"})
        self._kana = _Letters.of({k: n for k, n in letters.items() if "ァ" <= k <= "ー"})
        self._until_new = self._distance()

    def records(self, size: int) -> Iterator[Record]:
        """Yield `size` records: the real ones last, made ones of older meetings before them."""
        made = size - len(self._records)
        meetings = -(-made // REMARKS_IN_MEETING)
        first = date.fromisoformat(self._records[0].day) - timedelta(days=meetings)
        for number in range(made):
            meeting = number // REMARKS_IN_MEETING
            model = self._random.randrange(len(self._records))
            yield Record(
                number=number,
                meeting=f"made-{meeting:05}",
                title=f"第{meeting + 1}回会議",
                day=(first + timedelta(days=meeting)).isoformat(),
                speaker=self._records[model].speaker,
                text=self._text(max(1, len(self._cut[model]))),
            )
        for record in self._records[max(0, -made) :]:
            yield replace(record, number=made + record.number)

    def _text(self, sentences: int) -> str:
        drawn = self._random.choices(self._sentences, k=sentences)
        return "".join(map(self._renewed, drawn)).strip()

    def _renewed(self, sentence: _Sentence) -> str:
        """Return a sentence, with a coined word wherever the next new one is due."""
        self._words += sentence.words
        due = self._until_new
        if due >= sentence.words:
            self._until_new -= sentence.words
            return sentence.text
        words = list(WORD.finditer(sentence.text))
        parts = []
        end = 0
        while due < len(words):
            word = words[due]
            letters = self._kana if "ァ" <= word[0][0] <= "ー" else self._kanji
            parts += [sentence.text[end : word.start()], letters.word(self._random, len(word[0]))]
            end = word.end()
            due += 1 + self._distance()
        self._until_new = due - len(words)
        return "".join((*parts, sentence.text[end:]))

    def _distance(self) -> int:
        """Return how many words come before the next new one."""
        share = min(0.5, self._growth.share_of_new(self._words))
        if not share:
            return sys.maxsize
        return int(math.log(1 - self._random.random()) / math.log(1 - share))


@dataclass(frozen=True, slots=True)
class _Letters:
    """Letters as often as they stand in words."""

    letters: tuple[str, ...]
    weights: tuple[int, ...]

    @classmethod
    def of(cls, counts: dict[str, int]) -> _Letters:
        letters = tuple(sorted(counts))
        total = 0
        return cls(letters, tuple(total := total + counts[letter] for letter in letters))

    def word(self, random: Random, length: int) -> str:
        return "".join(random.choices(self.letters, cum_weights=self.weights, k=length))
