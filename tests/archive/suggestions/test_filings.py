"""Topics for remarks that have their words and do not carry them."""

from __future__ import annotations

import pytest

from generator.archive.archive import Archive
from generator.archive.links import link
from generator.archive.suggestions import suggest
from generator.archive.suggestions.filings import Filing, find_filings
from generator.archive.suggestions.keywords import keywords
from generator.archive.suggestions.readings import readings
from generator.model.registers import Topic
from tests.archive.build import archive, body, item, meeting, organization, remark

COST = Topic(id="cost", name="費用", aliases=("予算",))
PROGRESS = Topic(id="progress", name="進捗と進捗管理")


def said(
    *remarks: tuple[str, tuple[str, ...]], topics: tuple[Topic, ...] = (COST, PROGRESS)
) -> Archive:
    """Return an archive of one meeting with these remarks and their topics."""
    held = (
        remark(f"wt/1#r{number}", text, topics=filed)
        for number, (text, filed) in enumerate(remarks)
    )
    mlit = organization("mlit", "予算省")
    return archive(body("wt"), mlit, *topics, meeting("wt/1", item("wt/1#i1", *held)))


def filings(found: Archive) -> tuple[Filing, ...]:
    """Return the proposals for its remarks."""
    return find_filings(found, tuple(readings(found, link(found))))


@pytest.mark.parametrize(
    ("topic", "words"),
    [
        (COST, [("費用", True), ("予算", True)]),
        (PROGRESS, [("進捗と進捗管理", True), ("進捗管理", False)]),
        (
            Topic(id="bpr", name="業務改革（BPR）と基準の簡素化"),
            [
                ("業務改革(bpr)と基準の簡素化", True),
                ("業務改革", False),
                ("bpr", False),
                ("基準の簡素化", False),
            ],
        ),
        (Topic(id="word", name="まちのことば"), [("まちのことば", True)]),
    ],
)
def test_a_topic_has_the_words_of_its_name(topic: Topic, words: list[tuple[str, bool]]) -> None:
    """Whole, and in parts of three characters at least."""
    assert [(word.text, word.whole) for word in keywords(topic)] == words


def test_a_remark_with_the_words_of_a_topic_is_proposed_for_it() -> None:
    """Beside the topics that it carries; whole names come first."""
    found = said(
        ("進捗管理が要る。", ()),
        ("予算の話。費用もかかる。", ("progress",)),
        ("予算の話。", ("cost",)),
        ("何の話でもない。", ()),
    )
    first, second = filings(found)
    assert (first.remark.id, first.topics) == ("r1", ("progress", "cost"))
    assert [(clue.keyword.text, clue.carrying, clue.filed) for clue in first.clues] == [
        ("予算", 1, 2)
    ]
    assert (second.remark.id, second.topics) == ("r0", ("progress",))


def test_a_word_that_the_editors_hardly_ever_filed_is_no_clue() -> None:
    """They met it, and meant something else."""
    passed = [("予算の話。", ("progress",))] * 5
    assert filings(said(*passed)) == ()
    assert len(filings(said(*passed, *[("予算の話。", ("cost",))] * 2))) == 5


def test_words_of_a_name_that_has_a_page_are_no_clue() -> None:
    """予算省 is an organization; a Latin word is not found inside another."""
    assert filings(said(("予算省の話。", ()))) == ()
    pay = Topic(id="pay", name="PAY")
    assert filings(said(("PayPayの話。", ()), topics=(pay,))) == ()
    assert len(filings(said(("payの話。", ()), topics=(pay,)))) == 1


def test_a_topic_is_proposed_where_its_scope_lets_it() -> None:
    """And so is a body, when one is asked for."""
    elsewhere = Topic(id="cost", name="費用", scope=("council",))
    here = Topic(id="cost", name="費用", scope=("wt",))
    assert filings(said(("費用。", ()), topics=(elsewhere,))) == ()
    found = said(("費用。", ()), topics=(here,))
    assert len(suggest(found, "wt").filings) == 1
    assert suggest(found, "council").filings == ()
