"""A pydantic error -> rule id, sentence and hint in our own words."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from generator.diagnostics import Message
from generator.ledger.schema import fields
from generator.model.dates import written_dates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

    from generator.model.labels import Label

Wording = tuple[str, Message, Message]
"""Rule id, sentence, hint."""

_SHOWN: Final = 40
"""How many characters of a wrong value a sentence shows."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the schema says of `key` and of its neighbours, by key; `choices` of an enumeration."""

    key: str
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    choices: tuple[Label, ...]

    @property
    def name(self) -> str:
        """The key with its title: `due (期限 / Due)`."""
        return f"{self.key} ({self.titles[self.key]})"


def explain(error: ErrorDetails, expected: Expected) -> Wording:
    """Return rule, sentence and hint for an error of the source models."""
    value = error["input"]
    match error["type"]:
        case "extra_forbidden":
            return _unknown_key(expected)
        case "missing":
            return _missing_key(expected)
        case kind if value == "" or kind == "too_short":
            return _missing_value(expected)
        case kind:
            return _wrong_value(kind, error, expected)


def _wrong_value(kind: str, error: ErrorDetails, expected: Expected) -> Wording:
    """Return the words for a value that is there."""
    value = error["input"]
    if kind in {"model_type", "tuple_type"} or not isinstance(value, str):
        return _other_shape(kind, expected)
    if kind == "enum":
        return _unknown_choice(value, expected)
    return _other_form(error, value, expected)


def _unknown_key(expected: Expected) -> Wording:
    words = {
        word: key for key, title in expected.titles.items() for word in (key, *title.split(" / "))
    }
    near = get_close_matches(expected.key, words, 1)
    message = Message("there is no key {key} here", key=_short(expected.key))
    hint = (
        Message("Did you mean {near}?", near=words[near[0]])
        if near
        else Message("The keys here are: {keys}.", keys=", ".join(expected.titles))
    )
    return "schema-unknown-key", message, hint


def _missing_key(expected: Expected) -> Wording:
    message = Message("the key {key} is missing here", key=expected.name)
    hint = Message(
        "Add {key}: {description}",
        key=expected.key,
        description=expected.descriptions[expected.key],
    )
    return "schema-missing-key", message, hint


def _missing_value(expected: Expected) -> Wording:
    message = Message("the value of {key} is missing", key=expected.name)
    hint = Message(
        'Write it, or remove the key; put a text that begins with # or - in "double quotes".'
    )
    return "schema-missing-value", message, hint


def _other_shape(shape: str, expected: Expected) -> Wording:
    match shape:
        case "model_type":
            message = Message("{key} needs keys and values", key=expected.name)
            hint = Message("Write each key on a line of its own, indented by two blanks.")
        case "tuple_type":
            message = Message("{key} needs a list", key=expected.name)
            hint = Message("Begin each entry with a dash on a line of its own, or write [a, b].")
        case _:
            message = Message("{key} needs a text", key=expected.name)
            hint = Message('Write it behind the colon; put it in "double quotes" where in doubt.')
    return "schema-type", message, hint


def _unknown_choice(value: str, expected: Expected) -> Wording:
    words = {
        word: choice.value
        for choice in expected.choices
        for word in (choice.value, choice.ja, choice.en.lower())
    }
    choices = ", ".join(f"{choice.value} ({choice.ja})" for choice in expected.choices)
    near = get_close_matches(value.lower(), words, 1)
    message = Message(
        "{value} is not one of the values of {key}", value=_short(value), key=expected.name
    )
    hint = (
        Message(
            "Did you mean {near}? The values are: {choices}.", near=words[near[0]], choices=choices
        )
        if near
        else Message("The values are: {choices}.", choices=choices)
    )
    return "schema-value", message, hint


def _other_form(error: ErrorDetails, value: str, expected: Expected) -> Wording:
    message = Message(
        "{value} does not have the form of {key}", value=_short(value), key=expected.name
    )
    match error["type"]:
        case "no_such_day":
            message = Message("there is no day {value}", value=value)
            hint = Message("Look at the calendar again.")
        case "day_form":
            day = next((date.day for date in written_dates(value) if date.day), None)
            hint = (
                Message("Write it as {day}.", day=day.isoformat())
                if day
                else Message("Write year, month and day as 2026-02-04.")
            )
        case "clock_form":
            hint = Message("Write hours and minutes as 09:30 or 14:05.")
        case "count_form":
            hint = Message("Write a whole number from 1 in half-width digits, as 9.")
        case "schema_version":
            message = Message("this version of giji does not read the format {value}", value=value)
            hint = Message(
                "Write schema: {version}, or install a newer giji.", version=fields.SCHEMA_VERSION
            )
        case "string_too_long":
            message = Message(
                "{value} is too long for {key}", value=_short(value), key=expected.name
            )
            hint = Message("Use at most {count} characters.", count=error["ctx"]["max_length"])
        case _:
            hint = FORMS[error["ctx"]["pattern"]]
    return "schema-value", message, hint


FORMS: Final = {
    fields.IDENTIFIER: Message("Use letters a to z, digits and single hyphens, as item-1."),
    fields.REFERENCE: Message(
        "Write the id, or body/meeting#id for another meeting, as council/008#action-1."
    ),
    fields.MEETING_REFERENCE: Message("Write body/meeting, as council/008."),
    fields.SHA256: Message("Write the 64 digits (0-9, a-f) that sha256sum prints for the file."),
    fields.URL: Message("Write the whole address, beginning with https://, without blanks."),
    fields.COHORT: Message("Write it as 令和7年度選定分 or 令和7年度決定分."),
    fields.YES_OR_NO: Message("Write yes or no."),
}


def _short(value: str) -> str:
    """Return the value on one line, cut where it is long."""
    line = " ".join(value.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
