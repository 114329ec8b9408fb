"""`giji build` publishes a site whole, or leaves the old one as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.commands import Run, tree

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = "meetings/yoyaku-bukai/003.html"
BUILD = ("build", "--date", "2026-03-01")


def test_the_site_is_built_where_the_settings_say(run: Run, sample: Path) -> None:
    """Drafts are not in it, nor their words."""
    done = run(*BUILD)
    assert (done.exit_code, done.stderr) == (0, "built: site\n")
    built = tree(sample / "site")
    assert "meetings/yoyaku-bukai/002.html" in built
    assert DRAFT not in built
    assert not any("ケケケ".encode() in content for content in built.values())


def test_drafts_are_shown_where_they_are_asked_for(run: Run, sample: Path) -> None:
    """Another folder can be the target."""
    assert run(*BUILD, "--drafts", "--target", "preview").exit_code == 0
    assert "ケケケ" in (sample / "preview" / DRAFT).read_text("utf-8")


def test_ages_are_counted_from_the_date_given(run: Run, sample: Path) -> None:
    """The same day gives the same bytes, another day other ages."""
    for target, day in (("one", "2026-03-01"), ("two", "2026-03-01"), ("three", "2027-03-01")):
        assert run("build", "--date", day, "--target", target).exit_code == 0
    one, two, three = (tree(sample / target) for target in ("one", "two", "three"))
    assert one == two
    assert one["actions/index.html"] != three["actions/index.html"]


def test_an_error_leaves_the_old_site(run: Run, sample: Path) -> None:
    """It is shown with its place."""
    assert run(*BUILD).exit_code == 0
    before = tree(sample / "site")
    (sample / "minutes/yoyaku-bukai/002/minutes.yml").write_text("schema: 1\n", encoding="utf-8")
    done = run(*BUILD)
    assert done.exit_code == 1
    assert "minutes/yoyaku-bukai/002/minutes.yml:1:1: error: " in done.stderr
    assert done.stderr.endswith("nothing was written\n")
    assert tree(sample / "site") == before


def test_a_warning_stops_only_a_strict_build(run: Run, sample: Path) -> None:
    """It is shown in either case."""
    (sample / "minutes/stray.txt").write_text("", encoding="utf-8")
    strict = run(*BUILD, "--strict")
    assert strict.exit_code == 1
    assert "minutes/stray.txt:1:1: warning: " in strict.stderr
    assert not (sample / "site").exists()
    done = run(*BUILD)
    assert done.exit_code == 0
    assert "minutes/stray.txt:1:1: warning: " in done.stderr
    assert run(*BUILD, "--strict", "--target", "other").exit_code == 1


def test_a_strict_build_without_warnings_is_a_build(run: Run, sample: Path) -> None:
    """The sample has none."""
    assert run(*BUILD, "--strict").exit_code == 0
    assert (sample / "site/index.html").is_file()


def test_the_folder_of_somebody_else_is_not_touched(run: Run, sample: Path) -> None:
    """The exit code is that of something that could not be written."""
    (sample / "site").mkdir()
    (sample / "site/thesis.txt").write_text("mine", encoding="utf-8")
    done = run(*BUILD)
    assert done.exit_code == 3
    assert "this folder holds files that were not made by giji" in done.stderr
    assert tree(sample / "site") == {"thesis.txt": b"mine"}


@pytest.mark.parametrize("day", ["today", "2026-02-30", "令和8年2月4日"])
def test_a_wrong_date_is_wrong_usage(run: Run, sample: Path, day: str) -> None:
    """Nothing is built."""
    assert run("build", "--date", day).exit_code == 2
    assert not (sample / "site").exists()


def test_a_newcomers_first_site_is_built(run: Run, site: Path) -> None:
    """`giji new` and `giji build`, in either language, drafts included or not."""
    for lang in ("ja", "en"):
        options = ("--config", f"{lang}/mkdocs.yml", "--lang", lang)
        first = ("--body", "council", "--name", "Sample <Council>", "--date", "2026-02-04")
        assert run("new", *first, "--number", "1", *options).exit_code == 0
        done = run(*BUILD, "--drafts", *options)
        assert done.exit_code == 0, done.stderr
        page = (site / lang / "site/meetings/council/001.html").read_text("utf-8")
        assert "Sample &lt;Council&gt;" in page
        assert run(*BUILD, *options).exit_code == 0
        assert not (site / lang / "site/meetings/council/001.html").exists()
