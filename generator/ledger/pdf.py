"""How many pages the PDF files among a meeting's materials have, and what stands on them."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic, Message, Severity
from generator.ledger.characters import FORBIDDEN

if TYPE_CHECKING:
    from pathlib import Path

    from pypdf import PdfReader

    from generator.model.ledger import HeldFile
    from generator.model.meeting import Meeting


def with_pages(
    files: Mapping[str, HeldFile], meeting: Meeting, folder: Path
) -> tuple[Mapping[str, HeldFile], tuple[Diagnostic, ...]]:
    """Return the files with the pages of each PDF that the meeting lists as a material.

    Needs pypdf, which the extra `pdf` installs.
    """
    counted = dict(files)
    found: list[Diagnostic] = []
    for material in meeting.materials:
        file = files.get(material.file or "")
        if file is None or file.media_type != "application/pdf" or file.is_symlink:
            continue
        span = material.place["file"]
        try:
            counted[file.path] = replace(file, pages=_pages(folder / file.path))
        except ImportError:
            message = Message("the pages of a PDF cannot be counted here: pypdf is missing")
            hint = Message("Install it: pip install pypdf")
            found.append(Diagnostic(span, "pdf-support-missing", message, hint))
        except Exception:  # noqa: BLE001 - of a damaged file pypdf may raise whatever it stumbles over
            message = Message("this PDF is damaged or locked, so that its pages cannot be counted")
            hint = Message("Open it, and store it again without a password.")
            found.append(
                Diagnostic(span, "pdf-unreadable", message, hint, severity=Severity.WARNING)
            )
    return counted, tuple(found)


def page_texts(path: Path) -> tuple[str, ...]:
    """Return the text of each page of a PDF on one line, as far as there is any.

    Lines of a page are those of its layout, so that words go across them. Of what is damaged
    nothing is told here: that was said when the pages were counted.
    """
    texts = []
    for page in _reader(path).pages:
        try:
            text = page.extract_text()
        except Exception:  # noqa: BLE001 - of a damaged page pypdf may raise whatever it stumbles over
            text = ""
        whole = text.encode("utf-8", "replace").decode("utf-8")
        texts.append(" ".join(FORBIDDEN.sub(" ", whole).split()))
    return tuple(texts)


def _pages(path: Path) -> int:
    return len(_reader(path).pages)


def _reader(path: Path) -> PdfReader:
    from pypdf import PdfReader  # noqa: PLC0415 - installed, and loaded, only where there are PDFs

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it finds is our diagnostic
    return PdfReader(path)
