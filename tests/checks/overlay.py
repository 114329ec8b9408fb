"""A sound ledger of one meeting, and how a broken one is laid over it.

Only what matters is written down for a broken ledger. What its files leave out comes from the
sound one: whole files, and top-level keys of a file. Keys are appended, so that the lines of the
written part are those of the file that is checked.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.checks import run_checks
from generator.diagnostics import Diagnostic, in_order
from generator.ledger.folder import read_ledger

SOUND = Path(__file__).parent / "sound"
MINUTES = "panel/001/minutes.yml"


def diagnose(root: Path) -> tuple[Diagnostic, ...]:
    """Return everything that is wrong with the ledger in `root`."""
    ledger, found = read_ledger(root)
    return in_order((*found, *run_checks(ledger)))


def lay_folder(case: Path, root: Path) -> None:
    """Make in `root` the ledger that the folder `case` describes."""
    files = {
        path.relative_to(case).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(case.rglob("*"))
        if path.is_file()
    }
    lay_raw(files, root)


def lay_raw(files: Mapping[str, str], root: Path) -> None:
    """Make in `root` the ledger of these files, to whose YAML the missing keys are appended."""
    for name, text in files.items():
        is_yaml = name.endswith(".yml")
        _lay(root, name, text + _missing_keys(text, _sound(name)) if is_yaml else text)


def lay_example(files: Mapping[str, str], root: Path) -> None:
    """Make in `root` the ledger of an example: its YAML is merged key by key, lists by id."""
    for name, text in files.items():
        if name.endswith(".yml"):
            merged = _merged(_load(_sound(name)), _load(text))
            _lay(root, name, json.dumps(merged, ensure_ascii=False))
        else:
            _lay(root, name, text)


def _lay(root: Path, name: str, text: str) -> None:
    """Write a file of the ledger in `root`; a text that begins with an arrow is a symbolic link."""
    if not root.exists():
        shutil.copytree(SOUND, root)
    target = root / name
    target.parent.mkdir(parents=True, exist_ok=True)
    if text.startswith("→ "):
        target.symlink_to(text.removeprefix("→ ").strip())
    else:
        target.write_text(text, encoding="utf-8")


def _sound(name: str) -> str:
    """Return the sound file that `name` is laid over; a further meeting begins as the first."""
    path = SOUND / (MINUTES if name.endswith("minutes.yml") else name)
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _missing_keys(written: str, sound: str) -> str:
    """Return those top-level keys of `sound`, with their values, that `written` does not have."""
    keys = set(re.findall(r"^\w+(?=:)", written, re.MULTILINE))
    blocks = re.split(r"^(?=\w+:)", sound, flags=re.MULTILINE)
    return "".join(block for block in blocks if block.partition(":")[0] not in keys)


def _load(text: str) -> Any:  # noqa: ANN401 - whatever the YAML holds
    return yaml.load(text, Loader=yaml.BaseLoader) or {}  # noqa: S506 - makes strings only


def _merged(below: Any, above: Any) -> Any:  # noqa: ANN401 - whatever the YAML holds
    """Return `above` laid over `below`: mappings key by key, lists of things with an id by id."""
    if isinstance(below, dict) and isinstance(above, dict):
        return {
            key: _merged(below.get(key), above.get(key, below.get(key))) for key in below | above
        }
    if _have_ids(below) and _have_ids(above):
        ids = [entry["id"] for entry in below]
        new = [entry for entry in above if entry["id"] not in ids]
        old = {entry["id"]: entry for entry in above}
        return [*(_merged(entry, old.get(entry["id"], entry)) for entry in below), *new]
    return above


def _have_ids(entries: Any) -> bool:  # noqa: ANN401 - whatever the YAML holds
    """Whether this is a list of mappings that have an id each."""
    return isinstance(entries, list) and bool(entries) and all("id" in entry for entry in entries)
