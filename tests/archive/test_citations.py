"""Cited meetings are 未収録 until the archive has them; then the citations close by themselves."""

from datetime import date

import pytest

from generator.archive.citations import cited_meeting, unrecorded
from generator.model.keys import Kind
from generator.model.labels import Status
from tests.archive.build import DAY, archive, body, citation, item, key, meeting, on, remark

BODIES = (body("council"), body("wt", parent="council"), body("sub", parent="wt"), body("far"))
THAT_DAY = date(2025, 12, 22)
BASIS = on(key(Kind.REMARK, "wt/9#r1"))


@pytest.mark.parametrize("held", ["wt/8", "council/1", "sub/1"])
def test_the_only_meeting_of_the_day_nearby(held: str) -> None:
    """A day is enough where the body, its parent or a child held the only meeting of that day."""
    cited = citation("wt/9#c1", BASIS, day=THAT_DAY)
    there = meeting(held, day=THAT_DAY)
    with_it = archive(*BODIES, meeting("wt/9", cited), there)
    assert cited_meeting(with_it, cited) is there
    assert unrecorded(with_it) == ()
    assert unrecorded(archive(*BODIES, meeting("wt/9", cited))) == (cited,)


@pytest.mark.parametrize("held", [("far/1",), ("wt/8", "council/1"), ()])
def test_a_day_alone_can_be_too_little(held: tuple[str, ...]) -> None:
    """Another family's meeting, two meetings, or none that day: it stays 未収録."""
    cited = citation("wt/9#c1", BASIS, day=THAT_DAY)
    others = (meeting(written, day=THAT_DAY) for written in held)
    assert unrecorded(archive(*BODIES, meeting("wt/9", cited), *others)) == (cited,)


def test_without_day_or_meeting() -> None:
    """Words that give no day are not guessed at."""
    cited = citation("wt/9#c1", BASIS)
    assert unrecorded(archive(*BODIES, meeting("wt/9", cited), meeting("wt/8"))) == (cited,)


def test_a_meeting_does_not_cite_itself() -> None:
    """The day of the meeting itself means another meeting of that day, if there is one."""
    cited = citation("wt/9#c1", BASIS, day=DAY)
    assert unrecorded(archive(*BODIES, meeting("wt/9", cited))) == (cited,)
    council = meeting("council/1")
    assert cited_meeting(archive(*BODIES, meeting("wt/9", cited), council), cited) is council


def test_the_meeting_that_the_editors_named() -> None:
    """A named meeting is that one whatever the day; a draft of it is not in the archive yet."""
    cited = citation("wt/9#c1", BASIS, day=THAT_DAY, meeting="far/3")
    citing = meeting("wt/9", item("wt/9#i1", remark("wt/9#r1")), cited)
    there = meeting("far/3", day=date(2020, 1, 1))
    assert cited_meeting(archive(citing, there), cited) is there
    draft = meeting("far/3", status=Status.DRAFT)
    assert unrecorded(archive(citing, draft)) == (cited,)
