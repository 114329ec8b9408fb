"""What a built page or style sheet says: its ids, and every address that it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.diagnostics import Diagnostic, Message, Span

ADDRESSES: Final = (
    "href",
    "xlink:href",
    "src",
    "srcset",
    "imagesrcset",
    "poster",
    "action",
    "formaction",
    "cite",
    "background",
    "ping",
    "data",
)
"""Attributes that hold addresses on whatever element they stand (HTML, "List of attributes")."""

FOLLOWED: Final = frozenset({"a", "area", "blockquote", "q", "ins", "del"})
"""Elements whose address waits for the reader's click; every other one is requested unasked."""

NAMED_ONLY: Final = frozenset(
    {"alternate", "author", "canonical", "help", "license", "next", "prev"}
)
"""Kinds of `link` that a browser does not request (HTML, "Link types")."""

_SELECTOR: Final = ",".join(f"[{name}]" for name in (*ADDRESSES, "style")).replace(":", "\\:")
_START_TAG: Final = re.compile(r"""<[a-zA-Z](?:[^"'>]|"[^"]*"|'[^']*')*+>""")
_ATTRIBUTE: Final = re.compile(r"""\s([^\s"'>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?""")
_CANDIDATE: Final = re.compile(r"\s*([^\s,]\S*[^\s,])(?:\s[^,]*)?(?:,|$)")
_CSS_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS_ADDRESS: Final = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')"""
)


@dataclass(frozen=True, slots=True)
class Reference:
    """An address as written, the element that names it, and whether it is requested unasked."""

    url: str
    element: str
    requested: bool


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """A page or style sheet of the site: its path there, text, ids and references (each once)."""

    path: str
    text: str
    ids: frozenset[str]
    references: tuple[Reference, ...]
    problems: tuple[Diagnostic, ...] = ()

    def line_of(self, words: str) -> int:
        """Return the line where `words` first stand, best in quotes (1 if they do nowhere)."""
        escaped = escape(words, quote=False)
        places = map(self.text.find, (f'"{escaped}"', f"'{escaped}'", escaped, words))
        found = next((place for place in places if place >= 0), 0)
        return self.text.count("\n", 0, found) + 1


def read_page(path: str, text: str) -> BuiltFile:
    """Return what the HTML page at `path` holds, and what is wrong with it by itself."""
    tree = LexborHTMLParser(text)
    ids = Counter(node.attributes["id"] or "" for node in tree.css("[id]"))
    roots = [node for node in (tree.root, *tree.template_fragments()) if node]
    references = dict.fromkeys(found for root in roots for found in _references(root))
    page = BuiltFile(path, text, frozenset(ids), tuple(references))
    problems = (
        *(
            _problem(page, name, "html-id", Message("the id {id} stands twice", id=name))
            for name, count in ids.items()
            if count > 1
        ),
        *_duplicate_attributes(page),
    )
    return BuiltFile(path, text, page.ids, page.references, problems)


def read_style_sheet(path: str, text: str) -> BuiltFile:
    """Return what the CSS file at `path` requests."""
    references = dict.fromkeys(_css_references(text, "style"))
    return BuiltFile(path, text, frozenset(), tuple(references))


def _references(root: LexborNode) -> Iterator[Reference]:
    """Yield every address in a tree, also those in its styles."""
    for node in root.css(_SELECTOR):
        tag, attributes = node.tag or "", node.attributes
        waits = tag in FOLLOWED or (
            tag == "link" and not set((attributes.get("rel") or "").lower().split()) - NAMED_ONLY
        )
        for name in filter(attributes.__contains__, ADDRESSES):
            value = attributes[name] or ""
            for url in _CANDIDATE.findall(value) if name.endswith("srcset") else (value,):
                yield Reference(url.strip(), tag, not waits)
        yield from _css_references(attributes.get("style") or "", tag)
    for node in root.css("style"):
        yield from _css_references(node.text(), "style")


def _css_references(text: str, element: str) -> Iterator[Reference]:
    """Yield the addresses in a piece of CSS."""
    for groups in _CSS_ADDRESS.findall(_CSS_COMMENT.sub("", text)):
        yield Reference("".join(groups).strip(), element, requested=True)


def _duplicate_attributes(page: BuiltFile) -> Iterator[Diagnostic]:
    """Yield the tags that give an attribute twice: a parser keeps the first and is silent."""
    for tag in dict.fromkeys(_START_TAG.findall(page.text)):
        for name, count in Counter(map(str.lower, _ATTRIBUTE.findall(tag))).items():
            if count > 1:
                message = Message("the attribute {name} stands twice in one tag", name=name)
                yield _problem(page, tag, "html-attribute", message)


def _problem(page: BuiltFile, words: str, rule: str, message: Message) -> Diagnostic:
    return Diagnostic(Span(page.path, page.line_of(words)), rule, message)
