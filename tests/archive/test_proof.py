"""Every character of a source is accounted for, and no change of one goes unseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.proof import Account, Difference, Miscount, account, pieces
from generator.model.keys import Key, Kind
from generator.model.labels import (
    Attribution,
    ItemKind,
    Mode,
    RecordType,
    RepairKind,
    Role,
    Status,
)
from generator.model.meeting import (
    AgendaItem,
    Attendee,
    Meeting,
    Narrative,
    Remark,
    Repair,
    Source,
    Venue,
    When,
)

WORDS = st.text(
    st.sampled_from("第九回会議①(1)A<&。、 \u3000\n・-"), min_size=1, max_size=12
).filter(lambda text: text.strip() != "")
MAYBE = st.none() | WORDS
BLANKS = st.text(st.sampled_from(" \t\n\r\u3000\f"), max_size=3)


def key(kind: Kind, *parts: str) -> Key:
    """Return a key below the one meeting of these tests."""
    return Key(kind, ("panel", "001", *parts))


@st.composite
def meetings(draw: st.DrawFn) -> Meeting:
    """Return a meeting whose verbatim layer is filled in here and there."""
    remark = st.builds(
        Remark,
        key=st.just(key(Kind.REMARK, "r")),
        text=WORDS,
        attribution=st.just(Attribution.WITHHELD),
        marker=MAYBE,
        speaker_text=MAYBE,
    )
    narrative = st.builds(Narrative, key=st.just(key(Kind.NARRATIVE, "n")), text=WORDS)
    item = st.builds(
        AgendaItem,
        key=st.just(key(Kind.ITEM, "i")),
        number=WORDS,
        title=WORDS,
        kind=st.just(ItemKind.OTHER),
        narrative=st.lists(narrative, max_size=2).map(tuple),
        remarks_heading=MAYBE,
        remarks=st.lists(remark, max_size=2).map(tuple),
    )
    attendee = st.builds(
        Attendee, name=MAYBE, post=MAYBE, organization=st.just("town"), role=st.just(Role.MEMBER)
    )
    return Meeting(
        key=key(Kind.MEETING),
        status=Status.PUBLISHED,
        record_type=RecordType.SUMMARY,
        title=draw(WORDS),
        record_title=draw(MAYBE),
        attribution=Attribution.WITHHELD,
        source=Source(title="出典"),
        when=When(date=date(2026, 2, 4), heading=draw(MAYBE), text=draw(MAYBE)),
        venue=Venue(mode=Mode.ONLINE, heading=draw(MAYBE), text=draw(MAYBE)),
        attendance_heading=draw(MAYBE),
        attendance=tuple(draw(st.lists(attendee, max_size=2))),
        agenda_heading=draw(MAYBE),
        items=tuple(draw(st.lists(item, max_size=2))),
        closing=draw(MAYBE),
    )


@st.composite
def sources(draw: st.DrawFn) -> tuple[Meeting, str]:
    """Return a meeting and a source that holds its pieces with some blanks between them."""
    meeting = draw(meetings())
    texts = [piece.text for piece in pieces(meeting)]
    gaps = [draw(BLANKS) for _ in (*texts, "")]
    return meeting, "".join(chain.from_iterable(zip(gaps, (*texts, ""), strict=True)))


PLAIN = Meeting(
    key=key(Kind.MEETING),
    status=Status.PUBLISHED,
    record_type=RecordType.SUMMARY,
    title="検討部会（第1回）",
    attribution=Attribution.WITHHELD,
    source=Source(title="出典"),
    when=When(date=date(2026, 2, 4)),
    venue=Venue(mode=Mode.ONLINE),
    closing="検討が難しい。",
)


@given(sources())
def test_a_rendered_meeting_is_accounted_for(rendered: tuple[Meeting, str]) -> None:
    """Whatever blanks stand between the pieces, the four counts sum to the source's length."""
    meeting, source = rendered
    found = account(meeting, source)
    assert isinstance(found, Account)
    assert found.total == len(source)
    assert found.verbatim + found.repaired + found.set_aside + found.layout == found.total
    assert found.verbatim == sum(len(piece.text) for piece in pieces(meeting))


