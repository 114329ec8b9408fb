"""What the editors might file: topics for remarks, and terms that could become topics.

Nothing is assigned here, and nothing is inferred: each proposal names the words and the remarks it
rests on, and the editors write it into the minutes, or do not.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.archive.archive import Archive
from generator.archive.links import link
from generator.archive.suggestions.filings import Filing, find_filings
from generator.archive.suggestions.keywords import keywords
from generator.archive.suggestions.readings import readings
from generator.archive.suggestions.terms import Term, find_terms


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Topics for remarks that have their words, and terms; the best of each first."""

    filings: tuple[Filing, ...]
    terms: tuple[Term, ...]


def suggest(archive: Archive, body: str | None = None) -> Suggestions:
    """Return what could be filed in the minutes of an archive, or of one body of it."""
    read = tuple(readings(archive, link(archive), body))
    known = {word.text for topic in archive.topics.values() for word in keywords(topic)}
    return Suggestions(find_filings(archive, read), find_terms(read, known))
