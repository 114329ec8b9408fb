"""The one way from text to HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from selectolax.lexbor import LexborHTMLParser

from generator.pages.environment import Phrases, escaped, make_environment, render
from generator.pages.phrases import phrase_splitter
from tests.support.texts import texts

ELEMENT = '<p class="{{ text }}">x{{ text }}</p>'


def printed(source: str, language: str = "ja", **views: object) -> str:
    """Return what a template makes of its views."""
    environment = make_environment(language, str, phrase_splitter())
    return render(environment.from_string(source), views)


@given(texts())
def test_a_browser_reads_back_what_was_printed(text: str) -> None:
    """In the text of an element and in an attribute, to the character."""
    paragraph = LexborHTMLParser(printed(ELEMENT, text=text)).css_first("p")
    assert paragraph is not None
    assert paragraph.text() == f"x{text}"
    assert (paragraph.attributes["class"] or "") == text


def test_a_carriage_return_survives() -> None:
    """A bare one would become a line feed."""
    text = "a\r\nb"
    html = printed(ELEMENT, text=text)
    assert html == '<p class="a&#13;\nb">xa&#13;\nb</p>'
    paragraph = LexborHTMLParser(html).css_first("p")
    assert paragraph is not None
    assert paragraph.text() == f"x{text}"


@pytest.mark.parametrize(
    "source",
    [
        "{{ text }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(text) }}",
        '{{ "" ~ text }}',
        "{{ said(text) }}",
        "{{ phrased([text]) }}",
        "{{ phrased(phrases(text)) }}",
    ],
)
def test_everything_that_a_template_prints_is_escaped(source: str) -> None:
    """However it gets there."""
    assert printed(source, text="<b>&\r") == "&lt;b&gt;&amp;&#13;"


@given(texts(), st.sampled_from(["", "\r", "<\r\n>"]))
def test_what_the_engines_print_is_escaped_alike(text: str, more: str) -> None:
    """They have no other escape function."""
    assert escaped(text + more) == printed("{{ text }}", text=text + more)


def test_what_is_marked_as_japanese_is_escaped_too() -> None:
    """Whole and in phrases."""
    assert (
        printed("{{ said(text) }}", "en", text="<b>資料") == '<span lang="ja">&lt;b&gt;資料</span>'
    )
    assert printed("{{ phrased(['<', '資料']) }}", "en") == ('<span lang="ja">&lt;<wbr>資料</span>')


def test_a_name_that_a_template_does_not_know_is_an_error() -> None:
    """Not an empty place that nobody sees."""
    with pytest.raises(UndefinedError):
        printed("{{ nobody }}")


@pytest.mark.parametrize(("language", "attribute"), [("en", ' lang="ja"'), ("ja", "")])
def test_the_record_is_japanese(language: str, attribute: str) -> None:
    """It says so where the page is not."""
    assert printed("<p{{ ja }}>", language) == f"<p{attribute}>"


@pytest.mark.parametrize(
    ("language", "text", "foreign"),
    [("en", "資料1", True), ("en", "Material 1", False), ("en", "", False), ("ja", "資料1", False)],
)
def test_japanese_is_foreign_on_english_pages(language: str, text: str, *, foreign: bool) -> None:
    """And says what it is."""
    assert ("lang" in printed("{{ said(text) }}", language, text=text)) is foreign


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    """The splitter of headings."""
    return phrase_splitter()


def test_headings_break_between_phrases(phrases: Phrases) -> None:
    """Where a reader would pause."""
    assert phrases("今後の進め方について") == ("今後の", "進め方に", "ついて")
    assert printed("{{ phrased(phrases('今後の進め方について')) }}") == (
        "今後の<wbr>進め方に<wbr>ついて"
    )


def test_text_without_japanese_is_not_cut(phrases: Phrases) -> None:
    """Its spaces are where it breaks."""
    assert phrases("Whose turn it is") == ("Whose turn it is",)


@given(text=texts())
def test_phrases_are_the_heading_itself(phrases: Phrases, text: str) -> None:
    """Nothing is added or lost."""
    assert "".join(phrases(text)) == text
