"""Where the files of an index lie, and what is wrong with them."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol, TypeVar

from pydantic import TypeAdapter

from generator.diagnostics import Message
from generator.search.files import inflate, unsealed

Thing = TypeVar("Thing")


class Trouble(Enum):
    """What can be wrong with a file of an index."""

    MISSING = Message("this part of the search index cannot be read")
    DAMAGED = Message("this part of the search index is damaged")
    OTHER_VERSION = Message("the search index was made by another version of giji")


class SearchFileError(Exception):
    """Something is wrong with the file `name` of an index."""

    def __init__(self, name: str, trouble: Trouble) -> None:
        super().__init__(f"{name}: {trouble.value.text()}")
        self.name = name
        self.trouble = trouble


class Store(Protocol):
    """The files by their names."""

    def read(self, name: str, start: int = 0, end: int | None = None) -> bytes:
        """Return the bytes from `start` to before `end` (None: all that follow).

        Raises:
            SearchFileError: there is no such file, or it cannot be read.
        """
        ...


@dataclass(frozen=True, slots=True)
class FolderStore:
    """The files in a folder of this machine."""

    folder: Path

    def read(self, name: str, start: int = 0, end: int | None = None) -> bytes:
        """Return a part of a file."""
        try:
            with (self.folder / name).open("rb") as file:
                file.seek(start)
                return file.read(-1 if end is None else end - start)
        except (OSError, ValueError) as error:  # no name of a file has a zero in it
            raise SearchFileError(name, Trouble.MISSING) from error


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Take what goes wrong inside for damage of the file `name`."""
    try:
        yield
    except (zlib.error, struct.error, ValueError, LookupError, TypeError) as error:
        raise SearchFileError(name, Trouble.DAMAGED) from error


def piece(store: Store, name: str, start: int = 0, end: int | None = None) -> bytes:
    """Return what is read at once: a block of a pack, or a whole file, without its checksum."""
    data = store.read(name, start, end)
    with reading(name):
        return unsealed(data)


def deflated(store: Store, name: str, shape: TypeAdapter[Thing]) -> Thing:
    """Return the data of a file of deflated JSON, if it has the shape."""
    content = piece(store, name)
    with reading(name):
        return shape.validate_python(json.loads(inflate(content)))
