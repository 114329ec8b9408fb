"""`giji search`: what the reader of the website finds, in a terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from generator.cli.options import config_option, lang_option, settings_at
from generator.cli.outcome import ExitCode, say, show
from generator.diagnostics import Diagnostic, Message, Span
from generator.language import translator
from generator.search.client import FILTERS, Order
from generator.search.client import search as find
from generator.search.document import DocumentKind
from generator.search.reader import IndexReader
from generator.search.snippet import snippet
from generator.search.store import FolderStore, SearchFileError
from generator.urls import SEARCH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.diagnostics import Translate
    from generator.search.client import Hit, Results

LENGTH: Final = 160
"""Characters of a text that a hit shows."""
RULE: Final = "search-index"
JSON_VERSION: Final = 1
"""The version of the shape that `--json` prints; the manual of commands has it."""


@click.command(context_settings={"ignore_unknown_options": True})  # -word is a word, not an option
@click.argument("words", metavar="WORDS...", nargs=-1)
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
    filters = _filters(where, translate)
    if not words and not filters:
        raise click.MissingParameter(ctx=ctx, param_type="argument", param_hint="WORDS...")
    site = target or settings_at(config, lang).target
    try:
        results = find(
            IndexReader(FolderStore(site / SEARCH)),
            " ".join(words),
            filters=filters,
            order=Order(order),
            limit=limit,
            synonyms=not exact,
        )
    except SearchFileError as error:
        place = Span((site / SEARCH / error.name).as_posix())
        hint = Message("`giji build` makes it anew.")
        show((Diagnostic(place, RULE, error.trouble.value, hint),), translate)
        ctx.exit(ExitCode.ERRORS)
    if as_json:
        click.echo(json.dumps(_data(results), ensure_ascii=False, indent=2))
        return
    for hit in results.hits:
        click.echo("\n".join([*_lines(hit, site, lang), ""]))
    for message in _summary(results):
        say(message, translate)


def _filters(where: Iterable[str], translate: Translate) -> dict[str, list[str]]:
    """Return what follows `--in`, by facet."""
    filters: dict[str, list[str]] = {}
    for one in where:
        name, _, value = one.partition("=")
        if name not in FILTERS:
            names = ", ".join(FILTERS)
            message = Message("{word} is none of {names}", word=name, names=names)
            raise click.BadParameter(message.text(translate), param_hint="--in")
        filters.setdefault(name, []).append(value)
    return filters


def _lines(hit: Hit, site: Path, lang: str) -> Iterator[str]:
    """Yield a hit's place, its words in their context, and its address in the folder."""
    kinds = {kind.value: kind for kind in DocumentKind}
    record, meeting, item = hit.text.record, hit.text.meeting, hit.text.item
    place = [kinds[record["kind"]].label(lang)]
    if "speaker" in record:
        place.append(record["speaker"])
    if meeting:
        place = [meeting["date"], meeting["title"], *place]
    yield " / ".join(place)
    if item:
        yield f"  {item['number']} {item['title']}"
    stretches = snippet(record["text"], hit.marks, LENGTH)
    yield "  " + "".join(
        click.style(stretch.text, bold=True, underline=True) if stretch.marked else stretch.text
        for stretch in stretches
    )
    yield f"  {site.as_posix()}/{hit.path}"


def _summary(results: Results) -> Iterator[Message]:
    """Yield what was found in all, and what was not looked for."""
    count, shown = len(results.numbers), len(results.hits)
    if shown < count:
        yield Message("found: {count} (shown: {shown})", count=count, shown=shown)
    else:
        yield Message("found: {count}", count=count)
    if not count and len(results.query.wanted) > 1:
        yield Message("Nothing has all of these words: leave one out, or put OR between them.")
    if results.query.is_cut:
        yield Message("The question is very long: only the beginning of it was looked for.")


def _data(results: Results) -> dict[str, Any]:
    return {
        "version": JSON_VERSION,
        "count": len(results.numbers),
        "is_cut": results.query.is_cut,
        "facets": results.facets,
        "hits": [
            {
                "kind": hit.text.record["kind"],
                "path": hit.path,
                "text": hit.text.record["text"],
                "speaker": hit.text.record.get("speaker"),
                "meeting": hit.text.meeting,
                "item": hit.text.item,
                "marks": hit.marks,
            }
            for hit in results.hits
        ],
    }
