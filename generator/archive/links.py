"""The graph of all links: authored in one direction only, readable from both ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.archive.archive import Archive, grouped
from generator.archive.mentions import Mention, find_mentions
from generator.archive.parts import passages, words_of
from generator.archive.references import Link, references
from generator.archive.relations import Relation
from generator.model.keys import Key, Kind


@dataclass(frozen=True)
class LinkGraph:
    """All links of an archive, each once, by relation and then in reading order.

    `mentions` are the places of the words that link by themselves, by the key of their passage.
    """

    links: tuple[Link, ...]
    mentions: Mapping[Key, tuple[Mention, ...]]

    def outgoing(self, key: Key, relation: Relation | None = None) -> tuple[Link, ...]:
        """Return the links from `key`, all or those of one relation."""
        return _only(relation, self._by_source.get(key, ()))

    def incoming(self, key: Key, relation: Relation | None = None) -> tuple[Link, ...]:
        """Return the links to `key`, its backlinks, all or those of one relation."""
        return _only(relation, self._by_target.get(key, ()))

    def neighbours(self, key: Key) -> Iterator[Key]:
        """Yield what `key` is linked with, either way, once for each link."""
        yield from (link.target for link in self.outgoing(key))
        yield from (link.source for link in self.incoming(key))

    @cached_property
    def _by_source(self) -> Mapping[Key, tuple[Link, ...]]:
        return grouped((link.source, link) for link in self.links)

    @cached_property
    def _by_target(self) -> Mapping[Key, tuple[Link, ...]]:
        return grouped((link.target, link) for link in self.links)


def link(archive: Archive) -> LinkGraph:
    """Return the links of an archive between things that it has."""
    relations = {relation: place for place, relation in enumerate(Relation)}
    mentions = find_mentions(archive)
    links = {
        link
        for link in (*references(archive), *_mentioned(archive, mentions))
        if archive.find(link.source) and archive.find(link.target)
    }
    return LinkGraph(
        tuple(
            sorted(
                links,
                key=lambda link: (
                    relations[link.relation],
                    archive.position(link.source),
                    archive.position(link.target),
                    link.words or "",
                ),
            )
        ),
        mentions,
    )


def _mentioned(archive: Archive, mentions: Mapping[Key, tuple[Mention, ...]]) -> Iterator[Link]:
    """Yield a link from each passage to each thing it names, with the first words that do so.

    A citation is no such thing: it is itself linked to the text it rests on.
    """
    for meeting in archive.meetings:
        for item in meeting.items:
            for passage in passages(item):
                named: dict[Key, str] = {}
                for mention in mentions.get(passage.key, ()):
                    words = words_of(passage)[mention.start : mention.end]
                    named.setdefault(mention.target, words)
                for target, words in named.items():
                    if target.kind is not Kind.CITATION:
                        yield Link(passage.key, Relation.MENTIONS, target, words)


def _only(relation: Relation | None, links: tuple[Link, ...]) -> tuple[Link, ...]:
    if relation is None:
        return links
    return tuple(link for link in links if link.relation is relation)
