"""Every text of the interface is there in Japanese, whole and up to date."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from generator.diagnostics import Message
from generator.language import CATALOGS, LANGUAGES, translator

# The command of `make catalog` that gathers the texts; Message and say are ours beside gettext's.
GATHER = (
    *("pybabel", "--quiet", "extract", "--mapping-file", "babel.toml"),
    *("--keyword", "Message", "--keyword", "say", "--no-location", "--sort-output"),
)
PLACEHOLDER = re.compile(r"\{\w*\}|%\(\w+\)s")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Catalog:
    """All texts that stand in the sources."""
    file = tmp_path_factory.mktemp("catalog") / "giji.pot"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(checkout)
        command = [*GATHER, "--output-file", str(file), "generator"]
        CommandLineInterface().run(command)  # type: ignore[no-untyped-call]
    with file.open("rb") as opened:
        return read_po(opened)


@pytest.fixture(scope="module", params=[one for one in LANGUAGES if one != "en"])
def catalog(request: pytest.FixtureRequest) -> Catalog:
    """The texts in one language."""
    with (CATALOGS / request.param / "LC_MESSAGES/giji.po").open("rb") as file:
        return read_po(file, locale=request.param)


def ids(catalog: Catalog) -> set[str]:
    """Return the message ids."""
    return {str(message.id) for message in catalog if message.id}


def test_the_sources_hold_texts(template: Catalog) -> None:
    """Of Python and of the templates."""
    assert {"this cannot be read", "Editors' note"} <= ids(template)


def test_every_text_is_translated(template: Catalog, catalog: Catalog) -> None:
    """None is missing, empty or only guessed."""
    done = {str(m.id) for m in catalog if m.id and m.string and not m.fuzzy}
    assert ids(template) - done == set()


def test_no_translation_is_left_over(template: Catalog, catalog: Catalog) -> None:
    """What the sources no longer say is deleted, not kept as a comment either."""
    assert ids(catalog) - ids(template) == set()
    assert not catalog.obsolete


def test_a_translation_has_the_values_of_its_text(catalog: Catalog) -> None:
    """The same names in braces, so that no value is lost and none is missing."""
    for message in catalog:
        theirs = sorted(PLACEHOLDER.findall(str(message.string)))
        assert sorted(PLACEHOLDER.findall(str(message.id))) == theirs, message.id


def test_english_is_the_language_of_the_texts_themselves() -> None:
    """It needs no catalog."""
    assert translator("en")("this cannot be read") == "this cannot be read"


def test_a_message_speaks_the_language_of_its_reader() -> None:
    """With its values in the order that the language wants."""
    message = Message("Rename {near} to {name}.", near="a", name="b")
    assert message.text(translator("ja")) == "a の名前を b に変えてください。"


def test_a_text_that_no_catalog_has_stays_english() -> None:
    """A reader sees something rather than nothing."""
    assert translator("ja")("Nobody says this.") == "Nobody says this."


def test_a_language_without_a_catalog_is_a_mistake_of_the_caller() -> None:
    """The error names it."""
    with pytest.raises(LookupError, match="'fr'"):
        translator("fr")
