"""What is asked: 500 queries of eight classes, drawn from the real remarks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from random import Random
from typing import Final, TypeVar

from generator.archive.folding import fold
from generator.model.labels import Label
from generator.search.dates import spans

Item = TypeVar("Item")

SEED: Final = 500
ALL: Final = 500
FEW: Final = 160
FEW_FROM: Final = 1_000_000
"""From so many records on, so few queries are asked: plain looking takes long."""
SHORTEST_PHRASE: Final = 8
LONGEST_PHRASE: Final = 20
_KANJI: Final = "[一-龥々]"
_KATAKANA: Final = "[ァ-ヶー]"
_ENDING: Final = "[いうえきくけぎぐげしすせじずちつてっぬびぶべみむめりるれわ]"
"""What okurigana begin with, without the hiragana that are particles most of the time."""


class QueryClass(Label):
    """A kind of query."""

    KANJI = "kanji", "漢字", "kanji"
    KATAKANA = "katakana", "カタカナ", "katakana"
    MIXED = "mixed", "漢字とカタカナ", "kanji and katakana"
    OKURIGANA = "okurigana", "送り仮名", "okurigana"
    PHRASE = "phrase", "8〜20文字の句", "phrase of 8 to 20"
    CHARACTER = "character", "1文字", "one character"
    TWO_WORDS = "two-words", "2語", "two words"
    DATE = "date", "日付", "date"


PATTERNS: Final = {
    QueryClass.KANJI: re.compile(rf"(?<!{_KANJI}){_KANJI}{{2,6}}(?!{_KANJI})"),
    QueryClass.KATAKANA: re.compile(rf"(?<!{_KATAKANA})[ァ-ヶ]{_KATAKANA}{{2,9}}(?!{_KATAKANA})"),
    QueryClass.MIXED: re.compile(
        rf"{_KANJI}{{1,4}}{_KATAKANA}{{2,8}}(?!{_KATAKANA})"
        rf"|(?<!{_KATAKANA})[ァ-ヶ]{_KATAKANA}{{1,7}}{_KANJI}{{1,4}}"
    ),
    QueryClass.OKURIGANA: re.compile(
        rf"(?<!{_KANJI}){_KANJI}{{1,2}}{_ENDING}[ぁ-ん]?(?:{_KANJI}{_ENDING})?"
    ),
    QueryClass.CHARACTER: re.compile(r"[0-9０-９A-Za-zＡ-Ｚａ-ｚぁ-んァ-ヶ一-龥々]"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it is typed."""

    kind: QueryClass
    typed: str


def sample(texts: Sequence[str], count: int = ALL) -> tuple[Asked, ...]:
    """Return `count` different queries, as many of each class as of any other (or one more)."""
    random = Random(SEED)  # noqa: S311 - always the same is what is wanted
    found: list[Asked] = []
    for place, kind in enumerate(QueryClass):
        wanted = (count + len(QueryClass) - 1 - place) // len(QueryClass)
        typed: dict[str, None] = {}
        tries = 0
        while len(typed) < wanted and tries < wanted * 2000:
            tries += 1
            if drawn := _draw(kind, random.choice(texts), random):
                typed[drawn] = None
        found.extend(Asked(kind, each) for each in typed)
    return tuple(found)


def by_turns(
    items: Sequence[Item], kind_of: Callable[[Item], QueryClass], most: int
) -> tuple[Item, ...]:
    """Return at most so many items, one of each class by turns."""
    classes = ([item for item in items if kind_of(item) is kind] for kind in QueryClass)
    turns = chain.from_iterable(zip_longest(*classes))
    return tuple(islice((item for item in turns if item is not None), most))


def _draw(kind: QueryClass, text: str, random: Random) -> str | None:
    if kind is QueryClass.PHRASE:
        return _phrase(text, random)
    if kind is QueryClass.TWO_WORDS:
        words = sorted({word[0] for word in PATTERNS[QueryClass.KANJI].finditer(text)})
        return " ".join(random.sample(words, 2)) if len(words) > 1 else None
    if kind is QueryClass.DATE:
        folded = fold(text)
        dates = [folded.span(date.start, date.end) for date in spans(folded.key)]
        written = [text[start:end] for start, end in dates]
    else:
        written = [match[0] for match in PATTERNS[kind].finditer(text)]
    return random.choice(written) if written else None


def _phrase(text: str, random: Random) -> str | None:
    """Return a stretch of one line, in quotation marks."""
    line = random.choice(text.split("\n"))
    length = random.randint(SHORTEST_PHRASE, LONGEST_PHRASE)
    if len(line) < length:
        return None
    start = random.randrange(len(line) - length + 1)
    phrase = line[start : start + length]
    is_clean = phrase == phrase.strip() and not re.search(r'["＂“”]', phrase)
    return f'"{phrase}"' if is_clean and len(fold(phrase).key) >= SHORTEST_PHRASE else None
