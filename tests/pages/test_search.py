"""The search page before its script: a form, the script's words, and the ways to go without it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Final

from generator.model.ledger import Ledger
from generator.pages.search import WAYS
from generator.urls import SEARCH_PAGE, YEARS, section
from tests.pages.rendered import Rendered, render, words
from tests.support.tools import CHECKOUT

LITERAL: Final = re.compile(r'\b(say|counted)\(\s*"([\w.]+)"')
"""A text that the script asks for by its name."""

COMPUTED: Final = re.compile(
    # which facet, which failure, which state of an empty result, which column of a table
    r"facet\.\w+|missing|corrupt|offline|version|broken|searched|narrowed|unfiltered|widen|nearest"
    r"|dropped|word|without|excludes|excludesChosen|plotYears|plotMeetings|csv\w+|date|count|citation|citationNoItem"
)
"""Names that are chosen by the script and stand in it as strings of their own."""


def finder_attribute(pages: Rendered, name: str) -> str:
    """Return an attribute of the page's part that the script takes to work."""
    (finder,) = pages.trees[SEARCH_PAGE].css("[data-search-page]")
    return finder.attributes[name] or ""


def scripts() -> str:
    """Return the text of all parts of the page's script."""
    parts = (CHECKOUT / "generator/search/browser/page").glob("*.js")
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(parts))


def test_the_form_works_by_itself(pages: Rendered) -> None:
    """It leads to this very page, with the names that the script reads in the address."""
    (form,) = pages.trees[SEARCH_PAGE].css("form[role=search]")
    assert (form.attributes["action"], form.attributes["method"]) == (SEARCH_PAGE, "get")
    controls = [one.attributes["name"] for one in form.css("input, select")]
    assert controls == ["q", "order", "exact"]
    values = [one.attributes["value"] for one in form.css("option")]
    assert values == ["relevance", "newest", "oldest"]


def test_the_lists_lead_to_the_record_without_words(pages: Rendered) -> None:
    """By topic, by year and by organization before the rest."""
    links = [
        one.attributes["href"] or ""
        for one in pages.trees[SEARCH_PAGE].css("[aria-labelledby=giji-ways] a")
    ]
    assert links[:4] == [
        "topics/index.html",
        "meetings/index.html",
        "meetings/index.html#giji-years",
        "organizations/index.html",
    ]
    assert {section(kind).path for kind in WAYS} <= set(links)
    assert {href.partition("#")[0] for href in links} <= set(pages.pages)
    assert YEARS in pages.anchors["meetings/index.html"]


def test_an_archive_without_meetings_has_no_years(ninth: Ledger) -> None:
    """And no link to them."""
    pages = render(replace(ninth, meetings=()))
    assert "年度" not in words(pages, SEARCH_PAGE, "[aria-labelledby=giji-ways] a")


def test_the_script_has_each_word_that_it_says(pages: Rendered) -> None:
    """In the language of the interface; none is there that it never says."""
    texts = json.loads(finder_attribute(pages, "data-search-words"))
    asked = {
        f"{name}.{category}" if function == "counted" else name
        for function, name in LITERAL.findall(scripts())
        for category in ("one", "other")
    }
    assert len(asked) > 30
    assert asked - set(texts) == set()
    assert {name for name in set(texts) - asked if not COMPUTED.fullmatch(name)} == set()
    assert all(texts.values())


def test_the_words_are_those_of_the_reader(ninth_pages: Rendered, english_pages: Rendered) -> None:
    """Japanese and English."""
    japanese, english = (
        json.loads(finder_attribute(pages, "data-search-words"))
        for pages in (ninth_pages, english_pages)
    )
    assert (japanese["facet.topic"], english["facet.topic"]) == ("論点", "Topic")
    assert (japanese["found.other"], english["found.one"]) == ("{count} 件", "{count} result")
    assert words(english_pages, SEARCH_PAGE, "h1") == ["Search"]
