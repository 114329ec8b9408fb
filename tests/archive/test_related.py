"""From each thing a reader reaches in one click what the record brings it together with."""

from datetime import date

from hypothesis import given

from generator.archive.archive import build_archive
from generator.archive.links import link
from generator.archive.parts import parts
from generator.archive.related import SHOWN, related
from generator.model.keys import Key, Kind
from generator.model.labels import ActionStatus
from generator.model.ledger import Ledger
from generator.model.registers import Entry, Topic
from tests.archive.build import (
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
    material,
    meeting,
    narrative,
    on,
    organization,
    remark,
)
from tests.archive.ledgers import CANDIDATES, ORGANIZATIONS, PEOPLE, TOPICS, ledgers

REGISTERS: tuple[Entry, ...] = (
    body("wt"),
    organization("mlit", "国土交通省"),
    organization("mic", "総務省"),
    candidate("c"),
    Topic(id="cost", name="費用"),
    Topic(id="schedule", name="期間"),
)
FIRST, SECOND = key(Kind.REMARK, "wt/9#r1"), key(Kind.REMARK, "wt/9#r2")
NARRATIVE = key(Kind.NARRATIVE, "wt/9#n2")
NINTH = meeting(
    "wt/9",
    attendee("mic"),
    item(
        "wt/9#i1",
        remark("wt/9#r1", "国土交通省への発言", topics=("cost",)),
        remark("wt/9#r2", topics=("schedule",)),
        action("wt/9#a1", on(FIRST), owners=("mlit",)),
        materials=(key(Kind.MATERIAL, "wt/9#m1"),),
    ),
    item(
        "wt/9#i2",
        narrative("wt/9#n2"),
        remark("wt/9#r3", "本候補"),
        decision("wt/9#d2", on(NARRATIVE)),
        materials=(key(Kind.MATERIAL, "wt/9#m2"),),
        candidates=("c",),
    ),
    material("wt/9#m1", "資料1"),
    material("wt/9#m2", "資料2"),
)
TENTH = meeting(
    "wt/10",
    item(
        "wt/10#i1",
        remark("wt/10#r1", "答え"),
        answer("wt/10#u1", "wt/9#a1", ActionStatus.DONE, on(key(Kind.REMARK, "wt/10#r1"), "答え")),
    ),
    citation("wt/10#c1", on(key(Kind.REMARK, "wt/10#r1"), "答え"), meeting="wt/9"),
    day=date(2026, 3, 1),
)


def from_(kind: Kind, written: str) -> dict[str, list[str]]:
    """Return what is related to a thing, by the name of its kind."""
    found = archive(*REGISTERS, NINTH, TENTH)
    groups = related(found, link(found), key(kind, written))
    return {of.value: [str(other) for other in others] for of, others in groups.items()}


def test_from_an_action() -> None:
    """An action leads to its remark, owner, answer, meetings, materials and its remark's topics."""
    assert from_(Kind.ACTION, "wt/9#a1") == {
        "meeting": ["wt/9", "wt/10"],
        "remark": ["wt/9#r1", "wt/10#r1"],
        "material": ["wt/9#m1"],
        "topic": ["cost"],
        "organization": ["mlit"],
    }


def test_from_a_remark() -> None:
    """A remark leads to what it names and what rests on it, not to other remarks of its item."""
    assert from_(Kind.REMARK, "wt/9#r1") == {
        "meeting": ["wt/9"],
        "action": ["wt/9#a1"],
        "material": ["wt/9#m1"],
        "topic": ["cost"],
        "organization": ["mlit"],
    }


def test_from_a_candidate() -> None:
    """An item's candidate leads to its remarks, which seldom say its name, and its decision."""
    assert from_(Kind.CANDIDATE, "c") == {
        "body": ["wt"],
        "meeting": ["wt/9"],
        "remark": ["wt/9#r3"],
        "decision": ["wt/9#d2"],
        "material": ["wt/9#m2"],
    }


def test_from_a_material() -> None:
    """A material leads to what its item holds and is about, not to that item's topics."""
    assert from_(Kind.MATERIAL, "wt/9#m2") == {
        "meeting": ["wt/9"],
        "remark": ["wt/9#r3"],
        "decision": ["wt/9#d2"],
        "candidate": ["c"],
    }


def test_from_a_topic() -> None:
    """A topic leads to its remarks and to what meets it in them."""
    assert from_(Kind.TOPIC, "cost") == {
        "meeting": ["wt/9"],
        "remark": ["wt/9#r1"],
        "action": ["wt/9#a1"],
        "organization": ["mlit"],
    }


def test_from_an_organization() -> None:
    """An organization that was not in the room leads to what it owes and where it is named."""
    assert from_(Kind.ORGANIZATION, "mlit") == {
        "meeting": ["wt/9"],
        "remark": ["wt/9#r1"],
        "action": ["wt/9#a1"],
        "topic": ["cost"],
    }


def test_from_a_meeting() -> None:
    """A meeting leads to all in it, to who attended, and to the remark elsewhere that names it."""
    assert from_(Kind.MEETING, "wt/9") == {
        "body": ["wt"],
        "meeting": ["wt/10"],
        "remark": ["wt/9#r1", "wt/9#r2", "wt/9#r3", "wt/10#r1"],
        "decision": ["wt/9#d2"],
        "action": ["wt/9#a1"],
        "material": ["wt/9#m1", "wt/9#m2"],
        "candidate": ["c"],
        "topic": ["cost", "schedule"],
        "organization": ["mic", "mlit"],
    }


def test_from_nothing() -> None:
    """What is not there, and what is only a place where things meet, is related to nothing."""
    assert from_(Kind.TOPIC, "missing") == {}
    assert from_(Kind.NARRATIVE, "wt/9#n2") == {}


@given(ledgers())
def test_related_both_ways(made: Ledger) -> None:
    """Whatever a reader reaches from a thing leads back to it, in any ledger; nothing to itself."""
    found = build_archive(made, drafts=False)
    links = link(found)
    registers = {
        Kind.BODY: ("wt", "council"),
        Kind.ORGANIZATION: ORGANIZATIONS,
        Kind.CANDIDATE: CANDIDATES,
        Kind.TOPIC: TOPICS,
        Kind.PERSON: PEOPLE,
    }
    everything = [
        *(Key(kind, (id_,)) for kind, ids in registers.items() for id_ in ids),
        *(held.key for held in found.meetings),
        *(part.key for held in found.meetings for part in parts(held)),
    ]
    pairs = {
        (one, other)
        for one in everything
        for kind, others in related(found, links, one).items()
        for other in others
        if kind is other.kind
    }
    assert pairs == {(other, one) for one, other in pairs}
    assert all(one != other and other.kind in SHOWN for one, other in pairs)
    linked = {(one.source, one.target) for one in links.links}
    assert {(a, b) for a, b in linked if a.kind in SHOWN and b.kind in SHOWN} <= pairs
