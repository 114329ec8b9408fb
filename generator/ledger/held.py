"""The files that a meeting's folder holds beside its minutes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.diagnostics import Diagnostic, Message, Severity, Span
from generator.ledger.characters import FORBIDDEN
from generator.ledger.text import unreadable
from generator.model.ledger import HeldFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.keys import Key
    from generator.model.meeting import Meeting

MEDIA_TYPES: Final = {
    ".csv": "text/csv",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".htm": "text/html",
    ".html": "text/html",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".md": "text/markdown",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
"""By suffix, as registered with IANA. Python's own table differs between its versions."""

TEXT_TYPES: Final = frozenset({"text/plain", "text/markdown"})


def held_files(folder: Path) -> tuple[dict[str, HeldFile], tuple[Diagnostic, ...]]:
    """Return the files below `folder` by path, without `minutes.yml` and hidden files.

    A symbolic link is named, not followed.
    """
    files: dict[str, HeldFile] = {}
    found: list[Diagnostic] = []
    for path in sorted(_paths(folder)):
        shown = path.relative_to(folder).as_posix()
        if FORBIDDEN.search(shown):
            message = Message(
                "a file here has a name that cannot be shown: {name}", name=ascii(shown)
            )
            hint = Message("Rename it with letters that can be seen.")
            found.append(Diagnostic(Span(folder.as_posix()), "file-name", message, hint))
        elif shown != "minutes.yml":
            try:
                files[shown] = _held(path, shown)
            except OSError:
                found.append(unreadable(path.as_posix()))
    return files, tuple(found)


def source_text(
    files: Mapping[str, HeldFile], meeting: Meeting, folder: Path
) -> tuple[dict[Key, str], tuple[Diagnostic, ...]]:
    """Return the text of the meeting's source by the meeting's key, if it is a held text file.

    Line ends stay as they are; a byte order mark is no part of the text.
    """
    file = files.get(meeting.source.file or "")
    if file is None or file.is_symlink or file.media_type not in TEXT_TYPES:
        return {}, ()
    try:
        return {meeting.key: (folder / file.path).read_bytes().decode("utf-8-sig")}, ()
    except UnicodeDecodeError:
        span = meeting.source.place["file"]
        message = Message("this source is not UTF-8 text, so that nothing can be compared with it")
        hint = Message("Save a copy of it as UTF-8, and name that one here.")
        found = Diagnostic(span, "source-encoding", message, hint, severity=Severity.WARNING)
        return {}, (found,)


def _paths(folder: Path) -> Iterator[Path]:
    """Yield the visible files and symbolic links below `folder`."""
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in (*folders, *names):
            path = Path(parent, name)
            if not name.startswith(".") and (path.is_symlink() or path.is_file()):
                yield path


def _held(path: Path, shown: str) -> HeldFile:
    media_type = MEDIA_TYPES.get(path.suffix.lower(), "application/octet-stream")
    if path.is_symlink():
        return HeldFile(path=shown, size=0, sha256="", media_type=media_type, is_symlink=True)
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return HeldFile(path=shown, size=file.tell(), sha256=sha256, media_type=media_type)
