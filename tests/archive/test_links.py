"""Every authored reference is one link, written in one direction and readable from both ends."""

import pytest
from hypothesis import given

from generator.archive.archive import Archive, build_archive
from generator.archive.links import link
from generator.archive.references import Link
from generator.archive.relations import Relation
from generator.model.keys import Kind
from generator.model.labels import ActionStatus, Listing, Presence, Reporting, Status
from generator.model.ledger import Ledger
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
from tests.archive.ledgers import ledgers

REMARK, NARRATIVE = key(Kind.REMARK, "wt/9#r1"), key(Kind.NARRATIVE, "wt/9#n1")
REGISTERS: tuple[Entry, ...] = (
    body("wt", parent="council"),
    body("council", "連絡協議会"),
    organization("mlit", "国土交通省", parent="state"),
    organization("state", "国"),
    candidate("c", "通報システム", organizations=("mlit",)),
    Topic(id="t", name="論点"),
    *(Person(id=f"p{number}", name="氏名") for number in range(1, 4)),
)
EIGHTH = meeting("wt/8", item("wt/8#i1", action("wt/8#a1")))
NINTH = meeting(
    "wt/9",
    attendee("mlit", "p1"),
    attendee("state", presence=Presence.ABSENT),
    item(
        "wt/9#i1",
        narrative("wt/9#n1", "決める"),
        remark("wt/9#r1", "発言。国土交通省から資料1を連絡協議会に", topics=("t",), speaker="p2"),
        decision("wt/9#d1", on(NARRATIVE, "決"), candidates=("c",), topics=("t",)),
        action("wt/9#a1", on(REMARK), owners=("mlit", "state"), candidates=("c",), topics=("t",)),
        answer("wt/9#u1", "wt/8#a1", ActionStatus.DONE, on(REMARK), by="state"),
        step("wt/9#s1", "c", "begun", on(REMARK), reporting=Reporting.REPORTED, to="council"),
        title="通報システムと通報システム",
        materials=(key(Kind.MATERIAL, "wt/9#m1"),),
        candidates=("c",),
        presenters=("p3",),
    ),
    material("wt/9#m1", "資料1"),
    citation("wt/9#c1", on(REMARK, "発言"), meeting="wt/8"),
    note("wt/9#x1", on(REMARK)),
)

EXPECTED = """
body wt part-of council
organization mlit part-of state
candidate c tracked-by wt
candidate c in-charge mlit
meeting wt/8 held-by wt
meeting wt/9 held-by wt
organization mlit attended wt/9
organization state absent-from wt/9
person p1 attended wt/9
person p2 said wt/9#r1
person p3 presented wt/9#i1
material wt/9#m1 handed-out-at wt/9
item wt/9#i1 uses wt/9#m1
item wt/9#i1 concerns c
item wt/9#i1 mentions c
remark wt/9#r1 filed-under t
remark wt/9#r1 mentions mlit
remark wt/9#r1 mentions wt/9#m1
remark wt/9#r1 mentions council
remark wt/9#r1 mentions wt/8
decision wt/9#d1 rests-on wt/9#n1
decision wt/9#d1 concerns c
decision wt/9#d1 filed-under t
action wt/9#a1 rests-on wt/9#r1
action wt/9#a1 owed-by mlit
action wt/9#a1 owed-by state
action wt/9#a1 concerns c
action wt/9#a1 filed-under t
update wt/9#u1 rests-on wt/9#r1
update wt/9#u1 answers wt/8#a1
update wt/9#u1 answered-by state
update wt/9#s1 rests-on wt/9#r1
update wt/9#s1 moves c
update wt/9#s1 reported-to council
citation wt/9#c1 rests-on wt/9#r1
citation wt/9#c1 cites wt/8
citation wt/9#x1 rests-on wt/9#r1
"""


def written(found: Link) -> str:
    """Return a link as the tests write it."""
    return f"{found.source.kind.value} {found.source} {found.relation.value} {found.target}"


def links_of(found: Archive) -> list[str]:
    """Return all links of an archive as the tests write them."""
    return [written(one) for one in link(found).links]


def test_every_reference_is_one_link() -> None:
    """Each reference that the minutes and registers can hold becomes exactly one link."""
    assert sorted(links_of(archive(*REGISTERS, EIGHTH, NINTH))) == sorted(
        EXPECTED.split("\n")[1:-1]
    )


def test_words_of_links() -> None:
    """Links carry the words of the record that make them, where there are any."""
    links = link(archive(*REGISTERS, EIGHTH, NINTH))
    words = {one.words for one in links.incoming(REMARK, Relation.RESTS_ON)}
    assert words == {"発", "発言"}
    (said,) = links.incoming(REMARK, Relation.SAID)
    assert said.words == "発言者"
    (mention,) = links.incoming(key(Kind.BODY, "council"), Relation.MENTIONS)
    assert mention.words == "連絡協議会"


