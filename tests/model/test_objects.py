"""Labels, keys and places of the domain's objects."""

from __future__ import annotations

import inspect
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Span
from generator.model import labels
from generator.model.keys import Key, Kind
from generator.model.labels import ActionStatus, Attribution, Label
from generator.model.place import NOWHERE, Loc, Place
from generator.model.registers import Body, CandidateState, Topic

VOCABULARIES = [
    member
    for _, member in inspect.getmembers(labels, inspect.isclass)
    if issubclass(member, Label) and member is not Label
]
IDS = st.text("abc-09", min_size=1)
KEYS = st.builds(Key, st.sampled_from(Kind), st.lists(IDS, min_size=1, max_size=3).map(tuple))


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_word_has_its_own_japanese_and_english_label(vocabulary: type[Label]) -> None:
    """No two words of a vocabulary are called the same in either language."""
    for language in ("ja", "en"):
        names = [word.label(language) for word in vocabulary]
        assert all(names)
        assert len(set(names)) == len(names)


def test_a_policy_allows_what_tells_no_more_than_itself() -> None:
    """A policy `named` allows everything; withheld allows withheld alone."""
    order = [Attribution.NAMED, Attribution.ROLE, Attribution.GROUP, Attribution.WITHHELD]
    for position, policy in enumerate(order):
        assert [word for word in order if policy.allows(word)] == order[position:]


def test_three_of_six_statuses_are_open() -> None:
    """未回答, 検討中 and 対応中: somebody still owes something."""
    assert [word.ja for word in ActionStatus if word.is_open] == ["未回答", "検討中", "対応中"]


@pytest.mark.parametrize(
    ("parts", "text"),
    [(("wt", "009", "r1"), "wt/009#r1"), (("wt", "009"), "wt/009"), (("mlit",), "mlit")],
)
def test_a_key_is_written_as_minutes_refer_to_it(parts: tuple[str, ...], text: str) -> None:
    """`body/meeting#id`, `body/meeting`, or the id alone."""
    assert str(Key(Kind.REMARK, parts)) == text


def test_a_key_knows_what_holds_it() -> None:
    """Meeting and body of a remark."""
    key = Key(Kind.REMARK, ("wt", "009", "r1"))
    assert key.id == "r1"
    assert key.meeting == Key(Kind.MEETING, ("wt", "009"))
    assert key.body == Key(Kind.BODY, ("wt",))


@given(st.lists(KEYS, unique=True))
def test_keys_have_one_order(keys: list[Key]) -> None:
    """Sorting any permutation gives the same strictly rising list, kind before id."""
    ordered = sorted(keys)
    assert ordered == sorted(dict.fromkeys(reversed(keys)))
    assert all(one < other and not other < one for one, other in pairwise(ordered))


def test_a_place_finds_the_nearest_node_that_exists() -> None:
    """A key that was left out points at the mapping it is missing from."""
    spans: dict[Loc, Span] = {
        (): Span("f", 1, 1),
        ("a",): Span("f", 2, 3),
        ("a", "b"): Span("f", 3, 5),
    }
    place = Place("f", (), spans)
    assert place["a"] == Span("f", 2, 3)
    assert place.below("a")["b"] == Span("f", 3, 5)
    assert place["a", "missing"] == Span("f", 2, 3)
    assert place.below("a").span == Span("f", 2, 3)
    assert place["elsewhere"] == Span("f", 1, 1)


def test_an_object_without_a_file_has_an_empty_place() -> None:
    """So that a check never fails for want of a place."""
    assert NOWHERE["anything"] == Span("")


def test_a_name_falls_back_to_japanese() -> None:
    """Without an English name the Japanese one is shown in English too."""
    topic = Topic(id="bpr", name="業務改革")
    assert (topic.label("ja"), topic.label("en")) == ("業務改革", "業務改革")
    state = CandidateState(id="x", name="推進", name_en="Promote")
    assert (state.label("ja"), state.label("en")) == ("推進", "Promote")


def test_a_body_finds_its_states() -> None:
    """By id; None for a state it does not have."""
    state = CandidateState(id="x", name="推進")
    body = Body(
        id="wt",
        name="部会",
        attribution=Attribution.GROUP,
        people=labels.Listing.LISTED,
        candidate_states=(state,),
    )
    assert (body.state("x"), body.state("y")) == (state, None)
