"""Terms: what a few remarks speak of, and most do not."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from generator.archive.suggestions.grams import Grower, pairs, runs
from generator.archive.suggestions.readings import Reading
from generator.archive.suggestions.terms import find_terms
from generator.model.keys import Kind
from tests.archive.build import key

PLAIN = ("本日の会議を始めます。", "質疑はありますか。", "異議なしと認めます。", "次に進みます。")


def read(
    *texts: str, speaker: str = "", topics: tuple[str, ...] = (), first: int = 0
) -> list[Reading]:
    """Return remarks of two meetings in turn."""
    return [
        Reading(key(Kind.REMARK, f"wt/{number % 2}#r{number}"), text, speaker, topics)
        for number, text in enumerate(texts, first)
    ]


def found(readings: list[Reading], *known: str) -> list[str]:
    """Return the terms that are proposed."""
    return [term.text for term in find_terms(readings, known)]


SPOKEN = read(
    "ドッグランの設置を求めます。犬の散歩の場所です。",
    "ドッグランの費用はいくらでしょうか。",
    "公園のドッグランは検証の後に作ります。",
    *PLAIN * 5,
)


def test_runs_are_words_without_what_counts_or_dates() -> None:
    """令和7年度 and 第2 are no terms, and hiragana parts the words."""
    assert runs("令和7年度の第2回予算案はai会議のドッグランです") == [
        "予算案",
        "ai",
        "会議",
        "ドッグラン",
    ]
    assert runs("令和の第三者") == ["令和", "第三者"]
    assert list(pairs(["予算案"])) == [("予算", "予算案", 0), ("算案", "予算案", 1)]


def test_a_pair_grows_to_the_word_that_it_is_always_part_of() -> None:
    """And no further; what never stands apart is no word."""
    nursery = ["保育園", "保育園", "認可保育園", "保育士", "保育"]
    grower = Grower.of([nursery, ["就学相談", "転学相談"]])
    assert grower.grown("認可保育園", 3) == "保育園"
    assert grower.grown("保育士", 0) == "保育"
    assert grower.grown("就学相談", 1) is None


def test_a_term_is_proposed_with_its_remarks() -> None:
    """The words of procedure are not."""
    [term] = find_terms(SPOKEN, ())
    assert term.text == "ドッグラン"
    assert [remark.id for remark in term.remarks] == ["r0", "r1", "r2"]
    assert term.places == 3


def test_words_of_topics_are_not_proposed() -> None:
    """Nor what lies in one, or has one in it; nor the names of speakers."""
    assert found(SPOKEN, "ドッグラン") == []
    assert found(SPOKEN, "ドッグランの設置") == []
    assert found(SPOKEN, "ラン") == []
    spoken = read(*(reading.key for reading in SPOKEN), speaker="ドッグラン委員")
    assert found(spoken) == []


def test_what_one_topic_covers_is_no_new_one() -> None:
    """Where nearly all remarks with the term are filed under it."""
    filed = read(*(reading.key for reading in SPOKEN[:3]), topics=("parks",))
    assert found([*filed, *SPOKEN[3:]]) == []


def test_what_one_meeting_spoke_of_is_no_topic_yet() -> None:
    """If there are several."""
    here = [
        Reading(key(Kind.REMARK, f"wt/0#x{number}"), one.key, "", ())
        for number, one in enumerate(SPOKEN[:3])
    ]
    assert found([*here, *SPOKEN[3:]]) == []
    alone = [Reading(key(Kind.REMARK, f"wt/0#{one.remark.id}"), one.key, "", ()) for one in SPOKEN]
    assert found(alone) == ["ドッグラン"]


def test_what_nearly_all_speak_of_is_no_topic_of_any() -> None:
    """Nor is a short word of few remarks."""
    assert found(read(*["予算書案の説明です。"] * 20)) == []
    assert found(read("作業の話。", "作業を急ぐ。", *PLAIN * 5)) == []


def test_what_more_people_speak_of_weighs_more() -> None:
    """Two terms are told by as many remarks; one of them is only the chair's."""
    chair = read(*["起立採決を行います。"] * 4, speaker="議長")
    many = [
        Reading(key(Kind.REMARK, f"wt/{n % 2}#m{n}"), "防犯灯具の話です。", f"{n}番", ())
        for n in range(4)
    ]
    assert found([*chair, *many, *SPOKEN[3:]]) == ["防犯灯具", "起立採決"]


def test_a_term_inside_a_weightier_one_is_not_told_twice() -> None:
    """The longer one is there already."""
    texts = ["都市計画税の減免。"] * 3 + ["都市計画の見直し。"] * 3 + list(PLAIN * 8)
    assert len(found(read(*texts))) == 1


def test_what_never_stands_apart_is_no_term() -> None:
    """学相談 is left of two words that differ in what is before it."""
    texts = ["就学相談を受ける。", "転学相談を受ける。", "就学相談と転学相談。"]
    assert "学相談" not in found(read(*texts, *PLAIN * 5))


def test_nothing_comes_of_nothing() -> None:
    """An archive without remarks has no terms."""
    assert find_terms((), ()) == ()


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_remarks_changes_nothing(chance: random.Random) -> None:
    """The same remarks give the same terms with the same weights."""
    mixed = list(SPOKEN)
    chance.shuffle(mixed)
    wanted = [(term.text, round(term.weight, 9), term.places) for term in find_terms(SPOKEN, ())]
    assert [
        (term.text, round(term.weight, 9), term.places) for term in find_terms(mixed, ())
    ] == wanted
