"""Asks an index in Chromium, on first visits and in a window that stays open."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import material
import numpy as np

from bench.building import CHECKOUT
from bench.measures import Answer, Engine, Visit
from bench.queries import Asked, QueryClass, by_turns
from bench.server import PAGE
from bench.truth import Numbers, Truth
from bench.windows import PHONE, GivenUpError, Network, Window, Windows

SCRIPTS: Final = CHECKOUT / "generator/theme/assets/giji"
MATERIAL: Final = Path(material.__file__).parent / "templates/assets/javascripts"
WINDOWS: Final = {
    Engine.OURS: {Visit.COLD: 80, Visit.SLOW: 24, Visit.WARM: 500},
    Engine.PAGEFIND: {Visit.COLD: 40, Visit.SLOW: 16, Visit.WARM: 500},
    Engine.MATERIAL: {Visit.COLD: 1, Visit.SLOW: 0, Visit.WARM: 160},
}
"""The most queries of a visit; each on a first visit in a window of its own. Every first visit to
Material's search loads the same, and takes minutes."""
QUOTED: Final = 80
"""Queries that the others are also asked in quotation marks."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query and what is right for it."""

    asked: Asked
    truth: Truth


@dataclass(slots=True)
class Answers:
    """What came of the questions, by visit; `stopped` where the rest of them was given up."""

    answers: dict[Visit, list[Answer]] = field(default_factory=dict)
    stopped: dict[Visit, str] = field(default_factory=dict)

    def take(self, visit: Visit, answers: Iterator[Answer]) -> None:
        """Add answers up to the first that does not come."""
        held = self.answers.setdefault(visit, [])
        try:
            for answer in answers:
                held.append(answer)
        except GivenUpError as error:
            self.stopped[visit] = error.reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Asks one engine. `names` are those that it gives to hits in place of their numbers."""

    engine: Engine
    windows: Windows
    names: Mapping[str, int]
    seconds: float

    def all(self, questions: Sequence[Question]) -> Answers:
        """Ask all on the visits that there are; nothing more where the first gets no answer."""
        answers = Answers()
        with self.windows.open() as window:
            answers.take(Visit.COLD, self._ask(window, questions[:1]))
            if answers.stopped:
                return answers
            answers.take(Visit.WARM, self._ask(window, self._some(questions, Visit.WARM)))
            if self.engine is not Engine.OURS and not answers.stopped:
                some = by_turns(questions, _kind, QUOTED)
                answers.take(Visit.QUOTED, self._ask(window, some, is_quoted=True))
        cold = self._some(questions, Visit.COLD)
        answers.take(Visit.COLD, self._ask_each_anew(cold[1:], None))
        answers.take(Visit.SLOW, self._ask_each_anew(self._some(questions, Visit.SLOW), PHONE))
        return answers

    def _some(self, questions: Sequence[Question], visit: Visit) -> tuple[Question, ...]:
        return by_turns(questions, _kind, WINDOWS[self.engine][visit])

    def _ask_each_anew(
        self, questions: Sequence[Question], network: Network | None
    ) -> Iterator[Answer]:
        for question in questions:
            with self.windows.open(network) as window:
                yield self._answer(window, question, question.asked.typed)

    def _ask(
        self, window: Window, questions: Sequence[Question], *, is_quoted: bool = False
    ) -> Iterator[Answer]:
        for question in questions:
            typed = quoted(self.engine, question.asked) if is_quoted else question.asked.typed
            yield self._answer(window, question, typed)

    def _answer(self, window: Window, question: Question, typed: str) -> Answer:
        shown = window.ask(typed, self.seconds)
        found = np.array([], np.uint32) if shown.error else window.found(self.names)
        truth = question.truth
        return Answer(
            kind=question.asked.kind,
            typed=typed,
            milliseconds=shown.milliseconds,
            bytes=shown.sent.bytes,
            scripts=shown.sent.scripts,
            requests=shown.sent.requests,
            error=shown.error,
            found=len(found),
            wanted=len(truth.dated),
            both=common(found, truth.dated),
            written=len(truth.written),
            both_written=common(found, truth.written),
        )


def _kind(question: Question) -> QueryClass:
    return question.asked.kind


def common(one: Numbers, other: Numbers) -> int:
    """Return how many numbers are in both."""
    return len(np.intersect1d(one, other, assume_unique=True))


def quoted(engine: Engine, asked: Asked) -> str:
    """Return a query in quotation marks, which ask for all words.

    Pagefind takes what is in them for one phrase, and asks for all words without them.
    """
    if asked.kind is QueryClass.PHRASE:
        return asked.typed
    if engine is Engine.PAGEFIND and asked.kind is QueryClass.TWO_WORDS:
        return asked.typed
    return f'"{asked.typed}"'


@contextmanager
def serving(engine: Engine, folder: Path) -> Iterator[str]:
    """Serve an index beside the page that asks it; gives the address of the page."""
    folders = {
        PAGE: CHECKOUT / "bench/browser",
        "index": folder,
        "engine": SCRIPTS,
        "material": MATERIAL,
    }
    command = [sys.executable, "-m", "bench.server"]
    command += [f"{name}={path}" for name, path in folders.items()]
    with subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            port = (server.stdout or io.StringIO()).readline().strip()
            root = f"http://127.0.0.1:{port}/"
            if engine is Engine.MATERIAL:
                _pack(f"{root}index/search_index.json")
            yield f"{root}{PAGE}/page.html?{urlencode(_parameters(engine))}"
        finally:
            server.terminate()


def _parameters(engine: Engine) -> dict[str, str]:
    """Return what the page must know."""
    (worker,) = MATERIAL.glob("workers/search.*.min.js")
    return {"engine": engine.value, "worker": worker.name}


def _pack(address: str) -> None:
    """Have the server pack a large file before anything is measured, as hosts have done."""
    with urlopen(Request(address, headers={"Accept-Encoding": "gzip"})) as answer:  # noqa: S310
        answer.read()
