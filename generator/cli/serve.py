"""`giji serve`: the website at a local address, following every saved change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import click

from generator.cli.options import config_option, lang_option, require_config
from generator.cli.outcome import exit_code_of, say, show
from generator.diagnostics import Message
from generator.engines.mkdocs import serve as serve_site
from generator.language import translator

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Translate

ADDRESS: Final = re.compile(r"\S+:([0-9]{1,5})")
LAST_PORT: Final = 65535


@click.command
@config_option
@click.option(
    "--address",
    metavar="HOST:PORT",
    default="127.0.0.1:8000",
    show_default=True,
    help="Where the website is served. 表示するアドレス。",
)
@lang_option
@click.pass_context
def serve(ctx: click.Context, config: Path, address: str, lang: str) -> None:
    """Show the website here, drafts included, and follow every saved change. Ctrl-C ends it.

    手元で表示し、保存のたびに更新します（下書きも表示）。Ctrl-C で終わります。
    """
    translate = translator(lang)
    require_config(config, translate)
    _require_address(address, translate)
    found = serve_site(config, address=address)
    show(found, translate)
    if not found:
        say(Message("Stopped."), translate)
    ctx.exit(exit_code_of(found))


def _require_address(address: str, translate: Translate) -> None:
    """End the command as wrongly used unless this is a host and a port that there can be."""
    form = ADDRESS.fullmatch(address)
    if form is None or not 0 < int(form[1]) <= LAST_PORT:
        message = Message(
            "{address} is no HOST:PORT such as 127.0.0.1:8000; a port is a number up to {last}",
            address=address,
            last=LAST_PORT,
        )
        raise click.BadParameter(message.text(translate), param_hint="--address")
