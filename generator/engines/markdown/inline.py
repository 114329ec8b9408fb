"""Text and links in Markdown, so written that no engine can read them as markup.

Every character of a text is a numeric reference (`&#38;`), which each Markdown engine hands
through to HTML; a backslash is not enough, since extensions look for their marks before it counts.
Only tags that hold no text of the minutes are raw HTML.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

LINE_BREAK: Final = "<br />"

_BLANKS: Final = re.compile(r"(?:(?<![^\n])[ \t]+|[ \t]{2,})")
_FORMATTING: Final = re.compile(r"[ \t]*\n\s*")
_ADDRESS_CHARACTERS: Final = "/:?#@!$&',;=%+~-._"


def references(text: str) -> str:
    """Return every character of `text` as a numeric reference."""
    return "".join(f"&#{ord(character)};" for character in text)


def literal(text: str) -> str:
    """Return a text whose line breaks and blanks count, so that they show in any theme."""
    shown = []
    end = 0
    for blanks in _BLANKS.finditer(text):
        shown += [references(text[end : blanks.start()]), _kept(blanks[0])]
        end = blanks.end()
    return "".join((*shown, references(text[end:]))).replace("&#10;", f"&#10;{LINE_BREAK}")


def _kept(blanks: str) -> str:
    return f'<span style="white-space: pre-wrap">{references(blanks)}</span>'


def flowing(text: str) -> str:
    """Return a text between tags: white space with a line end is the template's, and one blank."""
    if text.isspace():
        return " "
    return " ".join(references(piece) for piece in _FORMATTING.split(text))


def anchor(name: str) -> str:
    """Return a place to link to; ids are authored in ASCII and mean nothing to Markdown."""
    return f'<span id="{name}"></span>'


def link(words: str, href: str, page: str, pages: Collection[str]) -> str:
    """Return a link on the page at path `page`, to the source file where that is one of `pages`."""
    parts = urlsplit(href)
    target = urljoin(page, parts.path)
    if parts.path and not parts.scheme and not parts.netloc and target in pages:
        path = posixpath.relpath(target, posixpath.dirname(page) or ".")
        href = parts._replace(path=f"{path.removesuffix('.html')}.md").geturl()
    address = quote(href, safe=_ADDRESS_CHARACTERS).replace("&", "&amp;")
    return f"[{words}]({address})"
