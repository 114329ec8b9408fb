"""Topics that come up together."""

from __future__ import annotations

import random
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from generator.archive.archive import build_archive
from generator.archive.companions import Companion, companions
from generator.model.ledger import Ledger
from generator.model.meeting import Meeting
from generator.model.registers import Entry, Topic
from tests.archive.build import archive, body, item, ledger, meeting, remark
from tests.archive.ledgers import ledgers

TOPICS = tuple(Topic(id=topic, name=topic) for topic in ("a", "b", "c", "d"))


def test_what_is_filed_together_comes_before_what_shares_an_item() -> None:
    """Then what shares more of its items, then by id; a topic that does not exist is left out."""
    found = archive(
        body("wt"),
        *TOPICS,
        meeting(
            "wt/1",
            item(
                "wt/1#i1",
                remark("wt/1#r1", topics=("a", "c", "missing")),
                remark("wt/1#r2", topics=("b",)),
                remark("wt/1#r3", topics=("d",)),
            ),
            item("wt/1#i2", remark("wt/1#r4", topics=("b",))),
        ),
    )
    assert companions(found)["a"] == (
        Companion("c", 1, 1, Fraction(1)),
        Companion("d", 0, 1, Fraction(1)),
        Companion("b", 0, 1, Fraction(1, 2)),
    )


@given(ledgers(), st.randoms())
def test_the_relation_is_symmetric_and_knows_no_order(made: Ledger, chance: random.Random) -> None:
    """Both topics count each other as often, in whatever order the files are read."""
    found = companions(build_archive(made, drafts=False))
    counts = {
        (one, other.topic): (other.units, other.items, other.share)
        for one, others in found.items()
        for other in others
    }
    assert counts == {(other, one): number for (one, other), number in counts.items()}
    assert all(one != other for one, other in counts)
    things: list[Entry | Meeting] = [*made.meetings, *made.topics, *made.bodies]
    chance.shuffle(things)
    assert companions(build_archive(ledger(*things), drafts=False)) == found
