"""A site as a folder that any engine for Markdown can build."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Final

from generator.engines.manual_pages import manual_pages
from generator.engines.markdown.blocks import MarkdownWriter
from generator.engines.markdown.inline import link, references
from generator.language import translator
from generator.manifest import write_manifest
from generator.model.page import Hyperlink, Page, Site
from generator.urls import HOME, SECTIONS

CONFIGURATION: Final = """\
# Written by `giji export markdown`, for MkDocs and for Zensical.
site_name: {name}
theme:
  name: material
  language: {language}
  font: false
use_directory_urls: false
plugins: []
markdown_extensions:
  - admonition
  - attr_list
  - pymdownx.superfences
  - sane_lists
  - tables
not_in_nav: "*"
nav:
{nav}
"""
"""The names are JSON strings, which are YAML too."""


def write_markdown(site: Site, folder: Path, *, site_name: str, language: str, docs: Path) -> None:
    """Write pages and files of a site into `folder`, with what is written by hand in `docs`.

    The pages lie below `folder/docs` as `.md` files with the paths and anchors they have on the
    site; `folder/mkdocs.yml` makes their addresses end in `.html`, as on the site.
    """
    translate = translator(language)
    source = folder / "docs"
    if docs.is_dir():
        shutil.copytree(docs, source)
    for path, text in manual_pages(translate):
        _write(source / path, text)
    written = {path.relative_to(source).as_posix() for path in source.rglob("*.md")}
    paths = {f"{path.removesuffix('.md')}.html" for path in written}
    paths.update(page.path for page in site.pages)
    for page in site.pages:
        notice = translate("This page has not been published yet.") if page.draft else ""
        text = "\n\n".join((_head(page), *_blocks(page, paths, notice))) + "\n"
        _write(source / _source_path(page.path), text)
    for output in site.files:
        _write(source / output.path, output.content)
    text = CONFIGURATION.format(
        name=json.dumps(site_name, ensure_ascii=False),
        language=language,
        nav="\n".join(_nav(site)),
    )
    _write(folder / "mkdocs.yml", text)
    write_manifest(folder)


def _head(page: Page) -> str:
    """Return the front matter of a page.

    A theme that finds no title there takes the heading, undoes its references and prints it as
    HTML: `</title><script>` in a title would run.
    """
    return f"---\ntitle: {_title(page)}\n---"


def _title(page: Page) -> str:
    """Return a page's title as HTML, which is what engines print it as, in a JSON string."""
    return json.dumps(escape(page.title), ensure_ascii=False)


def _blocks(page: Page, paths: set[str], notice: str) -> Iterator[str]:
    """Yield the blocks of a page: title, way to it, content, neighbours."""
    title, *content = MarkdownWriter(page.path, paths).write(page.html)
    yield title
    if page.breadcrumbs:
        yield " / ".join(_link(to, page.path, paths) for to in page.breadcrumbs)
    if notice:
        yield f"**{references(notice)}**"
    yield from content
    neighbours = [_link(to, page.path, paths) for to in (page.previous, page.next) if to]
    if neighbours:
        yield " / ".join(neighbours)


def _link(to: Hyperlink, page: str, paths: set[str]) -> str:
    return link(references(to.title), to.href, page, paths)


def _nav(site: Site) -> Iterator[str]:
    """Yield the lines of the navigation: home and the lists, never single pages."""
    titles = {page.path: _title(page) for page in site.pages}
    for path in (HOME, *(f"{section}/index.html" for section in SECTIONS.values())):
        if path in titles:
            yield f"  - {titles[path]}: {_source_path(path)}"


def _source_path(path: str) -> str:
    return f"{path.removesuffix('.html')}.md"


def _write(path: Path, content: str | bytes | Path) -> None:
    """Write a file, and the folders it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Path):
        shutil.copyfile(content, path)
    else:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
