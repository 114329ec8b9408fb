"""What the path of a file that minutes name may look like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_DRIVE: Final = re.compile(r"[A-Za-z]:")


def is_inside(path: str) -> bool:
    """Whether `path` stays in the folder that it starts from, on every system."""
    steps = path.split("/")
    is_plain = "\\" not in path and not _DRIVE.match(path)
    return is_plain and not {"", ".", ".."}.intersection(steps)


def ways(path: str) -> Iterator[str]:
    """Yield each folder that `path` goes through, from the top, and `path` itself."""
    steps = path.split("/")
    for count in range(1, len(steps) + 1):
        yield "/".join(steps[:count])
