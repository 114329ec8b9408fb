"""What the writer may have meant: the nearest of the words that exist."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from itertools import product
from typing import Final

from generator.diagnostics import Message

SLACK: Final = 3
"""By how many characters a passage may be longer at each end than the words."""


def did_you_mean(written: str, known: Iterable[str]) -> Message | None:
    """Return a hint at the word of `known` that `written` is nearest to, if one is near."""
    words = sorted(set(known))
    same = [word for word in words if word.casefold() == written.casefold()]
    others = [word for word in words if not _counts_on(written, word)]
    near = same or get_close_matches(written, others, n=1)
    return Message("Did you mean {near}?", near=near[0]) if near else None


def _counts_on(written: str, word: str) -> bool:
    """Whether the two differ in a number only: r1-3 is no slip for r1-4, but another remark."""
    return re.sub(r"[0-9]+", "0", written) == re.sub(r"[0-9]+", "0", word)


def nearest_passage(words: str, text: str) -> Message | None:
    """Return a hint at the passage of `text` that is nearest to `words`, if one is near.

    It is looked for around the longest run of characters that both share.
    """
    run = SequenceMatcher(None, text, words, autojunk=False).find_longest_match()
    if run.size * 3 < len(words):
        return None
    start, end = run.a - run.b, run.a - run.b + len(words)
    passages = (
        text[max(start - before, 0) : end + after]
        for before, after in product(range(-1, SLACK + 1), repeat=2)
    )
    near = max(passages, key=lambda passage: SequenceMatcher(None, passage, words).ratio())
    return Message("The text there reads “{passage}”.", passage=near)
