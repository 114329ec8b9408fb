"""What the kinds of things are called, one of them and many."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.model.keys import Kind


@dataclass(frozen=True, slots=True)
class KindName:
    """The name of one thing of a kind, and of its list."""

    one: str
    many: str


def kind_names(say: Callable[[str], str]) -> Mapping[Kind, KindName]:
    """Return the names of the kinds that readers meet, in the language of `say`."""
    return {
        Kind.BODY: KindName(say("Body"), say("Bodies")),
        Kind.MEETING: KindName(say("Meeting"), say("Meetings")),
        Kind.REMARK: KindName(say("Remark"), say("Remarks")),
        Kind.DECISION: KindName(say("Decision"), say("Decisions")),
        Kind.ACTION: KindName(say("Action"), say("Actions")),
        Kind.MATERIAL: KindName(say("Material"), say("Materials")),
        Kind.CANDIDATE: KindName(say("Candidate"), say("Candidates")),
        Kind.TOPIC: KindName(say("Topic"), say("Topics")),
        Kind.ORGANIZATION: KindName(say("Organization"), say("Organizations")),
        Kind.PERSON: KindName(say("Person"), say("People")),
    }
