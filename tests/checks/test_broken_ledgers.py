"""Each folder of `broken/` is a ledger with a mistake, and beside it what a reader is told.

`minutes/` holds what differs from the sound ledger (see `overlay.py`), `expected.txt` the output
in English and, below it, in Japanese.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks.registry import find_rules
from generator.language import translator
from generator.reporting import as_text
from tests.checks.overlay import diagnose, lay_folder, lay_raw

BROKEN = Path(__file__).parent / "broken"
CASES = sorted(folder.name for folder in BROKEN.iterdir())


@pytest.mark.parametrize("case", CASES)
def test_broken_ledger(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong is told at its place, with a hint, in both languages."""
    monkeypatch.chdir(tmp_path)
    lay_folder(BROKEN / case / "minutes", Path("minutes"))
    found = diagnose(Path("minutes"))
    told = f"{as_text(found)}\n{as_text(found, translator('ja'))}"
    assert told == (BROKEN / case / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", [rule.RULE for rule in find_rules()])
def test_every_rule_has_a_broken_ledger(rule: str) -> None:
    """For every rule there is a ledger that breaks it and no other."""
    lines = (BROKEN / rule / "expected.txt").read_text(encoding="utf-8").splitlines()
    problems = [line for line in lines if line.startswith("minutes/")]
    assert problems
    assert {line.rpartition(" ")[2] for line in problems} == {f"({rule})"}


def test_sound_ledger(tmp_path: Path) -> None:
    """The ledger that the broken ones are laid over has nothing wrong."""
    lay_raw({"registers/README.md": "left alone"}, tmp_path / "minutes")
    assert diagnose(tmp_path / "minutes") == ()
