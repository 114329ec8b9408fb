"""`giji build`: the website, complete or not at all."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from generator.cli.options import config_option, lang_option, settings_at
from generator.cli.outcome import ExitCode, exit_code_of, say, show
from generator.diagnostics import Message
from generator.language import translator
from generator.publish import publish_site
from generator.site import check_ledger


@click.command
@config_option
@click.option(
    "--target",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the website; else site_dir of the settings. 出力先。",
)
@click.option(
    "--date",
    "today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day from which ages are counted; else today. 経過日数の基準日。",
)
@click.option("--drafts", is_flag=True, help="Show drafts, marked as such. 下書きも出す。")
@click.option("--strict", is_flag=True, help="Stop on warnings too. 警告でも止める。")
@lang_option
@click.pass_context
def build(  # noqa: PLR0913 - one argument for each option
    ctx: click.Context,
    config: Path,
    *,
    target: Path | None,
    today: datetime | None,
    drafts: bool,
    strict: bool,
    lang: str,
) -> None:
    """Build the website.

    ウェブサイトを作ります。問題があれば、前のサイトをそのまま残します。
    """
    translate = translator(lang)
    settings = settings_at(config, lang)
    if strict:
        _, warned = check_ledger(settings.minutes)
        if warned:
            show(warned, translate)
            ctx.exit(ExitCode.ERRORS)
    found = publish_site(config, target, drafts=drafts or None, today=day_of(today))
    show(found, translate)
    code = exit_code_of(found)
    if code is ExitCode.FINE:
        say(Message("built: {folder}", folder=str(target or settings.target)), translate)
    else:
        say(Message("nothing was written"), translate)
    ctx.exit(code)


def day_of(moment: datetime | None) -> date | None:
    """Return the day of click's answer to a date option."""
    return moment and moment.date()
