"""Chips: what is related to something, each a link."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from generator.archive.archive import Thing
from generator.archive.related import related
from generator.model.keys import Key, Kind
from generator.pages.names import known, name_of
from generator.pages.sheet import Sheet
from generator.pages.views.links import Chip

ANNOTATED: Final = (Kind.DECISION, Kind.ACTION, Kind.CANDIDATE, Kind.TOPIC)
"""The kinds that the editors bring a text together with."""


@dataclass(frozen=True, slots=True)
class RelatedGroup:
    """Related things of one kind."""

    label: str
    chips: tuple[Chip, ...]


def chip(sheet: Sheet, key: Key) -> Chip:
    """Return the chip of a thing."""
    thing: Thing = known(sheet.archive.find(key))
    return Chip(
        name_of(sheet, thing), sheet.to(key), key.kind.value, sheet.edition.kinds[key.kind].one
    )


def chips(sheet: Sheet, keys: Iterable[Key]) -> tuple[Chip, ...]:
    """Return the chips of things in the order given."""
    return tuple(chip(sheet, key) for key in keys)


def chips_of(
    sheet: Sheet, key: Key, kinds: Collection[Kind], *, without: Collection[Key] = ()
) -> tuple[Chip, ...]:
    """Return chips of what is related to `key`, kind after kind, but for what the page names."""
    found = related(sheet.archive, sheet.edition.links, key)
    return chips(
        sheet, (other for kind in kinds for other in found.get(kind, ()) if other not in without)
    )


def related_groups(
    sheet: Sheet, key: Key, *, without: Collection[Kind] = ()
) -> tuple[RelatedGroup, ...]:
    """Return all that is related to `key` by kind, but for kinds that the page itself lists."""
    return tuple(
        RelatedGroup(sheet.edition.kinds[kind].many, chips(sheet, keys))
        for kind, keys in related(sheet.archive, sheet.edition.links, key).items()
        if kind not in without
    )
