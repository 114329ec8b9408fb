"""`giji serve`: the website at a local address, following every saved change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.options import config_option, lang_option, require_config
from generator.cli.outcome import exit_code_of, say, show
from generator.diagnostics import Message
from generator.engines.mkdocs import serve as serve_site
from generator.language import translator

if TYPE_CHECKING:
    from pathlib import Path


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
    found = serve_site(config, address=address)
    show(found, translate)
    if not found:
        say(Message("Stopped."), translate)
    ctx.exit(exit_code_of(found))
