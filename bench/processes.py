"""Runs a program and watches what it takes: time, processor, memory."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PROC: Final = Path("/proc")
INTERVAL: Final = 0.1
"""Seconds between two looks at a program."""
_LINE: Final = re.compile(r"^(\w+):\s+(\d+) kB$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a program may take before it is ended."""

    seconds: float
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What a program took, with the programs that it started.

    `peak` is the most memory that lay in RAM at once, with the pages of files that it had mapped;
    `anonymous` the most without those, which the system can drop at any time. `stopped` says why
    it was ended, or how it failed; None if it came to its end.
    """

    seconds: float
    processor: float
    peak: int
    anonymous: int
    stopped: str | None = None


def run(command: Sequence[str], limits: Limits, folder: Path) -> Taken:
    """Run a command in a folder to its end or to a limit; what it prints is passed on."""
    begin = time.monotonic()
    program = subprocess.Popen(command, cwd=folder, start_new_session=True)  # noqa: S603 - our own
    peak = anonymous = 0
    processor: dict[int, float] = {}
    stopped: str | None = None
    while program.poll() is None:
        processes = list(_tree(program.pid))
        memory = [_memory(pid) for pid in processes]
        processor |= {pid: _processor(pid) for pid in processes}
        peak = max(peak, sum(held for held, _ in memory))
        anonymous = max(anonymous, sum(own for _, own in memory))
        if time.monotonic() - begin > limits.seconds:
            stopped = "time"
        elif peak > limits.bytes:
            stopped = "memory"
        if stopped:
            os.killpg(program.pid, signal.SIGKILL)
            program.wait()
            break
        time.sleep(INTERVAL)
    if not stopped and program.returncode:
        stopped = f"exit {program.returncode}"
    return Taken(
        seconds=time.monotonic() - begin,
        processor=sum(processor.values()),
        peak=peak,
        anonymous=anonymous,
        stopped=stopped,
    )


def _tree(pid: int) -> Iterator[int]:
    """Yield a process and those that it started, and so on."""
    yield pid
    try:
        for thread in (PROC / str(pid) / "task").iterdir():
            for child in (thread / "children").read_text(encoding="ascii").split():
                yield from _tree(int(child))
    except OSError:
        return  # it has ended meanwhile


def _memory(pid: int) -> tuple[int, int]:
    """Return the bytes of a process in RAM, and those of them that are no pages of files."""
    try:
        status = (PROC / str(pid) / "status").read_text(encoding="utf-8")
    except OSError:
        return 0, 0
    kilobytes = {name: int(value) for name, value in _LINE.findall(status)}
    return 1024 * kilobytes.get("VmRSS", 0), 1024 * kilobytes.get("RssAnon", 0)


def _processor(pid: int) -> float:
    """Return the seconds of processor that a process has used."""
    try:
        fields = (PROC / str(pid) / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
