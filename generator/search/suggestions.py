"""What a field can suggest while somebody types: what has a page, and the words that mean it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.archive.archive import Archive
from generator.archive.folding import fold
from generator.model.keys import Kind
from generator.model.meeting import Material, Meeting
from generator.model.page import OutputFile
from generator.search.document import Name
from generator.search.files import as_json, deflate, named, sealed
from generator.search.gather import name_of_entry
from generator.urls import address


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A kind of thing, the names and page of one, and the words, as written, that mean it."""

    kind: Kind
    name: Name
    words: tuple[str, ...]


def suggestions(archive: Archive) -> Iterator[Suggestion]:
    """Yield topics, candidates, organizations, and materials, those of newer meetings first.

    Materials of drafts are left out.
    """
    for register in (archive.topics, archive.candidates, archive.organizations):
        for entry in register.values():
            yield Suggestion(
                kind=entry.key.kind,
                name=name_of_entry(entry, entry.key),
                words=(entry.name, entry.name_en or "", *entry.aliases),
            )
    for meeting in reversed(archive.meetings):
        if not meeting.is_draft:
            for material in meeting.materials:
                yield _material(meeting, material)


def suggestions_file(found: Iterable[Suggestion]) -> OutputFile:
    """Return the file of suggestions."""
    rows = [
        [one.kind.value, one.name.ja, one.name.en, one.name.path, _folded(one.words)]
        for one in found
    ]
    return named("suggestions", sealed(deflate(as_json(rows))))


def _material(meeting: Meeting, material: Material) -> Suggestion:
    """Return a material, with its meeting: many have the same label, and the same title."""
    name = " ".join(filter(None, (material.label, material.title)))
    shown = f"{name} / {meeting.title}"
    return Suggestion(
        kind=Kind.MATERIAL,
        name=Name(ja=shown, en=shown, path=address(material.key).path),
        words=(name, material.title or ""),
    )


def _folded(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(key for word in words if (key := fold(word).key)))
