"""What was measured, kept as JSON so that the page can be written again."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from pydantic import TypeAdapter

from bench.processes import Taken
from bench.queries import QueryClass


class Engine(Enum):
    """What is compared."""

    OURS = "giji"
    MATERIAL = "material"
    PAGEFIND = "pagefind"


class Visit(Enum):
    """What a reader's browser has when the query is typed.

    COLD: nothing of the search. SLOW: nothing either, over a phone's network. WARM: all that the
    queries before it have loaded, in a window that stays open. QUOTED: as warm, the query in
    quotation marks.
    """

    COLD = "cold"
    SLOW = "slow"
    WARM = "warm"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """An index on the disk; `blocks` are the bytes of the blocks of the disk that it takes."""

    count: int
    bytes: int
    blocks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How one query was answered.

    `milliseconds` from the key to the first ten hits on the screen; `bytes` (of them `scripts`) and
    `requests` until then, with headers, as they went over the network. `found` of `wanted` records
    that are right with dates in other writings (`both` are right and found), `written` and
    `both_written` those that have the words as they are typed. `error` is what the engine said in
    place of hits.
    """

    kind: QueryClass
    typed: str
    milliseconds: float
    bytes: int
    scripts: int
    requests: int
    found: int
    wanted: int
    both: int
    written: int
    both_written: int
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One engine at one size.

    `busy` is how many programs wanted to run when it began. `stopped` has, by visit, why it was
    given up. `note` is what a reader must know besides; it is written into the file by hand.
    """

    engine: Engine
    version: str
    records: int
    characters: int
    busy: float
    built: Taken
    files: Files | None = None
    answers: dict[Visit, tuple[Answer, ...]] = field(default_factory=dict)
    stopped: dict[Visit, str] = field(default_factory=dict)
    note: str | None = None

    @property
    def is_given_up(self) -> bool:
        """Whether no query could be answered."""
        return self.built.stopped is not None or Visit.COLD in self.stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The machine and the day of a run.

    `memory` and `build_bytes` in bytes, limits of time in seconds. `power` and `new_words`: how the
    vocabulary of the real records grows, and which share of their last words is new.
    """

    day: str
    queries: int
    cores: int
    memory: int
    system: str
    python: str
    numpy: str
    node: str | None
    chromium: str
    build_seconds: float
    build_bytes: int
    answer_seconds: float
    power: float
    new_words: float


_MEASURED = TypeAdapter(Measured)
_RUN = TypeAdapter(Run)


def keep(folder: Path, measured: Measured) -> None:
    """Write a measurement into its file."""
    folder.mkdir(parents=True, exist_ok=True)
    _file(folder, measured.records, measured.engine).write_bytes(
        _MEASURED.dump_json(measured, indent=1)
    )


def kept(folder: Path) -> tuple[Measured, ...]:
    """Return all measurements, by size, and by engine within."""
    found = [_MEASURED.validate_json(file.read_bytes()) for file in folder.glob("at-*.json")]
    engines = list(Engine)
    return tuple(sorted(found, key=lambda each: (each.records, engines.index(each.engine))))


def _file(folder: Path, records: int, engine: Engine) -> Path:
    return folder / f"at-{records}-{engine.value}.json"


def keep_run(folder: Path, run: Run) -> None:
    """Write what is known of the run."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "run.json").write_bytes(_RUN.dump_json(run, indent=1))


def kept_run(folder: Path) -> Run:
    """Return what is known of the run."""
    return _RUN.validate_json((folder / "run.json").read_bytes())
