"""Where the files of an index lie, and what is wrong with them."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from generator.search.files import inflate, unsealed


class SearchFileError(Exception):
    """A file is missing, damaged or of another version of the format; `name` is its name."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name


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
        except OSError as error:
            raise SearchFileError(name, "cannot be read") from error


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Take what goes wrong inside for damage of the file `name`."""
    try:
        yield
    except (zlib.error, struct.error, ValueError, LookupError, TypeError) as error:
        raise SearchFileError(name, "is damaged") from error


def piece(store: Store, name: str, start: int = 0, end: int | None = None) -> bytes:
    """Return what is read at once: a block of a pack, or a whole file, without its checksum."""
    data = store.read(name, start, end)
    with reading(name):
        return unsealed(data)


def deflated(store: Store, name: str) -> object:
    """Return the data of a file of deflated JSON."""
    content = piece(store, name)
    with reading(name):
        return cast("object", json.loads(inflate(content)))
