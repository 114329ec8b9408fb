"""What a reader reaches in one click from a thing: what the record brings it together with.

The relation holds both ways. Two things are related if one is linked with the other; if both are
linked with the same remark, narrative, decision, action or update; or if one is a meeting and the
other in it, or linked with something in it. An item's candidates are linked with all that stands
in it (its remarks seldom say their name: 本候補), and its materials with its remarks, decisions,
actions and candidates; for the rest, to stand in the same item says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.archive.archive import Archive, grouped
from generator.archive.links import LinkGraph
from generator.archive.parts import parts, parts_of_item
from generator.archive.relations import Relation
from generator.model.keys import Key, Kind
from generator.model.meeting import AgendaItem, Meeting

SHOWN: Final = frozenset(
    {
        Kind.BODY,
        Kind.MEETING,
        Kind.REMARK,
        Kind.DECISION,
        Kind.ACTION,
        Kind.MATERIAL,
        Kind.CANDIDATE,
        Kind.TOPIC,
        Kind.ORGANIZATION,
        Kind.PERSON,
    }
)
"""The kinds of things that are related; the others are where they meet."""

UNITS: Final = frozenset({Kind.NARRATIVE, Kind.REMARK, Kind.DECISION, Kind.ACTION, Kind.UPDATE})
"""The kinds of the smallest units: what is linked with one of them belongs together."""

_WITH_MATERIALS: Final = frozenset({Kind.REMARK, Kind.DECISION, Kind.ACTION})


def related(archive: Archive, links: LinkGraph, key: Key) -> Mapping[Kind, tuple[Key, ...]]:
    """Return what is related to `key` by kind, kinds and keys in reading order.

    A key that nothing has, or of a kind that is not shown, is related to nothing.
    """
    thing = archive.find(key)
    if thing is None or key.kind not in SHOWN:
        return {}
    found = {
        *links.neighbours(key),
        *_by_unit(archive, links, key),
        *_by_material(archive, links, key),
        *_by_meeting(archive, links, key),
    }
    if isinstance(thing, Meeting):
        for part in parts(thing):
            found.update((part.key, *links.neighbours(part.key)))
    shown = sorted(
        (other for other in found - {key} if other.kind in SHOWN),
        key=lambda other: (_KIND_ORDER[other.kind], archive.position(other)),
    )
    return grouped((other.kind, other) for other in shown)


_KIND_ORDER: Final = {kind: place for place, kind in enumerate(Kind)}


def _by_unit(archive: Archive, links: LinkGraph, key: Key) -> Iterator[Key]:
    """Yield what meets `key` in a unit."""
    for unit in {*_near(archive, links, key), key}:
        if unit.kind in UNITS:
            yield unit
            yield from _near(archive, links, unit)


def _near(archive: Archive, links: LinkGraph, key: Key) -> Iterator[Key]:
    """Yield what `key` is linked with, and between an item's candidates and units each other."""
    yield from links.neighbours(key)
    if key.kind is Kind.CANDIDATE:
        for item in _items(archive, links, key):
            yield from (part.key for part in parts_of_item(item))
    elif key.kind in UNITS and (holder := archive.item_of(key)):
        yield from _targets(links, holder, Relation.CONCERNS)


def _by_material(archive: Archive, links: LinkGraph, key: Key) -> Iterator[Key]:
    """Yield the materials of the items of `key`, or what those that use the material `key` hold."""
    for item in _items(archive, links, key):
        if key.kind is Kind.MATERIAL:
            yield from (p.key for p in parts_of_item(item) if p.key.kind in _WITH_MATERIALS)
            yield from _targets(links, item, Relation.CONCERNS)
        else:
            yield from _targets(links, item, Relation.USES)


def _items(archive: Archive, links: LinkGraph, key: Key) -> Iterator[AgendaItem]:
    """Yield the items that hold a unit, are about a candidate or use a material."""
    if key.kind in _WITH_MATERIALS and (holder := archive.item_of(key)):
        yield holder
    relation = {Kind.CANDIDATE: Relation.CONCERNS, Kind.MATERIAL: Relation.USES}.get(key.kind)
    if relation:
        for link in links.incoming(key, relation):
            thing = archive.find(link.source)
            if isinstance(thing, AgendaItem):
                yield thing


def _targets(links: LinkGraph, item: AgendaItem, relation: Relation) -> Iterator[Key]:
    yield from (link.target for link in links.outgoing(item.key, relation))


def _by_meeting(archive: Archive, links: LinkGraph, key: Key) -> Iterator[Key]:
    """Yield the meetings that `key` is in, or is linked with something in."""
    for near in (key, *links.neighbours(key)):
        if meeting := archive.meeting_of(near):
            yield meeting.key
