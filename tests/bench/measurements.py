"""Measurements that were never made, to show how they are shown."""

from __future__ import annotations

from typing import Final

from bench.measures import Answer, Engine, Files, Measured, Run, Visit
from bench.processes import Taken
from bench.queries import QueryClass

RUN: Final = Run(
    day="2026-03-23",
    queries=16,
    cores=2,
    memory=8_000_000_000,
    system="Linux x86_64",
    python="3.11.7",
    numpy="2.4.6",
    node="20.20.2",
    chromium="156.0",
    build_seconds=1800,
    build_bytes=14_000_000_000,
    answer_seconds=300,
    power=0.56,
    new_words=0.033,
)


def answer(
    kind: QueryClass = QueryClass.KANJI,
    *,
    found: int = 4,
    both: int = 4,
    bytes_: int = 50_000,
    milliseconds: float = 120.0,
) -> Answer:
    """Return an answer to a query for which four records are right, three as it is written."""
    return Answer(
        kind=kind,
        typed="予算",
        milliseconds=milliseconds,
        bytes=bytes_,
        scripts=30_000,
        requests=12,
        found=found,
        wanted=4,
        both=both,
        written=3,
        both_written=min(both, 3),
    )


def taken(seconds: float, *, peak: int = 300_000_000, stopped: str | None = None) -> Taken:
    """Return what a builder took."""
    return Taken(
        seconds=seconds, processor=seconds / 2, peak=peak, anonymous=peak // 2, stopped=stopped
    )


def measured(
    engine: Engine,
    records: int,
    built: Taken,
    answers: dict[Visit, tuple[Answer, ...]] | None = None,
    stopped: dict[Visit, str] | None = None,
) -> Measured:
    """Return a measurement; where the index was finished it has a file for each 80 records."""
    return Measured(
        engine=engine,
        version="1.0",
        records=records,
        characters=320 * records,
        busy=0.25,
        built=built,
        files=None
        if built.stopped
        else Files(count=records // 80, bytes=1200 * records, blocks=1300 * records),
        answers=answers or {},
        stopped=stopped or {},
    )


def all_met() -> list[Measured]:
    """Return measurements that reach every aim."""
    right = tuple(answer(kind) for kind in QueryClass)
    visits = {Visit.COLD: right, Visit.WARM: right}
    return [
        measured(Engine.OURS, 54_096, taken(30), visits),
        measured(Engine.PAGEFIND, 54_096, taken(110), visits),
        measured(Engine.OURS, 1_000_000, taken(600, peak=900_000_000), visits),
    ]
