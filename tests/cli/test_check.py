"""`giji check` prints every problem at once, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.commands import Run

MINUTES = Path("minutes/yoyaku-bukai/002/minutes.yml")


@pytest.fixture
def broken(sample: Path) -> Path:
    """The sample with an owner that is on no register, and a file that nothing reads."""
    text = (sample / MINUTES).read_text("utf-8")
    text = text.replace("owners: [minato-joho]", "owners: [minato-johoo]")
    (sample / MINUTES).write_text(text, encoding="utf-8")
    (sample / "minutes/stray.txt").write_text("", encoding="utf-8")
    return sample


def test_the_sample_has_no_problem(run: Run, sample: Path) -> None:
    """The output is empty; a count on the standard error says that something was read."""
    assert (sample / MINUTES).is_file()
    done = run("check")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "meetings read: 3, errors: 0, warnings: 0\n"


def test_problems_are_printed_with_their_places(run: Run, broken: Path) -> None:
    """In order of place, with a hint, and the exit code is 1."""
    assert broken.is_dir()
    done = run("check")
    assert done.exit_code == 1
    lines = [line for line in done.stdout.splitlines() if not line.startswith(" ")]
    assert lines == sorted(lines)
    assert any(
        line.startswith("minutes/stray.txt:1:1: warning: ")
        and line.endswith("(ledger-unknown-file)")
        for line in lines
    )
    assert any(
        line.startswith(f"{MINUTES.as_posix()}:") and line.endswith("(unknown-organization)")
        for line in lines
    )
    assert "minato-joho" in done.stdout
    assert done.stderr == "meetings read: 3, errors: 1, warnings: 1\n"


def test_warnings_alone_end_with_0(run: Run, sample: Path) -> None:
    """They are printed all the same."""
    (sample / "minutes/stray.txt").write_text("", encoding="utf-8")
    done = run("check")
    assert done.exit_code == 0
    assert "minutes/stray.txt:1:1: warning: " in done.stdout


def test_messages_are_in_the_language_asked_for(run: Run, broken: Path) -> None:
    """The words `error` and `warning` stay, because programs look for them."""
    assert broken.is_dir()
    done = run("check", "--lang", "ja")
    assert "誤り: 1" in done.stderr
    assert "warning: " in done.stdout


def test_github_gets_workflow_commands(run: Run, broken: Path) -> None:
    """One for each problem."""
    assert broken.is_dir()
    lines = run("check", "--format", "github").stdout.splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::warning", "::error"]


def test_programs_get_json_in_both_languages(run: Run, broken: Path) -> None:
    """Nothing else stands on the standard output."""
    assert broken.is_dir()
    found = json.loads(run("check", "--format", "json").stdout)["diagnostics"]
    assert [problem["severity"] for problem in found] == ["warning", "error"]
    assert {*found[0]["message"]} == {"en", "ja"}
