"""The kinds of pages that a built site has, and the page that shows most of each."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.support.sites import BuiltSite

NOT_FOUND = "404.html"
MANUALS = "checks/"


@cache
def richest_pages(site: BuiltSite) -> tuple[str, ...]:
    """Return the longest page of each kind that the theme tells apart, sorted.

    The page for missing addresses and the longest manual of the checks are kinds of their own.
    """
    longest: dict[str, str] = {}
    for path in site.pages:
        kind = kind_of(site, path)
        if kind not in longest or size(site, path) > size(site, longest[kind]):
            longest[kind] = path
    return tuple(sorted(longest.values()))


def kind_of(site: BuiltSite, path: str) -> str:
    """Return the kind of a page: its article's class, or what makes it special."""
    if path == NOT_FOUND:
        return NOT_FOUND
    if path.startswith(MANUALS) and path != f"{MANUALS}index.html":
        return MANUALS
    return site.part(path, "article.page").attributes["class"] or ""


def size(site: BuiltSite, path: str) -> int:
    """Return the length of a page in bytes."""
    return (site.folder / path).stat().st_size
