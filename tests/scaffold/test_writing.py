"""New files come into being together or not at all, and never over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.scaffold.writing import write_new


def test_files_and_folders_are_created(tmp_path: Path) -> None:
    """Text is written as it is, with the folders above it."""
    write_new({tmp_path / "a/b.yml": "水\n"}, (tmp_path / "a/materials",))
    assert (tmp_path / "a/b.yml").read_bytes() == "水\n".encode()
    assert (tmp_path / "a/materials").is_dir()


def test_an_existing_file_stays_and_nothing_is_added(tmp_path: Path) -> None:
    """What was created before it is removed again."""
    (tmp_path / "there.yml").write_text("old", encoding="utf-8")
    files = {tmp_path / "new/a.yml": "a", tmp_path / "there.yml": "new"}
    with pytest.raises(FileExistsError):
        write_new(files)
    assert [path.name for path in tmp_path.rglob("*")] == ["there.yml"]
    assert (tmp_path / "there.yml").read_text(encoding="utf-8") == "old"


def test_a_file_that_cannot_be_written_is_not_left_half(tmp_path: Path) -> None:
    """A lone surrogate is no UTF-8: the file that was begun goes, too."""
    with pytest.raises(UnicodeEncodeError):
        write_new({tmp_path / "a.yml": "a", tmp_path / "b.yml": "b\ud800"})
    assert list(tmp_path.iterdir()) == []


def test_the_file_of_somebody_else_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of ours in which another program has put a file is left to it."""
    folder = tmp_path / "a"
    make = Path.mkdir

    def make_and_fill(path: Path) -> None:
        make(path)
        (path / "foreign").write_text("", encoding="utf-8")

    monkeypatch.setattr(Path, "mkdir", make_and_fill)
    with pytest.raises(UnicodeEncodeError):
        write_new({folder / "b.yml": "\ud800"})
    assert [path.name for path in folder.iterdir()] == ["foreign"]
