"""Diagnostics as people and programs read them: text, GitHub annotations, JSON.

Text is one line for each problem, `path:line:column: error: … (rule-id)`, which terminals and
editors can open, and an indented line with the hint. The words `error` and `warning` stay as they
are in every language, because programs look for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.diagnostics import Diagnostic, Message, Translate

JSON_VERSION: Final = 1
"""The version of the shape that `as_json` documents."""


def as_text(diagnostics: Iterable[Diagnostic], translate: Translate = str) -> str:
    """Return the diagnostics in the order given, in the language of `translate`."""
    return "".join(f"{line}\n" for found in diagnostics for line in _lines(found, translate))


def _lines(found: Diagnostic, translate: Translate) -> Iterator[str]:
    """Yield the line of a diagnostic, and that of its hint."""
    message = _on_one_line(found.message.text(translate))
    yield f"{found.span}: {found.severity.value}: {message} ({found.rule})"
    if found.hint:
        hint = _on_one_line(found.hint.text(translate))
        yield "    " + Message("hint: {hint}", hint=hint).text(translate)


def _on_one_line(text: str) -> str:
    """Show the line ends of quoted words, so that one problem stays on one line."""
    return "↵".join(text.splitlines())


def as_github(diagnostics: Iterable[Diagnostic], translate: Translate = str) -> str:
    """Return workflow commands that GitHub shows as annotations beside the lines they name.

    Format: GitHub's manual, "Workflow commands", `::error file=…,line=…,col=…,title=…::message`.
    """
    return "".join(f"{_command(found, translate)}\n" for found in diagnostics)


def _command(found: Diagnostic, translate: Translate) -> str:
    """Return the workflow command of a diagnostic."""
    span = found.span
    properties = {"file": span.path, "line": span.line, "col": span.column, "title": found.rule}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    messages = (found.message, found.hint) if found.hint else (found.message,)
    words = "\n".join(message.text(translate) for message in messages)
    return f"::{found.severity.value} {listed}::{_data(words)}"


def _data(text: str) -> str:
    """Escape the message of a workflow command, which ends at a line end."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a property, which also ends at a comma or colon."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_json(diagnostics: Iterable[Diagnostic], languages: Mapping[str, Translate]) -> str:
    """Return a JSON object for other programs.

    Shape: `{"version": 1, "diagnostics": [{"path", "line", "column", "severity": "error" or
    "warning", "rule", "message": {language: text}, "hint": {language: text} or null}]}`, lines and
    columns from 1, in the order given. `languages` has the translation of each language wanted.
    """

    def words(message: Message | None) -> dict[str, str] | None:
        if message is None:
            return None
        return {name: message.text(to) for name, to in sorted(languages.items())}

    listed = [
        {
            "path": found.span.path,
            "line": found.span.line,
            "column": found.span.column,
            "severity": found.severity.value,
            "rule": found.rule,
            "message": words(found.message),
            "hint": words(found.hint),
        }
        for found in diagnostics
    ]
    shape = {"version": JSON_VERSION, "diagnostics": listed}
    return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"
