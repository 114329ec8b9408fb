"""A ledger file's bytes -> its text: UTF-8 without byte order mark or hidden characters."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from generator.diagnostics import Diagnostic, Message, Span
from generator.ledger.characters import faults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_BYTES: Final = 5_000_000
"""The largest file that is read; the record of a whole day stays far below."""

MAX_FAULTS: Final = 50
"""How many forbidden characters of one file are reported."""


def read_text(path: Path, shown: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of the file at `path`, empty where it cannot be known, and what is wrong.

    `shown` is the path in diagnostics.
    """
    try:
        if not path.is_file():  # a named pipe would be waited for
            return "", (unreadable(shown),)
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError:
        return "", (unreadable(shown),)
    if len(raw) > MAX_BYTES:
        message = Message("this file is larger than {megabytes} MB", megabytes=MAX_BYTES // 10**6)
        hint = Message("One file holds one meeting; put documents into its materials folder.")
        return "", (Diagnostic(Span(shown), "file-too-large", message, hint),)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        message = Message("from here on this file is not UTF-8 text")
        hint = Message("Save it as UTF-8.")
        return "", (Diagnostic(span_after(before, shown), "file-encoding", message, hint),)
    return text, tuple(_problems(text, shown))


def unreadable(shown: str) -> Diagnostic:
    """Return the diagnostic for a file or folder that the system does not open."""
    message = Message("this cannot be read")
    hint = Message("Check that it is there and that you may read it.")
    return Diagnostic(Span(shown), "file-unreadable", message, hint)


def _problems(text: str, shown: str) -> Iterator[Diagnostic]:
    """Yield what may not stand in the text."""
    mark = text.startswith("\ufeff")
    if mark:
        message = Message("this file begins with a byte order mark")
        hint = Message("Save it as UTF-8 without BOM.")
        yield Diagnostic(Span(shown), "file-byte-order-mark", message, hint)
    text = text[mark:]  # editors do not show or count the mark
    for index, fault in islice(faults(text), MAX_FAULTS):
        yield Diagnostic(span_after(text[:index], shown), fault.rule, fault.message, fault.hint)


def span_after(before: str, shown: str) -> Span:
    """Return the place of the character that follows the text `before`."""
    return Span(shown, before.count("\n") + 1, len(before) - before.rfind("\n"))
