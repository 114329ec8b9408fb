"""The archive finds what has a key, and reads everything in order of dates."""

from datetime import date
from itertools import permutations

import pytest

from generator.archive.archive import build_archive
from generator.archive.parts import parts
from generator.model.keys import Key, Kind
from generator.model.labels import Listing, Status
from generator.model.meeting import Meeting
from generator.model.registers import Entry, Person, Topic
from tests.archive.build import (
    DAY,
    action,
    answer,
    archive,
    attendee,
    body,
    candidate,
    citation,
    decision,
    item,
    key,
    ledger,
    material,
    meeting,
    narrative,
    note,
    on,
    organization,
    remark,
    step,
)

REMARK = key(Kind.REMARK, "wt/9#r1")
NINTH = meeting(
    "wt/9",
    attendee("mlit", "p1"),
    item(
        "wt/9#i1",
        narrative("wt/9#n1"),
        remark("wt/9#r1", speaker="p2"),
        decision("wt/9#d1"),
        action("wt/9#a1"),
        answer("wt/9#u1", "wt/9#a1"),
        step("wt/9#s1", "c"),
        presenters=("p3",),
    ),
    material("wt/9#m1", "資料1"),
    citation("wt/9#c1", on(REMARK)),
    note("wt/9#x1", on(REMARK)),
)
PARTS = ["i1", "n1", "r1", "d1", "a1", "u1", "s1", "m1", "c1", "x1"]
ITEM = NINTH.items[0]
PEOPLE = tuple(Person(id=f"p{number}", name="氏名") for number in range(1, 5))
REGISTERS: tuple[Entry, ...] = (
    body("wt"),
    *PEOPLE,
    organization("mlit"),
    Topic(id="t", name="論点"),
    candidate("c"),
)


def ids(meetings: tuple[Meeting, ...]) -> list[str]:
    """Return what minutes files call the meetings."""
    return [str(found.key) for found in meetings]


def test_everything_is_found_by_its_key() -> None:
    """Register entries, the meeting and each of its ten parts are found; None is what is not."""
    found = archive(*REGISTERS, NINTH)
    keys = [
        key(Kind.BODY, "wt"),
        *(key(Kind.PERSON, f"p{number}") for number in range(1, 5)),
        key(Kind.ORGANIZATION, "mlit"),
        key(Kind.TOPIC, "t"),
        key(Kind.CANDIDATE, "c"),
    ]
    assert [found.find(one) for one in keys] == list(REGISTERS)
    assert found.find(NINTH.key) is NINTH
    assert [part.key.id for part in parts(NINTH)] == PARTS
    assert [found.find(part.key) for part in parts(NINTH)] == list(parts(NINTH))
    assert found.find(key(Kind.TOPIC, "missing")) is None


def test_what_holds_a_part() -> None:
    """Every part knows its meeting; what stands in an item knows its item; materials have none."""
    found = archive(*REGISTERS, NINTH)
    assert all(found.meeting_of(part.key) is NINTH for part in parts(NINTH))
    assert found.meeting_of(NINTH.key) is NINTH
    assert found.meeting_of(key(Kind.TOPIC, "t")) is None
    assert [found.item_of(part.key) for part in parts(NINTH)] == [*[ITEM] * 7, None, None, None]


def test_texts() -> None:
    """Narrative and remarks are texts; a decision is none."""
    found = archive(NINTH)
    assert found.text_of(REMARK) == ITEM.remarks[0]
    assert found.text_of(ITEM.narrative[0].key) == ITEM.narrative[0]
    assert found.text_of(ITEM.decisions[0].key) is None


