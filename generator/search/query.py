"""What is asked: words that all must stand in a text, phrases, exclusions, alternatives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from generator.archive.folding import fold
from generator.search.dates import indexed, spans

LONGEST: Final = 2000
"""Characters of a query that are read; what is pasted behind them is left alone."""
MOST_WORDS: Final = 32
MOST_WRITINGS: Final = 32
DATE_PIECES: Final = 8

_PIECES: Final = re.compile(r'(?P<minus>[-－‐−–])?["＂“”](?P<phrase>[^"＂“”]*)["＂“”]?|\S+')
_MINUS: Final = frozenset("-－‐−–")
_OR: Final = frozenset({"OR", "ＯＲ", "|", "｜"})
_EDGES: Final = (re.compile(r"\Aー(?=[0-9]|\Z)"), re.compile(r"(?<=[0-9])ー\Z"))
"""Where `ー` may be the hyphen of a longer text: between digits, of which a word has but one."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One condition: one of these folded strings stands in the text, or none of them does."""

    writings: tuple[str, ...]
    excluded: bool = False

    def holds(self, searched: str) -> bool:
        """Whether the condition holds for a text, as `searched` says how it is looked through."""
        return any(writing in searched for writing in self.writings) is not self.excluded


@dataclass(frozen=True, slots=True)
class Query:
    """All conditions; `is_cut` if something of what was typed was left alone."""

    clauses: tuple[Clause, ...]
    is_cut: bool = False

    @property
    def wanted(self) -> tuple[Clause, ...]:
        """The conditions that ask for something."""
        return tuple(clause for clause in self.clauses if not clause.excluded)

    def holds(self, searched: str) -> bool:
        """Whether a text is a hit."""
        return all(clause.holds(searched) for clause in self.clauses)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the query; `text` is folded."""

    text: str
    excluded: bool
    literal: bool
    is_or: bool = False


def searched(text: str) -> str:
    """Return what words are looked for in: the key of a text, and behind it its dates."""
    key = fold(text).key
    return "\0".join((key, *(indexed(span.token) for span in spans(key))))


def parse(typed: str, synonyms: Sequence[Sequence[str]] = ()) -> Query:
    """Return the query that was typed. Anything can be typed; what means nothing is left out.

    Half a character, as some programs pass it on, is one that no text has.
    """
    read = typed[:LONGEST].encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    pieces = list(_joined_dates(list(_pieces(read))))
    clauses: list[Clause] = []
    open_or = False
    is_cut = len(typed) > LONGEST
    for place, piece in enumerate(pieces):
        if piece.is_or and clauses and place + 1 < len(pieces):
            open_or = True
            continue
        writings = _writings(piece, synonyms)
        if open_or and not piece.excluded and not clauses[-1].excluded:
            joined = tuple(dict.fromkeys((*clauses[-1].writings, *writings)))
            is_cut |= len(joined) > MOST_WRITINGS
            clauses[-1] = Clause(joined[:MOST_WRITINGS])
        else:
            clauses.append(Clause(writings, piece.excluded))
        open_or = False
    kept = tuple(dict.fromkeys(clauses))
    return Query(kept[:MOST_WORDS], is_cut=is_cut or len(kept) > MOST_WORDS)


def _pieces(typed: str) -> Iterator[_Piece]:
    for match in _PIECES.finditer(typed):
        word = match.group()
        phrase = match["phrase"]
        if phrase is not None:
            for line in phrase.splitlines():
                if key := fold(line).key:
                    yield _Piece(key, excluded=bool(match["minus"]), literal=True)
        elif word in _OR:
            yield _Piece(fold(word).key, excluded=False, literal=False, is_or=True)
        else:
            excluded = len(word) > 1 and word[0] in _MINUS
            if key := fold(word[1:] if excluded else word).key:
                yield _Piece(key, excluded=excluded, literal=False)


def _joined_dates(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Yield the pieces; those that are a date together (令和 7 年 12 月) as one."""
    at = 0
    while at < len(pieces):
        best = pieces[at]
        end = at + 1
        text = best.text
        for further in range(at + 1, min(at + DATE_PIECES, len(pieces))):
            piece = pieces[further]
            if best.literal or piece.literal or piece.excluded or piece.is_or:
                break
            text += piece.text
            if _date_of(text):
                best = _Piece(text, excluded=best.excluded, literal=False)
                end = further + 1
        yield best
        at = end


def _date_of(key: str) -> str | None:
    """Return the token of a folded word that is a date and nothing else."""
    return next(
        (span.token for span in spans(key) if (span.start, span.end) == (0, len(key))), None
    )


def _writings(piece: _Piece, synonyms: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return all that a word is looked for as, itself first."""
    if piece.literal:
        return tuple(_with_hyphens(piece.text))
    token = _date_of(piece.text)
    others = islice(_with_synonyms(piece.text, synonyms), MOST_WRITINGS)
    found = tuple(dict.fromkeys((*others, *_with_hyphens(piece.text))))
    return (*found, indexed(token)) if token else found


def _with_hyphens(text: str) -> list[str]:
    """Return a word, and what it may be in the key of a text that goes on: 1ー stands in 1ー2."""
    found = [text]
    for edge in _EDGES:
        found += [edge.sub("-", writing) for writing in found if edge.search(writing)]
    return found


def _with_synonyms(text: str, synonyms: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a word, and then itself with other words of the groups in the places of theirs."""
    found = [text]
    yield text
    for group in synonyms:
        for writing in tuple(found):
            for word in _longest(group, writing):
                for other in group:
                    if (new := writing.replace(word, other)) not in found:
                        found.append(new)
                        yield new


def _longest(group: Sequence[str], writing: str) -> list[str]:
    """Return the words of a group that stand in a writing, but for those inside others of them."""
    there = [word for word in group if word in writing]
    return [word for word in there if not any(word in other != word for other in there)]
