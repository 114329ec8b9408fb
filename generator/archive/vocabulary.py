"""The words that mean something of the archive wherever the minutes have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from ahocorasick_rs import AhoCorasick

from generator.archive.archive import Archive, grouped
from generator.archive.folding import Folded, fold, is_wide
from generator.model.keys import Key
from generator.model.registers import Body, Candidate, Organization, Person


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word means in the minutes of these bodies (None: of all)."""

    target: Key
    bodies: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Found:
    """Words at `start:end` of a text; `target` is None where they mean nothing, or several things.

    Such words still keep shorter ones inside them from being taken by themselves.
    """

    start: int
    end: int
    target: Key | None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names and aliases of the registers, labels of materials, and the automaton that finds them.

    All words are folded. One automaton serves all bodies; a word is given its meaning where it
    is found.
    """

    senses: Mapping[str, tuple[Sense, ...]]
    labels: Mapping[tuple[str, Key], tuple[Key, ...]]
    label_words: frozenset[str]
    words: tuple[str, ...]
    automaton: AhoCorasick

    @classmethod
    def of(cls, archive: Archive) -> Self:
        """Return the vocabulary of an archive."""
        senses = grouped(_senses(archive))
        labels = grouped(
            ((fold(material.label).key, meeting.key), material.key)
            for meeting in archive.meetings
            for material in meeting.materials
        )
        label_words = frozenset(label for label, _ in labels)
        words = tuple(sorted({*senses, *label_words} - {""}))
        return cls(senses, labels, label_words, words, AhoCorasick(words))

    def find(self, text: Folded, meeting: Key) -> Iterator[Found]:
        """Yield all words of a text of this meeting, also those that overlap."""
        for index, start, end in self.automaton.find_matches_as_indexes(text.key, overlapping=True):
            if is_apart(text.key, start, end) and text.is_whole(start, end):
                word = self.words[index]
                if word not in self.label_words or not _is_kanji_before(text.key, start):
                    yield Found(*text.span(start, end), self._meaning(word, meeting))

    def _meaning(self, word: str, meeting: Key) -> Key | None:
        """Return the one thing that a word means in the minutes of a meeting.

        The label of a material of that meeting comes first, then what means it in the minutes of
        its body alone, then what means it everywhere.
        """
        senses = self.senses.get(word, ())
        body = meeting.body.id
        here = (sense.target for sense in senses if sense.bodies and body in sense.bodies)
        everywhere = (sense.target for sense in senses if sense.bodies is None)
        for targets in (self.labels.get((word, meeting), ()), set(here), set(everywhere)):
            if targets:
                return next(iter(targets)) if len(targets) == 1 else None
        return None


def _senses(archive: Archive) -> Iterator[tuple[str, Sense]]:
    registers: tuple[Mapping[str, Organization | Candidate | Body | Person], ...] = (
        archive.organizations,
        archive.candidates,
        archive.bodies,
        archive.people,
    )
    for register in registers:
        for entry in register.values():
            sense = Sense(entry.key, _bodies(archive, entry))
            for word in sorted({entry.name, *entry.aliases}):
                yield fold(word).key, sense


def _bodies(
    archive: Archive, entry: Organization | Candidate | Body | Person
) -> frozenset[str] | None:
    """Return the bodies in whose minutes the words of an entry are recognised.

    Those of a person only where people are listed, and if this one has a page at all.
    """
    scope = frozenset(entry.scope) if entry.scope else None
    if not isinstance(entry, Person):
        return scope
    if entry.id not in archive.listed_people:
        return frozenset()
    listing = frozenset(body for body in archive.bodies if archive.lists_people(body))
    return listing & scope if scope else listing


def is_apart(key: str, start: int, end: int) -> bool:
    """Return whether `key[start:end]` cuts no number (資料1-1 in 資料1-10) and no Latin word."""
    return not (_is_cut(key, start) or _is_cut(key, end))


def _is_cut(key: str, at: int) -> bool:
    before, after = key[at - 1 : at], key[at : at + 1]
    if _is_narrow(before) and _is_narrow(after):
        return True
    return (before.isdecimal() and after in {"-", "."} and key[at + 1 : at + 2].isdecimal()) or (
        after.isdecimal() and before in {"-", "."} and key[at - 2 : at - 1].isdecimal()
    )


def _is_narrow(character: str) -> bool:
    return character.isalnum() and not is_wide(character)


def _is_kanji_before(key: str, start: int) -> bool:
    """Whether a label only ends a longer one: the 資料1 of 参考資料1 or 前回資料1."""
    return "\u4e00" <= key[start - 1 : start] <= "\u9fff"
