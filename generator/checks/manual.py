"""A rule's manual: what its diagnostics mean, with an example that passes and one that fails.

A manual is Markdown text. Its first line is the title in both languages, `日本語 / English.`; then
come what the rule reports in Japanese and English, and the headings `PASSES` and `FAILS`. Below
each stand the parts of a ledger that matter: the path of a file in backticks, then its text in a
fence. The tests run both examples.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from inspect import cleandoc
from typing import Final

PASSES: Final = "## 通る例 / Passes"
FAILS: Final = "## 通らない例 / Fails"

_WRAPPED: Final = re.compile(r"(?<=[^\x00-\x7f])\n(?=[^\x00-\x7f])")
"""A line end inside a Japanese sentence, which a browser would show as a blank."""


@dataclass(frozen=True, slots=True)
class Manual:
    """The manual of the rule with id `rule`: titles as plain text, the whole page as Markdown."""

    rule: str
    title_ja: str
    title_en: str
    markdown: str

    @property
    def path(self) -> str:
        """Where the site shows this manual: `checks/duplicate-id.html`."""
        return f"checks/{self.rule}.html"


def read_manual(rule: str, text: str) -> Manual:
    """Return the manual of `rule` from its text (see this module's own docstring for the form)."""
    title, _, body = cleandoc(text).partition("\n")
    title_ja, _, title_en = title.removesuffix(".").partition(" / ")
    words, heading, examples = body.strip().partition(PASSES)
    words = _WRAPPED.sub("", words)
    page = f"# {title_ja} / {title_en}\n\n`{rule}`\n\n{words}{heading}{examples}\n"
    return Manual(rule, title_ja, title_en, page)
