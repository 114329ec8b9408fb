"""Topics: what the editors filed under them."""

from __future__ import annotations

from generator.archive.relations import Relation
from generator.model.keys import Key, Kind
from generator.model.registers import Topic
from generator.pages.sheet import Sheet


def filed_under(sheet: Sheet, topic: Topic, kind: Kind) -> tuple[Key, ...]:
    """Return what of a kind is filed under a topic, in reading order."""
    links = sheet.edition.links.incoming(topic.key, Relation.FILED_UNDER)
    return tuple(link.source for link in links if link.source.kind is kind)
