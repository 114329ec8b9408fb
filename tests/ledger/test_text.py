"""What is no readable file is told, not waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.ledger.text import read_text


def test_a_named_pipe_is_not_read(tmp_path: Path) -> None:
    """Nobody may ever write into it."""
    pipe = tmp_path / "minutes.yml"
    os.mkfifo(pipe)
    text, [found] = read_text(pipe, "minutes.yml")
    assert (text, found.rule) == ("", "file-unreadable")


def test_a_file_that_the_system_does_not_open_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when another user alone may read it."""
    file = tmp_path / "minutes.yml"
    file.touch()

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    text, [found] = read_text(file, "minutes.yml")
    assert (text, found.rule) == ("", "file-unreadable")
