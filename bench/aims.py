"""What the search is to reach, and whether it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bench.figures import milliseconds, quality, seconds, share, size, spread
from bench.measures import Engine, Measured, Visit
from bench.queries import QueryClass
from generator.model.labels import Label

BYTES: Final = {54_096: 150_000, 1_000_000: 400_000}
"""Bytes that a first query may need, by the number of records."""
MILLISECONDS: Final = 300
TIMED_AT: Final = 54_096
LINEAR: Final = 1.25
"""How much longer a character may take at the largest size than at the smallest."""
MEMORY: Final = 1_000_000_000
MEMORY_AT: Final = 1_000_000
RECORDS_A_FILE: Final = 50
OF_PAGEFIND: Final = 0.5
"""The share of Pagefind's time that an index may take."""


class Verdict(Label):
    """Whether an aim is reached."""

    MET = "met", "達成", "met"
    MOSTLY = "mostly", "おおむね達成", "mostly met"
    MISSED = "missed", "未達", "missed"
    UNKNOWN = "unknown", "未計測", "not measured"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """An aim, what was measured, and the verdict."""

    ja: str
    en: str
    measured: str
    verdict: Verdict


def aims(measured: Sequence[Measured]) -> tuple[Aim, ...]:
    """Return all aims with what was measured of our search."""
    ours = {each.records: each for each in measured if each.engine is Engine.OURS}
    others = {each.records: each for each in measured if each.engine is Engine.PAGEFIND}
    return (
        _right(ours),
        *_small(ours),
        _fast(ours.get(TIMED_AT)),
        _linear(ours),
        _against(ours.get(TIMED_AT), others.get(TIMED_AT)),
        _memory(ours.get(MEMORY_AT)),
        _few_files(ours),
    )


def _verdict(holds: bool, mostly: bool = False) -> Verdict:  # noqa: FBT001, FBT002 - two facts
    return Verdict.MET if holds else Verdict.MOSTLY if mostly else Verdict.MISSED


def _right(ours: Mapping[int, Measured]) -> Aim:
    answers = [answer for each in ours.values() for answer in each.answers.get(Visit.WARM, ())]
    classes = [
        quality(held)
        for kind in QueryClass
        if (held := [answer for answer in answers if answer.kind is kind])
    ]
    stopped = any(Visit.WARM in each.stopped or each.built.stopped for each in ours.values())
    exact = sum(each.exact for each in classes)
    lowest = min((each.recall for each in classes), default=None)
    precise = min((each.precision or 0 for each in classes), default=None)
    return Aim(
        ja="どの種類の検索語でも再現率・適合率が 1.000",
        en="recall and precision 1.000 in each class",
        measured=f"{share(lowest)}, {share(precise)} ({exact:,} / {len(answers):,} queries exact)",
        verdict=_verdict(exact == len(answers) and not stopped) if answers else Verdict.UNKNOWN,
    )


def _small(ours: Mapping[int, Measured]) -> Iterator[Aim]:
    for records, most in BYTES.items():
        each = ours.get(records)
        figures = [answer.bytes for answer in each.answers.get(Visit.COLD, ())] if each else []
        below = sum(figure < most for figure in figures)
        yield Aim(
            ja=f"{records:,}件で、初回の検索の転送量が {size(most)} 未満",
            en=f"a first query at {records:,} records under {size(most)}",
            measured=_of(below, [*map(float, figures)], size),
            verdict=_verdict(below == len(figures), below >= 0.9 * len(figures))
            if figures
            else Verdict.UNKNOWN,
        )


def _of(below: int, figures: Sequence[float], shown: Callable[[float], str]) -> str:
    if not figures:
        return ""
    found = spread(figures)
    return (
        f"median {shown(found.median)}, largest {shown(found.largest)}"
        f" ({below} / {len(figures)} queries below)"
    )


def _fast(ours: Measured | None) -> Aim:
    answers = ours.answers.get(Visit.COLD, ()) if ours else ()
    figures = [answer.milliseconds for answer in answers]
    below = sum(figure < MILLISECONDS for figure in figures)
    return Aim(
        ja=f"{TIMED_AT:,}件で、初回の検索が同じ機械の上で {MILLISECONDS} ms 未満",
        en=f"a first query at {TIMED_AT:,} records under {MILLISECONDS} ms on localhost",
        measured=_of(below, figures, milliseconds),
        verdict=_verdict(below == len(figures), below >= 0.9 * len(figures))
        if figures
        else Verdict.UNKNOWN,
    )


def per_million(each: Measured) -> float:
    """Return the seconds of processor that a million characters take, whatever else ran."""
    return each.built.processor / each.characters * 1e6


def _linear(ours: Mapping[int, Measured]) -> Aim:
    built = [ours[records] for records in sorted(ours) if not ours[records].built.stopped]
    measured, verdict = "", Verdict.UNKNOWN
    if len(built) > 1:
        first, last = per_million(built[0]), per_million(built[-1])
        measured = (
            f"{first:.2f} s → {last:.2f} s of processor per million characters"
            f" ({built[0].records:,} → {built[-1].records:,})"
        )
        verdict = _verdict(last <= LINEAR * first)
    return Aim(
        ja=f"索引を作る時間が本文の量に比例（1文字あたり {LINEAR} 倍以内）",
        en=f"index time linear in text (within {LINEAR} times for each character)",
        measured=measured,
        verdict=verdict,
    )


def _against(ours: Measured | None, other: Measured | None) -> Aim:
    measured, verdict = "", Verdict.UNKNOWN
    if ours and other and not ours.built.stopped:
        ratio = ours.built.seconds / other.built.seconds
        measured = f"{seconds(ours.built.seconds)} / {seconds(other.built.seconds)} = {ratio:.2f}"
        if not other.built.stopped:
            verdict = _verdict(ratio < OF_PAGEFIND)
    return Aim(
        ja=f"{TIMED_AT:,}件で、索引を作る時間が Pagefind の半分未満",
        en=f"index time at {TIMED_AT:,} records below half of Pagefind's",
        measured=measured,
        verdict=verdict,
    )


def _memory(ours: Measured | None) -> Aim:
    measured, verdict = "", Verdict.UNKNOWN
    if ours:
        taken = ours.built
        measured = f"{size(taken.peak)}, of it {size(taken.anonymous)} without mapped files"
        verdict = _verdict(taken.peak < MEMORY and not taken.stopped, taken.anonymous < MEMORY)
    return Aim(
        ja=f"{MEMORY_AT:,}件で、最大メモリが {size(MEMORY)} 未満",
        en=f"peak memory at {MEMORY_AT:,} records under {size(MEMORY)}",
        measured=measured,
        verdict=verdict,
    )


def _few_files(ours: Mapping[int, Measured]) -> Aim:
    ratios = {records: records / each.files.count for records, each in ours.items() if each.files}
    return Aim(
        ja=f"ファイルは {RECORDS_A_FILE} 件に1個未満",
        en=f"fewer than 1 file per {RECORDS_A_FILE} records",
        measured=", ".join(f"{ratios[size]:.0f} ({size:,})" for size in sorted(ratios)),
        verdict=_verdict(min(ratios.values()) > RECORDS_A_FILE) if ratios else Verdict.UNKNOWN,
    )
