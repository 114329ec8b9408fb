"""Which files a new meeting needs: its own, and those that the site does not have yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.ledger.folder import (
    BODY_FILE,
    MINUTES_FILE,
    REGISTER_FILES,
    REGISTERS,
    SCHEMA,
)
from generator.ledger.json_schema import schemas
from generator.scaffold.filling import fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.scaffold.request import NewMeeting
MATERIALS: Final = "materials"
"""The folder of a meeting's documents; any name would do, this one is a habit."""


@dataclass(frozen=True, slots=True)
class SiteFolders:
    """Where things lie: the configuration, the pages written by hand, the ledger."""

    config: Path
    docs: Path
    minutes: Path

    def meeting(self, meeting: NewMeeting) -> Path:
        """Return the folder of a new meeting."""
        return self.minutes / meeting.body / meeting.folder


def files_for(
    meeting: NewMeeting, folders: SiteFolders, organization: str | None
) -> dict[Path, str]:
    """Return the files to create, the minutes last, so that they never stand without the others.

    `organization` is the id that the examples name, None where the register is still empty. Files
    that are there already are left out, except the minutes: `write_new` refuses those.
    """
    wanted = dict(_around(meeting, folders, organization))
    missing = {path: text for path, text in wanted.items() if not path.exists()}
    minutes = folders.meeting(meeting) / MINUTES_FILE
    return {**missing, minutes: fill(MINUTES_FILE, meeting, organization)}


def _around(
    meeting: NewMeeting, folders: SiteFolders, organization: str | None
) -> Iterator[tuple[Path, str]]:
    if not folders.config.exists():
        yield folders.docs / "about.md", fill("about.md", meeting, organization)
        yield folders.config, fill("mkdocs.yml", meeting, organization)
    for name, text in schemas().items():
        yield folders.minutes / SCHEMA / f"{name}.schema.json", text
    for name in REGISTER_FILES.values():
        yield folders.minutes / REGISTERS / name, fill(name, meeting, organization)
    yield folders.minutes / meeting.body / BODY_FILE, fill(BODY_FILE, meeting, organization)
