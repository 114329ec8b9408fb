"""A register as a table: one row an entry, with what the archive knows about it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.keys import Kind
from generator.model.page import Page
from generator.pages.sheet import Frame, Sheet
from generator.pages.views.heads import Head, head
from generator.pages.views.links import Cell


@dataclass(frozen=True, slots=True)
class Table:
    """Labels of the columns, and rows; the first cell of each row is its head."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The page of a register."""

    head: Head
    caption: str
    table: Table
    note: str | None


def register_page(
    sheet: Sheet,
    kind: Kind,
    lead: str,
    table: Table,
    note: str | None = None,
) -> Page:
    """Return the list page of a kind as a table."""
    title = sheet.edition.kinds[kind].many
    view = Register(
        head=head(sheet, title, lead=lead),
        caption=title,
        table=table,
        note=note,
    )
    return sheet.write("register", Frame(title=title, description=lead), listing=view)
