"""Reading the files of an index, as little of them as can be. Format: `docs/search-format.md`."""

from __future__ import annotations

import json
from datetime import date
from functools import cached_property
from typing import Final

from pydantic import TypeAdapter

from generator.search.bits import decode
from generator.search.files import (
    FORMAT,
    MANIFEST,
    VERSION,
    FacetValue,
    Manifest,
    Meetings,
    Root,
    inflate,
)
from generator.search.lookup import MANY, WIDE, Found, TableReader
from generator.search.retrieval import Text, TextReader
from generator.search.store import SearchFileError, Store, Trouble, deflated, piece, reading

ROOT: Final = TypeAdapter(Root)
MEETINGS: Final = TypeAdapter(Meetings)
FACET: Final = TypeAdapter(list[FacetValue])


class IndexReader:
    """The index in a store. What was read is kept; for `wide` and `many` see `WIDE`.

    Raises:
        SearchFileError: from any method, for a file that is missing, damaged or of another version.
    """

    def __init__(self, store: Store, wide: int = WIDE, many: int = MANY) -> None:
        self.store = store
        content = store.read(MANIFEST)
        with reading(MANIFEST):
            manifest: Manifest = json.loads(content)
            version, root = (manifest["format"], manifest["version"]), str(manifest["root"])
        if version != (FORMAT, VERSION):
            raise SearchFileError(MANIFEST, Trouble.OTHER_VERSION)
        self.root = deflated(store, root, ROOT)
        self._name = root
        self._tables = TableReader(store, root, self.root, wide, many)
        self._texts = TextReader(store, root, self.root)

    def lookup(self, word: str) -> Found:
        """Return what the index says of a folded word."""
        return self._tables.lookup(word)

    def text(self, number: int) -> Text:
        """Return a document."""
        return self._texts.text(number)

    @cached_property
    def meetings(self) -> Meetings:
        """The meetings of the index."""
        name = self.root["meetings"]
        found = deflated(self.store, name, MEETINGS)
        with reading(name):
            facts = (found["date"], found["path"], found["number"], found["documents"])
            for body, day, *_ in zip(found["body"], *facts, strict=True):
                _, _ = found["bodies"][body], date.fromisoformat(day)
        return found

    def facet(self, name: str) -> tuple[tuple[FacetValue, frozenset[int]], ...]:
        """Return the values of a facet, each with its documents."""
        with reading(self._name):
            file = self.root["facets"][name]
        data = piece(self.store, file)
        with reading(file):
            end = 4 + int.from_bytes(data[:4], "little")
            values = FACET.validate_json(inflate(data[4:end]))
            counts = [value["count"] for value in values]
            lists = decode(inflate(data[end:]), counts, self.root["documents"])
            return tuple(zip(values, map(frozenset, lists), strict=True))
