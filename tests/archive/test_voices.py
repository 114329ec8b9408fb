"""For which organization somebody spoke or presented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.archive.archive import Archive
from generator.archive.voices import Voice, voices
from generator.model.keys import Kind
from generator.model.labels import Attribution, Presence
from generator.model.meeting import Presenter, Remark
from generator.model.registers import Person
from tests.archive.build import archive, attendee, body, item, key, meeting, organization, remark

SAID = key(Kind.REMARK, "wt/1#r1")
REGISTERS = (
    body("wt"),
    body("council"),
    Person(id="ikeda", name="池田"),
    organization("mic", "総務省"),
    organization("office", "事務局", aliases=("作業部会事務局",), scope=("wt",)),
    organization("other", "事務局", scope=("council",)),
)


def held(said: Remark, *seats: tuple[str, Presence]) -> Archive:
    """Return a meeting at which somebody said something and presented the item."""
    lines = (attendee(of, "ikeda", presence=presence) for of, presence in seats)
    about = replace(item("wt/1#i1", said), presenters=(Presenter(person="ikeda"),))
    return archive(*REGISTERS, meeting("wt/1", about, *lines))


def test_somebody_speaks_for_the_organization_of_the_attendance() -> None:
    """And presents for it."""
    found = held(remark("wt/1#r1", speaker="ikeda"), ("mic", Presence.PRESENT))
    assert voices(found) == {"mic": Voice((SAID,), (key(Kind.ITEM, "wt/1#i1"),))}


@pytest.mark.parametrize("attribution", [Attribution.GROUP, Attribution.WITHHELD])
def test_what_a_group_or_nobody_said_is_no_organizations(attribution: Attribution) -> None:
    """The policy of the record stands above what could be put together."""
    said = replace(remark("wt/1#r1", speaker="ikeda"), attribution=attribution)
    assert voices(held(said, ("mic", Presence.PRESENT)))["mic"].remarks == ()


def test_who_sits_for_several_or_is_absent_speaks_for_none() -> None:
    """It would be a guess."""
    said = remark("wt/1#r1", speaker="ikeda")
    present = Presence.PRESENT
    assert voices(held(said, ("mic", present), ("office", present))) == {}
    assert voices(held(said, ("mic", Presence.ABSENT))) == {}


@pytest.mark.parametrize("words", ["事務局", "（事務局）", "作業部会 事務局"])
def test_words_that_name_an_organization_speak_for_it(words: str) -> None:
    """As its body uses them: another body has another 事務局."""
    said = replace(remark("wt/1#r1"), speaker_text=words, attribution=Attribution.ROLE)
    assert voices(held(said)) == {"office": Voice((SAID,))}


def test_other_words_name_nobody() -> None:
    """Nor does a presenter who is only described."""
    said = replace(remark("wt/1#r1"), speaker_text="委員", attribution=Attribution.ROLE)
    assert voices(held(said)) == {}
