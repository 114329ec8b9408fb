"""Writings that mean the same word made equal, with the way back to the text as written.

Full-width and half-width, capitals, spaced digits (令和 7 年), the many hyphens of 資料１－１ and
the shapes of one kanji (髙, 高) are equal when words are looked for. Only the looking uses this;
what a reader sees is never folded.
Sources of the folding: NFKC and case folding of the Unicode Standard (UAX #15, chapter 3.13), and
`variants.tsv`. `docs/search-format.md` says it again for programs in other languages.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType
from typing import Final

# Kana, kanji and the commonest marks fold to themselves, one character to one.
_PLAIN: Final = r"\n\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\u3001\u3002\u3005\u300c-\u300f"
BLANKS: Final = " \u00a0" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
# Each of the alphabet's characters becomes one, and those of one run are of one width.
_ALPHABET: Final = r"[!-~]+|[\uff01-\uff5e]+"
_RUNS: Final = re.compile(
    rf"(?P<plain>[{_PLAIN}]+)|(?P<blank>[{BLANKS}]+)|(?P<alphabet>{_ALPHABET})|(?P<other>.)",
    re.DOTALL,
)
IGNORED: Final = (
    (0x0000, 0x0000),
    (0x00AD, 0x00AD),
    (0x180B, 0x180F),
    (0x200B, 0x200D),
    (0x2060, 0x2060),
    (0xFDD0, 0xFDEF),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xE0100, 0xE01EF),
)
"""First and last of what is looked for as nothing: marks that cannot be seen (variation selectors,
joiners, soft hyphens) and noncharacters, which the search index uses for itself."""
_IGNORED: Final = re.compile("[" + "".join(f"{chr(a)}-{chr(b)}" for a, b in IGNORED) + "]")


def _same_characters() -> Mapping[str, str]:
    """Return what single characters are looked for as, after NFKC and without capitals."""
    same = dict.fromkeys("\u2010\u2012\u2013\u2014\u2015\u2212", "-") | {"\u301c": "~"}
    lines = files("generator.archive").joinpath("variants.tsv").read_text(encoding="utf-8")
    for line in lines.splitlines():
        if not line.startswith("#"):
            written, sought, _ = line.split("\t")
            same[written] = sought
    return MappingProxyType(same)


SAME: Final = _same_characters()
"""Hyphens, the wave dash, and the shapes of kanji: one character for one."""
_SAME: Final = str.maketrans(dict(SAME))
_LONG_VOWEL: Final = re.compile("(?<=[0-9])\u30fc(?=[0-9])")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the text and where its key begins; `even`: one character for each."""

    key: int
    start: int
    end: int
    even: bool


@dataclass(frozen=True, slots=True)
class Folded:
    """`key` to look for words in, and where each of its characters came from."""

    key: str
    _pieces: tuple[_Piece, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return start and end of the text that `key[start:end]` (not empty) came from."""
        first, last = self._piece(start), self._piece(end - 1)
        return (
            first.start + (start - first.key if first.even else 0),
            last.start + end - last.key if last.even else last.end,
        )

    def is_whole(self, start: int, end: int) -> bool:
        """Whether `key[start:end]` (not empty) cuts no character of the text (㈱ is one)."""
        return self._begins(start) and (end == len(self.key) or self._begins(end))

    def _begins(self, index: int) -> bool:
        piece = self._piece(index)
        return piece.even or piece.key == index

    def _piece(self, index: int) -> _Piece:
        return self._pieces[bisect_right(self._pieces, index, key=lambda piece: piece.key) - 1]


def fold(text: str) -> Folded:
    """Return what `text` is looked for as.

    A blank stays (one, however many) only between two characters of which neither is wide: the
    words of "My City Report" are kept apart, 資料 2 and 池田 博之 are not.
    """
    keys: list[str] = []
    pieces: list[_Piece] = []
    length = 0
    blank: tuple[int, int] | None = None
    for group, start, end in _clusters(text):
        if group == "blank":
            blank = (start, end)
            continue
        key = text[start:end]
        if group == "alphabet":
            key = unicodedata.normalize("NFKC", key).lower()
        elif group == "other":
            key = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", key).casefold())
            key = _IGNORED.sub("", key)
            if not key:
                continue
        if blank and keys and not is_wide(keys[-1][-1]) and not is_wide(key[0]):
            keys.append(" ")
            pieces.append(_Piece(length, *blank, even=False))
            length += 1
        blank = None
        even = group != "other" or (end - start == 1 == len(key))
        keys.append(key)
        pieces.append(_Piece(length, start, end, even=even))
        length += len(key)
    return Folded(_LONG_VOWEL.sub("-", "".join(keys).translate(_SAME)), tuple(pieces))


def is_wide(character: str) -> bool:
    """Whether a character takes the width of a kanji (UAX #11), as Japanese writing does.

    Python's table calls code points full-width that no character has yet.
    """
    is_full = unicodedata.east_asian_width(character) in {"W", "F"}
    return is_full and unicodedata.category(character) != "Cn"


def _clusters(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield group, start and end: plain runs, blank runs, and any other character by itself.

    A mark that combines with the character before it (a half-width ﾞ too) makes it `other`.
    """
    group, start, end = "", 0, 0
    for run in _RUNS.finditer(text):
        if run["other"] and end and _combines(run["other"]):
            if group != "other":
                if end - start > 1:
                    yield group, start, end - 1
                group, start = "other", end - 1
            end = run.end()
            continue
        if end:
            yield group, start, end
        group, (start, end) = str(run.lastgroup), run.span()
    if end:
        yield group, start, end


def _combines(character: str) -> bool:
    return unicodedata.category(unicodedata.normalize("NFKD", character)[0]).startswith("M")