@given(sources(), st.data())
def test_a_changed_character_is_found(rendered: tuple[Meeting, str], data: st.DataObject) -> None:
    """One character of the source made another one is a difference; so is one put in or lost."""
    meeting, source = rendered
    visible = [index for index, character in enumerate(source) if not character.isspace()]
    at = data.draw(st.sampled_from(visible))
    other = data.draw(st.sampled_from("第九回会議①1A<。・").filter(lambda new: new != source[at]))
    before, after = source[:at], source[at + 1 :]
    assert isinstance(account(meeting, before + other + after), Difference)
    assert isinstance(account(meeting, before + other + source[at:]), Difference)
    assert isinstance(account(meeting, before + after), Difference)


@given(st.text(st.sampled_from("会議"), min_size=1, max_size=6), st.data())
def test_a_changed_blank_inside_a_piece_is_found(text: str, data: st.DataObject) -> None:
    """Blanks are free between pieces alone: 地域 DX 推進室長 is not 地域DX推進室長."""
    blank = data.draw(st.sampled_from(" \n\t\u3000"))
    other = data.draw(st.sampled_from([" ", "\n", "\t", "\u3000", ""]).filter(lambda x: x != blank))
    meeting = replace(PLAIN, closing=f"{text}{blank}{text}")
    found = account(meeting, f"検討部会（第1回）\n{text}{other}{text}")
    assert isinstance(found, Difference)


def test_repairs_are_counted_by_what_they_change() -> None:
    """What a repair leaves as it was counts as verbatim; running text is set aside."""
    repairs = (
        Repair(kind=RepairKind.RUNNING_TEXT, before="- 1 -", after=""),
        Repair(kind=RepairKind.PAGE_BREAK, before="難し\n\n\n\nい", after="難しい"),
        Repair(kind=RepairKind.CHARACTER, before="撿討", after="検討", times=2),
    )
    source = "撿討部会（第1回）\n\n撿討が難し\n\n- 1 -\n\nい。\n"
    found = account(replace(PLAIN, repairs=repairs), source)
    assert found == Account(total=28, verbatim=14, repaired=6, set_aside=5, layout=3)


def test_repairs_are_made_in_the_order_written() -> None:
    """A repair sees what those before it made."""
    first = Repair(kind=RepairKind.CHARACTER, before="■しい", after="難しい")
    second = Repair(kind=RepairKind.MARKER, before="・難しい", after="難しい")
    source = "検討部会（第1回）検討が・■しい。"
    found = account(replace(PLAIN, repairs=(first, second)), source)
    assert found == Account(total=17, verbatim=15, repaired=2, set_aside=0, layout=0)
    assert account(replace(PLAIN, repairs=(second, first)), source) == Miscount(second, 0)


def test_a_repair_of_something_else_as_often_is_a_miscount() -> None:
    """Each repair says how often its damage stands in the source."""
    repair = Repair(kind=RepairKind.MARKER, before="・", after="", times=1)
    source = "・検討部会（第1回）\n・検討が難しい。"
    assert account(replace(PLAIN, repairs=(repair,)), source) == Miscount(repair, 2)


def test_difference_names_piece_position_and_line() -> None:
    """The first difference is described by both sides and by the line of the source as it is."""
    repair = Repair(kind=RepairKind.RUNNING_TEXT, before="柱\n", after="")
    meeting = replace(PLAIN, repairs=(repair,))
    found = account(meeting, "検討部会（第1回）\n柱\n\n検討が易しい。")
    assert isinstance(found, Difference)
    assert found.piece
    assert (found.piece.text, found.position) == ("検討が難しい。", 3)
    assert (found.line, found.expected, found.found) == (4, "難しい。", "易しい。")


@pytest.mark.parametrize(
    ("source", "line", "expected", "found"),
    [
        ("", 1, "検討部会（第1回）", ""),
        ("検討部会（第1回）\n検討が", 2, "難しい。", ""),
        ("検討部会（第1回）\n検討が難しい。\n以上\n", 3, "", "以上\n"),
    ],
)
def test_difference_where_one_side_ends(source: str, line: int, expected: str, found: str) -> None:
    """A source that ends early shows nothing; one that goes on shows what is left."""
    difference = account(PLAIN, source)
    assert isinstance(difference, Difference)
    assert (difference.line, difference.expected, difference.found) == (line, expected, found)


def test_leading_blanks_of_a_piece_are_its_own() -> None:
    """A text that begins with blanks needs them in the source, however many stand before them."""
    meeting = replace(PLAIN, closing="\u3000検討が難しい。")
    assert isinstance(account(meeting, "検討部会（第1回） \u3000検討が難しい。"), Account)
    assert isinstance(account(meeting, "検討部会（第1回）\n検討が難しい。"), Difference)
