"""Answers: hits in order, counts by facet, filters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.search.client import FACETS, Order, search
from generator.search.cut import Limits
from generator.search.document import DocumentKind, Facet
from generator.search.index import Registers
from generator.search.reader import IndexReader
from tests.search.indexes import FIRST, document, index_of

SECOND = replace(FIRST, path="meetings/council/002.html", day=date(2025, 4, 1), number=2)
THIRD = replace(FIRST, path="meetings/panel/001.html", day=date(2026, 1, 5), body="panel")


@pytest.fixture(scope="module")
def index() -> IndexReader:
    """Documents of three meetings of two bodies, and a candidate."""
    cost, time = {Facet.TOPIC: ("cost",)}, {Facet.TOPIC: ("cost", "time")}
    return index_of(
        (
            document("取組の費用", 0, facets=cost),
            document("費用を決定", 1, kind=DocumentKind.DECISION, facets=time),
            document("費用なし", 2, meeting=SECOND, facets={Facet.SPEAKER: ("議長",)}),
            document("費用の取り組み", 3, meeting=THIRD),
            document("費用", 4, meeting=THIRD, kind=DocumentKind.NARRATIVE),
            document("費用の候補", 5, meeting=None, kind=DocumentKind.CANDIDATE),
        ),
        Registers(synonyms=(("取組", "取り組み"),)),
    )


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        (Order.OLDEST, (0, 1, 2, 3, 4, 5)),
        (Order.NEWEST, (3, 4, 2, 0, 1, 5)),
        (Order.RELEVANCE, (1, 5, 3, 2, 0, 4)),
    ],
)
def test_order(index: IndexReader, order: Order, numbers: tuple[int, ...]) -> None:
    """By day, those of a meeting as its minutes have them; or the weightiest kinds first."""
    assert search(index, "費用", order=order).numbers == numbers


def test_of_one_kind_the_weightiest_come_first() -> None:
    """Of one weight the newest, and of one meeting the first of its minutes."""
    documents = (
        document("費用の件", 0),
        document("費用は費用が費用も", 1),
        document("費用を費用に", 2, meeting=SECOND),
        document("費用と", 3, meeting=SECOND),
        document("費用や", 4, meeting=SECOND),
        document("費用へ", 5, kind=DocumentKind.DECISION),
    )
    weighed = index_of(documents, limits=Limits(share=1, depth=6, frequent=1000), wide=10**6)
    assert search(weighed, "費用").numbers == (5, 1, 2, 3, 4, 0)


def test_counts(index: IndexReader) -> None:
    """Of all hits, by each facet; values without a hit are left out."""
    found = search(index, "費用 -候補")
    assert found.facets == {
        "kind": {"decision": 1, "narrative": 1, "remark": 3},
        "topic": {"cost": 2, "time": 1},
        "candidate": {},
        "organization": {},
        "speaker": {"議長": 1},
        "body": {"council": 3, "panel": 2},
        "year": {"2025": 3, "2026": 2},
        "fiscal_year": {"2024": 2, "2025": 3},
    }
    assert set(found.facets) == set(FACETS)


@pytest.mark.parametrize(
    ("filters", "numbers"),
    [
        ({"topic": ["cost"]}, {0, 1}),
        ({"topic": ["cost", "time"], "kind": ["remark"]}, {0}),
        ({"body": ["panel", "council"], "fiscal_year": ["2025"]}, {2, 3, 4}),
        ({"year": ["1999"]}, set()),
        ({"kind": []}, set()),
    ],
)
def test_filters(index: IndexReader, filters: dict[str, list[str]], numbers: set[int]) -> None:
    """Of the values of one facet any, of several facets all."""
    assert set(search(index, "費用", filters=filters).numbers) == numbers


def test_filters_alone_are_a_question(index: IndexReader) -> None:
    """Where nothing is typed; what is only excluded is no question."""
    assert set(search(index, " ", filters={"body": ["panel"]}).numbers) == {3, 4}
    assert search(index, "", filters={"body": ["panel"]}).facets["body"] == {
        "council": 3,
        "panel": 2,
    }
    assert search(index, "-費用", filters={"body": ["panel"]}).numbers == ()
    assert search(index, "").numbers == ()


def test_a_facet_counts_without_its_own_filter(index: IndexReader) -> None:
    """So that a reader sees what another choice would give."""
    found = search(index, "費用", filters={"body": ["panel"]})
    assert found.facets["body"] == {"council": 3, "panel": 2}
    assert found.facets["kind"] == {"narrative": 1, "remark": 1}


def test_hits_have_their_texts_and_marks(index: IndexReader) -> None:
    """As many as are asked for."""
    found = search(index, "取組", order=Order.OLDEST, limit=1)
    (hit,) = found.hits
    assert found.numbers == (0, 3)
    assert hit.text.record["text"] == "取組の費用"
    assert hit.marks == ((0, 2),)
    assert hit.path == "#r0"


def test_synonyms_can_be_left_aside(index: IndexReader) -> None:
    """Then a word is only itself."""
    assert search(index, "取組", synonyms=False).numbers == (0,)


def test_hits_can_be_narrowed_down_to_meetings(index: IndexReader) -> None:
    """By the paths of their pages; meetings are not counted as the facets are."""
    one = search(index, "費用", filters={"meeting": [SECOND.path]})
    both = search(index, "費用", filters={"meeting": [SECOND.path, THIRD.path, "no.html"]})
    assert (set(one.numbers), set(both.numbers)) == ({2}, {2, 3, 4})
    assert one.facets["body"] == {"council": 1}
    assert "meeting" not in one.facets
