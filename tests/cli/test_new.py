"""`giji new` begins a meeting, from options or from answers, and never changes a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.commands import Run, tree

FIRST = ("new", "--body", "council", "--name", "Sample Council", "--date", "2026-02-04")


def test_an_empty_folder_becomes_a_site(run: Run, site: Path) -> None:
    """The files are listed on the standard output, and `giji check` finds nothing in them."""
    done = run(*FIRST, "--number", "1")
    assert done.exit_code == 0
    listed = done.stdout.splitlines()
    assert sorted(listed) == list(tree(site))
    assert listed[-1] == "minutes/council/001/minutes.yml"
    assert {"mkdocs.yml", "docs/about.md"} < set(listed)
    assert (site / "minutes/council/001/materials").is_dir()
    checked = run("check")
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert checked.stderr == "meetings read: 1, errors: 0, warnings: 0\n"


def test_what_is_not_given_is_asked(run: Run, site: Path) -> None:
    """A wrong answer is refused and asked again; an empty one takes the proposal."""
    done = run(
        "new", answers=("部会", "council", "Sample Council", "令和8年2月30日", "令和8年2月4日", "")
    )
    assert done.exit_code == 0
    assert "部会 is no id" in done.stderr
    assert "there is no day 令和8年2月30日" in done.stderr
    assert "Number of the meeting, or none [1]:" in done.stderr
    assert "date: 2026-02-04\n" in (site / "minutes/council/001/minutes.yml").read_text("utf-8")


def test_the_next_meeting_is_proposed(run: Run, site: Path) -> None:
    """The only body, and the last number + 1."""
    run(*FIRST, "--number", "9")
    before = tree(site)
    done = run("new", answers=("", "2026-03-04", ""))
    assert "Id of the body [council]:" in done.stderr
    assert "Number of the meeting, or none [10]:" in done.stderr
    assert done.stdout == "minutes/council/010/minutes.yml\n"
    assert tree(site).items() > before.items()


def test_a_meeting_without_a_number_is_called_after_its_day(run: Run) -> None:
    """`none` is the answer, or the option's value."""
    done = run(*FIRST, "--number", "none")
    assert done.stdout.splitlines()[-1] == "minutes/council/2026-02-04/minutes.yml"


def test_the_comments_are_in_the_language_asked_for(run: Run, site: Path) -> None:
    """So is the interface of the site."""
    run(*FIRST, "--number", "1", "--lang", "ja")
    minutes = (site / "minutes/council/001/minutes.yml").read_text("utf-8")
    assert "## 出席者。" in minutes
    assert 'title: "Sample Council（第1回）"' in minutes
    assert "language: ja" in (site / "mkdocs.yml").read_text("utf-8")


def test_the_settings_say_where_the_ledger_is(run: Run, sample: Path) -> None:
    """A folder of another name, and settings elsewhere."""
    (sample / "minutes").rename(sample / "records")
    settings = sample / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("- giji\n", "- giji: {minutes: records}\n")
    settings.write_text(text, encoding="utf-8")
    done = run("new", "--body", "dx-kaigi", "--date", "2026-04-01", "--number", "1")
    assert done.stdout.splitlines()[-1] == "records/dx-kaigi/001/minutes.yml"


def test_a_site_elsewhere_is_begun_there(run: Run, site: Path) -> None:
    """Its folder is created."""
    done = run(*FIRST, "--number", "1", "--config", "my-site/mkdocs.yml")
    assert done.exit_code == 0
    assert [path.name for path in site.iterdir()] == ["my-site"]


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--number", "2"), "this meeting is there already: minutes/yoyaku-bukai/002"),
        (
            ("--number", "4", "--name", "x"),
            "leave out --name: this body's name stands in minutes/yoyaku-bukai/body.yml",
        ),
        (("--number", "0"), "0 is neither a whole number from 1 nor none"),
        (("--number", "4", "--title", " "), "a name or title is one line of text"),
        (("--number", "4", "--body", "Yoyaku-Bukai"), "did you mean yoyaku-bukai"),
        (("--number", "4", "--date", "soon"), "soon is not a date"),
    ],
)
def test_wrong_options_end_with_2_and_write_nothing(
    run: Run, sample: Path, options: tuple[str, ...], reason: str
) -> None:
    """The reason stands on the standard error."""
    before = tree(sample)
    done = run("new", "--body", "yoyaku-bukai", "--date", "2026-04-01", *options)
    assert done.exit_code == 2
    assert reason in done.stderr
    assert tree(sample) == before


def test_a_body_that_cannot_be_read_is_mended_first(run: Run, sample: Path) -> None:
    """Its name, and so the title, is not known."""
    (sample / "minutes/dx-kaigi/body.yml").write_text("name: [", encoding="utf-8")
    done = run("new", "--body", "dx-kaigi", "--date", "2026-04-01", "--number", "1")
    assert done.exit_code == 2
    assert "minutes/dx-kaigi/body.yml cannot be read: try `giji check` first" in done.stderr


def test_broken_settings_end_with_1(run: Run, site: Path) -> None:
    """They are shown with their place; nothing is written."""
    (site / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    done = run(*FIRST, "--number", "1")
    assert done.exit_code == 1
    assert "mkdocs.yml:1:1: error: " in done.stderr
    assert list(tree(site)) == ["mkdocs.yml"]


def test_no_answer_ends_like_ctrl_c(run: Run, site: Path) -> None:
    """A script that forgot an option does not wait for ever."""
    done = run("new")
    assert done.exit_code == 130
    assert done.stderr.endswith("\nStopped.\n")
    assert tree(site) == {}


def test_what_stands_in_the_way_ends_with_3(run: Run, site: Path) -> None:
    """A file where the folder of the ledger should be; in words, not in a traceback."""
    (site / "minutes").write_text("", encoding="utf-8")
    done = run(*FIRST, "--number", "1")
    assert done.exit_code == 3
    assert done.stderr.startswith("giji: error: ")
    assert list(tree(site)) == ["minutes"]
