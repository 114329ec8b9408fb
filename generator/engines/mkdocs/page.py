"""A page and a file of the core as MkDocs sees them: virtual, finished, untouched by Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from typing_extensions import override

from generator.pages.environment import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.toc import _TocToken

    from generator.model.page import Hyperlink, OutputFile, Page, TocEntry


class GeneratedFile(File):
    """A file of the site that MkDocs copies whatever its name (`.md` is no page of ours)."""

    @override
    def is_documentation_page(self) -> bool:
        return False


class GeneratedPage(MkDocsPage):
    """A page whose HTML is finished: reading and rendering hand it in.

    Themes print titles, also those of the table of contents, as the HTML that Markdown would have
    made of them, so text becomes HTML here. `meta["giji"]` is what the theme's frame shows.
    """

    def __init__(self, page: Page, title: str, file: File, config: MkDocsConfig) -> None:
        super().__init__(escaped(title), file, config)
        self._page = page

    @override
    def read_source(self, config: MkDocsConfig) -> None:
        page = self._page
        self.markdown = ""
        self.meta = {
            "description": escaped(page.description),
            "giji": {
                "kind": page.kind,
                "draft": page.draft,
                "description": escaped(page.description),
                "breadcrumbs": [_hyperlink(link) for link in page.breadcrumbs],
                "previous": page.previous and _hyperlink(page.previous),
                "next": page.next and _hyperlink(page.next),
            },
        }

    @override
    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self._page.html
        self.toc = get_toc(_toc_tokens(self._page.toc))


def page_file(page: Page, titles: Mapping[str, str], config: MkDocsConfig) -> File:
    """Return the virtual source file of a page, with the page in it.

    `titles` are those of the navigation, by path of the source file; they win over the page's own.
    """
    source = page.path.removesuffix(".html") + ".md"
    file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = page.path  # MkDocs would publish a page named README as index.html
    file.page = GeneratedPage(page, titles.get(source, page.title), file, config)
    return file


def output_file(output: OutputFile, config: MkDocsConfig) -> File:
    """Return a file of the site, from bytes or from where it lies."""
    if isinstance(output.content, bytes):
        return GeneratedFile.generated(config, output.path, content=output.content)
    return GeneratedFile.generated(config, output.path, abs_src_path=str(output.content.absolute()))


def _hyperlink(link: Hyperlink) -> dict[str, str]:
    return {"title": escaped(link.title), "href": escaped(link.href)}


def _toc_tokens(entries: Iterable[TocEntry]) -> list[_TocToken]:
    """Nest the flat list of headings: what is lower stands below the higher one before it."""
    top: list[_TocToken] = []
    open_tokens: list[_TocToken] = []
    for entry in entries:
        token: _TocToken = {
            "level": entry.level,
            "id": entry.id,
            "name": escaped(entry.title),
            "children": [],
        }
        while open_tokens and open_tokens[-1]["level"] >= entry.level:
            open_tokens.pop()
        (open_tokens[-1]["children"] if open_tokens else top).append(token)
        open_tokens.append(token)
    return top
