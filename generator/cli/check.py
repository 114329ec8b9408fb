"""`giji check`: all problems of the minutes at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.options import config_option, lang_option, settings_at
from generator.cli.outcome import exit_code_of, say
from generator.diagnostics import Message
from generator.language import LANGUAGES, translator
from generator.reporting import as_github, as_json, as_text
from generator.site import check_ledger

if TYPE_CHECKING:
    from pathlib import Path


@click.command
@config_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="How problems are printed. 問題の示し方。",
)
@lang_option
@click.pass_context
def check(ctx: click.Context, config: Path, form: str, lang: str) -> None:
    """Print every problem of the minutes.

    会議録の問題をすべて示します。
    """
    translate = translator(lang)
    settings = settings_at(config, lang)
    ledger, found = check_ledger(settings.minutes)
    match form:
        case "text":
            click.echo(as_text(found, translate), nl=False)
        case "github":
            click.echo(as_github(found, translate), nl=False)
        case _:
            languages = {language: translator(language) for language in LANGUAGES}
            click.echo(as_json(found, languages), nl=False)
    errors = sum(problem.is_error for problem in found)
    counts = {
        "meetings": len(ledger.meetings),
        "errors": errors,
        "warnings": len(found) - errors,
    }
    say(
        Message("meetings read: {meetings}, errors: {errors}, warnings: {warnings}", **counts),
        translate,
    )
    ctx.exit(exit_code_of(found))
