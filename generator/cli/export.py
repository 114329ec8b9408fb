"""`giji export`: the same pages in another form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.build import day_of
from generator.cli.options import config_option, lang_option, require_config
from generator.cli.outcome import ExitCode, exit_code_of, say, show
from generator.diagnostics import Message
from generator.language import translator
from generator.publish import publish_markdown

if TYPE_CHECKING:
    from datetime import datetime


@click.group
def export() -> None:
    """Write the pages in another form.

    ページを別の形で書き出します。
    """


@export.command
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@config_option
@click.option(
    "--date",
    "today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day from which ages are counted; else today. 経過日数の基準日。",
)
@click.option("--drafts", is_flag=True, help="Show drafts, marked as such. 下書きも出す。")
@lang_option
@click.pass_context
def markdown(  # noqa: PLR0913 - one argument for each option
    ctx: click.Context,
    config: Path,
    *,
    folder: Path,
    today: datetime | None,
    drafts: bool,
    lang: str,
) -> None:
    """Write the pages to DIR as Markdown files, for any site engine.

    どのサイト作成ツールでも使える Markdown ファイルを DIR に書き出します。
    """
    translate = translator(lang)
    require_config(config, translate)
    found = publish_markdown(config, folder, drafts=drafts or None, today=day_of(today))
    show(found, translate)
    code = exit_code_of(found)
    if code is ExitCode.FINE:
        say(Message("written: {folder}", folder=str(folder)), translate)
    ctx.exit(code)
