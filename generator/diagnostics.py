"""What is wrong, and where: values that every stage returns beside its result.

A mistake in the minutes is data, never an exception. Each `Diagnostic` points at one place
(`path:line:column`, both counted from 1, columns in characters), says in plain words what is
wrong there and, where possible, what would mend it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

Translate = Callable[[str], str]
"""Takes an English message id, returns the text of the reader's language."""


class Message:
    """A sentence for people, kept as an English pattern and its values until a language is known.

    The pattern is the gettext message id; `{name}` stands for the value of that name.
    """

    __slots__ = ("pattern", "values")

    def __init__(self, pattern: str, /, **values: str | int) -> None:
        """Keep `pattern` and the `values` that its `{names}` stand for."""
        self.pattern: Final = pattern
        self.values: Final = values

    def text(self, translate: Translate = str) -> str:
        """Return the sentence in the language of `translate` (English without it)."""
        return translate(self.pattern).format(**self.values)

    def __eq__(self, other: object) -> bool:
        """Two messages are equal when pattern and values are."""
        if not isinstance(other, Message):
            return NotImplemented
        return (self.pattern, self.values) == (other.pattern, other.values)

    def __hash__(self) -> int:
        """Hash what equality compares."""
        return hash((self.pattern, tuple(sorted(self.values.items()))))

    def __repr__(self) -> str:
        """Show the English sentence, for test failures."""
        return f"Message({self.text()!r})"


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A place in a file: POSIX path as the user knows it, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Return `path:line:column`, the form that terminals and editors can open."""
        return f"{self.path}:{self.line}:{self.column}"


class Severity(Enum):
    """How much a diagnostic matters: an error stops publication, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem at one place, found by the rule named `rule` (its id is its manual's name)."""

    span: Span
    rule: str
    message: Message
    hint: Message | None = None
    severity: Severity = field(default=Severity.ERROR, kw_only=True)

    @property
    def is_error(self) -> bool:
        """Whether this problem stops publication."""
        return self.severity is Severity.ERROR


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics sorted by place, then rule and words, each once."""
    return tuple(
        sorted(dict.fromkeys(diagnostics), key=lambda d: (d.span, d.rule, d.message.text()))
    )


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of the diagnostics stops publication."""
    return any(diagnostic.is_error for diagnostic in diagnostics)
