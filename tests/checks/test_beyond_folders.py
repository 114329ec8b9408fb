"""What folders cannot show: names that differ by case only, no number, whatever text there is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.checks import run_checks
from generator.checks.rules import case_only_id, duplicate_number, number_order
from generator.diagnostics import Span
from generator.model.keys import Key, Kind
from generator.model.labels import (
    Attribution,
    ItemKind,
    Listing,
    Mode,
    NoteKind,
    RecordType,
    RepairKind,
    Status,
)
from generator.model.ledger import Ledger
from generator.model.meeting import (
    AgendaItem,
    Meeting,
    Narrative,
    Note,
    Remark,
    Repair,
    Source,
    Venue,
    When,
)
from generator.model.place import Place
from generator.model.registers import Body
from generator.model.tracking import Basis

NUMBER = st.integers(0, 99_999)
WHATEVER = st.one_of(
    st.text(min_size=1),
    st.text(
        st.sampled_from("令和平成明治元年月日度時分午後前半（水曜）()第0123９⑴:：～ "), min_size=1
    ),
    st.builds("{}{}年{}月{}日".format, st.sampled_from(["令和", "平成", ""]), *[NUMBER] * 3),
    st.integers(1, 5000).map(lambda length: "9" * length),
)


def body(name: str) -> Body:
    """Return a body with its folder's name."""
    return Body(
        id=name,
        name=name,
        attribution=Attribution.NAMED,
        people=Listing.LISTED,
        place=Place(f"{name}/body.yml"),
    )


def meeting(name: str, number: int | None = None) -> Meeting:
    """Return a meeting of one body with its folder's name."""
    return Meeting(
        key=Key(Kind.MEETING, ("panel", name)),
        status=Status.PUBLISHED,
        record_type=RecordType.SUMMARY,
        number=number,
        title=name,
        attribution=Attribution.NAMED,
        source=Source(title=name),
        when=When(date=date(2026, 2, 4)),
        venue=Venue(mode=Mode.ONLINE),
        place=Place(f"panel/{name}/minutes.yml"),
    )


def test_folders_that_differ_by_case_only() -> None:
    """Such folders of bodies or meetings are one folder on Windows and macOS."""
    ledger = Ledger(
        bodies=(body("Panel"), body("panel")),
        meetings=(meeting("1A"), meeting("1a"), meeting("2")),
        root=Path(),
    )
    found = [diagnostic.span for diagnostic in case_only_id.check(ledger)]
    assert found == [Span("panel/body.yml"), Span("panel/1a/minutes.yml")]


def test_meetings_without_number() -> None:
    """Meetings that have no number share none, and stand in no order."""
    ledger = Ledger(root=Path(), meetings=(meeting("1"), meeting("2")))
    assert list(duplicate_number.check(ledger)) == []
    assert list(number_order.check(ledger)) == []


@given(st.lists(WHATEVER, min_size=6, max_size=6))
def test_whatever_stands_in_the_text(texts: list[str]) -> None:
    """No text stops the checks, however much it looks like a date, a time or a number."""
    number, title, narrative, remark, words, when = texts
    key = Key(Kind.REMARK, ("panel", "1", "r"))
    basis = Basis(text=key, words=words)
    item = AgendaItem(
        key=Key(Kind.ITEM, ("panel", "1", "i")),
        number=number,
        title=title,
        kind=ItemKind.OTHER,
        narrative=(Narrative(key=Key(Kind.NARRATIVE, ("panel", "1", "n")), text=narrative),),
        remarks=(Remark(key=key, text=remark, attribution=Attribution.GROUP),),
    )
    plain = meeting("1")
    note = Note(
        key=Key(Kind.NOTE, ("panel", "1", "note")), kind=NoteKind.SIC, basis=basis, note=words
    )
    repair = Repair(kind=RepairKind.CHARACTER, before=words, after=title, text=key)
    written = replace(
        plain,
        when=replace(plain.when, text=when),
        items=(item,),
        notes=(note,),
        repairs=(repair,),
    )
    ledger = Ledger(root=Path(), meetings=(written,), sources={written.key: narrative})
    for found in run_checks(ledger):
        assert found.message.text()
