"""Where the line of a heading may break: between phrases, not in the midst of a word."""

from __future__ import annotations

from functools import cache

import budoux

from generator.pages.environment import Phrases


def phrase_splitter() -> Phrases:
    """Return the function that splits headings by BudouX's model of Japanese phrases.

    Text without Japanese stays whole, for it breaks at its spaces. A heading stands on many pages,
    so each is split once.
    """
    japanese = budoux.load_default_japanese_parser()

    def phrases(text: str) -> tuple[str, ...]:
        return (text,) if text.isascii() else tuple(japanese.parse(text))

    return cache(phrases)
