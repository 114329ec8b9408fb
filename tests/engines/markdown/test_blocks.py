"""HTML of a page -> Markdown. Words are references, so the tests read them back first."""

from __future__ import annotations

import re
from html import unescape

import pytest

from generator.engines.markdown.blocks import MarkdownWriter
from generator.engines.markdown.inline import references

PAGES = {"a/b.html", "a/c.html", "index.html"}


TABLE = """
<table><caption>T</caption><thead><tr><th>A</th><th>B</th></tr></thead>
<tr id="x"><th id="y">C</th></tr><tr><td>D<ul><li>E</li></ul></td><td>F</td></tr></table>
"""
TABLE_WRITTEN = """\
T

| A | B |
| --- | --- |
| <span id="x"></span><span id="y"></span>C |  |
| D<br />E | F |"""


def markdown(html: str) -> str:
    """Return a fragment on the page a/b.html as Markdown with plain words."""
    written = "\n\n".join(MarkdownWriter("a/b.html", PAGES).write(html))
    return re.sub(r"&#\d+;", lambda found: unescape(found[0]), written)


def test_every_character_of_a_text_is_a_reference() -> None:
    """Also letters and blanks: any of them may begin what some extension looks for."""
    assert references("a 議𠮷") == "&#97;&#32;&#35696;&#134071;"
    assert MarkdownWriter("a.html", ()).write("<p>a b</p>") == ["&#97;&#32;&#98;"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>A</p><p>B</p>", "A\n\nB"),
        ("A<div>B</div>C", "A\n\nB\n\nC"),
        ("<p>K</p><header><p>L</p><h1>T</h1></header>", "# T\n\nK\n\nL"),
        ('<h2 id="x"><span>(1)</span> A<wbr>B</h2>', "## (1) AB {#x}"),
        ("<h3>A</h3>", "### A"),
        ('<p id="x">A</p>', '<span id="x"></span>A'),
        ('<section id="x"><h2 id="y">A</h2></section>', '## <span id="x"></span>A {#y}'),
        ('<p>A</p><div id="x"></div>', 'A\n\n<span id="x"></span>'),
        ('<p><b id="x"> </b><i id="y">A</i></p>', '<span id="x"></span><span id="y"></span>A'),
        ("<ul><li>A</li><li></li><li>B</li></ul>", "-   A\n\n-   B"),
        ("<ol><li>A<p>B</p></li></ol>", "1.  A\n\n    B"),
        ("<ul><li>A<ul><li>B</li></ul></li></ul>", "-   A\n\n    -   B"),
        (
            '<ol><li id="r1"><p><a href="#r1">1</a></p><p class="verbatim">A</p></li></ol>',
            '1.  <span id="r1"></span>[1](#r1)\n\n    > A',
        ),
        (
            '<dl><div id="x"><dt>A</dt><dd>B</dd></div><dt>C</dt><dd>D<p>E</p></dd></dl>',
            "-   **A** B\n-   **C** D<br />E",
        ),
        (
            TABLE,
            TABLE_WRITTEN,
        ),
        ("<table><tr><td>A</td></tr></table>", "|  |\n| --- |\n| A |"),
        (
            '<figure><p class="verbatim">A</p><figcaption>B</figcaption></figure>',
            "> A\n\nB",
        ),
        ("<blockquote><p>A</p><p>B</p></blockquote>", "> A\n> \n> B"),
        ("<p>A <strong>B</strong> <mark>C</mark> <code>D</code> <em>E</em></p>",
         "A **B** <mark>C</mark> <code>D</code> E"),
        ("<p><span>A</span><span>B</span></p>", "A B"),
        ("<p>A<br>B</p>", "A<br />B"),
        ("<p>\n  A\n  <b>B</b>\n</p>", "A **B**"),
        ("<p>A  B</p>", "A  B"),
        ("<p>A<!-- B --></p>", "A"),
        ("<p>A<button>B</button><svg><title>C</title></svg></p>", "A"),
        ("<p>A<span hidden>B</span></p><p hidden>C</p>", "A"),
        ("<div></div>", ""),
        ('<p><a href="c.html#x">A</a></p>', "[A](c.md#x)"),
        ('<p><a href="../index.html">A</a></p>', "[A](../index.md)"),
        ('<p><a href="../files/a/b.pdf#page=2">A</a></p>', "[A](../files/a/b.pdf#page=2)"),
        ('<p><a href="https://e.example/(a)?b=1&amp;c=_[">A</a></p>',
         "[A](https://e.example/%28a%29?b=1&amp;c=_%5B)"),
        ('<p><a href="c.html"> </a><a>A</a></p>', "A"),
    ],
)  # fmt: skip
def test_each_kind_of_element(html: str, expected: str) -> None:
    """What Markdown has no mark for keeps its words."""
    assert markdown(html) == expected


def test_words_whose_white_space_counts_keep_it() -> None:
    """Line ends are breaks; blanks that a browser would drop are kept visible."""
    kept = '<span style="white-space: pre-wrap">{}</span>'.format
    text = "  a b  c\n\n\td\n"
    assert markdown(f'<p class="verbatim">{text}</p>') == (
        f"> {kept('  ')}a b{kept('  ')}c\n<br />\n<br />{kept(chr(9))}d\n<br />"
    )
    segments = '<span class="x literal">a <mark>b</mark><a href="#c">c</a></span>'
    assert markdown(f"<p>{segments}</p>") == "a <mark>b</mark>[c](#c)"
