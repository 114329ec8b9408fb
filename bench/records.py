"""What is searched: the remarks of the corpus, as one file that every builder reads."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A remark; `number` counts from 0, the oldest meeting first."""

    number: int
    meeting: str
    title: str
    day: str
    speaker: str
    text: str

    @property
    def path(self) -> str:
        """The address that a hit has."""
        return f"meetings/{self.meeting}.html#r{self.number}"


@dataclass(frozen=True, slots=True)
class Meeting:
    """The records of one meeting, which stand together."""

    records: tuple[Record, ...]

    @property
    def day(self) -> date:
        """When it took place."""
        return date.fromisoformat(self.records[0].day)


def corpus(file: Path) -> Iterator[Record]:
    """Yield the remarks of a corpus: gzipped JSON, a meeting a line with its `voices`."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        meetings: list[dict[str, Any]] = [json.loads(line) for line in lines]
    meetings.sort(key=lambda meeting: (meeting["dateIso"], meeting["id"]))
    voices = ((meeting, voice) for meeting in meetings for voice in meeting["voices"])
    for number, (meeting, voice) in enumerate(voices):
        yield Record(
            number=number,
            meeting=meeting["id"],
            title=meeting["title"],
            day=meeting["dateIso"],
            speaker=voice["speaker"],
            text=voice["text"],
        )


def write(records: Iterable[Record], file: Path) -> None:
    """Write records, one a line."""
    with file.open("w", encoding="utf-8") as lines:
        for record in records:
            lines.write(json.dumps(asdict(record), ensure_ascii=False) + "\n")


def read(file: Path) -> Iterator[Record]:
    """Yield the records of a file that `write` made."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield Record(**json.loads(line))


def meetings(records: Iterable[Record]) -> Iterator[Meeting]:
    """Yield the meetings of records."""
    for _, held in groupby(records, key=lambda record: record.meeting):
        yield Meeting(tuple(held))
