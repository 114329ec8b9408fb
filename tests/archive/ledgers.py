"""Arbitrary small ledgers: two bodies and up to three meetings that refer to each other at will."""

from datetime import date

from hypothesis import strategies as st

from generator.archive.parts import Annotation
from generator.model.keys import Key, Kind
from generator.model.labels import ActionStatus, Presence, Reporting, Status
from generator.model.ledger import Ledger
from generator.model.meeting import AgendaItem, Meeting, Narrative, Remark
from generator.model.registers import Person, Topic
from tests.archive.build import (
    action,
    answer,
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
    on,
    organization,
    remark,
    step,
)

MEETINGS = ("wt/1", "wt/2", "council/1")
ORGANIZATIONS = ("mlit", "mic")
CANDIDATES = ("c7", "c8")
TOPICS = ("cost", "schedule")
PEOPLE = ("ikeda", "ito")
# Each meeting has at most two items, each item at most one part of a kind: i1, i2, r1, r2, ...
NUMBERS = ("1", "2")

texts = st.lists(
    st.sampled_from(
        ["国土交通省", "総務省", "通報システム", "資料1", "池田博之", "令和7年1月1日", "発言", "、"]
    ),
    min_size=1,
    max_size=4,
).map("".join)


def some(ids: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Return some of the ids, and perhaps one that nothing has."""
    return st.lists(st.sampled_from((*ids, "missing")), max_size=2, unique=True).map(tuple)


def keys(kind: Kind, letter: str) -> st.SearchStrategy[Key]:
    """Return the key of a part of a meeting, whether it is there or not."""
    return st.builds(
        lambda held, number: key(kind, f"{held}#{letter}{number}"),
        st.sampled_from(MEETINGS),
        st.sampled_from(NUMBERS),
    )


bases = st.builds(on, st.one_of(keys(Kind.REMARK, "r"), keys(Kind.NARRATIVE, "n")), st.just("発言"))


@st.composite
def items(draw: st.DrawFn, held: str, number: str) -> AgendaItem:
    """Return an item with any of its parts."""
    here = f"{held}#{{}}{number}"
    parts: tuple[Narrative | Remark | Annotation, ...] = (
        narrative(here.format("n"), draw(texts)),
        remark(
            here.format("r"),
            draw(texts),
            topics=draw(some(TOPICS)),
            speaker=draw(st.sampled_from((None, *PEOPLE))),
        ),
        decision(
            here.format("d"),
            draw(bases),
            candidates=draw(some(CANDIDATES)),
            topics=draw(some(TOPICS)),
        ),
        action(
            here.format("a"),
            draw(bases),
            owners=draw(some(ORGANIZATIONS)),
            candidates=draw(some(CANDIDATES)),
            topics=draw(some(TOPICS)),
        ),
        answer(
            here.format("u"),
            str(draw(keys(Kind.ACTION, "a"))),
            draw(st.sampled_from(ActionStatus)),
            draw(bases),
            by=draw(st.sampled_from((None, *ORGANIZATIONS))),
        ),
        step(
            here.format("s"),
            draw(st.sampled_from(CANDIDATES)),
            draw(st.sampled_from(["begun", "ended"])),
            draw(bases),
            reporting=draw(st.sampled_from([None, *Reporting])),
            to=draw(st.sampled_from([None, "council"])),
        ),
    )
    return item(
        here.format("i"),
        *draw(st.lists(st.sampled_from(parts), unique_by=lambda part: part.key)),
        title=draw(texts),
        materials=tuple(draw(st.lists(keys(Kind.MATERIAL, "m"), max_size=2, unique=True))),
        candidates=draw(some(CANDIDATES)),
        presenters=draw(some(PEOPLE)),
    )


@st.composite
def held_meetings(draw: st.DrawFn, held: str) -> Meeting:
    """Return a meeting with up to two items."""
    day = draw(st.dates(date(2025, 1, 1), date(2025, 1, 3)))
    people = st.builds(
        attendee,
        st.sampled_from(ORGANIZATIONS),
        st.sampled_from((None, *PEOPLE)),
        presence=st.sampled_from(Presence),
    )
    return meeting(
        held,
        *(draw(items(held, number)) for number in draw(some(NUMBERS)) if number in NUMBERS),
        *draw(st.lists(people, max_size=2)),
        *(material(f"{held}#m{number}", f"資料{number}") for number in NUMBERS),
        citation(f"{held}#c1", draw(bases), meeting=draw(st.sampled_from((None, *MEETINGS)))),
        day=day,
        status=draw(st.sampled_from([Status.PUBLISHED, Status.PUBLISHED, Status.DRAFT])),
    )


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """Return a ledger whose registers are whole and whose meetings are any."""
    held = draw(st.lists(st.sampled_from(MEETINGS), unique=True))
    return ledger(
        body("wt", "作業部会", parent="council"),
        body("council", "連絡協議会"),
        organization("mlit", "国土交通省", parent="mic"),
        organization("mic", "総務省"),
        candidate("c7", "通報システム", organizations=("mlit",)),
        candidate("c8", "別のシステム"),
        *(Topic(id=topic, name="論点") for topic in TOPICS),
        Person(id="ikeda", name="池田博之"),
        Person(id="ito", name="伊藤正樹"),
        *(draw(held_meetings(written)) for written in held),
    )
