"""How a command ends: its exit code, and what it tells the reader before."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import click

from generator.diagnostics import has_errors
from generator.publish.folder import RULE as NOT_WRITTEN
from generator.reporting import as_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Diagnostic, Message, Translate


class ExitCode(IntEnum):
    """What a script can tell the end of a command by; the manual lists the same numbers."""

    FINE = 0
    ERRORS = 1
    USAGE = 2
    NOT_WRITTEN = 3
    INTERRUPTED = 130


def exit_code_of(diagnostics: Iterable[Diagnostic]) -> ExitCode:
    """Return how a command ends that found these problems; warnings do no harm."""
    found = tuple(diagnostics)
    if any(one.rule == NOT_WRITTEN for one in found):
        return ExitCode.NOT_WRITTEN
    return ExitCode.ERRORS if has_errors(found) else ExitCode.FINE


def say(message: Message, translate: Translate) -> None:
    """Tell the reader something on the standard error: the output is for programs, too."""
    click.echo(message.text(translate), err=True)


def show(diagnostics: Iterable[Diagnostic], translate: Translate) -> None:
    """Print problems as text on the standard error."""
    click.echo(as_text(diagnostics, translate), nl=False, err=True)
