"""The meeting's page carries the whole text of its source."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from tests.support.sites import BuiltSite

MEETING = "meetings/kyotsu-kiban-wt/009.html"
BLANKS = re.compile(r"\s+")

# The two recorded repairs of the ninth meeting: what they make of the source.
REPAIRS = (("- ・ ", "・ "), ("難し\n\nい。", "難しい。"))


def words_of(site: BuiltSite) -> str:
    """Return the page's text without the editors' marks inside the official words, and blanks."""
    page = site.page(MEETING)
    for mark in page.css(".verbatim .annotation"):
        mark.decompose()
    main = page.css_first("main")
    assert main is not None
    return BLANKS.sub("", main.text(deep=True))


def test_the_page_carries_every_sentence_of_the_source(
    ninth_site: BuiltSite, seed_text: Path
) -> None:
    """Line by line and in the order of the source, apart from recorded repairs."""
    source = seed_text.read_text(encoding="utf-8")
    for before, after in REPAIRS:
        assert before in source
        source = source.replace(before, after)
    words = words_of(ninth_site)
    at = 0
    for line in source.splitlines():
        for piece in re.split(r"\t|(?<=時) |(?<=所) |(?<=\)) |(?<=・) ", line):
            wanted = BLANKS.sub("", piece)
            found = words.find(wanted, at)
            assert found >= 0, f"not on the page, or out of order: {piece}"
            at = found + len(wanted)


def test_every_character_of_the_source_is_on_the_page(
    ninth_site: BuiltSite, seed_text: Path
) -> None:
    """No character occurs less often on the page than in the repaired source."""
    source = seed_text.read_text(encoding="utf-8")
    for before, after in REPAIRS:
        source = source.replace(before, after)
    words = words_of(ninth_site)
    for character in set(BLANKS.sub("", source)):
        assert words.count(character) >= source.count(character), character


def test_the_source_that_is_held_is_the_one_received(checkout: Path, seed_text: Path) -> None:
    """Byte for byte; its hash stands in the minutes."""
    meeting = checkout / "minutes/kyotsu-kiban-wt/009"
    held = (meeting / "source" / seed_text.name).read_bytes()
    assert held == seed_text.read_bytes()
    minutes = (meeting / "minutes.yml").read_text(encoding="utf-8")
    assert f"sha256: {hashlib.sha256(held).hexdigest()}" in minutes
