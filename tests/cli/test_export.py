"""`giji export markdown` writes the pages for any engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.commands import Run, tree

if TYPE_CHECKING:
    from pathlib import Path


def test_the_pages_are_written_as_markdown(run: Run, sample: Path) -> None:
    """The folder is told; the meetings are in it, drafts only where asked for."""
    done = run("export", "markdown", "out", "--date", "2026-03-01")
    assert (done.exit_code, done.stderr) == (0, "written: out\n")
    assert any(name.endswith("yoyaku-bukai/002.md") for name in tree(sample / "out"))
    assert not any(name.endswith("yoyaku-bukai/003.md") for name in tree(sample / "out"))
    assert run("export", "markdown", "out", "--drafts").exit_code == 0
    assert any(name.endswith("yoyaku-bukai/003.md") for name in tree(sample / "out"))


def test_an_error_leaves_nothing(run: Run, sample: Path) -> None:
    """It is shown with its place."""
    (sample / "minutes/yoyaku-bukai/002/minutes.yml").write_text("schema: 1\n", encoding="utf-8")
    done = run("export", "markdown", "out")
    assert done.exit_code == 1
    assert "minutes/yoyaku-bukai/002/minutes.yml:1:1: error: " in done.stderr
    assert tree(sample / "out") == {}


def test_without_a_folder_it_is_wrongly_used(run: Run, sample: Path) -> None:
    """So it is without settings."""
    assert run("export", "markdown").exit_code == 2
    (sample / "mkdocs.yml").unlink()
    done = run("export", "markdown", "out")
    assert done.exit_code == 2
    assert "there is no mkdocs.yml" in done.stderr
