"""With `language: en` the interface is English, and the record stays as it was published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.ledger.folder import read_ledger
from tests.support.kinds import MANUALS, NOT_FOUND

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from selectolax.lexbor import LexborNode

    from tests.support.sites import BuiltSite

JAPANESE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def texts_in_english(node: LexborNode) -> Iterator[str]:
    """Yield the texts and spoken labels that a screen reader would read in English."""
    if node.attributes.get("lang") == "ja":
        return
    for name in ("aria-label", "title", "alt", "data-label"):
        yield node.attributes.get(name) or ""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield child.text()
        else:
            yield from texts_in_english(child)


def test_every_page_is_english(english_site: BuiltSite) -> None:
    """As the browser and a screen reader are told."""
    languages = {
        path: english_site.part(path, "html").attributes["lang"] for path in english_site.pages
    }
    assert {path for path, language in languages.items() if language != "en"} == set()


def test_japanese_stands_only_in_parts_that_say_so(english_site: BuiltSite, checkout: Path) -> None:
    """Apart from names that the registers give in Japanese alone."""
    ledger, _ = read_ledger(checkout / "tests/sample/minutes")
    registers = (*ledger.organizations, *ledger.people, *ledger.topics, *ledger.candidates)
    names = {entry.name for entry in registers if not entry.name_en}
    found = {
        (path, text.strip())
        for path in english_site.pages
        if not path.startswith((MANUALS, "about"))
        for text in texts_in_english(english_site.part(path, "body"))
        if JAPANESE.search(text) and text.strip() not in names
    }
    assert found == set()


def test_the_record_says_that_it_is_japanese(english_site: BuiltSite) -> None:
    """Each remark and narrative, and the title of the meeting."""
    page = english_site.page("meetings/yoyaku-bukai/001.html")
    official = page.css("main .verbatim, main .literal")
    parts = [one for one in official if JAPANESE.search(one.text())]
    assert len(parts) > 20
    for one in parts:
        node: LexborNode | None = one
        while node is not None and node.attributes.get("lang") is None:
            node = node.parent
        assert node is not None
        assert node.attributes["lang"] == "ja", one.text()


def test_the_page_for_missing_addresses_is_english(english_site: BuiltSite) -> None:
    """Its words are the theme's."""
    assert "Page not found" in english_site.part(NOT_FOUND, "main").text()
