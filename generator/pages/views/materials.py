"""Materials: what was handed out, and the file where the archive holds it."""

from __future__ import annotations

from dataclasses import dataclass

from babel.numbers import format_decimal

from generator.model.ledger import HeldFile
from generator.model.meeting import Material
from generator.pages.sheet import Sheet
from generator.urls import file_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialRow:
    """A material in a list; without `file` the archive does not hold it."""

    id: str | None
    label: str
    title: str | None
    href: str
    file: FileView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """A held file: address, type in words, size, pages where it has any, and its hash."""

    href: str
    type_label: str
    size_label: str
    pages_label: str | None
    sha256: str


_UNITS = ("B", "KB", "MB", "GB")


def material_row(sheet: Sheet, material: Material, *, at_home: bool = False) -> MaterialRow:
    """Return the row of a material; `at_home` in the one list that carries its anchor."""
    return MaterialRow(
        id=material.key.id if at_home else None,
        label=material.label,
        title=material.title,
        href=sheet.to(material.key),
        file=file_view(sheet, material),
    )


def held_file(sheet: Sheet, material: Material) -> HeldFile | None:
    """Return the file of a material that the archive holds."""
    if material.file is None:
        return None
    return sheet.edition.files[material.key.meeting][material.file]


def file_view(sheet: Sheet, material: Material) -> FileView | None:
    """Return the view of a material's file."""
    held = held_file(sheet, material)
    if held is None:
        return None
    return FileView(
        href=sheet.href(file_of(material.key.meeting, held.path)),
        type_label=type_label(held),
        size_label=size_label(held.size, sheet.language),
        pages_label=pages_label(sheet, held.pages),
        sha256=held.sha256,
    )


def type_label(held: HeldFile) -> str:
    """Return the type of a file as people know it: PDF, XLSX."""
    return held.path.rpartition(".")[2].upper()


def pages_label(sheet: Sheet, pages: int | None) -> str | None:
    """Return how many pages a file has, if it has pages."""
    return None if pages is None else sheet.say("Pages: {count}", count=pages)


def size_label(size: int, language: str) -> str:
    """Return a size in bytes as people read it: 812 B, 1.4 MB (of 1,000 bytes each, SI)."""
    value, unit = float(size), 0
    while value >= 1000 and unit < len(_UNITS) - 1:  # noqa: PLR2004 - SI
        value, unit = value / 1000, unit + 1
    shown = format_decimal(value, format="#,##0.#", locale=language)
    return f"{shown} {_UNITS[unit]}"
