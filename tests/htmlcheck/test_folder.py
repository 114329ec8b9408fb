"""Every address of a built site leads to a file and an anchor of it, and to no other host."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.htmlcheck import check_folder

if TYPE_CHECKING:
    from pathlib import Path

SITE_URL = "https://town.example/minutes"


def problems(folder: Path, site_url: str | None = None, **files: str | bytes) -> list[str]:
    """Check a site of these files (`a__b_html` is a/b.html): place, rule and sentence of each."""
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    found = check_folder(folder, site_url=site_url)
    return [f"{one.span.path}:{one.span.line} {one.rule} {one.message.text()}" for one in found]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="b/c.html">',
        '<a href="b/c.html#x">',
        '<a href="b/c.html?page=2#x">',
        '<a href="b/c.html#%E8%AD%B0">',
        '<a href="b/">',
        '<a href="b/.">',
        '<a href=".">',
        '<a href="./a.html">',
        '<a href="#here" id="here">',
        '<a href="#">',
        '<a href="">',
        '<a href="/b/c.html">',
        '<a href="file.txt#page=3">',
        '<a href="https://elsewhere.example/">',
        '<a href="//elsewhere.example/">',
        '<a href="mailto:town@elsewhere.example">',
        '<link rel="canonical" href="https://elsewhere.example/">',
        '<blockquote cite="https://elsewhere.example/">',
        '<img src="data:image/svg+xml,x" srcset="b/c.html 1x, file.txt 2x">',
        '<p id="here" style="background: url(#here)">',
        "<script>if (a<b&&c>d) location = 'nowhere.html'</script>",
        "<p>href=&quot;nowhere.html&quot; &lt;a href=nowhere.html&gt;</p>",
    ],
)
def test_what_leads_somewhere_is_no_problem(tmp_path: Path, html: str) -> None:
    """Files, folders with an index, anchors, and other hosts behind a link to click."""
    there = '<h1 id="x">x</h1><h2 id="議">y</h2>'
    files = {"a_html": html, "b__c_html": there, "b__index_html": "", "index_html": ""}
    assert problems(tmp_path, **files, file_txt="") == []


@pytest.mark.parametrize(
    ("html", "rule", "sentence"),
    [
        ('<a href="no.html">', "html-link", "no.html leads to no file of the site"),
        ('<a href="B/c.html">', "html-link", "B/c.html leads to no file of the site"),
        ('<a href="b">', "html-link", "b leads to no file of the site"),
        ('<a href="b/c.html/">', "html-link", "b/c.html/ leads to no file of the site"),
        ('<a href="../a.html">', "html-link", "../a.html leads to no file of the site"),
        ('<a href="/no.html">', "html-link", "/no.html leads to no file of the site"),
        ('<a href="http://[">', "html-link", "http://[ is no address"),
        ('<base href="b/">', "html-link", "a base element changes where every link leads"),
        ('<a href="b/c.html#X">', "html-anchor", "b/c.html#X leads to no anchor of that page"),
        ('<a href="#no">', "html-anchor", "#no leads to no anchor of that page"),
        ('<img src="no.png">', "html-link", "no.png leads to no file of the site"),
        ('<img srcset="a.html, no.png 2x">', "html-link", "no.png leads to no file of the site"),
        ('<video poster="no.png">', "html-link", "no.png leads to no file of the site"),
        ('<object data="no.pdf">', "html-link", "no.pdf leads to no file of the site"),
        ('<form action="no.php">', "html-link", "no.php leads to no file of the site"),
        (
            '<svg><use xlink:href="#no"/></svg>',
            "html-anchor",
            "#no leads to no anchor of that page",
        ),
        ('<p style="background: url(no.png)">', "html-link", "no.png leads to no file of the site"),
        ("<style>@import 'no.css'</style>", "html-link", "no.css leads to no file of the site"),
        (
            '<template><script src="no.js"></script></template>',
            "html-link",
            "no.js leads to no file of the site",
        ),
        (
            '<a href=" JavaScript:go()">',
            "html-script",
            "JavaScript:go() is a program, no address",
        ),
        (
            '<a href="java&#10;script:go()">',
            "html-script",
            "java\nscript:go() is a program, no address",
        ),
        (
            '<iframe src="data:text/html,x">',
            "html-script",
            "data:text/html,x is a program, no address",
        ),
        ('<a href="data:text/html,x">', "html-script", "data:text/html,x is a program, no address"),
        (
            '<script src="//cdn.example/x.js"></script>',
            "html-foreign",
            "//cdn.example/x.js is requested from another host",
        ),
        (
            '<link rel="preload stylesheet" href="https://cdn.example/x">',
            "html-foreign",
            "https://cdn.example/x is requested from another host",
        ),
        (
            "<style>p{background:url( 'https://cdn.example/x' )}</style>",
            "html-foreign",
            "https://cdn.example/x is requested from another host",
        ),
    ],
)
def test_what_leads_nowhere_or_outside_is_a_problem(
    tmp_path: Path, html: str, rule: str, sentence: str
) -> None:
    """One sentence for each, at the line of the address."""
    page = f"<title>A</title>\n{html}"
    there = '<h1 id="x">x</h1>'
    assert problems(tmp_path, a_html=page, b__c_html=there, b__index_html="") == [
        f"a.html:2 {rule} {sentence}" if "\n" not in sentence else f"a.html:1 {rule} {sentence}"
    ]


def test_an_id_stands_once_on_a_page(tmp_path: Path) -> None:
    """The same id on another page is another place."""
    page = '<p id="a">\n<p id="b">\n<p id="b">'
    assert problems(tmp_path, a_html=page, b_html='<p id="a">') == [
        "a.html:2 html-id the id b stands twice"
    ]


def test_an_attribute_stands_once_in_a_tag(tmp_path: Path) -> None:
    """Case does not count, and what looks like one inside a value does not either."""
    page = "<p\ttitle=' id=x > id=y' id=z class>\n<p id=a CLASS=b class='c'>"
    assert problems(tmp_path, a_html=page) == [
        "a.html:2 html-attribute the attribute class stands twice in one tag"
    ]


def test_a_page_is_utf_8(tmp_path: Path) -> None:
    """A page in another encoding is named, and nothing in it is looked at."""
    assert problems(tmp_path, a_html="<a href='no'>議事".encode("shift-jis")) == [
        "a.html:1 html-encoding this is not UTF-8"
    ]


def test_style_sheets_request_nothing_from_elsewhere(tmp_path: Path) -> None:
    """Neither fonts nor imports; comments do not count."""
    sheet = '/* url(no.png) */ @import "no.css";\np { src: url(https://f.example/x) }'
    assert problems(tmp_path, css__a_css=sheet) == [
        "css/a.css:1 html-link no.css leads to no file of the site",
        "css/a.css:2 html-foreign https://f.example/x is requested from another host",
    ]


def test_addresses_below_the_sites_own_are_followed(tmp_path: Path) -> None:
    """As links, as paths on its host, and in the sitemap."""
    page = (
        f'<link rel="canonical" href="{SITE_URL}/a.html">\n'
        f'<a href="{SITE_URL}/no.html">\n<a href="/minutes/a.html">\n<a href="/a.html">'
    )
    sitemap = f"<loc>{SITE_URL}/a.html</loc>\n<loc>{SITE_URL}/b.html</loc>"
    assert problems(tmp_path, SITE_URL, a_html=page, sitemap_xml=sitemap) == [
        f"a.html:2 html-link {SITE_URL}/no.html leads to no file of the site",
        "a.html:4 html-link /a.html leads to no file of the site",
        f"sitemap.xml:2 html-link {SITE_URL}/b.html leads to no file of the site",
    ]


def test_documents_of_others_are_not_looked_into(tmp_path: Path) -> None:
    """A material that is a web page can be linked to, whatever it holds."""
    tmp_path.joinpath("material.html").write_text("<a href=no.html>", encoding="utf-8")
    tmp_path.joinpath("a.html").write_text("<a href=material.html#p>", encoding="utf-8")
    assert check_folder(tmp_path, as_published=["material.html"]) == ()
