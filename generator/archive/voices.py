"""For which organization somebody spoke or presented, where the record tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.archive.archive import Archive
from generator.archive.folding import fold
from generator.model.keys import Key
from generator.model.labels import Attribution, Presence
from generator.model.meeting import Meeting, Remark
from generator.model.registers import Organization

_TELLING = frozenset({Attribution.NAMED, Attribution.ROLE})
_BRACKETS = "()[]【】〔〕「」<>"
"""What records set around the words that name a speaker, folded: （事務局）."""


@dataclass(frozen=True, slots=True)
class Voice:
    """The remarks of an organization and the items that it presented, in reading order."""

    remarks: tuple[Key, ...] = ()
    items: tuple[Key, ...] = ()


def voices(archive: Archive) -> Mapping[str, Voice]:
    """Return by its id the voice of each organization that has one.

    Somebody speaks for the organization with which the attendance of that meeting lists them; or
    the words that name the speaker are those of an organization (事務局). What is attributed to a
    group, or to nobody, is nobody's, and so are the words of those who are listed with several.
    """
    names = _Names(archive)
    remarks: defaultdict[str, list[Key]] = defaultdict(list)
    items: defaultdict[str, list[Key]] = defaultdict(list)
    for meeting in archive.meetings:
        seats = _seats(meeting)
        for item in meeting.items:
            presented = (
                seats.get(one.person or "") or names.organization(one.text, meeting.key.body.id)
                for one in item.presenters
            )
            for organization in sorted({found for found in presented if found}):
                items[organization].append(item.key)
            for remark in item.remarks:
                if spoke := _speaks_for(remark, seats, names):
                    remarks[spoke].append(remark.key)
    return {
        organization: Voice(tuple(remarks[organization]), tuple(items[organization]))
        for organization in sorted({*remarks, *items})
    }


def _speaks_for(remark: Remark, seats: Mapping[str, str], names: _Names) -> str | None:
    if remark.attribution not in _TELLING:
        return None
    return seats.get(remark.speaker or "") or names.organization(
        remark.speaker_text, remark.key.body.id
    )


def _seats(meeting: Meeting) -> Mapping[str, str]:
    """Return the one organization with which each person in the room is listed."""
    seats: defaultdict[str, set[str]] = defaultdict(set)
    for line in meeting.attendance:
        if line.person and line.presence is not Presence.ABSENT:
            seats[line.person].add(line.organization)
    return {person: next(iter(of)) for person, of in seats.items() if len(of) == 1}


class _Names:
    """Names and aliases of the organizations, folded, as each body uses them."""

    def __init__(self, archive: Archive) -> None:
        self._everywhere: defaultdict[str, set[str]] = defaultdict(set)
        self._at: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for organization in archive.organizations.values():
            for word in _words(organization):
                for body in organization.scope:
                    self._at[body, word].add(organization.id)
                if not organization.scope:
                    self._everywhere[word].add(organization.id)

    def organization(self, text: str | None, body: str) -> str | None:
        """Return the one organization that these words mean in the minutes of a body."""
        word = fold(text or "").key.strip(_BRACKETS)
        found = tuple(self._at.get((body, word)) or self._everywhere.get(word) or ())
        return found[0] if len(found) == 1 else None


def _words(organization: Organization) -> Iterator[str]:
    for word in (organization.name, *organization.aliases):
        yield fold(word).key
