"""Whatever happens, `giji` ends in words and with the exit code of its manual."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__
from generator.cli import main
from tests.support.commands import Run, tree

FIRST = ("new", "--body", "c", "--name", "C", "--date", "2026-02-04", "--number", "1")


def start(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program itself in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env={**os.environ, "LC_ALL": "en_GB.UTF-8", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def test_the_version_is_that_of_the_package(tmp_path: Path) -> None:
    """`python -m generator` is `giji`."""
    assert start(tmp_path, "--version").stdout.decode() == f"giji, version {__version__}\n"


def test_a_newcomers_first_minutes_are_fine(tmp_path: Path) -> None:
    """`giji new` and `giji check`, in an empty folder, as a person starts them."""
    assert start(tmp_path, *FIRST).returncode == 0
    assert start(tmp_path, "check").returncode == 0


def test_a_terminal_that_lacks_a_character_is_no_accident(tmp_path: Path) -> None:
    """It is shown as its number."""
    done = start(tmp_path, *FIRST, "--config", "𠮟/mkdocs.yml", PYTHONIOENCODING="cp932")
    assert done.returncode == 0
    assert b"\\U00020b9f/minutes/c/001/minutes.yml" in done.stdout


def test_ctrl_c_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch, site: Path) -> None:
    """Also between two files: nothing is left."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "mkdir", interrupt)
    done = run(*FIRST)
    assert (done.exit_code, done.stderr) == (130, "\nStopped.\n")
    assert tree(site) == {}


def test_what_the_system_refuses_ends_with_3(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is named as the system names it."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "mkdir", refuse)
    done = run(*FIRST)
    assert done.exit_code == 3
    assert done.stderr == "giji: error: [Errno 28] No space left on device\n"


def test_a_reader_that_has_gone_ends_it_quietly(
    run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`giji check | head` is no error of writing."""

    def gone(_: object) -> None:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    assert sample.is_dir()
    monkeypatch.setattr("generator.cli.check.check_ledger", gone)
    done = run("check")
    assert (done.exit_code, done.stderr) == (1, "")


@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_without_settings_a_command_is_wrongly_used(run: Run, command: str) -> None:
    """The words say how a site begins."""
    done = run(command)
    assert done.exit_code == 2
    assert "there is no mkdocs.yml; `giji new` begins a site" in done.stderr


@pytest.mark.parametrize(
    "settings",
    [
        b"",
        b"[1, 2]",
        b"\xff\xfe",
        b"a\0b",
        b"site_name: [",
        b"[" * 2000,
        b"site_name: 3",
        b"site_name: x",
        b"site_name: x\nplugins: [giji: 4]",
        b"site_name: x\nplugins: [giji: {date: soon}]",
        b"site_name: x\nplugins: [giji]\ntheme: none-such",
        b"site_name: x\nplugins: [giji]\ndocs_dir: none-such",
        b"INHERIT: none-such.yml",
    ],
)
@pytest.mark.parametrize(
    "command", [("check",), ("build",), ("serve",), ("export", "markdown", "out"), FIRST]
)
def test_broken_settings_end_with_1_and_in_words(
    run: Run, site: Path, settings: bytes, command: tuple[str, ...]
) -> None:
    """Whatever is wrong with them, each command says so, and writes nothing."""
    (site / "minutes").mkdir()
    (site / "mkdocs.yml").write_bytes(settings)
    done = run(*command)
    assert done.exit_code == 1
    assert "error: " in done.stderr
    assert list(tree(site)) == ["mkdocs.yml"]


@pytest.mark.parametrize(
    ("variables", "word"),
    [
        ({"LANG": "en_US.UTF-8"}, "begins a site"),
        ({"LANG": "ja_JP.UTF-8"}, "サイトは"),
        ({"LANG": "C.UTF-8"}, "サイトは"),
        ({}, "サイトは"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"}, "サイトは"),
        ({"LC_ALL": "en", "LC_MESSAGES": "ja_JP.UTF-8"}, "begins a site"),
    ],
)
def test_the_environment_chooses_the_language(
    run: Run, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], word: str
) -> None:
    """English where it asks for English, else Japanese."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert word in run("check").stderr


def test_an_output_that_is_no_terminal_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that calls `main` may have put anything in the place of the output."""
    output = io.StringIO()
    monkeypatch.setattr(sys, "stdout", output)
    monkeypatch.setattr(sys, "argv", ["giji", "--version"])
    with pytest.raises(SystemExit, match="0"):
        main()
    assert output.getvalue() == f"giji, version {__version__}\n"