def test_reading_order() -> None:
    """Registers come before meetings, meetings by date, parts as the minutes have them."""
    found = archive(*REGISTERS, NINTH, meeting("wt/10", day=date(2026, 1, 1)))
    order = [key(Kind.MEETING, "wt/10"), NINTH.key, *(part.key for part in parts(NINTH))]
    assert sorted(order, key=found.position) == order
    assert found.position(key(Kind.CANDIDATE, "c")) < found.position(order[0])


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_order_of_meetings(order: tuple[int, ...]) -> None:
    """Meetings stand by date, then body, then id, whatever order the ledger gives them in."""
    meetings = (
        meeting("b/1", day=date(2026, 1, 1)),
        meeting("a/2"),
        meeting("b/0"),
        meeting("b/2"),
    )
    found = archive(*(meetings[place] for place in order))
    assert ids(found.meetings) == ["b/1", "a/2", "b/0", "b/2"]
    assert ids(found.meetings_of("b")) == ["b/1", "b/0", "b/2"]
    assert ids(found.meetings_on(DAY)) == ["a/2", "b/0", "b/2"]


def test_nothing_held_then() -> None:
    """A body without meetings and a day without one have none."""
    found = archive(body("wt"))
    assert found.meetings_of("wt") == ()
    assert found.meetings_on(DAY) == ()


def test_previous_and_next_meeting() -> None:
    """The meetings before and after are those of the same body; the ends have none."""
    found = archive(
        meeting("wt/1", day=date(2026, 1, 1)),
        meeting("other/1", day=date(2026, 1, 2)),
        meeting("wt/2", day=date(2026, 1, 3)),
    )
    first, second = key(Kind.MEETING, "wt/1"), key(Kind.MEETING, "wt/2")
    assert found.next_meeting(first) is found.find(second)
    assert found.previous_meeting(second) is found.find(first)
    assert found.previous_meeting(first) is None
    assert found.next_meeting(second) is None


def test_drafts_are_left_out() -> None:
    """Without drafts nothing of a draft is found anywhere; with them it is there."""
    draft = meeting("wt/9", *NINTH.items, attendee("mlit", "p1"), status=Status.DRAFT)
    published = meeting("wt/8", day=date(2026, 1, 1))
    things = ledger(*REGISTERS, draft, published)
    shown = build_archive(things, drafts=False)
    assert ids(shown.meetings) == ["wt/8"]
    assert shown.next_meeting(published.key) is None
    assert shown.find(REMARK) is None
    assert (shown.decisions, shown.actions, shown.updates, shown.candidate_updates) == ((),) * 4
    assert shown.listed_people == frozenset()
    assert ids(build_archive(things, drafts=True).meetings) == ["wt/8", "wt/9"]


def test_annotations_come_with_meeting_and_item() -> None:
    """Decisions, actions and updates are read in order of dates, each with its surroundings."""
    earlier = meeting(
        "wt/10", item("wt/10#i1", decision("wt/10#d1"), action("wt/10#a1")), day=date(2026, 1, 1)
    )
    found = archive(NINTH, earlier)
    assert [str(recorded.annotation.key) for recorded in found.decisions] == ["wt/10#d1", "wt/9#d1"]
    assert [str(recorded.annotation.key) for recorded in found.actions] == ["wt/10#a1", "wt/9#a1"]
    assert [recorded.annotation for recorded in found.updates] == list(ITEM.updates)
    assert [recorded.annotation for recorded in found.candidate_updates] == list(
        ITEM.candidate_updates
    )
    recorded = found.recorded_action(key(Kind.ACTION, "wt/9#a1"))
    assert (recorded.meeting, recorded.item, recorded.annotation) == (NINTH, ITEM, ITEM.actions[0])


def test_people_with_pages() -> None:
    """Who attended, presented or spoke where people are listed has a page; nobody else has."""
    assert archive(*REGISTERS, NINTH).listed_people == {"p1", "p2", "p3"}
    unlisted = archive(body("wt", people=Listing.UNLISTED), *PEOPLE, NINTH)
    assert unlisted.listed_people == frozenset()
    assert not unlisted.lists_people("wt")
    assert not archive(NINTH).lists_people("wt")
    assert archive(body("wt"), NINTH).listed_people == frozenset()


def test_key_of_a_part_that_no_meeting_holds() -> None:
    """A reference to another meeting's missing part is answered with None."""
    found = archive(NINTH)
    missing = Key(Kind.REMARK, ("wt", "10", "r1"))
    assert (found.find(missing), found.meeting_of(missing), found.item_of(missing)) == (None,) * 3
