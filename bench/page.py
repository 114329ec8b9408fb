"""The page that says what was measured: Japanese in short, then English, with tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bench.aims import Verdict, aims, per_million
from bench.asking import QUOTED, WINDOWS
from bench.figures import NONE, milliseconds, quality, seconds, share, size, spread, table
from bench.measures import Answer, Engine, Measured, Run, Visit
from bench.queries import FEW, FEW_FROM, QueryClass
from bench.synthesis import REMARKS_IN_MEETING, SEED
from bench.windows import PHONE

TEMPLATE: Final = "page.md.jinja"
NAMES: Final = {Engine.OURS: "giji", Engine.MATERIAL: "Material", Engine.PAGEFIND: "Pagefind"}
VISITS: Final = {
    Visit.COLD: "first visit",
    Visit.SLOW: "first visit, 4G",
    Visit.WARM: "same window",
    Visit.QUOTED: "same window, quoted",
}
INDEX_HEAD: Final = (
    "Records",
    "Search",
    "Load",
    "Time",
    "Processor",
    "of it per million characters",
    "Peak memory",
    "Without mapped files",
    "Files",
    "Records per file",
    "Bytes",
    "Blocks on disk",
)
BROWSER_HEAD: Final = (
    "Records",
    "Search",
    "Visit",
    "Queries",
    "Time: median",
    "9 of 10 within",
    "longest",
    "Bytes: median",
    "9 of 10 within",
    "most",
    "Scripts: median",
    "Requests: median",
)


def page(run: Run, measured: Sequence[Measured]) -> str:
    """Return the page in Markdown."""
    environment = Environment(
        autoescape=False,  # noqa: S701 - Markdown of our own words and figures
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    reached = aims(measured)
    sizes = sorted({each.records for each in measured})
    versions = {each.engine: each.version for each in measured}
    return environment.get_template(TEMPLATE).render(
        run=run,
        sizes=[f"{records:,}" for records in sizes],
        versions=[f"{NAMES[each]} {versions[each]}" for each in Engine if each in versions],
        aims_ja=table(
            ("ねらい", "計測値", "結果"),
            ((aim.ja, aim.measured or NONE, aim.verdict.ja) for aim in reached),
        ),
        aims_en=table(
            ("Aim", "Measured", "Result"),
            ((aim.en, aim.measured or NONE, aim.verdict.en) for aim in reached),
        ),
        missed=[aim for aim in reached if aim.verdict in {Verdict.MISSED, Verdict.MOSTLY}],
        index=table(INDEX_HEAD, (_index_row(run, each) for each in measured)),
        browser=table(BROWSER_HEAD, (row for each in measured for row in _browser_rows(run, each))),
        right=[(f"{records:,}", _right(measured, records)) for records in sizes],
        notes=[
            f"{each.records:,} records, {NAMES[each.engine]}: {each.note}"
            for each in measured
            if each.note
        ],
        lacking=[
            f"{NAMES[engine]} at {records:,}"
            for records in sizes
            for engine in Engine
            if not any(each.records == records and each.engine is engine for each in measured)
        ],
        memory=size(run.memory),
        build_seconds=seconds(run.build_seconds),
        build_bytes=size(run.build_bytes),
        answer_seconds=seconds(run.answer_seconds),
        phone=PHONE,
        quoted=QUOTED,
        windows={
            engine.value: {visit.value: count for visit, count in held.items()}
            for engine, held in WINDOWS.items()
        },
        few=FEW,
        few_from=f"{FEW_FROM:,}",
        seed=SEED,
        remarks_in_meeting=REMARKS_IN_MEETING,
    )


def _stopped(run: Run, why: str, limit: float) -> str:
    """Return in words why something was given up."""
    return {
        "time": f"not finished within {seconds(limit)}",
        "memory": f"stopped at {size(run.build_bytes)} of memory",
        "crash": "the window broke down",
    }.get(why, why)


def _index_row(run: Run, each: Measured) -> Iterator[str]:
    built, files = each.built, each.files
    yield f"{each.records:,}"
    yield NAMES[each.engine]
    yield f"{each.busy:.1f}"
    if built.stopped:
        yield f"{_stopped(run, built.stopped, run.build_seconds)} ({seconds(built.seconds)})"
    else:
        yield seconds(built.seconds)
    yield seconds(built.processor)
    yield NONE if built.stopped else f"{per_million(each):.2f} s"
    yield size(built.peak)
    yield size(built.anonymous)
    if files:
        yield f"{files.count:,}"
        yield f"{each.records / files.count:,.1f}"
        yield size(files.bytes)
        yield size(files.blocks)
    else:
        yield from [NONE] * 4


def _browser_rows(run: Run, each: Measured) -> Iterator[tuple[str, ...]]:
    for visit in Visit:
        head = (f"{each.records:,}", NAMES[each.engine], VISITS[visit])
        if answers := each.answers.get(visit):
            time = spread(answer.milliseconds for answer in answers)
            load = spread(answer.bytes for answer in answers)
            scripts = spread(answer.scripts for answer in answers)
            requests = spread(answer.requests for answer in answers)
            yield (
                *head,
                f"{len(answers)}",
                *map(milliseconds, (time.median, time.most, time.largest)),
                *map(size, (load.median, load.most, load.largest)),
                size(scripts.median),
                f"{requests.median:.0f}",
            )
        if why := each.stopped.get(visit):
            yield (*head, _stopped(run, why, run.answer_seconds), *[NONE] * 8)


def _right(measured: Sequence[Measured], records: int) -> str:
    """Return the table of recall and precision at one size."""
    columns = [
        (NAMES[each.engine] + (", quoted" if visit is Visit.QUOTED else ""), answers)
        for each in measured
        if each.records == records
        for visit in (Visit.WARM, Visit.QUOTED)
        if (answers := each.answers.get(visit))
    ]
    head = ["Class"]
    for name, _ in columns:
        head += [f"{name}: recall", "precision", "exact"]
    classes = [(kind, kind.en, False) for kind in QueryClass]
    rows = [
        [name, *(cell for _, answers in columns for cell in _cells(answers, kind, as_written))]
        for kind, name, as_written in (*classes, (QueryClass.DATE, "date, as written", True))
    ]
    return table(head, rows)


def _cells(answers: Sequence[Answer], kind: QueryClass, as_written: bool) -> tuple[str, ...]:  # noqa: FBT001 - a column
    held = [answer for answer in answers if answer.kind is kind]
    if not held:
        return (NONE, NONE, NONE)
    found = quality(held, as_written=as_written)
    return share(found.recall), share(found.precision), f"{found.exact} / {len(held)}"
