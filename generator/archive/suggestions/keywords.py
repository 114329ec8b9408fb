"""The words of a topic: its name, its aliases, and the parts of its name that can stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.archive.folding import fold
from generator.model.registers import Topic

SHORTEST: Final = 3
"""Characters of a part of a name: a shorter one (費用, 機能) is said of much else."""

_JOINTS: Final = re.compile(
    r"[・、，,／/（）()「」\s]+|(?<=[一-鿿ァ-ヺー々）)])(?:と|や|及び|並びに|又は)(?=[一-鿿ァ-ヺー])"
)


@dataclass(frozen=True, slots=True)
class Keyword:
    """A folded word that may mean a topic; `whole` where it is its name or an alias."""

    topic: str
    text: str
    whole: bool


def keywords(topic: Topic) -> Iterator[Keyword]:
    """Yield the keywords of a topic, each once, the whole ones first.

    The parts of 進捗と進捗管理 are 進捗, which is too short, and 進捗管理.
    """
    names = dict.fromkeys(fold(name).key for name in (topic.name, *topic.aliases))
    for name in names:
        yield Keyword(topic.id, name, whole=True)
    parts = dict.fromkeys(fold(part).key for part in _JOINTS.split(topic.name))
    for part in parts:
        if len(part) >= SHORTEST and part not in names:
            yield Keyword(topic.id, part, whole=False)
