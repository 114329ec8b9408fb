"""What of an archive can be found: its texts in reading order, each with what it belongs to.

Drafts are left out whatever the site shows. Names of attendees are no text, and a speaker is told
only as far as the remark's attribution goes. Remarks are counted by speaker where the body's policy
lists its people.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from generator.archive.archive import Archive
from generator.archive.links import LinkGraph
from generator.archive.parts import Annotation, parts_of_item
from generator.model.keys import Key, Kind
from generator.model.labels import Attribution
from generator.model.meeting import AgendaItem, Material, Meeting, Narrative, Remark
from generator.model.registers import Candidate, Entry
from generator.model.tracking import Titled
from generator.search.document import Document, DocumentKind, Facet, ItemHead, MeetingHead, Name
from generator.urls import address, correction_of, file_of

LINKED: Final = {
    Kind.TOPIC: Facet.TOPIC,
    Kind.CANDIDATE: Facet.CANDIDATE,
    Kind.ORGANIZATION: Facet.ORGANIZATION,
}


def names(archive: Archive, documents: Iterable[Document]) -> Mapping[Facet, Mapping[str, Name]]:
    """Return the names of the register entries that documents belong to."""
    registers: dict[Facet, Mapping[str, Entry]] = {
        Facet.TOPIC: archive.topics,
        Facet.CANDIDATE: archive.candidates,
        Facet.ORGANIZATION: archive.organizations,
    }
    used: dict[Facet, set[str]] = {facet: set() for facet in registers}
    for document in documents:
        for facet, ids in used.items():
            ids.update(document.facets.get(facet, ()))
    return {
        facet: {
            id_: name_of_entry(entry, Key(kind, (id_,)))
            for id_, entry in registers[facet].items()
            if id_ in used[facet]
        }
        for kind, facet in LINKED.items()
    }


def name_of_entry(entry: Entry, key: Key) -> Name:
    """Return the names and the page of a register entry."""
    return Name(ja=entry.label("ja"), en=entry.label("en"), path=address(key).path)


def _lines(*lines: str | None) -> str:
    return "\n".join(line for line in lines if line)


def _path(key: Key) -> str:
    place = address(key)
    return f"{place.path}#{place.fragment}" if place.fragment else place.path


@dataclass(frozen=True)
class Gathered(Collection[Document]):
    """The documents of an archive, by meeting, and behind them its candidates.

    They are made anew whenever they are gone through, and never held. `pages` has, by the key of a
    material, the text of each page of its file; `language` is that of the pages, which show one
    title of what has two.
    """

    archive: Archive
    links: LinkGraph
    pages: Mapping[Key, tuple[str, ...]]
    language: str

    def __iter__(self) -> Iterator[Document]:
        """Yield the documents in order."""
        for meeting in self.archive.meetings:
            if not meeting.is_draft:
                yield from self._of_meeting(meeting)
        yield from map(self._of_candidate, self.archive.candidates.values())

    def __len__(self) -> int:
        """Return how many documents there are."""
        return self._count

    def __contains__(self, document: object) -> bool:
        """Whether something is one of the documents."""
        return any(document == one for one in self)

    @cached_property
    def _count(self) -> int:
        return sum(1 for _ in self)

    def _of_meeting(self, meeting: Meeting) -> Iterator[Document]:
        """Yield the documents of a meeting in the order of its minutes."""
        head = MeetingHead(
            path=address(meeting.key).path,
            title=meeting.title,
            day=meeting.when.date,
            body=meeting.key.body.id,
            number=meeting.number,
        )
        for item in meeting.items:
            yield from self._of_item(head, item)
        for number, correction in enumerate(meeting.corrections, 1):
            place = correction_of(meeting.key, number)
            yield Document(
                kind=DocumentKind.CORRECTION,
                path=f"{place.path}#{place.fragment}",
                text=_lines(correction.before, correction.after, correction.reason),
                meeting=head,
            )
        for material in meeting.materials:
            yield from self._of_material(head, meeting, material)

    def _of_candidate(self, candidate: Candidate) -> Document:
        """Return a register entry as a document, which belongs to itself."""
        return Document(
            kind=DocumentKind.CANDIDATE,
            path=_path(candidate.key),
            text=_lines(candidate.label(self.language), *candidate.aliases, candidate.description),
            facets={**self._facets(candidate.key), Facet.CANDIDATE: (candidate.id,)},
        )

    def _of_item(self, meeting: MeetingHead, item: AgendaItem) -> Iterator[Document]:
        head = ItemHead(path=_path(item.key), number=item.number, title=item.title)
        for part in parts_of_item(item):
            text = _text(part, self.language)
            if text:
                speaker = self._speaker(part)
                facets = self._facets(part.key, item)
                if speaker and self.archive.lists_people(meeting.body):
                    facets[Facet.SPEAKER] = (speaker,)
                yield Document(
                    kind=_KINDS[part.key.kind],
                    path=_path(part.key),
                    text=text,
                    meeting=meeting,
                    item=head,
                    speaker=speaker,
                    facets=facets,
                )

    def _of_material(
        self, head: MeetingHead, meeting: Meeting, material: Material
    ) -> Iterator[Document]:
        for number, text in enumerate(self.pages.get(material.key, ()), 1):
            if text:
                path = file_of(meeting.key, material.file or "").path
                yield Document(
                    kind=DocumentKind.MATERIAL,
                    path=f"{path}#page={number}",
                    text=text,
                    meeting=head,
                    item=ItemHead(
                        path=_path(material.key),
                        number=material.label,
                        title=material.title or material.label,
                    ),
                )

    def _speaker(self, part: AgendaItem | Narrative | Remark | Annotation) -> str | None:
        if not isinstance(part, Remark) or part.attribution not in _TOLD:
            return None
        person = self.archive.people.get(part.speaker or "")
        by_name = person.name if person and part.attribution is Attribution.NAMED else None
        return _without_brackets(part.speaker_text or "") or by_name

    def _facets(self, key: Key, item: AgendaItem | None = None) -> dict[Facet, tuple[str, ...]]:
        """Return what a part links to; what stands in an item is about its candidates too."""
        targets = [link.target for link in self.links.outgoing(key)]
        if item:
            targets += (Key(Kind.CANDIDATE, (id_,)) for id_ in item.candidates)
        found: dict[Facet, tuple[str, ...]] = {}
        for kind, facet in LINKED.items():
            ids = tuple(sorted({target.id for target in targets if target.kind is kind}))
            if ids:
                found[facet] = ids
        return found


def _without_brackets(words: str) -> str:
    """Return who spoke: （事務局）, as some records write it, is 事務局 elsewhere."""
    return words[1:-1].strip() if _BRACKETED.fullmatch(words) else words


_BRACKETED: Final = re.compile(r"[（(][^（()）]+[）)]")
_TOLD: Final = frozenset({Attribution.NAMED, Attribution.ROLE})
_KINDS: Final = {
    Kind.ITEM: DocumentKind.ITEM,
    Kind.NARRATIVE: DocumentKind.NARRATIVE,
    Kind.REMARK: DocumentKind.REMARK,
    Kind.DECISION: DocumentKind.DECISION,
    Kind.ACTION: DocumentKind.ACTION,
    Kind.UPDATE: DocumentKind.UPDATE,
}


def _text(part: AgendaItem | Narrative | Remark | Annotation, language: str) -> str:
    """Return the words of a part; those of annotations are the editors'."""
    match part:
        case AgendaItem():
            return part.title
        case Narrative() | Remark():
            return part.text
        case Titled():
            return _lines(part.label(language), part.note)
        case _:
            return part.note or ""
