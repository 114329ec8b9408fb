"""Writing several new files: all of them or none, and never over an existing one."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_new(files: Mapping[Path, str], folders: tuple[Path, ...] = ()) -> None:
    """Create the files (UTF-8) and the folders, with those above them, in the order given.

    Raises:
        OSError: one could not be created, `FileExistsError` where it was there already. What was
            created before it has been removed again, also on Ctrl-C.
    """
    made: list[Path] = []
    try:
        for path, text in files.items():
            _make_folder(path.parent, made)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                made.append(path)
                file.write(text)
        for folder in folders:
            _make_folder(folder, made)
    except BaseException:
        for path in reversed(made):
            with suppress(OSError):  # a folder in which somebody else has put a file stays
                path.rmdir() if path.is_dir() else path.unlink()
        raise


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Create a folder and those above it, and note each that was not there."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir()
        made.append(path)
