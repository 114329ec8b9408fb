"""The only Jinja environment, and the one way by which text becomes HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
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
_OFFICIAL: Final = Markup(' lang="ja"')
_FOREIGN: Final = Markup('<span lang="ja">{}</span>')
_BREAK: Final = Markup("<wbr>")
_CARRIAGE_RETURN: Final = Markup("&#13;")


def make_environment(language: str, translate: Translate, phrases: Phrases) -> Environment:
    """Return the environment of the templates beside this module, in one interface language.

    Whatever a template prints is escaped; a name that it does not know is an error. `ja` is the
    attribute of the record's words, which are Japanese whatever the language of the interface.
    """
    environment = Environment(
        loader=PackageLoader("generator.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(
        _=translate,
        language=language,
        ids=_IDS,
        ja="" if language == "ja" else _OFFICIAL,
        phrases=phrases,
        phrased=partial(_phrased, language),
        said=partial(_said, language),
        wareki=_wareki,
    )
    return environment


def render(template: Template, views: Mapping[str, object]) -> str:
    """Return the HTML of a page: what `escaped` makes of its views, between the template's tags.

    The characters of markup are escaped as they are printed, carriage returns in one go at the
    end: the templates themselves hold none.
    """
    return template.render(views).replace("\r", _CARRIAGE_RETURN)


def escaped(value: object) -> Markup:
    """Return `value` as HTML that a parser reads back as the same characters.

    Beside the five characters of markup this writes a carriage return as a reference: HTML turns
    a bare one into a line feed (HTML Living Standard, "Preprocessing the input stream").
    """
    return escape(value).replace("\r", _CARRIAGE_RETURN)


def is_foreign(language: str, text: str | tuple[str, ...]) -> bool:
    """Whether a text, or its phrases, are Japanese while the language of the page is another."""
    return language != "ja" and any(_JAPANESE.search(part) for part in text)


def _said(language: str, text: str) -> str:
    """Return a text, inside an element that says so where it is foreign."""
    return _FOREIGN.format(text) if is_foreign(language, text) else text


def _phrased(language: str, phrases: tuple[str, ...]) -> str:
    """Return a heading with the places where its line may break."""
    heading = _BREAK.join(phrases)
    return _FOREIGN.format(heading) if is_foreign(language, phrases) else heading


def _wareki(iso: str) -> str:
    """Return the wareki date of a day in ISO 8601."""
    return wareki(date.fromisoformat(iso))
