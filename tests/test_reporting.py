"""Diagnostics as text, as GitHub annotations and as JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Message, Severity, Span
from generator.language import translator
from generator.reporting import as_github, as_json, as_text

ERROR = Diagnostic(
    Span("minutes/panel/001/minutes.yml", 12, 9),
    "unknown-topic",
    Message("no topic has the id {id}", id="costs"),
    Message("Did you mean {near}?", near="cost"),
)
WARNING = Diagnostic(
    Span("a,b:c%.yml", 1, 1),
    "file-name",
    Message("“{words}” 100%", words="一\r\n二"),
    severity=Severity.WARNING,
)


def test_text() -> None:
    """One line each, with place, severity and rule; the hint below it."""
    assert as_text([ERROR, WARNING]) == (
        "minutes/panel/001/minutes.yml:12:9: error: no topic has the id costs (unknown-topic)\n"
        "    hint: Did you mean cost?\n"
        "a,b:c%.yml:1:1: warning: “一↵二” 100% (file-name)\n"
    )


def test_text_in_japanese() -> None:
    """Sentences are in the reader's language, `error` stays for programs."""
    assert as_text([ERROR], translator("ja")) == (
        "minutes/panel/001/minutes.yml:12:9: error: "
        "costs という ID の論点はありません (unknown-topic)\n"
        "    ヒント: 「cost」ではありませんか。\n"
    )


def test_github() -> None:
    """Workflow commands with everything escaped that would end a property or a message."""
    assert as_github([ERROR, WARNING]) == (
        "::error file=minutes/panel/001/minutes.yml,line=12,col=9,title=unknown-topic"
        "::no topic has the id costs%0ADid you mean cost?\n"
        "::warning file=a%2Cb%3Ac%25.yml,line=1,col=1,title=file-name::“一%0D%0A二” 100%25\n"
    )


@given(st.text(), st.text())
def test_github_keeps_one_command_on_one_line(path: str, words: str) -> None:
    """Whatever a path or a message holds, the runner sees one command and can undo the escapes."""
    text = as_github([Diagnostic(Span(path), "a-rule", Message("{words}", words=words))])
    assert "\n" not in text[:-1]
    assert "\r" not in text
    properties, _, message = text.removeprefix("::error file=")[:-1].partition("::")
    file = properties.partition(",line=")[0]
    assert undone(message) == words
    assert undone(file.replace("%3A", ":").replace("%2C", ",")) == path


def test_json() -> None:
    """Every language at once, in the documented shape."""
    languages = {language: translator(language) for language in ("ja", "en")}
    shape = json.loads(as_json([ERROR, WARNING], languages))
    assert shape["version"] == 1
    assert shape["diagnostics"] == [
        {
            "path": "minutes/panel/001/minutes.yml",
            "line": 12,
            "column": 9,
            "severity": "error",
            "rule": "unknown-topic",
            "message": {
                "en": "no topic has the id costs",
                "ja": "costs という ID の論点はありません",
            },
            "hint": {"en": "Did you mean cost?", "ja": "「cost」ではありませんか。"},
        },
        {
            "path": "a,b:c%.yml",
            "line": 1,
            "column": 1,
            "severity": "warning",
            "rule": "file-name",
            "message": {"en": "“一\r\n二” 100%", "ja": "“一\r\n二” 100%"},
            "hint": None,
        },
    ]


def undone(text: str) -> str:
    """Return what the runner makes of an escaped message."""
    return text.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
