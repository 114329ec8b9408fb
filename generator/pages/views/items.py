"""Agenda items: what was handed out, told, decided, said and asked, in the order of the record."""

from __future__ import annotations

from dataclasses import dataclass

from generator.archive.archive import Recorded
from generator.model.keys import Key, Kind
from generator.model.labels import Attribution
from generator.model.meeting import AgendaItem, Meeting, Presenter
from generator.pages.names import known, own_name
from generator.pages.sheet import Sheet
from generator.pages.views.actions import ActionRow, Answer, action_row, answer
from generator.pages.views.attendance import person_href
from generator.pages.views.badges import Badge
from generator.pages.views.candidates import StateChange, state_change
from generator.pages.views.chips import chips
from generator.pages.views.decisions import DecisionCard, decision_card
from generator.pages.views.links import Chip, Count, Named
from generator.pages.views.materials import MaterialRow, material_row
from generator.pages.views.remarks import RemarkView, remark_views
from generator.pages.views.segments import Segment, TitleSegment, segments, title_segments


@dataclass(frozen=True, slots=True)
class AbsenceView:
    """Something that a reader may look for and that is not there: what, and why."""

    subject: str
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class NarrativeView:
    """A paragraph of the narrative."""

    id: str
    label: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An item in the overview of the agenda."""

    number: str
    title_phrases: tuple[str, ...]
    href: str
    badges: tuple[Badge, ...]
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemView:
    """An item of the agenda with everything that stands in it."""

    id: str
    number: str
    title: tuple[TitleSegment, ...]
    badges: tuple[Badge, ...]
    presenters: tuple[Named, ...]
    materials: tuple[MaterialRow, ...]
    candidates: tuple[Chip, ...]
    narrative: tuple[NarrativeView, ...]
    decisions: tuple[DecisionCard, ...]
    changes: tuple[StateChange, ...]
    absences: tuple[AbsenceView, ...]
    remarks_heading: str | None
    anonymous: bool
    remarks: tuple[RemarkView, ...]
    actions: tuple[ActionRow, ...]
    answers: tuple[Answer, ...]


def item_view(sheet: Sheet, meeting: Meeting, item: AgendaItem) -> ItemView:
    """Return the view of an item on the page of its meeting."""
    withheld = {Attribution.GROUP, Attribution.WITHHELD}
    return ItemView(
        id=item.key.id,
        number=item.number,
        title=title_segments(sheet, item),
        badges=(sheet.badge(item.kind),),
        presenters=tuple(_presenter(sheet, meeting, who) for who in item.presenters),
        materials=tuple(
            material_row(sheet, material)
            for material in meeting.materials
            if material.key in item.materials
        ),
        candidates=chips(sheet, (Key(Kind.CANDIDATE, (id_,)) for id_ in item.candidates)),
        narrative=tuple(
            NarrativeView(
                text.key.id,
                own_name(sheet, item, text.key),
                segments(sheet, text),
            )
            for text in item.narrative
        ),
        decisions=tuple(decision_card(sheet, it, at_home=True) for it in item.decisions),
        changes=tuple(state_change(sheet, update) for update in item.candidate_updates),
        absences=_absences(sheet, item),
        remarks_heading=item.remarks_heading,
        anonymous=bool(item.remarks)
        and all(remark.attribution in withheld for remark in item.remarks),
        remarks=remark_views(sheet, meeting, item),
        actions=tuple(action_row(sheet, action, anchored=True) for action in item.actions),
        answers=tuple(answer(sheet, Recorded(meeting, item, it)) for it in item.updates),
    )


def agenda_row(sheet: Sheet, item: AgendaItem) -> AgendaRow:
    """Return the line of an item in the overview of the agenda."""
    counts = (
        Count(sheet.edition.kinds[Kind.MATERIAL].many, len(item.materials)),
        Count(sheet.edition.kinds[Kind.REMARK].many, len(item.remarks)),
        Count(sheet.edition.kinds[Kind.ACTION].many, len(item.actions)),
    )
    outcomes = dict.fromkeys(sheet.badge(decision.outcome) for decision in item.decisions)
    return AgendaRow(
        number=item.number,
        title_phrases=sheet.phrases(item.title),
        href=sheet.to(item.key),
        badges=tuple(outcomes) or (sheet.badge(item.kind),),
        counts=tuple(count for count in counts if count.number),
    )


def _presenter(sheet: Sheet, meeting: Meeting, presenter: Presenter) -> Named:
    """Return who presented: as written, or as the register has it."""
    href = person_href(sheet, meeting.key.body.id, presenter.person)
    if presenter.text is not None:
        return Named(presenter.text, href)
    person = known(sheet.archive.people.get(presenter.person or ""))
    return Named(person.label(sheet.language), href)


def _absences(sheet: Sheet, item: AgendaItem) -> tuple[AbsenceView, ...]:
    kinds = sheet.edition.kinds
    reasons = (
        (kinds[Kind.MATERIAL], item.no_materials),
        (kinds[Kind.DECISION], item.no_decisions),
        (kinds[Kind.REMARK], item.no_remarks),
    )
    return tuple(
        AbsenceView(kind.many, reason.value, reason.label(sheet.language))
        for kind, reason in reasons
        if reason is not None
    )
