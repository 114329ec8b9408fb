"""Pairs of characters, and the terms that they grow to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final, Self

LONGEST: Final = 40
"""Characters of a run that are looked at: no name of a system or a subsidy is longer."""

FOLLOWED: Final = 0.7
"""The share of its places at which a term must read on in the same way, to be grown."""

ALONE: Final = 0.1
"""The share of its places at which a term must begin a run of characters, and end one."""

_COUNTED: Final = re.compile(
    r"(?<=[0-9])(?:年度|[年月日時分秒回号条項款番階名人円万億件歳校園台丁度代割倍目])+"
    r"|第(?=[0-9])|(?:明治|大正|昭和|平成|令和)(?=元|[0-9])"
)
_RUNS: Final = re.compile("[々〇一-鿿ァ-ヺー]{2,}|[a-z][a-z0-9]+")


def runs(key: str) -> list[str]:
    """Return the runs of kanji and katakana, and the Latin words, of a folded text.

    What only counts or dates (令和7年度, 第2) is no word; hiragana parts the words.
    """
    return [run[:LONGEST] for run in _RUNS.findall(_COUNTED.sub("。", key))]


def pairs(held: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    """Yield each pair of neighbouring characters of some runs, with its run and its place there."""
    for run in held:
        for place in range(len(run) - 1):
            yield run[place : place + 2], run, place


@dataclass(frozen=True, slots=True)
class Grower:
    """How often each stretch of the runs of an archive stands there, begins one and ends one."""

    times: Counter[str]
    begins: Counter[str]
    ends: Counter[str]

    @classmethod
    def of(cls, texts: Iterable[Iterable[str]]) -> Self:
        """Return the grower for the runs of some texts."""
        times: Counter[str] = Counter()
        begins: Counter[str] = Counter()
        ends: Counter[str] = Counter()
        for run, number in Counter(chain.from_iterable(texts)).items():
            for start in range(len(run) - 1):
                for end in range(start + 2, len(run) + 1):
                    times[run[start:end]] += number
                begins[run[: start + 2]] += number
                ends[run[start:]] += number
        return cls(times, begins, ends)

    def grown(self, run: str, place: int) -> str | None:
        """Return the term that the pair at a place of a run grows to, if it is one.

        It is none where it hardly ever stands apart from what is before and behind it.
        """
        start, end = place, place + 2
        while True:
            here = self.times[run[start:end]] * FOLLOWED
            before = self.times[run[start - 1 : end]] if start else 0
            behind = self.times[run[start : end + 1]] if end < len(run) else 0
            if max(before, behind) < here:
                break
            start, end = (start - 1, end) if before >= behind else (start, end + 1)
        term = run[start:end]
        least = self.times[term] * ALONE
        return term if self.begins[term] >= least and self.ends[term] >= least else None
