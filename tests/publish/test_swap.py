"""One folder takes the place of another, also where two names cannot be exchanged in one step."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.publish import swap
from generator.publish.swap import exchange, swap_in


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    """The new folder, the one in its place, and the name for the old one."""
    new, final, old = (tmp_path / name for name in ("new", "final", "old"))
    for folder in (new, final):
        folder.mkdir()
        folder.joinpath(folder.name).touch()
    return new, final, old


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two names")
def test_two_names_are_exchanged(folders: tuple[Path, Path, Path]) -> None:
    """Each leads to the other folder afterwards."""
    new, final, _ = folders
    assert exchange(new, final)
    assert final.joinpath("new").is_file()
    assert new.joinpath("final").is_file()


def test_what_cannot_be_exchanged_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing folder and a system without the call both say no."""
    assert not exchange(tmp_path, tmp_path / "missing")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not exchange(tmp_path, tmp_path)


def test_without_an_exchange_there_are_two_renames(
    folders: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old folder has the third name then."""
    new, final, old = folders
    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    swap_in(new, final, old)
    assert final.joinpath("new").is_file()
    assert old.joinpath("final").is_file()


def test_if_the_second_rename_fails_the_old_folder_comes_back(
    folders: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the failure is the caller's to tell."""
    new, final, old = folders
    rename = Path.rename

    def guarded(self: Path, target: Path) -> Path:
        if self == new:
            raise PermissionError
        return rename(self, target)

    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", guarded)
    with pytest.raises(PermissionError):
        swap_in(new, final, old)
    assert final.joinpath("final").is_file()
    assert not old.exists()
