"""Records are made from real ones: always the same, older than they, with words of their own."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

import pytest

from bench.records import Record
from bench.synthesis import REMARKS_IN_MEETING, WORD, Synthesis, growth
from tests.bench.corpora import records_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> tuple[Record, ...]:
    """The records of a small corpus."""
    return records_of(tmp_path_factory.mktemp("corpus"), meetings=20)


@pytest.fixture(scope="module")
def made(real: tuple[Record, ...]) -> tuple[Record, ...]:
    """Ten times as many."""
    return tuple(Synthesis(real).records(10 * len(real)))


def test_the_real_ones_come_last_as_they_are(
    real: tuple[Record, ...], made: tuple[Record, ...]
) -> None:
    """Numbers go on from those that were made."""
    assert [record.number for record in made] == list(range(10 * len(real)))
    assert [record.text for record in made[-len(real) :]] == [record.text for record in real]


def test_fewer_are_the_newest_of_the_real_ones(real: tuple[Record, ...]) -> None:
    """Counted from 0 again."""
    few = list(Synthesis(real).records(5))
    assert [record.number for record in few] == [0, 1, 2, 3, 4]
    assert [record.text for record in few] == [record.text for record in real[-5:]]


def test_it_is_always_the_same(real: tuple[Record, ...], made: tuple[Record, ...]) -> None:
    """What is measured today can be measured again."""
    assert tuple(Synthesis(real).records(10 * len(real))) == made


def test_meetings_stand_together_in_order_of_their_days(made: tuple[Record, ...]) -> None:
    """None of them has more remarks than a real one on average."""
    groups = [(meeting, list(held)) for meeting, held in groupby(made, lambda each: each.meeting)]
    assert len({meeting for meeting, _ in groups}) == len(groups)
    days = [date.fromisoformat(held[0].day) for _, held in groups]
    assert days == sorted(days)
    assert max(len(held) for _, held in groups) == REMARKS_IN_MEETING


def test_sentences_are_real_but_for_coined_words(
    real: tuple[Record, ...], made: tuple[Record, ...]
) -> None:
    """A coined word has the length and the script of the one in its place."""
    shapes = {_shape(sentence) for record in real for sentence in _sentences(record.text)}
    for record in made:
        assert {_shape(sentence) for sentence in _sentences(record.text)} <= shapes


def test_new_words_come_as_they_do_in_the_real_text(
    real: tuple[Record, ...], made: tuple[Record, ...]
) -> None:
    """So many as the measured growth lets expect, within a quarter."""
    grown = growth([record.text for record in real])
    known = {word for record in real for word in WORD.findall(record.text)}
    words = [word for record in made[: -len(real)] for word in WORD.findall(record.text)]
    expected = sum(grown.share_of_new(grown.words + at) for at in range(len(words)))
    coined = sum(word not in known for word in words)
    assert expected > 20
    assert 0.75 * expected < coined < 1.25 * expected


def _sentences(text: str) -> Iterator[str]:
    return (sentence for sentence in text.replace("。", "。\n").split("\n") if sentence)


def _shape(sentence: str) -> str:
    """Return a sentence with each word as a row of marks for its script."""
    return WORD.sub(
        lambda word: ("ア" if "ァ" <= word[0][0] <= "ー" else "字") * len(word[0]), sentence
    )
