"""The index of the sample's site: what is found there, and what never is."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.model.page import SiteOptions
from generator.search.client import Order, search
from generator.search.files import inflate, unsealed
from generator.search.reader import IndexReader
from generator.site import make_site
from generator.urls import SEARCH
from tests.search.decoding import decoded
from tests.search.indexes import MemoryStore, contents

MEETING = "meetings/yoyaku-bukai/001.html"
PDF = "files/yoyaku-bukai/001/materials/shiryo-1.pdf"


@pytest.fixture(scope="module")
def files(checkout: Path) -> dict[str, bytes]:
    """The files of the index of a site that shows drafts."""
    options = SiteOptions(language="ja", today=date(2026, 3, 23), drafts=True)
    site = make_site(checkout / "tests/sample/minutes", options)
    return contents([file for file in site.files if file.path.startswith(f"{SEARCH}/")])


@pytest.fixture(scope="module")
def index(files: dict[str, bytes]) -> IndexReader:
    """The index in memory."""
    return IndexReader(MemoryStore(files))


@pytest.mark.parametrize(
    ("typed", "kind", "path"),
    [
        ("操作のしやすさも見てほしい", "remark", f"{MEETING}#r1-1"),
        ("意見交換を行い、継続して審議", "narrative", f"{MEETING}#n1-1"),
        ("施設の現況 <一覧", "item", f"{MEETING}#i2"),
        ("進め方は次回も審議する", "decision", f"{MEETING}#d1-1"),
        ("費用の見込みを報告する", "action", "actions/yoyaku-bukai/001/a1-2.html"),
        ("推進会議に報告する予定", "update", f"{MEETING}#c1-1"),
        (
            "検討の目的 検討の体制",
            "material",
            f"{PDF}#page=1",
        ),
        (
            "2025年10月 とりまとめ",
            "material",
            f"{PDF}#page=2",
        ),
    ],
)
def test_each_kind_is_found_at_its_own_address(
    index: IndexReader, typed: str, kind: str, path: str
) -> None:
    """A page of a PDF too."""
    (hit,) = search(index, typed).hits
    assert (hit.text.record["kind"], hit.path) == (kind, path)


def test_candidates_and_corrections_are_found(index: IndexReader) -> None:
    """A candidate belongs to no meeting; a correction is found by what stood and what stands."""
    kinds = {
        hit.text.record["kind"]: hit
        for hit in search(index, "システム OR 訂正 OR 誤", limit=99).hits
    }
    assert kinds["candidate"].path == "candidates/shisetsu-yoyaku.html"
    assert kinds["candidate"].text.meeting is None
    corrections = index.facet("kind")
    held = next(held for value, held in corrections if value["id"] == "correction")
    assert all("#giji-correction-" in index.text(number).record["path"] for number in held)


def test_a_hit_says_where_it_stands(index: IndexReader) -> None:
    """Its meeting, item and, as far as the record tells, its speaker."""
    (hit,) = search(index, "操作のしやすさも見てほしい").hits
    assert hit.text.meeting is not None
    assert hit.text.meeting["path"] == MEETING
    assert hit.text.item == {
        "path": f"{MEETING}#i1",
        "number": "(1)",
        "title": "検討の進め方について",
    }
    assert hit.text.record.get("speaker") == "見本部会長"


def test_a_material_stands_where_its_page_is(index: IndexReader) -> None:
    """With its label and title in place of an item."""
    (hit,) = search(index, "検討の体制").hits
    assert hit.text.item is not None
    assert hit.text.item["number"] == "資料1"


def test_hits_are_counted_by_what_they_link_to(index: IndexReader) -> None:
    """Topics, what is named, who owes; a text of an item is about the item's candidates."""
    facets = search(index, "施設の一覧", order=Order.OLDEST).facets
    assert facets["topic"]["ikou"] == 3
    assert "minato-joho" in facets["organization"]
    assert facets["candidate"] == {"shisetsu-yoyaku": 4}
    names = {value["id"]: value for value, _ in index.facet("organization")}
    assert names["minato-joho"]["path"] == "organizations/minato-joho.html"


def test_speakers_are_told_as_far_as_the_record_does(index: IndexReader) -> None:
    """Not those of remarks that are attributed to nobody."""
    names = {value["id"] for value, _ in index.facet("speaker")}
    assert {"見本部会長", "架空委員", "事務局"} <= names
    (hit,) = search(index, "繁忙期は1~3月").hits
    assert "speaker" not in hit.text.record


def test_nothing_of_a_draft_is_in_any_file(files: dict[str, bytes], index: IndexReader) -> None:
    """Nor a name that the minutes withhold, though the site shows the draft to its editors."""
    everything = "\n".join(decoded(files))
    assert "操作のしやすさ" in everything
    for secret in ("ケケケ", "（第3回）", "003.html", "例文 次郎", "例文次郎"):
        assert secret not in everything
    assert not search(index, "ケ").numbers
    assert not re.search("下書き", everything)


def test_the_dictionary_is_of_the_texts(files: dict[str, bytes]) -> None:
    """It is the one file of which a reader needs all to read any text."""
    (name,) = (name for name in files if name.startswith("dictionary-"))
    assert "検討の進め方について" in inflate(unsealed(files[name])).decode("utf-16-le")
