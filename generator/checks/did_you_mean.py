"""What the writer may have meant: the nearest of the words that exist."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

from generator.diagnostics import Message


def did_you_mean(written: str, known: Iterable[str]) -> Message | None:
    """Return a hint at the word of `known` that `written` is nearest to, if one is near."""
    words = sorted(set(known))
    same = [word for word in words if word.casefold() == written.casefold()]
    near = same or get_close_matches(written, words, n=1)
    return Message("Did you mean {word}?", word=near[0]) if near else None


def nearest_passage(words: str, text: str) -> Message | None:
    """Return a hint at the passage of `text` that is nearest to `words`, if one is near.

    The passage has the length of `words` and covers the longest run that both share.
    """
    matcher = SequenceMatcher(None, text, words, autojunk=False)
    block = matcher.find_longest_match()
    if block.size * 3 < len(words):
        return None
    start = max(0, block.a - block.b)
    return Message("The text there reads “{passage}”.", passage=text[start : start + len(words)])
