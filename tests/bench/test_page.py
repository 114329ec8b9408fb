"""The page is written from what is kept, and from nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from click.testing import CliRunner

from bench.__main__ import main
from bench.measures import Engine, Visit, keep, keep_run, kept, kept_run
from bench.page import page
from tests.bench.measurements import RUN, all_met, answer, measured, taken

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion


def test_the_page(snapshot: SnapshotAssertion) -> None:
    """With what was given up, and why."""
    found = [
        *all_met()[:2],
        measured(
            Engine.MATERIAL,
            54_096,
            taken(4),
            {Visit.COLD: (answer(milliseconds=110_000, found=0, both=0),)},
            {Visit.WARM: "crash", Visit.SLOW: "time"},
        ),
        measured(Engine.PAGEFIND, 200_000, taken(200, stopped="memory")),
        replace(
            measured(Engine.OURS, 1_000_000, taken(2000, peak=1_100_000_000)),
            note="alone at night.",
        ),
    ]
    assert page(RUN, found) == snapshot


def test_the_page_of_a_run_that_missed_nothing() -> None:
    """Nothing then falls short."""
    assert "falls short" not in page(RUN, all_met())


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    """By size, and by engine within."""
    found = all_met()
    keep_run(tmp_path, RUN)
    for each in reversed(found):
        keep(tmp_path, each)
    assert kept(tmp_path) == tuple(found)
    assert kept_run(tmp_path) == RUN


def test_the_page_can_be_written_again(tmp_path: Path) -> None:
    """Without measuring."""
    keep_run(tmp_path, RUN)
    for each in all_met():
        keep(tmp_path, each)
    file = tmp_path / "page.md"
    arguments = ["--page-only", "--kept", str(tmp_path), "--page", str(file)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0
    assert file.read_text(encoding="utf-8") == page(RUN, all_met())


def test_a_run_has_a_day(tmp_path: Path) -> None:
    """It is given, not looked up; what was kept before stays until then."""
    keep_run(tmp_path, RUN)
    result = CliRunner().invoke(main, ["--kept", str(tmp_path)])
    assert result.exit_code == 2
    assert "--date" in result.output
    assert kept_run(tmp_path) == RUN


def test_a_run_has_a_corpus(tmp_path: Path) -> None:
    """It is not part of the project."""
    arguments = ["--date", "2026-03-23", "--kept", str(tmp_path), "--corpus", "nothing.jsonl.gz"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert result.output == "Error: nothing.jsonl.gz: no such file\n"
