"""The manuals of rules that other stages hold: reading before there is a ledger, building after.

Such a rule is no module here; its manual is the Markdown file of its name in `stage_manuals/`.
"""

from __future__ import annotations

from importlib import resources

from generator.checks.manual import Manual, read_manual


def stage_manuals() -> tuple[Manual, ...]:
    """Return the manuals of the other stages' rules, by rule id."""
    folder = resources.files("generator.checks") / "stage_manuals"
    files = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    return tuple(
        read_manual(name.removesuffix(".md"), text) for name, text in sorted(files.items())
    )
