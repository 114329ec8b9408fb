"""What `mkdocs.yml` says of a site, and where the clock is read: here and nowhere deeper."""

from __future__ import annotations

import logging
import os
import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mkdocs.config import config_options as options
from mkdocs.config.base import BaseConfigOption, Config, ValidationError
from mkdocs.exceptions import Abort
from mkdocs.utils import get_build_datetime
from typing_extensions import override

from generator.diagnostics import Diagnostic, Message, Severity, Span
from generator.language import LANGUAGES, translator
from generator.model.page import SiteOptions
from generator.reporting import as_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig


EPOCH: Final = "SOURCE_DATE_EPOCH"
LAST_SECOND: Final = 2**32 - 1
"""The last time that a gzip file (the compressed sitemap) can bear: RFC 1952, section 2.3.1."""

log = logging.getLogger("mkdocs.plugins.giji")


class CalendarDate(BaseConfigOption[date]):
    """A day, `YYYY-MM-DD`: YAML reads it as a date, a quoted one is text."""

    @override
    def run_validation(self, value: object) -> date:
        if type(value) is date:
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError as error:
            message = f"A date is written as 2026-02-04, not as {value}."
            raise ValidationError(message) from error


class GijiConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs' own, without types
    """The options below `giji:` in the list of plugins.

    `minutes` is the folder of the ledger, relative to `mkdocs.yml`. `drafts` shows drafts; unless
    it is given they are shown while serving and not in a build. `date` is the day from which ages
    are counted; unless it is given, that of the build.
    """

    minutes = options.Dir(exists=True, default="minutes")
    drafts = options.Optional(options.Type(bool))
    date = options.Optional(CalendarDate())


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `mkdocs.yml` says: the ledger's folder, the site's options, name and folders."""

    minutes: Path
    options: SiteOptions
    site_name: str
    docs: Path
    target: Path


def settings_of(config: MkDocsConfig, giji: GijiConfig, *, serving: bool) -> Settings:
    """Return the settings of a site; paths below the working folder are relative to it.

    Where the environment gives no day that MkDocs can read, log that and raise MkDocs' `Abort`.
    """
    _check_clock(config)
    return Settings(
        minutes=_as_typed(giji.minutes),
        options=SiteOptions(
            language=language_of(config),
            today=giji.date or today(),
            drafts=serving if giji.drafts is None else giji.drafts,
            site_url=config.site_url or None,
        ),
        site_name=config.site_name,
        docs=_as_typed(config.docs_dir),
        target=_as_typed(config.site_dir),
    )


def language_of(config: MkDocsConfig) -> str:
    """Return the language of the interface: that of the theme, if it is one of ours."""
    language = config.theme.get("language")
    return language if language in LANGUAGES else LANGUAGES[0]


def problems_of(config: MkDocsConfig) -> Iterator[Diagnostic]:
    """Yield what in `mkdocs.yml` the site cannot be built with, and what is of no use in it."""
    place = Span(Path(config.config_file_path).name)
    language = str(config.theme.get("language"))
    if language not in LANGUAGES:
        words = Message("the interface is not written in {language}", language=language)
        hint = Message("the languages are: {languages}", languages=", ".join(LANGUAGES))
        yield Diagnostic(place, "site-configuration", words, hint)
    if config.use_directory_urls:
        words = Message("use_directory_urls is on, but addresses of pages end in .html")
        hint = Message("write `use_directory_urls: false`")
        yield Diagnostic(place, "site-configuration", words, hint)
    if any(name.rpartition("/")[2] == "search" for name in config.plugins):  # material/search too
        words = Message("the plugin `search` writes an index that nothing on the site reads")
        hint = Message("delete `search` from `plugins`: the site has its own search")
        yield Diagnostic(place, "site-configuration", words, hint, severity=Severity.WARNING)


def _check_clock(config: MkDocsConfig) -> None:
    """End the build if SOURCE_DATE_EPOCH is no time; MkDocs reads it too, and would fail on it.

    An empty variable is removed, for MkDocs takes it for a number.
    """
    written = os.environ.get(EPOCH)
    if written == "":
        del os.environ[EPOCH]
    if not written or (re.fullmatch("[0-9]{1,10}", written) and int(written) <= LAST_SECOND):
        return
    words = Message("SOURCE_DATE_EPOCH in the environment is not a time: {value}", value=written)
    hint = Message("give it seconds since 1970, from 0 to {last}, or unset it", last=LAST_SECOND)
    place = Span(Path(config.config_file_path).name)
    found = Diagnostic(place, "site-configuration", words, hint)
    translate = translator(language_of(config))
    log.error("%s", as_text([found], translate).rstrip("\n"), extra={"diagnostic": found})
    raise Abort(Message("The site was not built: {count} problems.", count=1).text(translate))


def today() -> date:
    """Return the day of the build: that of SOURCE_DATE_EPOCH (in UTC), else today's date here.

    The variable is specified at https://reproducible-builds.org/specs/source-date-epoch/.
    """
    if EPOCH in os.environ:
        return get_build_datetime().date()
    return datetime.now().astimezone().date()


def nav_titles(nav: object) -> Iterator[tuple[str, str]]:
    """Yield path and title of the pages that a `nav` gives a title to, at any depth."""
    for entry in nav if isinstance(nav, list) else ():
        for title, below in entry.items() if isinstance(entry, dict) else ():
            if isinstance(below, str):
                yield below, title
            else:
                yield from nav_titles(below)


def _as_typed(path: str) -> Path:
    """Return an absolute path relative to the working folder, if it lies in it."""
    absolute, here = Path(path), Path.cwd()
    return absolute.relative_to(here) if absolute.is_relative_to(here) else absolute
