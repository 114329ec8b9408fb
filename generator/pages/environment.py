"""The only Jinja environment, and the one function by which text becomes HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.diagnostics import Translate
from generator.model.dates import wareki
from generator.urls import AGENDA, ATTENDANCE, CITED, MATERIALS, RELATED, SOURCE

Phrases = Callable[[str], tuple[str, ...]]
"""Splits a heading where its line may break; the pieces together are the heading."""

_IDS: Final[Mapping[str, str]] = {
    "attendance": ATTENDANCE,
    "agenda": AGENDA,
    "materials": MATERIALS,
    "cited": CITED,
    "related": RELATED,
    "source": SOURCE,
}
_CARRIAGE_RETURN: Final = Markup("&#13;")


def escaped(value: object) -> Markup:
    """Return `value` as HTML that a parser reads back as the same characters.

    Beside the five characters of markup this writes a carriage return as a reference: HTML turns
    a bare one into a line feed (HTML Living Standard, "Preprocessing the input stream").
    """
    return escape(value).replace("\r", _CARRIAGE_RETURN)


def make_environment(language: str, translate: Translate, phrases: Phrases) -> Environment:
    """Return the environment of the templates beside this module, in one interface language.

    Whatever a template prints passes through `escaped`; a name that it does not know is an error.
    """
    environment = Environment(
        loader=PackageLoader("generator.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=escaped,
        auto_reload=False,
    )
    environment.globals.update(
        _=translate, language=language, phrases=phrases, wareki=_wareki, ids=_IDS
    )
    return environment


def _wareki(iso: str) -> str:
    """Return the wareki date of a day in ISO 8601."""
    return wareki(date.fromisoformat(iso))