def test_both_ends() -> None:
    """A link is outgoing at its source and incoming at its target, by relation or all together."""
    links = link(archive(*REGISTERS, EIGHTH, NINTH))
    mlit = key(Kind.ORGANIZATION, "mlit")
    assert [written(one) for one in links.outgoing(mlit)] == [
        "organization mlit part-of state",
        "organization mlit attended wt/9",
    ]
    assert [written(one) for one in links.incoming(mlit)] == [
        "action wt/9#a1 owed-by mlit",
        "candidate c in-charge mlit",
        "remark wt/9#r1 mentions mlit",
    ]
    assert [written(one) for one in links.incoming(mlit, Relation.OWED_BY)] == [
        "action wt/9#a1 owed-by mlit"
    ]
    assert links.outgoing(mlit, Relation.CITES) == ()
    assert links.outgoing(key(Kind.TOPIC, "missing")) == ()


def test_two_words_of_one_text_are_two_links() -> None:
    """A decision that rests on two words of one text is linked to it by both, each once."""
    bases = (on(REMARK, "発"), on(REMARK, "言"), on(REMARK, "発"))
    held = meeting("wt/9", item("wt/9#i1", remark("wt/9#r1"), decision("wt/9#d1", *bases)))
    rests = link(archive(held)).incoming(REMARK, Relation.RESTS_ON)
    assert [one.words for one in rests] == ["発", "言"]


def test_what_is_not_there_is_not_linked() -> None:
    """Dangling references are left to the checks; no link has an end in nothing."""
    held = meeting(
        "wt/9",
        attendee("missing", "p1"),
        item(
            "wt/9#i1",
            remark("wt/9#r1", topics=("missing",), speaker="p2"),
            answer("wt/9#u1", "wt/7#a1"),
            candidates=("missing",),
            materials=(key(Kind.MATERIAL, "wt/9#m9"),),
        ),
        citation("wt/9#c1", on(REMARK), meeting="wt/7"),
    )
    assert links_of(archive(held)) == ["citation wt/9#c1 rests-on wt/9#r1"]


@pytest.mark.parametrize("policy", Listing)
def test_people_only_where_they_are_listed(policy: Listing) -> None:
    """A person who is listed elsewhere is not linked with a body that lists nobody."""
    other = meeting(
        "other/1",
        attendee("mlit", "p1"),
        item("other/1#i1", remark("other/1#r1", speaker="p1"), presenters=("p1",)),
    )
    found = archive(*REGISTERS, NINTH, body("other", people=policy), other)
    targets = {one.target for one in link(found).outgoing(key(Kind.PERSON, "p1"))}
    expected = {
        Listing.LISTED: {"wt/9", "other/1", "other/1#r1", "other/1#i1"},
        Listing.UNLISTED: {"wt/9"},
    }
    assert {str(target) for target in targets} == expected[policy]


def test_backlinks_stand_in_reading_order() -> None:
    """Backlinks follow the dates of the meetings, not the letters of their ids."""
    meetings = (
        meeting(
            f"wt/{number}",
            item(f"wt/{number}#i1", remark(f"wt/{number}#r1", topics=("t",))),
            day=DAY.replace(day=number),
        )
        for number in (10, 9, 2)
    )
    found = link(archive(*REGISTERS, *meetings)).incoming(key(Kind.TOPIC, "t"))
    assert [str(one.source) for one in found] == ["wt/2#r1", "wt/9#r1", "wt/10#r1"]


def test_nothing_links_to_a_draft() -> None:
    """Without drafts no link begins or ends in one."""
    draft = meeting("wt/8", *EIGHTH.items, status=Status.DRAFT)
    assert [one for one in links_of(archive(*REGISTERS, draft, NINTH)) if "wt/8" in one] == []
    assert "update wt/9#u1 answers wt/8#a1" in links_of(
        build_archive(ledger(*REGISTERS, draft, NINTH), drafts=True)
    )


@given(ledgers())
def test_the_two_directions_agree(made: Ledger) -> None:
    """Outgoing and incoming links are the same links; both ends of each are in the archive."""
    found = build_archive(made, drafts=False)
    links = link(found)
    sources = {one.source for one in links.links}
    targets = {one.target for one in links.links}
    assert all(found.find(end) for end in sources | targets)
    assert len(set(links.links)) == len(links.links)
    assert {one for source in sources for one in links.outgoing(source)} == set(links.links)
    assert {one for target in targets for one in links.incoming(target)} == set(links.links)


@pytest.mark.parametrize("relation", Relation)
def test_relations_have_words_for_both_ends(relation: Relation) -> None:
    """A reader sees in Japanese and English what a link says from either end."""
    labels = [relation.label("ja"), relation.label_back("ja")]
    english = [relation.label("en"), relation.label_back("en")]
    assert all(not label.isascii() for label in labels)
    assert all(label.isascii() and label[0].isupper() for label in english)
