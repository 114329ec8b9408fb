"""Actions: who owes what since when, the words that asked for it, and the answers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.archive.archive import Recorded
from generator.archive.fold import action_history, action_status, age_in_days, is_overdue
from generator.model.keys import Kind
from generator.model.tracking import Action, ActionUpdate
from generator.pages.names import meeting_of_body
from generator.pages.sheet import Sheet
from generator.pages.views.badges import Badge
from generator.pages.views.chips import chips_of
from generator.pages.views.links import Chip, Named, meeting_link
from generator.pages.views.words import Quote, quotes
from generator.urls import in_list


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an action: day, meeting and who answered; the status; the words it rests on."""

    id: str
    href: str
    label: str
    status: Badge
    action: Named
    quotes: tuple[Quote, ...]
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionCard:
    """An action with its status today; `href` is None on its own page."""

    id: str | None
    title_phrases: tuple[str, ...]
    href: str | None
    owners: tuple[Named, ...]
    kind_label: str
    status: Badge
    due_label: str | None
    overdue: bool
    age_label: str | None
    quotes: tuple[Quote, ...]
    meeting: Named
    answers: tuple[Answer, ...]
    chips: tuple[Chip, ...]
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """An action in one line."""

    id: str | None
    title_phrases: tuple[str, ...]
    href: str
    owners: tuple[Named, ...]
    quotes: tuple[Quote, ...]
    status: Badge


def action_card(
    sheet: Sheet, action: Recorded[Action], *, anchored: bool = True, linked: bool = True
) -> ActionCard:
    """Return the card of an action; `linked` unless this is its own page.

    An action that several organizations owe stands in a list more than once, `anchored` the first
    time.
    """
    key = action.annotation.key
    today = sheet.edition.options.today
    status = action_status(sheet.archive, key)
    due = action.annotation.due
    return ActionCard(
        id=in_list(key).fragment if anchored else None,
        title_phrases=sheet.phrases(action.annotation.label(sheet.language)),
        href=sheet.to(key) if linked else None,
        owners=owners(sheet, action.annotation),
        kind_label=action.annotation.kind.label(sheet.language),
        status=sheet.badge(status),
        due_label=None if due is None else sheet.say("Due {day}", day=sheet.day_text(due)),
        overdue=is_overdue(sheet.archive, action, today),
        age_label=age_label(sheet, action) if status.is_open else None,
        quotes=quotes(sheet, action.annotation.rests_on),
        meeting=meeting_link(sheet, action.meeting),
        answers=tuple(answer(sheet, update) for update in action_history(sheet.archive, key)),
        chips=chips_of(sheet, key, (Kind.DECISION, Kind.CANDIDATE, Kind.TOPIC)),
        note=action.annotation.note,
    )


def action_row(sheet: Sheet, action: Action, *, anchored: bool = False) -> ActionRow:
    """Return the line of an action; `anchored` on the page of its meeting, where its id is."""
    status = action_status(sheet.archive, action.key)
    return ActionRow(
        id=action.key.id if anchored else None,
        title_phrases=sheet.phrases(action.label(sheet.language)),
        href=sheet.to(action.key),
        owners=owners(sheet, action),
        quotes=quotes(sheet, action.rests_on),
        status=sheet.badge(status),
    )


def answer(sheet: Sheet, update: Recorded[ActionUpdate]) -> Answer:
    """Return what an update says of an action: day, meeting, who answered, and the words."""
    told = update.annotation
    parts = [sheet.day_text(update.meeting.when.date), meeting_of_body(sheet, update.meeting)]
    if told.by is not None:
        parts.append(sheet.archive.organizations[told.by].label(sheet.language))
    action = sheet.archive.recorded_action(told.action).annotation
    return Answer(
        id=told.key.id,
        href=sheet.to(told.key),
        label=" · ".join(parts),
        status=sheet.badge(told.status),
        action=Named(action.label(sheet.language), sheet.to(action.key)),
        quotes=quotes(sheet, told.rests_on),
        note=told.note,
    )


def owners(sheet: Sheet, action: Action) -> tuple[Named, ...]:
    """Return who owes an action."""
    found = (sheet.archive.organizations[owner] for owner in action.owners)
    return tuple(Named(owner.label(sheet.language), sheet.to(owner.key)) for owner in found)


def age_label(sheet: Sheet, action: Recorded[Action]) -> str:
    """Return how long somebody has owed an action: 49日経過."""
    days = age_in_days(action, sheet.edition.options.today)
    return sheet.say("Open for {days} days", days=days)
