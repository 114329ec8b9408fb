"""The manuals of the checks as Markdown pages, for every engine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks import manuals
from generator.diagnostics import Translate

UNSEARCHED: Final = "---\nsearch:\n  exclude: true\n---\n\n"
"""Keeps the manuals out of the search that an engine such as Zensical makes by itself."""


def manual_pages(translate: Translate) -> Iterator[tuple[str, str]]:
    """Yield path (from the root, ends in `.md`) and text of the list of checks and each manual."""
    found = manuals()
    entries = "".join(
        f"- [{manual.title_ja} / {manual.title_en}]({manual.rule}.md) `{manual.rule}`\n"
        for manual in found
    )
    yield "checks/index.md", f"{UNSEARCHED}# {translate('Checks')}\n\n{entries}"
    for manual in found:
        yield manual.path.removesuffix(".html") + ".md", UNSEARCHED + manual.markdown
