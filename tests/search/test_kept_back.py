"""What must never be in an index, and what must: of a ledger that has both.

Whatever must not be found has a character that stands nowhere else, so that no part of it can be in
the index unseen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from generator.archive.archive import build_archive
from generator.archive.links import link
from generator.model.keys import Kind
from generator.model.labels import Attribution, CorrectionKind, Listing, Status
from generator.model.ledger import Ledger
from generator.model.meeting import Correction, Meeting, Source
from generator.model.registers import Person
from generator.search import search_index
from generator.search.client import search
from generator.search.reader import IndexReader
from tests.archive.build import (
    action,
    answer,
    attendee,
    body,
    candidate,
    decision,
    item,
    key,
    ledger,
    material,
    meeting,
    narrative,
    on,
    remark,
)
from tests.search.decoding import decoded
from tests.search.indexes import MemoryStore, contents

MARK = "鼈"
KINDS = {
    "議題": "item",
    "地の文": "narrative",
    "発言": "remark",
    "決定": "decision",
    "決定の注": "decision",
    "対応": "action",
    "対応の注": "action",
    "経過": "update",
    "誤り": "correction",
    "正しい文": "correction",
    "理由": "correction",
    "資料の本文": "material",
}
"""What stands in a meeting, and the kind of document that has it."""


def meeting_of(written: str, write: Callable[[str], str]) -> Meeting:
    """Return a published meeting that has a text of each kind."""
    spoken = remark(f"{written}#r1", write("発言"), speaker="ikeda")
    rests = on(spoken.key, write("発言"))
    requested = action(f"{written}#a1", rests)
    told = item(
        f"{written}#i1",
        narrative(f"{written}#n1", write("地の文")),
        replace(spoken, speaker_text=write("会長")),
        replace(decision(f"{written}#d1", rests), title=write("決定"), note=write("決定の注")),
        replace(requested, title=write("対応"), note=write("対応の注")),
        replace(answer(f"{written}#u1", f"{written}#a1"), note=write("経過")),
        title=write("議題"),
    )
    held = replace(material(f"{written}#m1", write("資料")), file="m.pdf", title=write("題名"))
    corrected = Correction(
        date=date(2026, 3, 1),
        kind=CorrectionKind.FACT,
        text=spoken.key,
        before=write("誤り"),
        after=write("正しい文"),
        reason=write("理由"),
    )
    return replace(meeting(written, told, held), title=write("会議"), corrections=(corrected,))


def index_of(known: Ledger, language: str = "ja") -> dict[str, bytes]:
    """Return the index of a ledger, made as for a site that shows drafts."""
    archive = build_archive(known, drafts=True)
    pages = {
        held.key: ((held.title or "").replace("題名", "資料の本文"),)
        for one in archive.meetings
        for held in one.materials
    }
    files = search_index(archive, link(archive), pages, known.synonyms, language)
    return contents(tuple(files))


def secret(what: str) -> str:
    """Return a text that has a part which stands nowhere else."""
    return f"{what}{MARK}{what}"


def is_told(files: dict[str, bytes]) -> bool:
    """Whether anything of a secret is in any piece of any file."""
    return any(MARK in text for text in decoded(files))


@pytest.mark.parametrize("what", KINDS)
def test_each_text_of_a_meeting_is_found(what: str) -> None:
    """Whatever kind it is of: in a document of its own, or in that of what it belongs to."""
    files = index_of(ledger(body("wt"), meeting_of("wt/1", lambda what: f"「{what}」")))
    (hit,) = search(IndexReader(MemoryStore(files)), f"「{what}」").hits
    assert hit.text.record["kind"] == KINDS[what]


def test_candidates_are_found() -> None:
    """By name, aliases and description."""
    entry = replace(candidate("c", "予約"), aliases=("抽選",), description="窓口の仕組み")
    index = IndexReader(MemoryStore(index_of(ledger(body("wt"), entry))))
    for typed in ("予約", "抽選", "窓口"):
        assert [hit.path for hit in search(index, typed).hits] == ["candidates/c.html"]


@pytest.mark.parametrize(
    ("language", "in_english", "found"),
    [("ja", True, "予約"), ("en", True, "booking"), ("en", False, "予約"), ("ja", False, "予約")],
)
def test_titles_are_found_in_the_language_that_the_pages_show(
    language: str, *, in_english: bool, found: str
) -> None:
    """So that no hit leads to a page without its words."""
    name = "Booking" if in_english else None
    rests = on(key(Kind.REMARK, "wt/1#r1"), "発言")
    told = item(
        "wt/1#i1",
        remark("wt/1#r1", "発言", speaker="ikeda"),
        replace(decision("wt/1#d1", rests), title="予約", title_en=name),
        replace(action("wt/1#a1", rests), title="予約", title_en=name),
        title="議題",
    )
    entry = replace(candidate("c", "予約"), name_en=name)
    known = ledger(body("wt"), meeting("wt/1", told), entry)
    index = IndexReader(MemoryStore(index_of(known, language)))
    for typed in ("予約", "booking"):
        kinds = [hit.text.record["kind"] for hit in search(index, typed).hits]
        assert kinds == (["decision", "action", "candidate"] if typed == found else [])


def test_nothing_of_a_draft_is_told() -> None:
    """Neither its texts nor its title, its materials or what it corrects; published, all are."""
    draft = meeting_of("wt/2", secret)
    open_ = meeting_of("wt/1", str)
    assert is_told(index_of(ledger(body("wt"), open_, draft)))
    assert not is_told(index_of(ledger(body("wt"), open_, replace(draft, status=Status.DRAFT))))


def test_attendance_and_sources_are_no_texts() -> None:
    """Names of those who came, of the register of people, and of what the record was made from."""
    came = replace(attendee("org", "ikeda"), name=secret("氏名"))
    person = Person(id="ikeda", name=secret("池田"), aliases=(secret("別名"),))
    held = replace(
        meeting_of("wt/1", str), attendance=(came,), source=Source(title=secret("出典"), sha256="0")
    )
    assert not is_told(index_of(ledger(body("wt"), person, held)))


@pytest.mark.parametrize(
    ("level", "words", "named"),
    [
        (Attribution.NAMED, secret("会長"), True),
        (Attribution.NAMED, None, True),
        (Attribution.ROLE, secret("会長"), True),
        (Attribution.ROLE, None, False),
        (Attribution.GROUP, secret("会長"), False),
        (Attribution.GROUP, None, False),
        (Attribution.WITHHELD, secret("会長"), False),
        (Attribution.WITHHELD, None, False),
    ],
)
def test_a_speaker_is_told_as_far_as_the_attribution_goes(
    level: Attribution, words: str | None, *, named: bool
) -> None:
    """Whatever else stands in the minutes."""
    spoken = replace(remark("wt/1#r1", speaker="ikeda"), attribution=level, speaker_text=words)
    person = Person(id="ikeda", name=secret("池田"))
    known = ledger(body("wt"), person, meeting("wt/1", item("wt/1#i1", spoken)))
    assert is_told(index_of(known)) is named


@pytest.mark.parametrize(
    ("policy", "speakers"), [(Listing.LISTED, ["会長"]), (Listing.UNLISTED, [])]
)
def test_speakers_are_counted_where_people_are_listed(policy: Listing, speakers: list[str]) -> None:
    """A hit says who spoke, as its page does; all that one person said is for the policy to say."""
    spoken = replace(remark("wt/1#r1", "発言する", speaker="ikeda"), speaker_text="会長")
    known = ledger(body("wt", people=policy), meeting("wt/1", item("wt/1#i1", spoken)))
    index = IndexReader(MemoryStore(index_of(known)))
    (hit,) = search(index, "発言する").hits
    assert hit.text.record.get("speaker") == "会長"
    assert [value["id"] for value, _ in index.facet("speaker")] == speakers
