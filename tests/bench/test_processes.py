"""Programs are watched, and ended where they take too much."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bench.processes import Limits, run

if TYPE_CHECKING:
    from pathlib import Path

WIDE = Limits(seconds=60, bytes=4_000_000_000)
HOLD = "import time; held = bytearray(b'x') * 60_000_000; time.sleep(0.5)"


def test_time_and_memory_are_told(tmp_path: Path) -> None:
    """Sixty million bytes are held for half a second."""
    taken = run([sys.executable, "-c", HOLD], WIDE, tmp_path)
    assert taken.stopped is None
    assert taken.seconds > 0.5
    assert 60_000_000 < taken.anonymous <= taken.peak < 200_000_000


def test_what_a_program_starts_counts_with_it(tmp_path: Path) -> None:
    """Pagefind's interface is one program, its indexer another."""
    starts = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HOLD!r}])"
    taken = run([sys.executable, "-c", starts], WIDE, tmp_path)
    assert taken.anonymous > 60_000_000


def test_a_program_is_ended_in_time(tmp_path: Path) -> None:
    """With all that it started."""
    command = [sys.executable, "-c", "import time; time.sleep(60)"]
    taken = run(command, Limits(seconds=0.3, bytes=WIDE.bytes), tmp_path)
    assert taken.stopped == "time"
    assert taken.seconds < 10


def test_a_program_is_ended_before_it_takes_all_memory(tmp_path: Path) -> None:
    """The machine goes on."""
    taken = run([sys.executable, "-c", HOLD], Limits(seconds=60, bytes=40_000_000), tmp_path)
    assert taken.stopped == "memory"


def test_a_failure_is_told(tmp_path: Path) -> None:
    """It is no measurement."""
    assert run([sys.executable, "-c", "raise SystemExit(3)"], WIDE, tmp_path).stopped == "exit 3"


def test_processor_time_is_told(tmp_path: Path) -> None:
    """Of a program that works for a while."""
    work = "import time\nend = time.process_time() + 0.6\nwhile time.process_time() < end: pass"
    assert 0.3 < run([sys.executable, "-c", work], WIDE, tmp_path).processor < 2
