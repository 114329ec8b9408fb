"""What tests of commands speak of: running one, and all that it left in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


class Run(Protocol):
    """Runs `giji` with these arguments; `answers` are typed, each with the Enter key."""

    def __call__(self, *arguments: str, answers: tuple[str, ...] = ()) -> Result:
        """Return how it ended, and what it printed."""
        ...


def tree(folder: Path) -> dict[str, bytes]:
    """Return the content of all files below a folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
