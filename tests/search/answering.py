"""The browser's engine in a process of its own, answering queries for the tests."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

from generator.search.client import Hit, Results
from generator.search.reader import IndexReader
from generator.search.snippet import snippet

PROGRAM: Final = Path(__file__).parent / "module/answering.js"
LENGTH: Final = 160
"""Characters of an excerpt."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A running process that has a query of JSON a line, and answers each with a line."""

    process: subprocess.Popen[str]

    def answer(self, folder: Path, typed: str, **rest: object) -> dict[str, Any]:
        """Return what the engine says of a query; `rest` as in `answering.js`."""
        question = {"folder": str(folder), "typed": typed, "options": {}} | rest
        return cast("dict[str, Any]", self._line(question))

    def keys(self, folder: Path, texts: Sequence[str]) -> list[str]:
        """Return what texts are looked for as."""
        return cast("list[str]", self._line({"folder": str(folder), "typed": "", "fold": texts}))

    def _line(self, question: Mapping[str, object]) -> object:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


@contextmanager
def running(node: Path) -> Iterator[Engine]:
    """Start the engine, and end it when it is not needed any more."""
    command = [node, PROGRAM]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        yield Engine(process)
        assert process.stdin is not None
        process.stdin.close()


def comparable(index: IndexReader, results: Results) -> dict[str, Any]:
    """Return what Python's client found in the form in which the engine answers."""
    return {
        "documents": index.root["documents"],
        "clauses": [[list(one.writings), one.excluded] for one in results.query.clauses],
        "isCut": results.query.is_cut,
        "numbers": list(results.numbers),
        "hits": [_hit(hit) for hit in results.hits],
        "facets": {name: dict(values) for name, values in results.facets.items()},
    }


def compared(answer: Mapping[str, Any]) -> dict[str, Any]:
    """Return the engine's answer without what Python's client does not say."""
    facets = {
        facet["name"]: {value["id"]: value["count"] for value in facet["values"] if value["count"]}
        for facet in answer["facets"]
    }
    rest = {name: value for name, value in answer.items() if name != "meetings"}
    return rest | {"facets": facets}


def counted_by_meeting(index: IndexReader, numbers: Sequence[int]) -> list[tuple[str, int]]:
    """Return path and number of hits of each meeting that has any."""
    found, at = [], 0
    for path, size in zip(index.meetings["path"], index.meetings["documents"], strict=True):
        count = sum(at <= number < at + size for number in numbers)
        at += size
        if count:
            found.append((path, count))
    return found


def _hit(hit: Hit) -> dict[str, Any]:
    record, text = hit.text.record, hit.text.record["text"]
    return {
        "number": hit.number,
        "kind": record["kind"],
        "path": record["path"],
        "text": text,
        "speaker": record.get("speaker"),
        "meeting": hit.text.meeting,
        "item": hit.text.item,
        "marks": [[_unit(text, start), _unit(text, end)] for start, end in hit.marks],
        "excerpt": [
            {"text": one.text, "marked": one.marked} for one in snippet(text, hit.marks, LENGTH)
        ],
    }


def _unit(text: str, place: int) -> int:
    """Return a place in UTF-16 units."""
    return len(text[:place].encode("utf-16-le")) // 2
