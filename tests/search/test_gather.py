"""What of an archive is a document, where the sample has no case of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.archive.links import link
from generator.model.keys import Key, Kind
from generator.model.labels import Attribution, CorrectionKind, Status
from generator.model.meeting import Correction
from generator.model.registers import Person, Topic
from generator.search.document import DocumentKind, Facet
from generator.search.gather import Gathered, names
from tests.archive.build import (
    archive,
    body,
    candidate,
    item,
    key,
    material,
    meeting,
    remark,
)


def test_a_page_without_text_is_no_document() -> None:
    """The others keep their numbers."""
    held = replace(material("wt/1#m1", "資料1"), file="materials/m.pdf", title=None)
    known = archive(body("wt"), meeting("wt/1", held))
    documents = tuple(Gathered(known, link(known), {held.key: ("", "二頁目")}, "ja"))
    assert [(document.path, document.text) for document in documents] == [
        ("files/wt/1/materials/m.pdf#page=2", "二頁目")
    ]
    assert documents[0].item is not None
    assert documents[0].item.title == "資料1"


def test_a_correction_stands_behind_the_items_of_its_meeting() -> None:
    """With what stood, what stands, and why."""
    found = Correction(
        date=date(2026, 3, 1),
        kind=CorrectionKind.TYPO,
        text=None,
        before="誤",
        after="正",
        reason="誤記のため",
    )
    held = replace(meeting("wt/1", item("wt/1#i1", title="議題")), corrections=(found,))
    known = archive(body("wt"), held)
    _, correction = Gathered(known, link(known), {}, "ja")
    assert correction.kind is DocumentKind.CORRECTION
    assert correction.path == "meetings/wt/1.html#giji-correction-1"
    assert correction.text == "誤\n正\n誤記のため"


def test_a_speaker_without_words_of_the_record_has_the_name_of_the_register() -> None:
    """A remark that is attributed to nobody has none, whoever its file names."""
    spoken = replace(remark("wt/1#r1", speaker="ikeda"), speaker_text=None)
    untold = replace(spoken, key=key(Kind.REMARK, "wt/1#r2"), attribution=Attribution.WITHHELD)
    known = archive(
        body("wt"),
        Person(id="ikeda", name="池田博之"),
        meeting("wt/1", item("wt/1#i1", spoken, untold)),
    )
    documents = tuple(Gathered(known, link(known), {}, "ja"))
    assert [document.speaker for document in documents] == [None, "池田博之", None]
    assert documents[1].facets[Facet.SPEAKER] == ("池田博之",)
    assert Facet.SPEAKER not in documents[2].facets


@pytest.mark.parametrize("level", [Attribution.NAMED, Attribution.ROLE])
@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("部会長", "部会長"),
        ("（部会長）", "部会長"),
        ("(部会長)", "部会長"),
        ("（ 部会長 ）", "部会長"),
        ("池田（部会長）", "池田（部会長）"),
        ("（池田）（部会長）", "（池田）（部会長）"),
        ("（部会長", "（部会長"),
        ("（）", "（）"),
    ],
)
def test_a_speaker_in_brackets_is_the_one_without(
    level: Attribution, written: str, told: str
) -> None:
    """The words of the record stand before the register's name, but for brackets around all."""
    spoken = replace(remark("wt/1#r1", speaker="ikeda"), speaker_text=written, attribution=level)
    known = archive(
        body("wt"), Person(id="ikeda", name="池田博之"), meeting("wt/1", item("wt/1#i1", spoken))
    )
    _, found = Gathered(known, link(known), {}, "ja")
    assert found.speaker == told
    assert found.facets[Facet.SPEAKER] == (told,)


def test_drafts_are_left_out_of_an_archive_that_has_them() -> None:
    """A candidate stays, which belongs to itself."""
    draft = replace(meeting("wt/1", item("wt/1#i1", remark("wt/1#r1"))), status=Status.DRAFT)
    known = replace(archive(body("wt"), candidate("c7", "候補")), meetings=(draft,))
    pages = {Key(Kind.MATERIAL, ("wt", "1", "m1")): ("頁",)}
    (document,) = Gathered(known, link(known), pages, "ja")
    assert (document.path, document.text) == ("candidates/c7.html", "候補")
    assert document.facets == {Facet.CANDIDATE: ("c7",)}


def test_documents_can_be_gone_through_again_and_are_never_held() -> None:
    """Each time they are made anew, and are the same."""
    spoken = remark("wt/1#r1")
    known = archive(body("wt"), candidate("c7", "候補"), meeting("wt/1", item("wt/1#i1", spoken)))
    found = Gathered(known, link(known), {}, "ja")
    first, again = list(found), list(found)
    assert len(found) == len(first) == 3
    assert first == again
    assert all(one is not other for one, other in zip(first, again, strict=True))
    assert first[1] in found
    assert replace(first[1], text="他") not in found


def test_names_are_told_of_what_is_used() -> None:
    """A candidate belongs to itself; of a topic that no document has, nothing is told."""
    known = archive(body("wt"), candidate("c7", "候補"), Topic(id="cost", name="費用"))
    found = names(known, Gathered(known, link(known), {}, "ja"))
    assert {facet: list(values) for facet, values in found.items()} == {
        Facet.TOPIC: [],
        Facet.CANDIDATE: ["c7"],
        Facet.ORGANIZATION: [],
    }
