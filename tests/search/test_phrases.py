"""All places of a text, sorted and cut: each belongs to one entry, and entries are short."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from tempfile import TemporaryFile
from typing import IO

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from generator.search.corpus import PADDING, Corpus
from generator.search.cut import Entries, Limits, in_common
from generator.search.phrases import sort_places

TEXTS = st.lists(st.text("あいう\ud842\udfb7\ud83d", max_size=12), min_size=1, max_size=8).filter(
    any
)
LIMITS = st.builds(
    Limits,
    share=st.integers(1, 4),
    depth=st.integers(1, 9),
    frequent=st.integers(1, 5),
    places=st.integers(1, 40),
    chunk=st.integers(1, 40),
)


def sorted_entries(texts: list[str], limits: Limits) -> tuple[Rows, Rows]:
    """Return keys with their documents, of both tables."""
    indexed = np.ones(1 << 16, np.bool_)
    indexed[0] = False
    phrases: Rows = []
    frequent: Rows = []
    with TemporaryFile() as file:
        for part in sort_places(corpus_of(file, texts), indexed, limits):
            phrases += rows(part.phrases)
            frequent += rows(part.frequent)
    return phrases, frequent


Rows = list[tuple[str, list[int]]]


def corpus_of(file: IO[bytes], texts: Sequence[str], window: int = 8) -> Corpus:
    """Return texts, to be looked at through a small window."""
    starts = np.cumsum([0, *(len(one) + 1 for one in texts[:-1])])
    file.write("\0".join((*texts, "\0" * PADDING)).encode("utf-16-le", "surrogatepass"))
    file.flush()
    return Corpus(file, sum(len(one) + 1 for one in texts), starts, window)


def rows(entries: Entries) -> Rows:
    """Return the keys of entries, each with its documents."""
    if not len(entries.counts):
        return []
    keys = np.split(entries.units, np.cumsum(entries.depths)[:-1])
    lists = np.split(entries.documents, np.cumsum(entries.counts)[:-1])
    return [("".join(map(chr, key)), held.tolist()) for key, held in zip(keys, lists, strict=True)]


@given(TEXTS, LIMITS)
def test_each_place_belongs_to_one_entry(texts: list[str], limits: Limits) -> None:
    """The one that the text, up to its end, goes on with; its list has just those documents."""
    phrases, _ = sorted_entries(texts, limits)
    found: dict[str, set[int]] = {key: set() for key, _ in phrases}
    for number, text in enumerate(texts):
        for start in range(len(text)):
            keys = [key for key in found if (text[start:] + "\0").startswith(key)]
            assert len(keys) == 1
            found[keys[0]].add(number)
    assert phrases == [(key, sorted(found[key])) for key in sorted(found)]


@given(TEXTS, LIMITS)
def test_entries_are_no_longer_than_need_be(texts: list[str], limits: Limits) -> None:
    """Without its last unit, a key stood at more places than may share an entry.

    Or at more than are sorted at once.
    """
    phrases, _ = sorted_entries(texts, limits)
    for key, _ in phrases:
        assert len(key) <= limits.depth
        places = sum(places_of(key[:-1], text) for text in texts)
        assert len(key) == 1 or places > min(limits.share, limits.places)


@given(TEXTS, LIMITS)
def test_frequent_keys_have_lists_of_their_own(texts: list[str], limits: Limits) -> None:
    """All that stand at more places than so many, up to the greatest length."""
    _, frequent = sorted_entries(texts, limits)
    keys = {
        text[start:end]
        for text in texts
        for start in range(len(text))
        for end in range(start + 1, min(len(text), start + limits.depth) + 1)
    }
    wanted = {
        key: [number for number, text in enumerate(texts) if key in text]
        for key in keys
        if sum(places_of(key, text) for text in texts) > limits.frequent
    }
    known = dict(frequent)
    assert list(known) == sorted(known)
    assert all(wanted[key] == documents for key, documents in known.items())
    assert all(key in known for key in wanted if is_inner(key, texts, limits))


@given(TEXTS, LIMITS)
def test_keys_say_what_they_share_with_those_before(texts: list[str], limits: Limits) -> None:
    """As many units as both begin with; a reader puts the rest behind them."""
    indexed = np.ones(1 << 16, np.bool_)
    indexed[0] = False
    with TemporaryFile() as file:
        for part in sort_places(corpus_of(file, texts), indexed, limits):
            for entries in (part.phrases, part.frequent):
                keys = [key for key, _ in rows(entries)]
                told = entries.shared[1:].tolist()
                assert told == [in_common(*pair) for pair in pairwise(keys)]


def is_inner(key: str, texts: list[str], limits: Limits) -> bool:
    """Whether the way to a key is not cut before its end."""
    above = [key[:length] for length in range(1, len(key))]
    return all(sum(places_of(one, text) for text in texts) > limits.share for one in above)


def places_of(key: str, text: str) -> int:
    """Return at how many places a key stands in a text."""
    return sum(text.startswith(key, start) for start in range(len(text)))
