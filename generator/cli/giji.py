"""`giji` itself: the group of commands, and what becomes of an interruption or a full disk."""

from __future__ import annotations

import errno
import sys
from io import TextIOWrapper
from typing import Any

import click
from click.exceptions import Abort, Exit
from typing_extensions import override

from generator import __version__
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.export import export
from generator.cli.new import new
from generator.cli.options import language_of_environment
from generator.cli.outcome import ExitCode, say
from generator.cli.search import search
from generator.cli.serve import serve
from generator.cli.topics import topics
from generator.diagnostics import Message
from generator.language import translator


class Giji(click.Group):
    """A group whose commands end in words and an exit code, whatever the system refuses."""

    @override
    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; Ctrl-C and what the system refuses are no accidents of the program."""
        translate = translator(language_of_environment())
        try:
            return super().invoke(ctx)
        except (Abort, KeyboardInterrupt):
            click.echo(err=True)  # the terminal shows ^C on the line of the question
            say(Message("Stopped."), translate)
            raise Exit(ExitCode.INTERRUPTED) from None
        except RecursionError:  # YAML's own reader; that of the minutes does not recurse
            say(Message("giji: error: the settings of the site are nested too deeply"), translate)
            raise Exit(ExitCode.ERRORS) from None
        except OSError as error:
            if error.errno == errno.EPIPE:  # the reader of our output has gone: click knows
                raise
            say(Message("giji: error: {reason}", reason=str(error)), translate)
            raise Exit(ExitCode.NOT_WRITTEN) from None


@click.group(cls=Giji, commands=[new, check, build, serve, search, topics, export])
@click.version_option(__version__, prog_name="giji")
def giji() -> None:
    """Council minutes, from a folder of files to a website.

    会議録のフォルダーからウェブサイトを作ります。
    """


def main() -> None:
    """Run `giji` with the arguments of this process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal may lack the character of a name
            stream.reconfigure(errors="backslashreplace")
    giji(prog_name="giji")
