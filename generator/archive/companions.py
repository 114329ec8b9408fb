"""Which topics come up together, counted in what the editors filed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations

from generator.archive.archive import Archive, grouped
from generator.model.meeting import AgendaItem, Remark
from generator.model.tracking import Action, Decision


@dataclass(frozen=True, slots=True)
class Companion:
    """Another topic, and in how many places it is met.

    `units` counts the remarks, decisions and actions filed under both topics; `items` the agenda
    items in which something is filed under each; `share` is the part of all items of either topic
    in which both are (the Jaccard index: Jaccard 1901, "Étude comparative de la distribution
    florale").
    """

    topic: str
    units: int
    items: int
    share: Fraction


def companions(archive: Archive) -> Mapping[str, tuple[Companion, ...]]:
    """Return the companions of each topic that has any, the closest first.

    Closest is what is filed together most often, then what shares most items, then what shares
    most of its items; by id where all that is equal. The relation is symmetric.
    """
    units: Counter[tuple[str, str]] = Counter()
    items: Counter[tuple[str, str]] = Counter()
    alone: Counter[str] = Counter()
    for _, item in archive.items:
        filed = [topics & archive.topics.keys() for topics in _filed(item)]
        whole = frozenset[str]().union(*filed)
        alone.update(whole)
        items.update(permutations(whole, 2))
        for topics in filed:
            units.update(permutations(topics, 2))
    found = (
        (
            one,
            Companion(
                other, units[one, other], both, Fraction(both, alone[one] + alone[other] - both)
            ),
        )
        for (one, other), both in items.items()
    )
    return {topic: _closest_first(others) for topic, others in grouped(found).items()}


def _filed(item: AgendaItem) -> Iterable[frozenset[str]]:
    """Yield the topics of each unit of an item."""
    units: tuple[Remark | Decision | Action, ...] = (*item.remarks, *item.decisions, *item.actions)
    for unit in units:
        yield frozenset(unit.topics)


def _closest_first(companions: Iterable[Companion]) -> tuple[Companion, ...]:
    return tuple(
        sorted(
            companions,
            key=lambda other: (-other.units, -other.items, -other.share, other.topic),
        )
    )
