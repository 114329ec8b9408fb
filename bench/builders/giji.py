"""Builds our index: `python -m bench.builders.giji RECORDS FOLDER`."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench.records import Record, read
from generator.search.document import Document, DocumentKind, Facet, MeetingHead, Name
from generator.search.index import Registers, build_index

BODY = "body"


@dataclass(frozen=True, slots=True)
class Documents(Collection[Document]):
    """The records as documents, read from their file each time they are gone through."""

    file: Path
    count: int

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Document]:
        head: MeetingHead | None = None
        meeting = ""
        for record in read(self.file):
            if head is None or record.meeting != meeting:
                head, meeting = _head(record), record.meeting
            yield Document(
                kind=DocumentKind.REMARK,
                path=record.path,
                text=record.text,
                meeting=head,
                speaker=record.speaker,
                facets={Facet.SPEAKER: (record.speaker,)},
            )

    def __contains__(self, document: object) -> bool:
        return any(document == each for each in self)


def _head(record: Record) -> MeetingHead:
    return MeetingHead(
        path=record.path.partition("#")[0],
        title=record.title,
        day=date.fromisoformat(record.day),
        body=BODY,
    )


def main(records: Path, folder: Path) -> None:
    """Write the files of the index into a folder."""
    with records.open("rb") as lines:
        count = sum(1 for _ in lines)
    folder.mkdir(parents=True)
    registers = Registers(bodies={BODY: Name(ja="会議", en="Council")})
    for file in build_index(Documents(records, count), registers):
        if isinstance(file.content, bytes):
            (folder / Path(file.path).name).write_bytes(file.content)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
