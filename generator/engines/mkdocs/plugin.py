"""The MkDocs plugin: turns the ledger into pages of the site that MkDocs builds or serves."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, InclusionLevel
from typing_extensions import override

from generator.diagnostics import Diagnostic, Message, Severity, Span, has_errors
from generator.engines.manual_pages import manual_pages
from generator.engines.mkdocs.page import output_file, page_file
from generator.engines.mkdocs.settings import GijiConfig, nav_titles, problems_of, settings_of
from generator.engines.problems import with_problems
from generator.htmlcheck import check_folder
from generator.language import translator
from generator.manifest import write_manifest
from generator.model.page import Site
from generator.pages.environment import is_foreign
from generator.reporting import as_text
from generator.site import make_site
from generator.urls import SEARCH_PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, MutableMapping
    from typing import Literal

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files

PACKAGE: Final = Path(__file__).parents[2]
THEME: Final = PACKAGE / "theme"
TEMPLATES: Final = PACKAGE / "pages" / "templates"

LEVELS: Final = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}

log = logging.getLogger("mkdocs.plugins.giji")


class _Environment(Protocol):
    """The part of Jinja's environment that the plugin touches."""

    auto_reload: bool

    @property
    def globals(self) -> MutableMapping[str, object]: ...


class GijiPlugin(BasePlugin[GijiConfig]):  # type: ignore[no-untyped-call]  # MkDocs' own
    """Hands the pages of the ledger to MkDocs as finished HTML, and checks what MkDocs built.

    An error in the ledger stops a build before MkDocs empties the target. While serving it is a
    list on top of the pages that were good before, so that a slip while typing ends nothing.
    """

    _serving = False
    _good = Site()
    _environment: _Environment | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin afresh; MkDocs keeps a plugin with this event from one build to the next."""
        del dirty
        self._serving = command == "serve"
        self._good = Site()
        self._environment = None

    @override
    def on_config(self, config: MkDocsConfig) -> None:
        """Put our theme below the user's own overrides, and refuse what the site cannot be."""
        self._settings = settings_of(config, self.config, serving=self._serving)
        self._translate = translator(self._settings.options.language)
        self._stop_if(problems_of(config))
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))

    @override
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make the site, before MkDocs empties the target."""
        site = make_site(self._settings.minutes, self._settings.options)
        if not has_errors(site.diagnostics):
            self._report(site.diagnostics)
            self._site = self._good = site
        elif self._serving:
            self._report(site.diagnostics)
            name = self._settings.site_name
            self._site = with_problems(self._good, site.diagnostics, self._translate, name)
        else:
            self._stop_if(site.diagnostics)

    @override
    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Add the site's pages and files, and the manuals of the checks."""
        if not self._good.pages:  # the list of problems stands alone: links to pages would dangle
            config.nav = None
            for file in files.documentation_pages():
                files.remove(file)
        generated = [
            *(page_file(page, dict(nav_titles(config.nav)), config) for page in self._site.pages),
            *(output_file(output, config) for output in self._site.files),
            *(
                File.generated(config, path, content=text, inclusion=InclusionLevel.NOT_IN_NAV)
                for path, text in manual_pages(self._translate)
            ),
        ]
        taken = {file.dest_uri: file for file in files}
        self._stop_if(
            Diagnostic(
                Span(taken[file.dest_uri].abs_src_path or file.src_uri),
                "file-in-the-way",
                Message("the site makes {path} by itself", path=file.dest_uri),
            )
            for file in generated
            if file.dest_uri in taken
        )
        for file in generated:
            files.append(file)

    @override
    def on_env(  # type: ignore[override]  # Jinja's environment, which `pages` alone may name
        self, env: _Environment, *, config: MkDocsConfig, files: Files
    ) -> _Environment:
        """Give the theme the words of the interface, what is in another language, and the search.

        A preview keeps the templates that it has read, until they change.
        """
        env.globals["_"] = self._translate
        env.globals["is_foreign"] = partial(is_foreign, self._settings.options.language)
        paths = {page.path for page in self._site.pages}
        env.globals["search_page"] = SEARCH_PAGE if SEARCH_PAGE in paths else None
        if not self._serving:
            return env
        if self._environment is None:
            env.auto_reload = True
            self._environment = env
        return self._environment

    @override
    @event_priority(-100)  # after the plugins that write files
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Check the built pages and list the files; a preview is spared, to follow a keystroke."""
        if not self._serving:
            as_published = [output.path for output in self._site.files]
            site_dir = Path(config.site_dir)
            self._report(
                check_folder(site_dir, site_url=config.site_url, as_published=as_published)
            )
            write_manifest(site_dir)

    @override
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., object]
    ) -> None:
        """Follow the ledger and the templates; settings broken meanwhile are told in words."""
        rebuild = server.builder

        def in_words() -> None:
            try:
                rebuild()
            except MkDocsException as error:
                raise Abort(str(error)) from None  # of others MkDocs prints the traceback

        server.builder = in_words
        for folder in (self._settings.minutes, TEMPLATES, THEME):
            server.watch(str(folder))

    def _stop_if(self, found: Iterable[Diagnostic]) -> None:
        """Report the problems, and if one is an error, end the build with exit code 1."""
        problems = tuple(found)
        self._report(problems)
        if has_errors(problems):
            words = Message("The site was not built: {count} problems.", count=len(problems))
            raise Abort(words.text(self._translate))

    def _report(self, found: Iterable[Diagnostic]) -> None:
        """Log problems as MkDocs does, where strict mode counts them; a preview counts none."""
        for one in found:
            level = logging.INFO if self._serving else LEVELS[one.severity]
            text = as_text([one], self._translate).rstrip("\n")
            log.log(level, "%s", text, extra={"diagnostic": one})
