"""The only Jinja environment, and the one function by which text becomes HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
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
_JAPANESE: Final = re.compile("[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_CARRIAGE_RETURN: Final = Markup("&#13;")


def escaped(value: object) -> Markup:
    """Return `value` as HTML that a parser reads back as the same characters.

    Beside the five characters of markup this writes a carriage return as a reference: HTML turns
    a bare one into a line feed (HTML Living Standard, "Preprocessing the input stream").
    """
    safe = escape(value)
    return safe.replace("\r", _CARRIAGE_RETURN) if "\r" in safe else safe


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
        _=translate,
        language=language,
        phrases=phrases,
        wareki=_wareki,
        ids=_IDS,
        is_foreign=partial(is_foreign, language),
    )
    return environment


def is_foreign(language: str, text: str | tuple[str, ...]) -> bool:
    """Whether a text, or its phrases, are Japanese while the language of the page is another."""
    return language != "ja" and any(_JAPANESE.search(part) for part in text)


def _wareki(iso: str) -> str:
    """Return the wareki date of a day in ISO 8601."""
    return wareki(date.fromisoformat(iso))
