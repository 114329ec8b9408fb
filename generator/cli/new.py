"""`giji new`: the first file of a meeting, and around it whatever the site still lacks."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.asking import Asking
from generator.cli.options import config_option, lang_option, settings_at
from generator.cli.outcome import say
from generator.diagnostics import Message
from generator.language import translator
from generator.ledger.folder import BODY_FILE, read_ledger
from generator.scaffold.answers import (
    NO_NUMBER,
    read_body_id,
    read_day,
    read_line,
    read_number,
)
from generator.scaffold.existing import (
    body_ids,
    body_name,
    example_organization,
    next_number,
    same_meeting,
)
from generator.scaffold.plan import MATERIALS, SiteFolders, files_for
from generator.scaffold.request import NewMeeting
from generator.scaffold.writing import write_new

if TYPE_CHECKING:
    from generator.model.ledger import Ledger


@click.command
@config_option
@click.option("--body", help="Id of the body: letters, digits, hyphens. 会議体の ID。")
@click.option("--name", help="Name of the body, if it is new. 新しい会議体の名称。")
@click.option("--date", "day", help="Date, as 2026-02-04 or 令和8年2月4日. 開催日。")
@click.option("--number", help=f"Number of the meeting, or {NO_NUMBER}. 第何回か。")
@click.option("--title", help="Title, if it is not body and number. 題名。")
@lang_option
def new(  # noqa: PLR0913 - one argument for each option
    config: Path,
    *,
    body: str | None,
    name: str | None,
    day: str | None,
    number: str | None,
    title: str | None,
    lang: str,
) -> None:
    """Begin the minutes of a meeting; asks for what is not given.

    会議の記録を書き始めます。指定しなかったことは、たずねます。
    """
    ask = Asking(translator(lang))
    folders = _folders(config, lang)
    ledger, _ = read_ledger(folders.minutes)
    known = body_ids(folders.minutes)
    body_id = ask.value(
        "--body",
        body,
        Message("Id of the body"),
        partial(read_body_id, existing=known),
        proposal=min(known) if len(known) == 1 else None,
    )
    meeting = NewMeeting(
        body=body_id,
        body_name=_known_name(name, body_id, ledger, ask)
        if body_id in known
        else ask.value("--name", name, Message("Name of this new body"), read_line),
        date=ask.value("--date", day, Message("Date of the meeting"), read_day),
        number=ask.value(
            "--number",
            number,
            Message("Number of the meeting, or {none}", none=NO_NUMBER),
            read_number,
            proposal=str(next_number(ledger, body_id)),
        ),
        title=None if title is None else ask.read("--title", title, read_line),
        language=lang,
    )
    _refuse_second(meeting, ledger, ask)
    files = files_for(meeting, folders, example_organization(ledger))
    write_new(files, folders=(folders.meeting(meeting) / MATERIALS,))
    for path in files:
        click.echo(path.as_posix())
    say(
        Message("Open the last of these files, then try `giji check` and `giji serve`."),
        ask.translate,
    )


def _folders(config: Path, lang: str) -> SiteFolders:
    """Return where things lie: as the settings say, or beside the settings that will be."""
    if not config.exists():
        return SiteFolders(config, config.parent / "docs", config.parent / "minutes")
    settings = settings_at(config, lang)
    return SiteFolders(config, settings.docs, settings.minutes)


def _known_name(name: str | None, body: str, ledger: Ledger, ask: Asking) -> str:
    """Return the name of a body that is there, or end the command if it cannot be known."""
    file = (ledger.root / body / BODY_FILE).as_posix()
    known = body_name(ledger, body)
    if known is None:
        ask.refuse(Message("{file} cannot be read: try `giji check` first", file=file))
    if name is not None:
        ask.refuse(Message("leave out --name: this body's name stands in {file}", file=file))
    return known


def _refuse_second(meeting: NewMeeting, ledger: Ledger, ask: Asking) -> None:
    """End the command if the meeting is there already."""
    if there := same_meeting(ledger, meeting):
        ask.refuse(Message("this meeting is there already: {folder}", folder=there.as_posix()))
