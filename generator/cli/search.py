"""`giji search`: what the reader of the website finds, in a terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from generator.cli.options import config_option, lang_option, settings_at
from generator.cli.outcome import ExitCode, say
from generator.diagnostics import Message
from generator.language import translator
from generator.search.client import FACETS, Order
from generator.search.client import search as find
from generator.search.document import DocumentKind
from generator.search.reader import IndexReader
from generator.search.snippet import snippet
from generator.search.store import FolderStore, SearchFileError
from generator.urls import SEARCH

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.search.client import Hit, Results

LENGTH: Final = 160
"""Characters of a text that a hit shows."""


@click.command(context_settings={"ignore_unknown_options": True})  # -word is a word, not an option
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@config_option
@click.option(
    "--target",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the website; else site_dir of the settings. サイトのフォルダー。",
)
@click.option(
    "--in",
    "where",
    multiple=True,
    metavar="FACET=VALUE",
    help="Only there, as kind=decision or year=2026. 絞り込み。",
)
@click.option(
    "--order",
    type=click.Choice([order.value for order in Order]),
    default=Order.RELEVANCE.value,
    show_default=True,
    help="Order of the hits. 並べ方。",
)
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=10,
    show_default=True,
    help="Hits shown. 表示する件数。",
)
@click.option("--exact", is_flag=True, help="Without synonyms. 同義語を使わない。")
@click.option("--json", "as_json", is_flag=True, help="For programs. JSON で出す。")
@lang_option
@click.pass_context
def search(  # noqa: PLR0913 - one argument for each option
    ctx: click.Context,
    words: tuple[str, ...],
    config: Path,
    *,
    target: Path | None,
    where: tuple[str, ...],
    order: str,
    limit: int,
    exact: bool,
    as_json: bool,
    lang: str,
) -> None:
    """Find WORDS in the built website.

    作ったサイトの中を検索します。
    """
    translate = translator(lang)
    folder = (target or settings_at(config, lang).target) / SEARCH
    filters: dict[str, list[str]] = {}
    for one in where:
        name, _, value = one.partition("=")
        if name not in FACETS:
            names = ", ".join(FACETS)
            message = Message("{word} is none of {names}", word=name, names=names)
            raise click.BadParameter(message.text(translate), param_hint="--in")
        filters.setdefault(name, []).append(value)
    try:
        results = find(
            IndexReader(FolderStore(folder)),
            " ".join(words),
            filters=filters,
            order=Order(order),
            limit=limit,
            synonyms=not exact,
        )
    except SearchFileError as error:
        message = Message(
            "the search index cannot be read: {name} in {folder}",
            name=error.name,
            folder=folder.as_posix(),
        )
        say(message, translate)
        say(Message("`giji build` makes it."), translate)
        ctx.exit(ExitCode.ERRORS)
    if as_json:
        click.echo(json.dumps(_data(results), ensure_ascii=False, indent=2))
    else:
        for hit in results.hits:
            click.echo("\n".join(_lines(hit, lang)))
    say(Message("found: {count}", count=len(results.numbers)), translate)


def _lines(hit: Hit, lang: str) -> Iterable[str]:
    """Yield a hit's place, its words in their context, and its address."""
    kinds = {kind.value: kind for kind in DocumentKind}
    record, meeting, item = hit.text.record, hit.text.meeting, hit.text.item
    place = [kinds[record["kind"]].label(lang)]
    if meeting:
        place = [meeting["date"], meeting["title"], *place]
    if item:
        place.append(f"{item['number']} {item['title']}")
    yield " / ".join(place)
    stretches = snippet(record["text"], hit.marks, LENGTH)
    yield "  " + "".join(
        click.style(stretch.text, bold=True) if stretch.marked else stretch.text
        for stretch in stretches
    )
    yield f"  {hit.path}"


def _data(results: Results) -> dict[str, Any]:
    return {
        "count": len(results.numbers),
        "facets": results.facets,
        "hits": [
            hit.text.record
            | {"meeting": hit.text.meeting, "item": hit.text.item, "marks": hit.marks}
            for hit in results.hits
        ],
    }
