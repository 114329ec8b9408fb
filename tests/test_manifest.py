"""The manifest lists what a published folder holds."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from generator.manifest import MANIFEST, write_manifest

if TYPE_CHECKING:
    from pathlib import Path


def test_it_lists_every_file_by_path(tmp_path: Path) -> None:
    """With size and hash, in the order of the paths, the same for the same files."""
    for name in ("b.html", "議事.txt", "a/z.css"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name, encoding="utf-8")
    write_manifest(tmp_path)
    assert tmp_path.joinpath(MANIFEST).read_text(encoding="utf-8") == (
        '{\n "version": 1,\n "files": ['
        f'\n  {{\n   "path": "a/z.css",\n   "size": 7,\n   "sha256": "{digest("a/z.css")}"\n  }},'
        f'\n  {{\n   "path": "b.html",\n   "size": 6,\n   "sha256": "{digest("b.html")}"\n  }},'
        f'\n  {{\n   "path": "議事.txt",\n   "size": 10,\n   "sha256": "{digest("議事.txt")}"\n  }}'
        "\n ]\n}\n"
    )


def digest(text: str) -> str:
    """Return the SHA-256 of a text."""
    return sha256(text.encode()).hexdigest()
