"""The files that a meeting's minutes name, and what such a path may look like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Span
from generator.model.meeting import Material, Meeting, Source

_DRIVE: Final = re.compile(r"[A-Za-z]:")


def named_files(meeting: Meeting) -> Iterator[tuple[str, Span]]:
    """Yield the path of the source and of each material that has a file, and where it is named."""
    parts: tuple[Source | Material, ...] = (meeting.source, *meeting.materials)
    for part in parts:
        if part.file is not None:
            yield part.file, part.place["file"]


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
