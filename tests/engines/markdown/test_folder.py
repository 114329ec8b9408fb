"""A site as Markdown files: MkDocs and Zensical build them, and no character is another."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.engines.markdown import write_markdown
from generator.engines.markdown.inline import references
from generator.htmlcheck import check_folder
from generator.model.page import Hyperlink, OutputFile, Page, Site
from generator.pages.environment import escaped

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = (
    "<script>alert(1)</script>",
    "</title><script>alert(2)</script>",
    "</p></li><img src=x onerror=alert(3)>",
    "{{ x }} {% y %} {# z #}",
    '--8<-- "about.md"',
    "# x",
    "2026. x",
    "| x |",
    "1~3月と4~6月",
    "A<B かつ B>C",
    "$x$ \\(y\\) $$z$$",
    ":smile: :material-home:",
    "[a](javascript:x) [b]: c [^1] ![d](e)",
    "&copy; &#38; &amp;",
    "*x* _y_ **z** `c` ~~d~~ ==e== ^^f^^ ++ctrl++",
    "\\*x\\* \\",
    "https://example.org/ a@example.org @user #12",
    "<!-- c -->",
    "{#id} {: .x }",
    "\"quoted\" 'single'",
    "葛\U000e0100城 ㍻ ❤️ が か\u3099",
    "一行目\n\n\n四行目\n",
    "   字下げ\n  二行目\tタブ",
    "a  b",
    "- a\n- b\n\n1. c\n\n> d",
    "    code\n```\nx\n```",
    "!!! note\n    x\n??? y\n===\n---\n***",
    "a\r\nb\rc",
)
TITLES = [text for text in HOSTILE if "\n" not in text and "  " not in text]


def hostile_site() -> Site:
    """Return a site with each text as a remark, in a table, and where it can be as a title."""
    remarks = "".join(
        f'<li id="r{number}"><p><a href="#r{number}">{number}</a></p>'
        f'<p class="verbatim">{escaped(text)}</p></li>'
        for number, text in enumerate(HOSTILE)
    )
    rows = "".join(
        f'<tr><td class="literal" id="c{number}">{escaped(text)}</td><td></td></tr>'
        for number, text in enumerate(HOSTILE)
    )
    home = Page(path="index.html", kind="home", title="Home", html="<h1>Home</h1>")
    html = f'<h1>All</h1><ol>{remarks}</ol><table><tr id="t"><th>A</th></tr>{rows}</table>'
    meetings = Page(path="meetings/index.html", kind="list", title="Meetings & more", html=html)
    titled = (
        Page(
            path=f"meetings/{number}.html",
            kind="meeting",
            title=title,
            html=f'<p>x</p><h1>{escaped(title)}</h1><h2 id="x">{escaped(title)}</h2>',
            breadcrumbs=(Hyperlink(title, "index.html"),),
            previous=Hyperlink(title, "index.html#r1"),
            next=Hyperlink(title, "../files/held.pdf"),
        )
        for number, title in enumerate(TITLES)
    )
    files = (OutputFile("files/held.pdf", b"%PDF"), OutputFile("files/a.json", b"{}"))
    return Site(pages=(home, meetings, *titled), files=files)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The folder of the hostile site, with a page written by hand."""
    docs = tmp_path / "docs"
    docs.mkdir()
    docs.joinpath("about.md").write_text("# About\n\n[Home](index.md)\n", encoding="utf-8")
    folder = tmp_path / "written"
    folder.mkdir()
    write_markdown(hostile_site(), folder, site_name='A: "B"', language="ja", docs=docs)
    return folder


def test_mkdocs_publishes_every_character(written: Path) -> None:
    """Strictly, without a plugin."""
    built = written / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(built)]
    subprocess.run(command, cwd=written, check=True, capture_output=True)
    assert_whole(built)


def test_zensical_publishes_every_character(written: Path, zensical: Path) -> None:
    """It reads the same folder."""
    subprocess.run([str(zensical), "build"], cwd=written, check=True, capture_output=True)
    assert_whole(written / "site")


def assert_whole(built: Path) -> None:
    """Check links, words and elements of a built hostile site."""
    assert check_folder(built) == ()
    page = parsed(built / "meetings/index.html")
    for number, text in enumerate(HOSTILE):
        words = page.css_first(f"li:has(#r{number}) blockquote p")
        cell = page.css_first(f"td:has(#c{number})")
        assert words
        assert cell
        assert words.text() == cell.text() == text
    plain = tags(parsed(built / f"meetings/{TITLES.index('2026. x')}.html"))
    for number, title in enumerate(TITLES):
        page = parsed(built / f"meetings/{number}.html")
        heads = page.css("article h1, article h2")
        assert [head.text() for head in heads] == [title, title]
        (name,) = page.css("title")
        assert name.text() == f'{title} - A: "B"'
        links = [link.text() for link in page.css("article p a")]
        assert links == [title, title, title]
        assert tags(page) == plain
    assert built.joinpath("files/held.pdf").read_bytes() == b"%PDF"
    assert built.joinpath("about.html").is_file()
    assert built.joinpath("checks/index.html").is_file()


def tags(page: LexborHTMLParser) -> list[str]:
    """Return the elements of a page in their order."""
    assert page.root
    return [node.tag or "" for node in page.root.traverse()]


def parsed(path: Path) -> LexborHTMLParser:
    """Return a page as an engine wrote it."""
    return LexborHTMLParser(path.read_bytes().decode())


def test_a_site_without_anything_written_by_hand(tmp_path: Path) -> None:
    """The folder of such pages may be missing; sections without a page are in no navigation."""
    home = Page(path="index.html", kind="home", title="A & B", html="<h1>A & B</h1>")
    write_markdown(
        Site(pages=(home,)), tmp_path, site_name="S", language="en", docs=tmp_path / "no"
    )
    text = tmp_path.joinpath("mkdocs.yml").read_text(encoding="utf-8")
    assert text.endswith('nav:\n  - "A &amp; B": index.md\n')


def test_a_draft_says_so_below_its_title(tmp_path: Path) -> None:
    """The engines know nothing of drafts."""
    draft = Page(path="a.html", kind="meeting", title="A", html="<h1>A</h1><p>B</p>", draft=True)
    write_markdown(Site(pages=(draft,)), tmp_path, site_name="S", language="en", docs=tmp_path)
    text = tmp_path.joinpath("docs/a.md").read_text(encoding="utf-8")
    notice = references("This page has not been published yet.")
    assert text == f'---\ntitle: "A"\n---\n\n# &#65;\n\n**{notice}**\n\n&#66;\n'


def test_a_file_comes_from_where_it_lies(tmp_path: Path) -> None:
    """Byte for byte."""
    held = tmp_path / "held"
    held.write_bytes(b"a\r\n")
    site = Site(files=(OutputFile("files/x.csv", held),))
    write_markdown(site, tmp_path / "out", site_name="S", language="en", docs=tmp_path / "no")
    assert tmp_path.joinpath("out/docs/files/x.csv").read_bytes() == b"a\r\n"
