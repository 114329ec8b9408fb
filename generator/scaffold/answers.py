"""What people type about a new meeting, read into values or refused in plain words."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from generator.diagnostics import Message
from generator.ledger.characters import FORBIDDEN, fault
from generator.ledger.folder import NO_BODIES
from generator.ledger.schema.fields import COUNT, DAY, IDENTIFIER
from generator.model.dates import WEEKDAYS, written_dates
from generator.urls import is_reserved

NO_NUMBER: Final = "none"
"""What a person types for a meeting without a number."""

LONGEST_ID: Final = 64
YEARS: Final = range(1873, 2100)
"""Before 1873 Japan counted by the moon; a later year is a slip of the hand."""


class AnswerError(ValueError):
    """An answer that cannot be used; `message` says why and what would do."""

    def __init__(self, message: Message) -> None:
        """Keep the message until the reader's language is known."""
        super().__init__(message.text())
        self.message = message


def read_day(answer: str) -> date:
    """Return the day of `2026-02-04`, `2026年2月4日` or `令和8年2月4日（水）`.

    Raises:
        AnswerError: another form, a day that does not exist, or another weekday than that day's.
    """
    text = answer.strip()
    if DAY.fullmatch(text):
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise AnswerError(Message("there is no day {day}", day=text)) from None
    else:
        day = _written_day(text)
    if day.year not in YEARS:
        raise AnswerError(Message("the year {year} cannot be right", year=day.year))
    return day


def _written_day(text: str) -> date:
    found = next(written_dates(text), None)
    if found is None or found.text != text:
        raise AnswerError(
            Message("{text} is not a date such as 2026-02-04 or 令和8年2月4日", text=text)
        )
    if found.day is None:
        raise AnswerError(Message("there is no day {day}", day=text))
    if found.weekday not in {None, found.day.weekday()}:
        raise AnswerError(
            Message(
                "the weekday of {day} is {weekday}", day=text, weekday=WEEKDAYS[found.day.weekday()]
            )
        )
    return found.day


def read_number(answer: str) -> int | None:
    """Return the number of a meeting, full-width digits too, or None for `none`.

    Raises:
        AnswerError: neither a whole number from 1 nor `none`.
    """
    text = unicodedata.normalize("NFKC", answer.strip())
    if text.lower() == NO_NUMBER:
        return None
    if COUNT.fullmatch(text):
        return int(text)
    raise AnswerError(
        Message("{text} is neither a whole number from 1 nor {none}", text=answer, none=NO_NUMBER)
    )


def read_body_id(answer: str, existing: frozenset[str]) -> str:
    """Return the id of a body; `existing` are the ids there are.

    Raises:
        AnswerError: not an id, a reserved one, or one unlike an existing one by case alone.
    """
    text = answer.strip()
    if not re.fullmatch(IDENTIFIER, text) or len(text) > LONGEST_ID:
        form = Message(
            "{text} is no id: write letters, digits and hyphens: city-council", text=text
        )
        raise AnswerError(form)
    if is_reserved(text):
        raise AnswerError(Message("{id} is a reserved name", id=text))
    if text.lower() in NO_BODIES:
        raise AnswerError(Message("{text} is the name of another folder of the ledger", text=text))
    for other in sorted(existing - {text}):
        if other.lower() == text.lower():
            raise AnswerError(Message("did you mean {other}, which is there already?", other=other))
    return text


def read_line(answer: str) -> str:
    """Return a name or title: one line, not blank, without characters that nobody can see.

    Raises:
        AnswerError: anything else.
    """
    text = answer.strip()
    if not text or "\n" in text:
        raise AnswerError(Message("a name or title is one line of text"))
    if found := FORBIDDEN.search(text):
        raise AnswerError(fault(found).message)
    return text
