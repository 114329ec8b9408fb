"""`giji topics`: what helps the editors with the topics."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
from click.exceptions import Exit

from generator.archive.archive import build_archive
from generator.archive.folding import fold
from generator.archive.suggestions import suggest as find
from generator.cli.options import config_option, lang_option, settings_at
from generator.cli.outcome import ExitCode, say, show
from generator.diagnostics import Message, has_errors
from generator.language import translator
from generator.search.snippet import snippet
from generator.site import check_ledger
from generator.urls import address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.archive.archive import Archive
    from generator.archive.suggestions.filings import Filing
    from generator.archive.suggestions.terms import Term
    from generator.diagnostics import Span, Translate
    from generator.model.keys import Key

LENGTH: Final = 80
"""Characters of a remark that are shown around a word."""

SHOWN: Final = 5
"""How many remarks of a term are shown; for programs all are."""

JSON_VERSION: Final = 1
"""The version of the shape that `--json` prints."""


@click.group
def topics() -> None:
    """Help with the topics.

    論点の付け方を助けます。
    """


@topics.command
@config_option
@click.option("--body", metavar="ID", help="Only the minutes of this body. この会議体だけ。")
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=20,
    show_default=True,
    help="Proposals of each kind. 種類ごとの件数。",
)
@click.option("--json", "as_json", is_flag=True, help="For programs. JSON で出す。")
@lang_option
def suggest(config: Path, *, body: str | None, limit: int, as_json: bool, lang: str) -> None:
    """Propose topics for remarks, and new topics; nothing is written.

    発言に付ける論点と、新しい論点になりそうな語を提案します。何も書き込みません。
    """
    translate = translator(lang)
    ledger, found = check_ledger(settings_at(config, lang).minutes)
    if has_errors(found):
        show(found, translate)
        raise Exit(ExitCode.ERRORS)
    archive = build_archive(ledger, drafts=True)
    if body is not None and body not in archive.bodies:
        message = Message("{word} is none of {names}", word=body, names=", ".join(archive.bodies))
        raise click.BadParameter(message.text(translate), param_hint="--body")
    suggestions = find(archive, body)
    desk = _Desk(archive, translate, lang)
    filings, terms = suggestions.filings[:limit], suggestions.terms[:limit]
    if as_json:
        data = {
            "version": JSON_VERSION,
            "filings": [desk.filing_data(filing) for filing in filings],
            "terms": [desk.term_data(term) for term in terms],
        }
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        for filing in filings:
            click.echo("\n".join(desk.filing_lines(filing)))
        for term in terms:
            click.echo("\n".join(desk.term_lines(term)))
    counts = {"filings": len(suggestions.filings), "terms": len(suggestions.terms)}
    say(
        Message("remarks with words of a topic: {filings}, new terms: {terms}", **counts), translate
    )


class _Desk:
    """Says what is proposed, with the places in the minutes."""

    def __init__(self, archive: Archive, translate: Translate, lang: str) -> None:
        self._archive = archive
        self._remarks = {
            remark.key: remark for meeting in archive.meetings for remark in meeting.remarks()
        }
        self._translate = translate
        self._lang = lang

    def filing_lines(self, filing: Filing) -> Iterator[str]:
        """Yield the place of a remark, the line for its minutes, and why."""
        yield f"{self._span(filing.remark)}: {filing.remark}"
        yield f"    {_yaml(filing)}"
        for clue in filing.clues:
            why = Message(
                "{topic}: “{word}”; {carrying} of the {filed} filed remarks that have it carry it",
                topic=self._archive.topics[clue.keyword.topic].label(self._lang),
                word=self._written(filing.remark, clue.keyword.text),
                carrying=clue.carrying,
                filed=clue.filed,
            )
            yield f"    {why.text(self._translate)}"
            yield f"      {self._around(filing.remark, clue.keyword.text)}"

    def term_lines(self, term: Term) -> Iterator[str]:
        """Yield a term, and the first of its remarks with their places."""
        head = Message(
            "new: {term} ({count} remarks, in all {places})",
            term=self._written(term.remarks[0], term.text),
            count=len(term.remarks),
            places=term.places,
        )
        yield head.text(self._translate)
        for remark in term.remarks[:SHOWN]:
            yield f"    {self._span(remark)}: {remark}"
            yield f"      {self._around(remark, term.text)}"

    def filing_data(self, filing: Filing) -> dict[str, Any]:
        """Return a proposal for a remark as data."""
        return {
            **self._place(filing.remark),
            "yaml": _yaml(filing),
            "topics": list(filing.topics),
            "clues": [
                {
                    "topic": clue.keyword.topic,
                    "word": self._written(filing.remark, clue.keyword.text),
                    "carrying": clue.carrying,
                    "filed": clue.filed,
                }
                for clue in filing.clues
            ],
        }

    def term_data(self, term: Term) -> dict[str, Any]:
        """Return a term as data, with all remarks that it rests on."""
        return {
            "term": self._written(term.remarks[0], term.text),
            "places": term.places,
            "remarks": [self._place(remark) for remark in term.remarks],
        }

    def _place(self, key: Key) -> dict[str, Any]:
        span, place = self._span(key), address(key)
        return {
            "path": span.path,
            "line": span.line,
            "remark": str(key),
            "address": f"{place.path}#{place.fragment}",
        }

    def _span(self, key: Key) -> Span:
        """Return where the topics of a remark stand, or the remark where it has none."""
        return self._remarks[key].place["topics"]

    def _mark(self, key: Key, word: str) -> tuple[int, int]:
        """Return where a folded word stands in a remark."""
        folded = fold(self._remarks[key].text)
        start = folded.key.index(word)
        return folded.span(start, start + len(word))

    def _written(self, key: Key, word: str) -> str:
        return self._remarks[key].text[slice(*self._mark(key, word))]

    def _around(self, key: Key, word: str) -> str:
        text = self._remarks[key].text
        stretches = snippet(text, (self._mark(key, word),), LENGTH)
        return "".join(stretch.text for stretch in stretches)


def _yaml(filing: Filing) -> str:
    """Return the line of the minutes with which a remark carries the proposed topics."""
    return f"topics: [{', '.join(filing.topics)}]"
