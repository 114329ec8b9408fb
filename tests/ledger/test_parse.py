"""Domain objects say what the files say, under their identity, and know where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.ledger.folder import read_ledger
from generator.ledger.source import Data, read_source
from generator.model.keys import Key, Kind
from generator.model.labels import Attribution, Presence, Role
from generator.model.ledger import Ledger
from generator.model.place import Place
from generator.model.tracking import Basis

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

# What a file calls otherwise than the object that is made from it.
ELSEWHERE = {"in": "text", "id": "key"}


@pytest.fixture
def ledger(whole: Path) -> Ledger:
    """What is read from the ledger that uses every key."""
    ledger, _ = read_ledger(whole)
    return ledger


def test_every_key_of_the_formats_has_its_place_in_the_model(
    ledger: Ledger, snapshot: SnapshotAssertion
) -> None:
    """Each object with its fields and the line and column where it begins."""
    assert dump(ledger.bodies + ledger.meetings) == snapshot(name="meetings")
    registers = ledger.organizations + ledger.people + ledger.topics + ledger.candidates
    assert dump(registers) == snapshot(name="registers")


def dump(value: object) -> object:
    """Return a value with everything in it as plain data, without what is empty."""
    if isinstance(value, Key):
        return f"{value.kind.value} {value}"
    if isinstance(value, Place):
        return str(value.span)
    if is_dataclass(value):
        named = {field.name: dump(getattr(value, field.name)) for field in fields(value)}
        return {name: held for name, held in named.items() if held not in (None, [])}
    if isinstance(value, tuple):
        return [dump(one) for one in value]
    return value.value if isinstance(value, Enum) else str(value) if value is not None else None


def test_no_word_of_a_file_is_lost_or_changed(ledger: Ledger) -> None:
    """Every scalar of a mapping is a field of the object that stands at the same place."""
    compared, without = 0, set()
    for thing in things(ledger):
        for key, written in mapping_at(thing.place).items():
            name = key if hasattr(thing, key) else ELSEWHERE.get(key, key)
            holder = thing if hasattr(thing, name) else getattr(thing, "basis", None)
            if isinstance(written, str) and holder is not None:
                assert plain(getattr(holder, name)) == written.removeprefix("council/001#"), key
                compared += 1
            elif isinstance(written, str) and not isinstance(thing, Basis):
                without.add(key)
    assert compared > 170
    assert without == {"schema"}


def things(value: object) -> Iterator[Placed]:
    """Yield everything that has a place, from the top down."""
    if isinstance(value, tuple):
        for one in value:
            yield from things(one)
    elif is_dataclass(value):
        if isinstance(getattr(value, "place", None), Place):
            yield value  # type: ignore[misc]
        for field in fields(value):
            yield from things(getattr(value, field.name))


class Placed:
    """Any object of the domain that knows its place."""

    place: Place


def mapping_at(place: Place) -> dict[str, Data]:
    """Return the mapping of the file from which the object at `place` was made."""
    document, _ = read_source(Path(place.path), place.path)
    assert document is not None
    node: Data = dict(document.data)
    for step in place.loc:
        node = node[step]  # type: ignore[index]
    assert isinstance(node, dict)
    return node


def plain(value: object) -> str:
    """Return a value as a file writes it."""
    match value:
        case Key():
            local = value.parts[:2] == ("council", "001")
            return value.id if local and len(value.parts) > 2 else str(value)
        case Enum():
            return str(value.value)
        case bool():
            return "yes" if value else "no"
        case time():
            return value.strftime("%H:%M")
        case date():
            return value.isoformat()
        case _:
            return str(value)


def test_a_remark_follows_the_meeting_and_the_meeting_follows_its_body(ledger: Ledger) -> None:
    """Attribution is written only where it differs."""
    first, second = ledger.meetings
    assert ledger.bodies[0].attribution is second.attribution is Attribution.ROLE
    assert first.attribution is Attribution.NAMED
    assert [remark.attribution for remark in first.remarks()] == [
        Attribution.NAMED,
        Attribution.WITHHELD,
    ]


def test_an_attendee_is_a_present_member_unless_the_file_says_otherwise(ledger: Ledger) -> None:
    """Of most attendees nothing but name, post and organization is written."""
    _, second = ledger.meetings[0].attendance
    assert (second.role, second.presence) == (Role.MEMBER, Presence.PRESENT)


def test_short_references_mean_the_same_meeting(ledger: Ledger) -> None:
    """With `body/meeting#` they mean another one; a text there is taken to be a remark."""
    own, other = ledger.meetings[0].items[0].updates
    assert own.action == Key(Kind.ACTION, ("council", "001", "a-1"))
    assert own.rests_on[0].text == Key(Kind.NARRATIVE, ("council", "001", "n-1"))
    assert other.action == Key(Kind.ACTION, ("council", "000", "a-9"))
    assert [basis.text for basis in other.rests_on] == [
        Key(Kind.REMARK, ("council", "000", "n-1")),
        Key(Kind.REMARK, ("council", "001", "nowhere")),
    ]


def test_a_place_leads_to_each_value_below_it(ledger: Ledger) -> None:
    """So that a check can point at the very word."""
    action = ledger.meetings[0].items[0].actions[0]
    line = action.place.span.line
    text = (
        Path("minutes/council/001/minutes.yml").read_text(encoding="utf-8").splitlines()[line - 1]
    )
    assert text[action.place["due"].column - 1 :].startswith("2026-03-01")
    assert text[action.rests_on[0].place["words"].column - 1 :].startswith("進め}")
    assert text[action.place["owners", 0].column - 1 :].startswith("city]")
