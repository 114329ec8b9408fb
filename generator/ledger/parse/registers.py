"""Bodies and register entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from generator.model.place import Place
from generator.model.registers import (
    Body,
    Candidate,
    CandidateState,
    Organization,
    Person,
    Synonyms,
    Topic,
)

if TYPE_CHECKING:
    from generator.ledger.schema.registers import (
        BodyFile,
        CandidatesFile,
        EntrySource,
        OrganizationsFile,
        PeopleFile,
        SynonymsFile,
        TopicsFile,
    )


class _EntryFields(TypedDict):
    """What every register entry has."""

    id: str
    name: str
    name_en: str | None
    aliases: tuple[str, ...]
    scope: tuple[str, ...]
    description: str | None
    place: Place


def _entry(source: EntrySource, place: Place) -> _EntryFields:
    return {
        "id": source.id,
        "name": source.name,
        "name_en": source.name_en,
        "aliases": source.aliases,
        "scope": source.scope,
        "description": source.description,
        "place": place,
    }


def parse_organizations(file: OrganizationsFile, place: Place) -> tuple[Organization, ...]:
    """Return the organizations of the register in the order of the file."""
    return tuple(
        Organization(
            **_entry(source, place.below("organizations", index)),
            kind=source.kind,
            parent=source.parent,
            url=source.url,
        )
        for index, source in enumerate(file.organizations)
    )


def parse_people(file: PeopleFile, place: Place) -> tuple[Person, ...]:
    """Return the people of the register in the order of the file."""
    return tuple(
        Person(**_entry(source, place.below("people", index)))
        for index, source in enumerate(file.people)
    )


def parse_topics(file: TopicsFile, place: Place) -> tuple[Topic, ...]:
    """Return the topics of the register in the order of the file."""
    return tuple(
        Topic(**_entry(source, place.below("topics", index)))
        for index, source in enumerate(file.topics)
    )


def parse_candidates(file: CandidatesFile, place: Place) -> tuple[Candidate, ...]:
    """Return the candidates of the register in the order of the file."""
    return tuple(
        Candidate(
            **_entry(source, place.below("candidates", index)),
            body=source.body,
            cohort=source.cohort,
            organizations=source.organizations,
        )
        for index, source in enumerate(file.candidates)
    )


def parse_synonyms(file: SynonymsFile, place: Place) -> tuple[Synonyms, ...]:
    """Return the groups of synonyms in the order of the file."""
    return tuple(
        Synonyms(
            words=source.words,
            kind=source.kind,
            note=source.note,
            place=place.below("synonyms", index),
        )
        for index, source in enumerate(file.synonyms)
    )


def parse_body(file: BodyFile, body_id: str, place: Place) -> Body:
    """Return the body; its id is the name of its folder."""
    return Body(
        id=body_id,
        name=file.name,
        name_en=file.name_en,
        aliases=file.aliases,
        scope=file.scope,
        description=file.description,
        parent=file.parent,
        url=file.url,
        attribution=file.attribution,
        people=file.people,
        candidate_states=tuple(
            CandidateState(
                id=state.id,
                name=state.name,
                name_en=state.name_en,
                final=state.final == "yes",
                place=place.below("candidate_states", index),
            )
            for index, state in enumerate(file.candidate_states)
        ),
        place=place,
    )
