"""A text is cut where a link, a quotation or a note begins or ends."""

from generator.archive.links import link
from generator.archive.segments import Segment, segments
from generator.model.keys import Kind
from generator.model.meeting import AgendaItem
from generator.model.tracking import Basis
from tests.archive.build import (
    action,
    archive,
    citation,
    decision,
    item,
    key,
    material,
    meeting,
    note,
    on,
    organization,
    remark,
)

TEXT = key(Kind.REMARK, "wt/9#r1")
MLIT = key(Kind.ORGANIZATION, "mlit")
ACTION, DECISION = key(Kind.ACTION, "wt/9#a1"), key(Kind.DECISION, "wt/9#d1")
NOTE = key(Kind.CITATION, "wt/9#x1")


def cut(text: str, *rests_on: Basis, notes: tuple[Basis, ...] = ()) -> tuple[Segment, ...]:
    """Return the segments of a remark that an action rests on."""
    said = item("wt/9#i1", remark("wt/9#r1", text), action("wt/9#a1", *rests_on))
    held = meeting("wt/9", said, *(note("wt/9#x1", basis) for basis in notes))
    found = archive(organization("mlit", "国土交通省"), held)
    return segments(found, link(found), said.remarks[0])


def test_plain_text_is_one_segment() -> None:
    """Where nothing is named or quoted the text is whole."""
    assert cut("発言") == (Segment("発言"),)


def test_empty_text_has_no_segment() -> None:
    """There is nothing to show of nothing."""
    assert cut("") == ()


def test_link_inside_a_quotation() -> None:
    """A name in quoted words is link and quotation at once."""
    assert cut("では、国土交通省に頼む。", on(TEXT, "国土交通省に頼む")) == (
        Segment("では、"),
        Segment("国土交通省", MLIT, (ACTION,)),
        Segment("に頼む", None, (ACTION,)),
        Segment("。"),
    )


def test_quotation_that_begins_in_a_link() -> None:
    """A link that is quoted in part comes in two segments with one target."""
    assert cut("国土交通省に", on(TEXT, "交通省に")) == (
        Segment("国土", MLIT),
        Segment("交通省", MLIT, (ACTION,)),
        Segment("に", None, (ACTION,)),
    )


def test_words_quoted_twice_by_one_annotation() -> None:
    """Overlapping words of one annotation are quoted by it once."""
    quoted = cut("甲乙丙", on(TEXT, "甲乙"), on(TEXT, "乙丙"))
    assert [(segment.text, segment.quoted) for segment in quoted] == [
        ("甲", (ACTION,)),
        ("乙", (ACTION,)),
        ("丙", (ACTION,)),
    ]


def test_note_stands_behind_its_words() -> None:
    """A note belongs to the segment that ends with its words, the first time they stand there."""
    assert cut("まいり。まいり。", notes=(on(TEXT, "まいり。"),)) == (
        Segment("まいり。", notes=(NOTE,)),
        Segment("まいり。"),
    )


def test_words_that_the_text_does_not_have() -> None:
    """Nothing is marked for words that are not there; a check reports them."""
    assert cut("発言", on(TEXT, "別の語"), notes=(on(TEXT, "別の語"),)) == (Segment("発言"),)


def test_two_annotations_on_the_same_words() -> None:
    """Quoted words know all annotations that rest on them; a citation is not one of them."""
    basis = on(TEXT, "決める")
    said = item(
        "wt/9#i1", remark("wt/9#r1", "決める"), action("wt/9#a1", basis), decision("wt/9#d1", basis)
    )
    found = archive(meeting("wt/9", said, citation("wt/9#c1", basis)))
    expected = Segment("決める", key(Kind.CITATION, "wt/9#c1"), (DECISION, ACTION))
    assert segments(found, link(found), said.remarks[0]) == (expected,)


def test_title_of_an_item() -> None:
    """The title of an item is cut like any text."""
    titled: AgendaItem = item("wt/9#i1", title="資料2について")
    held = material("wt/9#m2", "資料2")
    found = archive(meeting("wt/9", titled, held))
    assert segments(found, link(found), titled) == (Segment("資料2", held.key), Segment("について"))
