"""The manuals of the checks are pages, with a list of them all."""

from __future__ import annotations

from generator.checks import manuals
from generator.engines.manual_pages import manual_pages


def test_every_manual_has_its_page_and_is_listed() -> None:
    """Each asks an engine with a search of its own to leave it out of that."""
    (list_path, list_text), *pages = manual_pages(str)
    assert list_path == "checks/index.md"
    assert [path for path, _ in pages] == [f"checks/{manual.rule}.md" for manual in manuals()]
    for (path, text), manual in zip(pages, manuals(), strict=True):
        assert text.endswith(manual.markdown)
        assert f"]({path.removeprefix('checks/')}) `{manual.rule}`\n" in list_text
        assert "exclude: true" in text.split("---")[1]
