"""The HTML fragment of a page as blocks of Markdown."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from textwrap import indent
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.engines.markdown.inline import LINE_BREAK, anchor, flowing, link, literal

HEADINGS: Final = {f"h{level}": "#" * level for level in range(1, 7)}
DROPPED: Final = frozenset(
    {"button", "form", "input", "script", "style", "svg", "template", "wbr", "-comment"}
)
BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt"),
        *("figcaption", "figure", "footer", "header", "hr", "main", "nav", "ol", "p", "pre"),
        *("section", "summary", "table", "ul", *HEADINGS),
    )
)
KEPT: Final = frozenset({"mark", "code"})
"""Elements that Markdown has no mark for, or one inside which references are not read."""

LITERAL: Final = frozenset({"verbatim", "literal"})
"""The classes whose white space the theme keeps."""


class MarkdownWriter:
    """Writes the blocks of the page at path `page`; `pages` are the paths that have a source."""

    def __init__(self, page: str, pages: Collection[str]) -> None:
        self._page = page
        self._pages = pages
        self._anchors = ""
        self._forms = {
            "ul": self._list,
            "ol": self._list,
            "dl": self._terms,
            "table": self._table,
        }

    def write(self, html: str) -> list[str]:
        """Return the blocks of a fragment: its `h1` first, because engines take the title there."""
        body = LexborHTMLParser(html).css("body")[0]
        blocks = []
        for title in body.css("h1"):
            blocks += self._block(title, flat=False)
            title.decompose()
        blocks += self._blocks(body)
        return [*blocks, self._anchors] if self._anchors else blocks

    def _blocks(self, parent: LexborNode, *, flat: bool = False) -> list[str]:
        """Return the blocks inside an element; `flat` ones are paragraphs whatever they were."""
        blocks: list[str] = []
        run: list[LexborNode] = []
        for child in (*parent.iter(include_text=True), None):
            if child and child.tag not in BLOCKS:
                run.append(child)
                continue
            if words := self._line(run):
                blocks.append(words)
            run.clear()
            if child and "hidden" not in child.attributes:
                blocks += self._block(child, flat=flat)
        return blocks

    def _block(self, node: LexborNode, *, flat: bool) -> list[str]:
        """Return a block element as blocks."""
        tag, name = node.tag or "", node.attributes.get("id")
        if tag in HEADINGS and not flat:
            anchored = f" {{#{name}}}" if name else ""
            return [f"{HEADINGS[tag]} {self._line(node.iter(include_text=True))}{anchored}"]
        self._note_anchor(node)
        if not flat and (write := self._forms.get(tag)):
            return write(node)
        blocks = self._blocks(node, flat=flat)
        if not flat and (tag == "blockquote" or _keeps_white_space(node)):
            return [indent("\n\n".join(blocks), "> ", lambda _: True)]
        return blocks

    def _list(self, node: LexborNode) -> list[str]:
        """Return a list as one block."""
        mark = "1.  " if node.tag == "ol" else "-   "
        items = []
        for item in node.iter():
            self._note_anchor(item)
            if blocks := self._blocks(item):
                items.append(mark + indent("\n\n".join(blocks), "    ").removeprefix("    "))
        return ["\n\n".join(items)]

    def _terms(self, node: LexborNode) -> list[str]:
        """Return terms and what they stand for as a list, each term in bold."""
        items: list[str] = []
        for part in node.css("dt, dd"):
            words = self._cell(part)
            if part.tag == "dt":
                items.append(f"-   **{words}**")
            else:
                items[-1] += f" {words}"
        return ["\n".join(items)]

    def _table(self, node: LexborNode) -> list[str]:
        """Return a table as one block; its caption is the paragraph before."""
        captions = [self._cell(caption) for caption in node.css("caption")]
        rows = [] if node.css_first("thead") else [[""]]
        for row in node.css("tr"):
            self._note_anchor(row)
            rows.append([self._cell(cell) for cell in row.iter()])
        width = max(map(len, rows))
        lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
        return [*captions, "\n".join((lines[0], "|" + " --- |" * width, *lines[1:]))]

    def _cell(self, node: LexborNode) -> str:
        """Return all that an element holds as one line."""
        self._note_anchor(node)
        return LINE_BREAK.join(self._blocks(node, flat=True))

    def _line(self, nodes: Iterable[LexborNode]) -> str:
        """Return text and elements as one line, with the anchors that have waited for it.

        The theme sets elements apart that stand side by side; here a blank does.
        """
        waiting, self._anchors = self._anchors, ""
        words, after_element = "", False
        for node in nodes:
            piece = self._inline(node)
            is_element = node.is_element_node
            if piece and after_element and is_element and not _keeps_white_space(node):
                words += " "
            words += piece
            after_element = is_element and bool(piece)
        if words := words.strip(" "):
            return waiting + words
        self._anchors = waiting + self._anchors
        return ""

    def _inline(self, node: LexborNode) -> str:
        """Return a text or an element inside a line."""
        if node.is_text_node:
            write = literal if _keeps_white_space(node) else flowing
            return write(node.text_content or "")
        tag, attributes = node.tag or "", node.attributes
        if tag in DROPPED or "hidden" in attributes:
            return ""
        if tag == "br":
            return LINE_BREAK
        self._note_anchor(node)
        words = self._line(node.iter(include_text=True))
        return self._marked(tag, words, attributes.get("href")) if words else ""

    def _marked(self, tag: str, words: str, href: str | None) -> str:
        """Return the words of an inline element with what Markdown has for it."""
        if href:
            return link(words, href, self._page, self._pages)
        if tag in {"strong", "b"}:
            return f"**{words}**"
        return f"<{tag}>{words}</{tag}>" if tag in KEPT else words

    def _note_anchor(self, node: LexborNode) -> None:
        """Keep the id of an element for the next words, which are its first ones."""
        if name := node.attributes.get("id"):
            self._anchors += anchor(name)


def _keeps_white_space(node: LexborNode) -> bool:
    """Whether the theme shows a text's own line breaks and blanks here."""
    inner: LexborNode | None = node
    while inner:
        if inner.is_element_node and not LITERAL.isdisjoint(
            (inner.attributes.get("class") or "").split()
        ):
            return True
        inner = inner.parent
    return False
