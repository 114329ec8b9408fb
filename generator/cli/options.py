"""Options that several commands share, and what follows from them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click
from click.exceptions import Exit

from generator.cli.outcome import ExitCode, show
from generator.diagnostics import Message, has_errors
from generator.engines.mkdocs import Settings, read_settings
from generator.language import LANGUAGES, translator

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from generator.diagnostics import Translate

    Command = TypeVar("Command", bound=Callable[..., Any])

VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""In the order in which POSIX lets them decide the language of messages."""


def language_of_environment() -> str:
    """Return `en` where the environment asks for English, else `ja`."""
    chosen = next(filter(None, map(os.environ.get, VARIABLES)), "")
    return "en" if chosen.startswith("en") else "ja"


def config_option(command: Command) -> Command:
    """Add `--config`, given to the command as `config`."""
    return click.option(
        "--config",
        type=click.Path(path_type=Path, dir_okay=False),
        default=Path("mkdocs.yml"),
        show_default=True,
        help="Settings of the site. サイトの設定。",
    )(command)


def lang_option(command: Command) -> Command:
    """Add `--lang`, given to the command as `lang`."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        default=language_of_environment,
        show_default="LANG, or ja",
        help="Language of messages. メッセージの言語。",
    )(command)


def settings_at(
    config: Path, lang: str, *, drafts: bool | None = None, today: date | None = None
) -> Settings:
    """Return what the site's settings say, or end the command with what is wrong with them."""
    translate = translator(lang)
    require_config(config, translate)
    settings, found = read_settings(config, drafts=drafts, today=today)
    show(found, translate)
    if settings is None or has_errors(found):
        raise Exit(ExitCode.ERRORS)
    return settings


def require_config(config: Path, translate: Translate) -> None:
    """End the command as wrongly used where there are no settings."""
    if not config.is_file():
        message = Message("there is no {file}; `giji new` begins a site", file=config.as_posix())
        raise click.UsageError(message.text(translate))
