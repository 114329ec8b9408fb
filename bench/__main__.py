"""`python -m bench`: measures all, keeps what was measured, and writes the page."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import click
from playwright.sync_api import Browser

from bench import building, records
from bench.asking import Answers, Asking, Question, serving
from bench.machine import describe
from bench.measures import Engine, Measured, keep, keep_run, kept, kept_run
from bench.page import page
from bench.processes import Limits
from bench.queries import ALL, FEW, FEW_FROM, Asked, by_turns, sample
from bench.records import Record
from bench.synthesis import Synthesis, growth
from bench.truth import truths
from bench.windows import Windows, chromium

CORPUS: Final = Path("../shared/corpus/shinagawa/meetings-r06-r08.jsonl.gz")
KEPT: Final = Path("build/search-bench")
PAGE: Final = Path("docs/search-bench.md")
SIZES: Final = "54096,200000,1000000"
BUILD: Final = Limits(seconds=1800, bytes=14_000_000_000)
ANSWER_SECONDS: Final = 900.0

log = logging.getLogger("bench")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is measured at one size: the file of records, and what is asked.

    What is right is looked up while the first index is built, which takes one core.
    """

    records: Path
    size: int
    characters: int
    questions: Future[tuple[Question, ...]]


@click.command()
@click.option("--date", "day", help="The day that the page names: YYYY-MM-DD.")
@click.option("--sizes", default=SIZES, show_default=True, help="Numbers of records.")
@click.option("--queries", default=ALL, show_default=True, help="How many queries.")
@click.option("--corpus", type=click.Path(path_type=Path), default=CORPUS, show_default=True)
@click.option("--kept", "folder", type=click.Path(path_type=Path), default=KEPT, show_default=True)
@click.option("--page", "file", type=click.Path(path_type=Path), default=PAGE, show_default=True)
@click.option(
    "--engine",
    "engines",
    type=click.Choice([engine.value for engine in Engine]),
    multiple=True,
    default=[engine.value for engine in Engine],
    help="What is measured; all unless it is given.",
)
@click.option("--add", is_flag=True, help="Keep what was measured before.")
@click.option("--page-only", is_flag=True, help="Write the page from what was measured before.")
def main(  # noqa: PLR0913 - an option each
    *,
    day: str | None,
    sizes: str,
    queries: int,
    corpus: Path,
    folder: Path,
    file: Path,
    engines: Sequence[str],
    add: bool,
    page_only: bool,
) -> None:
    """Measure the search beside Material's and Pagefind."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    if not page_only:
        if day is None:
            raise click.MissingParameter(param_type="option", param_hint="--date")
        if not corpus.is_file():
            message = f"{corpus}: no such file"
            raise click.ClickException(message)
        if not add:
            shutil.rmtree(folder, ignore_errors=True)
        run(
            day,
            sorted(map(int, sizes.split(","))),
            queries,
            [*map(Engine, engines)],
            corpus,
            folder,
        )
    file.write_text(page(kept_run(folder), kept(folder)), encoding="utf-8")
    log.info("%s", file)


def run(  # noqa: PLR0913, PLR0917 - what was chosen
    day: str,
    sizes: Sequence[int],
    queries: int,
    engines: Sequence[Engine],
    corpus: Path,
    folder: Path,
) -> None:
    """Measure all engines at all sizes."""
    real = tuple(records.corpus(corpus))
    texts = [record.text for record in real]
    # Only what every size has is asked: the newest records.
    asked = sample(texts[-sizes[0] :], queries)
    with chromium() as browser:
        known = describe(
            browser,
            day=day,
            queries=len(asked),
            growth=growth(texts),
            limits=BUILD,
            answer_seconds=ANSWER_SECONDS,
        )
        keep_run(folder, known)
        given_up: set[Engine] = set()
        for size in sizes:
            with TemporaryDirectory() as place, ThreadPoolExecutor(1) as beside:
                few = by_turns(asked, lambda each: each.kind, FEW) if size >= FEW_FROM else asked
                task = _task(Path(place), Synthesis(real).records(size), size, few, beside)
                for engine in engines:
                    if building.is_there(engine) and engine not in given_up:
                        measured = measure(engine, task, browser)
                        keep(folder, measured)
                        if measured.is_given_up:
                            given_up.add(engine)  # a larger size is not tried


def _task(
    place: Path, made: Iterable[Record], size: int, asked: Sequence[Asked], beside: Executor
) -> Task:
    """Write the records, and begin to look up what is right."""
    file = place / "records.jsonl"
    log.info("%s records", f"{size:,}")
    records.write(made, file)
    characters = sum(len(record.text) for record in records.read(file))
    questions = beside.submit(_questions, file, asked)
    return Task(records=file, size=size, characters=characters, questions=questions)


def _questions(file: Path, asked: Sequence[Asked]) -> tuple[Question, ...]:
    known = truths(asked, (record.text for record in records.read(file)))
    log.info("looked through the records plainly")
    return tuple(Question(*pair) for pair in zip(asked, known, strict=True))


def measure(engine: Engine, task: Task, browser: Browser) -> Measured:
    """Build the index of an engine, and ask it."""
    folder = task.records.parent / engine.value
    log.info("%s: building", engine.value)
    busy = os.getloadavg()[0]
    built = building.build(engine, task.records, folder, BUILD)
    log.info(
        "%s: %.1f s, %.0f MB, %s", engine.value, built.seconds, built.peak / 1e6, built.stopped
    )
    answers = Answers()
    files = None
    if not built.stopped:
        files = building.files(folder)
        names = dict(building.names(folder)) if engine is Engine.PAGEFIND else {}
        with serving(engine, folder) as address:
            windows = Windows(browser, address)
            asking = Asking(engine=engine, windows=windows, names=names, seconds=ANSWER_SECONDS)
            answers = asking.all(task.questions.result())
    shutil.rmtree(folder, ignore_errors=True)
    log.info("%s: asked %s", engine.value, answers.stopped)
    return Measured(
        engine=engine,
        version=building.version_of(engine),
        records=task.size,
        characters=task.characters,
        busy=busy,
        built=built,
        files=files,
        answers={visit: tuple(each) for visit, each in answers.answers.items()},
        stopped=answers.stopped,
    )


if __name__ == "__main__":
    main()
