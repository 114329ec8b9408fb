"""Chips: what is related to something, each a link."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from generator.model.keys import Key, Kind
from generator.pages.names import name_of
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
    kind = sheet.edition.kinds[key.kind]
    return Chip(name_of(sheet, key), sheet.to(key), key.kind.value, kind.one)


def chips(sheet: Sheet, keys: Iterable[Key]) -> tuple[Chip, ...]:
    """Return the chips of things in the order given, but for what the page itself is about."""
    return tuple(chip(sheet, key) for key in keys if not sheet.is_about(key))


def chips_of(sheet: Sheet, key: Key, kinds: Iterable[Kind]) -> tuple[Chip, ...]:
    """Return chips of what is related to `key`, kind after kind."""
    found = sheet.edition.related(key)
    return chips(sheet, (other for kind in kinds for other in found.get(kind, ())))


def related_groups(sheet: Sheet, key: Key, shown: Collection[Key] = ()) -> tuple[RelatedGroup, ...]:
    """Return what is related to `key` by kind, but for what the page shows in its own sections."""
    groups = (
        (kind, [other for other in keys if other not in shown])
        for kind, keys in sheet.edition.related(key).items()
    )
    return tuple(
        RelatedGroup(sheet.edition.kinds[kind].many, chips(sheet, keys))
        for kind, keys in groups
        if keys
    )
