"""The texts of an index, block by block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pydantic import TypeAdapter

from generator.search.files import (
    ItemRecord,
    MeetingRecord,
    Record,
    Root,
    TextBlock,
    TextDirectory,
    inflate,
)
from generator.search.store import Store, deflated, piece, reading

DIRECTORY: Final = TypeAdapter(TextDirectory)
BLOCK: Final = TypeAdapter(TextBlock)


@dataclass(frozen=True, slots=True)
class Text:
    """A document as stored, with what it belongs to."""

    record: Record
    meeting: MeetingRecord | None
    item: ItemRecord | None


class TextReader:
    """The documents of an index, whose root has a name. What was read is kept."""

    def __init__(self, store: Store, name: str, root: Root) -> None:
        self._store = store
        self._name = name
        self._root = root
        self._directories: dict[str, TextDirectory] = {}
        self._texts: dict[int, Text] = {}

    def text(self, number: int) -> Text:
        """Return a document."""
        if number not in self._texts:
            self._texts.update(self._block(number))
        with reading(self._name):
            return self._texts[number]

    @cached_property
    def _dictionary(self) -> bytes:
        name = self._root["texts"]["dictionary"]
        content = piece(self._store, name)
        with reading(name):
            return inflate(content)

    def _block(self, number: int) -> Iterator[tuple[int, Text]]:
        texts = self._root["texts"]
        with reading(self._name):
            name = texts["directories"][number // texts["per_directory"]]
        if name not in self._directories:
            self._directories[name] = deflated(self._store, name, DIRECTORY)
        packs = self._directories[name]
        with reading(name):
            pack, sizes = packs[number % texts["per_directory"] // texts["per_pack"]]
        which = number % texts["per_pack"] // texts["per_block"]
        data = piece(self._store, pack, sum(sizes[:which]), sum(sizes[: which + 1]))
        with reading(pack):
            block = BLOCK.validate_json(inflate(data, self._dictionary).decode("utf-16-le"))
            first = number // texts["per_block"] * texts["per_block"]
            for place, record in enumerate(block["documents"], first):
                meeting = block["meetings"][record["meeting"]] if "meeting" in record else None
                item = block["items"][record["item"]] if "item" in record else None
                yield place, Text(record, meeting, item)
