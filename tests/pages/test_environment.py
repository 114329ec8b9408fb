"""The one way from text to HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from jinja2 import UndefinedError
from selectolax.lexbor import LexborHTMLParser

from generator.pages.environment import Phrases, escaped, make_environment
from generator.pages.phrases import phrase_splitter
from tests.support.texts import texts


@given(texts())
def test_a_browser_reads_back_what_was_escaped(text: str) -> None:
    """In the text of an element and in an attribute, to the character."""
    html = f'<p class="{escaped(text)}">x{escaped(text)}</p>'
    paragraph = LexborHTMLParser(html).css_first("p")
    assert paragraph is not None
    assert paragraph.text() == f"x{text}"
    assert (paragraph.attributes["class"] or "") == text


def test_a_carriage_return_survives() -> None:
    """A bare one would become a line feed."""
    text = "a\r\nb"
    assert escaped(text) == "a&#13;\nb"
    paragraph = LexborHTMLParser(f"<p>{escaped(text)}</p>").css_first("p")
    assert paragraph is not None
    assert paragraph.text() == text


def test_everything_that_a_template_prints_is_escaped() -> None:
    """Also a carriage return in an attribute, and what a macro was given."""
    template = make_environment("ja", str, phrase_splitter()).from_string(
        "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}"
        '<i title="{{ text }}">{{ text }}</i>{{ m(text) }}{{ "a" ~ text }}'
    )
    assert template.render(text="<\r>") == (
        '<i title="&lt;&#13;&gt;">&lt;&#13;&gt;</i><b>&lt;&#13;&gt;</b>a&lt;&#13;&gt;'
    )


def test_a_name_that_a_template_does_not_know_is_an_error() -> None:
    """Not an empty place that nobody sees."""
    template = make_environment("ja", str, phrase_splitter()).from_string("{{ nobody }}")
    with pytest.raises(UndefinedError):
        template.render()


@pytest.mark.parametrize(
    ("language", "text", "foreign"),
    [
        ("en", "資料1", True),
        ("en", ("Material ", "資料1"), True),
        ("en", "Material 1", False),
        ("en", (), False),
        ("ja", "資料1", False),
    ],
)
def test_japanese_is_foreign_on_english_pages(
    language: str, text: str | tuple[str, ...], *, foreign: bool
) -> None:
    """Whether it comes whole or in phrases."""
    template = make_environment(language, str, phrase_splitter()).from_string(
        "{{ is_foreign(text) }}"
    )
    assert template.render(text=text) == str(foreign)


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    """The splitter of headings."""
    return phrase_splitter()


def test_headings_break_between_phrases(phrases: Phrases) -> None:
    """Where a reader would pause."""
    assert phrases("今後の進め方について") == ("今後の", "進め方に", "ついて")


def test_text_without_japanese_is_not_cut(phrases: Phrases) -> None:
    """Its spaces are where it breaks."""
    assert phrases("Whose turn it is") == ("Whose turn it is",)


@given(text=texts())
def test_phrases_are_the_heading_itself(phrases: Phrases, text: str) -> None:
    """Nothing is added or lost."""
    assert "".join(phrases(text)) == text
