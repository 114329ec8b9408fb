"""The list of all files of a built folder, by which a folder is known as ours."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Final

MANIFEST: Final = "giji-manifest.json"


def write_manifest(folder: Path) -> None:
    """Write the manifest of the files in `folder` into it.

    Shape: `{"version": 1, "files": [{"path", "size", "sha256"}]}` with POSIX paths from the folder
    in their order, sizes in bytes; nothing in it depends on the time.
    """
    paths = sorted(path.relative_to(folder).as_posix() for path in _files(folder))
    entries = [_entry(folder, path) for path in paths]
    text = json.dumps({"version": 1, "files": entries}, ensure_ascii=False, indent=1) + "\n"
    folder.joinpath(MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _entry(folder: Path, path: str) -> dict[str, str | int]:
    content = folder.joinpath(path).read_bytes()
    return {"path": path, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
