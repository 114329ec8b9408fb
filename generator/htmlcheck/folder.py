"""Follows every address of a built site: to a file, to an anchor there, to no other host."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from generator.diagnostics import Diagnostic, Message, Span, in_order
from generator.htmlcheck.page import BuiltFile, Reference, read_page, read_style_sheet

PROGRAMS: Final = frozenset({"javascript", "vbscript", "data"})
"""Schemes whose addresses are programs, or documents that hold them."""

_SITEMAP: Final = "sitemap.xml"
_LOCATION: Final = re.compile(r"<loc>([^<]*)</loc>")
_PICTURES: Final = frozenset({"img", "image", "source", "link", "style", "video", "audio", "track"})


def check_folder(
    folder: Path, *, site_url: str | None = None, as_published: Collection[str] = ()
) -> tuple[Diagnostic, ...]:
    """Return what is wrong in the built site in `folder`, paths counted from there.

    Every address in a page, style sheet or the sitemap leads to a file of the site (in the same
    case) and, with a fragment, to an id of that page; ids of a page and attributes of a tag are
    unique; no address runs a program; nothing is requested from another host (a link that a
    reader clicks may lead anywhere). Addresses below `site_url` are the site's own. The paths in
    `as_published` are documents of others: they can be linked to and are not looked into.
    """
    paths = frozenset(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    problems: list[Diagnostic] = []
    files = list(_read(folder, sorted(paths.difference(as_published)), problems))
    built = _BuiltSite(paths, files, site_url)
    for file in files:
        problems.extend(file.problems)
        problems.extend(built.problems_of(file))
    return in_order(problems)


def _read(folder: Path, paths: Iterable[str], problems: list[Diagnostic]) -> Iterator[BuiltFile]:
    """Yield the pages, style sheets and sitemap among the paths; add what cannot be read."""
    for path in paths:
        if not path.endswith((".html", ".css", _SITEMAP)):
            continue
        try:
            text = folder.joinpath(path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            problems.append(Diagnostic(Span(path), "html-encoding", Message("this is not UTF-8")))
            continue
        if path.endswith(".html"):
            yield read_page(path, text)
        elif path.endswith(".css"):
            yield read_style_sheet(path, text)
        else:
            places = tuple(
                Reference(unescape(url), "sitemap", requested=True)
                for url in _LOCATION.findall(text)
            )
            yield BuiltFile(path, text, frozenset(), places)


class _BuiltSite:
    """Knows all files of a site and the ids of its pages."""

    def __init__(
        self, paths: frozenset[str], files: Iterable[BuiltFile], site_url: str | None
    ) -> None:
        self._paths = paths
        self._ids = {file.path: file.ids for file in files if file.path.endswith(".html")}
        self._root = f"{site_url.rstrip('/')}/" if site_url else None
        self._base = urlsplit(self._root or "/").path

    def problems_of(self, file: BuiltFile) -> Iterator[Diagnostic]:
        """Yield the references of a file that do not lead where they should."""
        for reference in file.references:
            if found := self._problem(file.path, reference):
                rule, message = found
                yield Diagnostic(Span(file.path, file.line_of(reference.url)), rule, message)

    def _problem(self, page: str, reference: Reference) -> tuple[str, Message] | None:
        """Return rule and message of a reference on a page that is wrong."""
        url = reference.url
        if reference.element == "base":
            return "html-link", Message("a base element changes where every link leads")
        try:
            parts = urlsplit(self._local(url))
        except ValueError:
            return "html-link", Message("{url} is no address", url=url)
        if parts.scheme or parts.netloc:
            return _elsewhere(reference, parts.scheme)
        target = self._target(page, unquote(parts.path))
        if target not in self._paths:
            return "html-link", Message("{url} leads to no file of the site", url=url)
        anchors = self._ids.get(target)
        if parts.fragment and anchors is not None and unquote(parts.fragment) not in anchors:
            return "html-anchor", Message("{url} leads to no anchor of that page", url=url)
        return None

    def _local(self, url: str) -> str:
        """Return an address below the site's own as a path on its host."""
        if self._root and url.startswith(self._root):
            return self._base + url.removeprefix(self._root)
        return url

    def _target(self, page: str, path: str) -> str:
        """Return the path of the file that a decoded path on a page leads to."""
        if not path:
            return page
        if path.startswith("/"):
            if not path.startswith(self._base):
                return path
            joined = path.removeprefix(self._base)
        else:
            joined = posixpath.join(posixpath.dirname(page), path)
        is_folder = posixpath.basename(joined) in {"", ".", ".."}
        return posixpath.normpath(posixpath.join(joined, "index.html") if is_folder else joined)


def _elsewhere(reference: Reference, scheme: str) -> tuple[str, Message] | None:
    """Return what is wrong with an address that is no path: it may only be a link to follow."""
    url = reference.url
    if scheme == "data" and reference.requested and reference.element in _PICTURES:
        return None
    if scheme in PROGRAMS:
        return "html-script", Message("{url} is a program, no address", url=url)
    if reference.requested:
        return "html-foreign", Message("{url} is requested from another host", url=url)
    return None
