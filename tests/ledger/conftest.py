"""Ledgers that the tests of this room read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

WHOLE = Path(__file__).parent / "whole"


@pytest.fixture
def whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger that uses every key of the formats, in the current folder, free to be changed."""
    shutil.copytree(WHOLE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return Path("minutes")
