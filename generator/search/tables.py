"""What a program in another language needs to fold as we do, beside NFKC and lower case."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import Final, TypedDict

from generator.archive.folding import BLANKS, IGNORED, SAME, is_wide

LAST: Final = 0x3FFFF
"""Planes 0 to 3: nothing behind them is wide or has another case."""


class FoldTables(TypedDict):
    """The file `fold`: see `docs/search-format.md`."""

    blank: str
    ignored: list[list[int]]
    case: dict[str, str]
    same: dict[str, str]
    wide: list[int]


@cache
def fold_tables() -> FoldTables:
    """Return the tables of this Python's version of Unicode."""
    characters = [chr(code) for code in range(LAST + 1)]
    return FoldTables(
        blank=BLANKS,
        ignored=[list(pair) for pair in IGNORED],
        case={
            character: character.casefold()
            for character in characters
            if character.casefold() != character.lower()
        },
        same=dict(SAME),
        wide=[len(list(run)) for _, run in groupby(characters, key=is_wide)],
    )
