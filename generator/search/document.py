"""What is found: one remark, narrative, decision … with its text and what it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.labels import Label


class DocumentKind(Label):
    """What a document is; hits are shown in this order unless another is asked for."""

    DECISION = "decision", "決定事項", "Decision"
    ACTION = "action", "対応事項", "Action"
    CANDIDATE = "candidate", "共通化候補", "Candidate"
    ITEM = "item", "議題", "Agenda item"
    CORRECTION = "correction", "訂正", "Correction"
    UPDATE = "update", "経過", "Update"
    REMARK = "remark", "発言", "Remark"
    NARRATIVE = "narrative", "地の文", "Narrative"
    MATERIAL = "material", "資料の本文", "Text of a material"


class Facet(Label):
    """By what hits can be counted and narrowed down, besides body, date and kind."""

    TOPIC = "topic", "論点", "Topic"
    CANDIDATE = "candidate", "共通化候補", "Candidate"
    ORGANIZATION = "organization", "組織", "Organization"
    SPEAKER = "speaker", "発言者", "Speaker"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHead:
    """What a hit says of its meeting; `path` is the page from the site's root."""

    path: str
    title: str
    day: date
    body: str
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemHead:
    """What a hit says of its agenda item."""

    path: str
    number: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text that can be found, with its address (`path`, maybe with a fragment).

    `speaker` is how the record names who spoke, where it may. `facets` has the ids (for speakers:
    the names) that it belongs to.
    """

    kind: DocumentKind
    path: str
    text: str
    meeting: MeetingHead | None = None
    item: ItemHead | None = None
    speaker: str | None = None
    facets: Mapping[Facet, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """The names of a facet's value, and its page."""

    ja: str
    en: str
    path: str | None = None
