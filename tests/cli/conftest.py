"""Runs `giji` in an empty folder, in English, and tells how it ended."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import giji
from tests.support.commands import Run

SAMPLE = Path(__file__).parents[1] / "sample"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, empty; the environment asks for English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return tmp_path


@pytest.fixture
def sample(site: Path) -> Path:
    """The working folder with the sample site in it, without a problem."""
    shutil.copytree(SAMPLE, site, dirs_exist_ok=True)
    return site


@pytest.fixture
def run(site: Path) -> Run:  # noqa: ARG001 - commands run in that folder
    """Run `giji` with these arguments; `answers` are typed, each with the Enter key."""

    def run(*arguments: str, answers: tuple[str, ...] = ()) -> Result:
        typed = "".join(f"{answer}\n" for answer in answers)
        result = CliRunner().invoke(giji, arguments, input=typed)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
