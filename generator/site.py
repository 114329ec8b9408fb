"""The order of the stages, and nothing else: ledger folder in, pages and files out."""

from __future__ import annotations

from pathlib import Path

from generator.archive.archive import Archive, build_archive
from generator.archive.links import link
from generator.checks import run_checks
from generator.diagnostics import Diagnostic, has_errors, in_order
from generator.ledger.folder import read_ledger
from generator.ledger.json_schema import schemas
from generator.ledger.pdf import page_texts
from generator.model.keys import Key
from generator.model.ledger import Ledger
from generator.model.page import OutputFile, Site, SiteOptions
from generator.pages import render_pages
from generator.search import search_index
from generator.urls import file_of, schema_file


def check_ledger(root: Path) -> tuple[Ledger, tuple[Diagnostic, ...]]:
    """Read the ledger in folder `root` and return it with everything that is wrong with it."""
    ledger, found = read_ledger(root)
    return ledger, in_order((*found, *run_checks(ledger)))


def make_site(root: Path, options: SiteOptions) -> Site:
    """Return pages and files of the ledger in folder `root`, or what stands in the way."""
    ledger, diagnostics = check_ledger(root)
    if has_errors(diagnostics):
        return Site(diagnostics=diagnostics)
    archive = build_archive(ledger, drafts=options.drafts)
    held = (
        OutputFile(file_of(meeting.key, name).path, root.joinpath(*meeting.key.parts, name))
        for meeting in archive.meetings
        for name in meeting.files
    )
    descriptions = (
        OutputFile(schema_file(name).path, text.encode()) for name, text in schemas().items()
    )
    links = link(archive)
    texts = page_texts_of(ledger, archive)
    index = search_index(archive, links, texts, ledger.synonyms, options.language)
    return Site(
        pages=render_pages(archive, links, ledger.files, options, ledger.sources),
        files=(*held, *descriptions, *index),
        diagnostics=diagnostics,
    )


def page_texts_of(ledger: Ledger, archive: Archive) -> dict[Key, tuple[str, ...]]:
    """Return, by its key, the text of each page of each material that is a readable PDF."""
    return {
        material.key: page_texts(ledger.folder(meeting.key) / file.path)
        for meeting in archive.meetings
        for material in meeting.materials
        if (file := ledger.files[meeting.key].get(material.file or "")) and file.pages
    }
