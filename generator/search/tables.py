"""What a program in another language needs to fold as we do, beside NFKC and lower case."""

from __future__ import annotations

import sys
from functools import cache
from itertools import groupby
from typing import TypedDict

from generator.archive.folding import BLANKS, IGNORED, SAME, is_wide


class FoldTables(TypedDict):
    """The tables of the root, `fold`: see `docs/search-format.md`."""

    blank: str
    ignored: list[list[int]]
    case: dict[str, str]
    same: dict[str, str]
    wide: list[list[int]]


@cache
def fold_tables() -> FoldTables:
    """Return the tables. Ranges are pairs of first and last code point."""
    characters = [chr(code) for code in range(sys.maxunicode + 1)]
    runs = groupby(enumerate(map(is_wide, characters)), key=lambda pair: pair[1])
    wide = [[code for code, _ in run] for has, run in runs if has]
    return FoldTables(
        blank=BLANKS,
        ignored=[list(pair) for pair in IGNORED],
        case={
            character: character.casefold()
            for character in characters
            if character.casefold() != character.lower()
        },
        same=dict(SAME),
        wide=[[run[0], run[-1]] for run in wide],
    )
