"""Whatever a text of the ledger holds, MkDocs publishes its characters and no markup of its."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.engines.mkdocs import build
from generator.model.page import Hyperlink, Page, Site, TocEntry
from generator.pages.environment import make_environment
from tests.support.projects import HOME
from tests.support.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.projects import Project

TEMPLATE = """\
{% import "components.jinja" as c %}
{{ c.page_head("", [title]) }}
{{ c.heading(2, "giji-a", [title]) }}
<p class="verbatim" id="text">{{ text }}</p>
{{ c.copy_button("Copy", title, text) }}
"""
PLAIN = "x"
TITLES = texts(breaks=False).map(lambda title: " ".join(title.split()) or PLAIN)
WORDS = texts().map(lambda text: text or PLAIN)


def page_of(number: int, title: str, text: str) -> Page:
    """Return a page that shows these words wherever a page shows words of the ledger."""
    environment = make_environment("ja", str, lambda heading: (heading,))
    html = environment.from_string(TEMPLATE).render(title=title, text=text)
    link = Hyperlink(title, "../index.html")
    return Page(
        path=f"a/{number}.html",
        kind="meeting",
        title=title,
        description=text,
        html=html,
        toc=(TocEntry("giji-a", title), TocEntry("giji-a", title)),
        breadcrumbs=(link,),
        previous=link,
        next=link,
    )


def shape(page: LexborHTMLParser) -> Iterator[tuple[str | None, list[str]]]:
    """Yield every element of a page with the names of its attributes."""
    assert page.root
    for node in page.root.traverse():
        yield node.tag, sorted(node.attributes)


@settings(
    max_examples=6,
    phases=[Phase.explicit, Phase.generate],  # shrinking would build a site for each of its steps
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(TITLES, WORDS), min_size=50, max_size=50))
def test_text_and_shape_of_every_page(project: Project, samples: list[tuple[str, str]]) -> None:
    """The text equals the source, and the elements are those of a page with plain words."""
    pages = (page_of(0, PLAIN, PLAIN), *(page_of(n, *one) for n, one in enumerate(samples, 1)))
    project.configure("language: en", "language: ja")  # else a title in Japanese is marked as such
    project.site = Site(pages=(HOME, *pages))
    assert build(project.config, project.target) == ()
    plain = list(shape(built(project, 0)))
    for number, (title, text) in enumerate(samples, 1):
        page = built(project, number)
        assert list(shape(page)) == plain
        assert texts_of(page, "#text") == [text]
        assert texts_of(page, "h1, h2.heading span") == [title, title]
        assert texts_of(page, ".breadcrumbs a, .side-nav--contents a") == [title] * 3
        assert texts_of(page, "title") == [f"{title} - Town"]
        (button,) = page.css("button[data-copy]")
        assert button.attributes["data-copy"] == text
        (description,) = page.css("meta[name=description]")
        assert description.attributes["content"] == text


def built(project: Project, number: int) -> LexborHTMLParser:
    """Return a page as MkDocs wrote it."""
    path = project.target / "a" / f"{number}.html"
    return LexborHTMLParser(Path(path).read_bytes().decode())


def texts_of(page: LexborHTMLParser, selector: str) -> list[str]:
    """Return the text of each element that matches, character for character."""
    return [node.text() for node in page.css(selector)]
