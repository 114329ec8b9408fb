"""Building and serving with MkDocs from a program: what goes wrong comes back as values."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final, TypeVar

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError, MkDocsException
from typing_extensions import override

from generator.diagnostics import Diagnostic, Message, Span, has_errors, in_order
from generator.engines.mkdocs.plugin import GijiPlugin
from generator.engines.mkdocs.settings import Settings, settings_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

MKDOCS_LOG: Final = logging.getLogger("mkdocs")

Result = TypeVar("Result")


def read_settings(
    config_file: Path, *, drafts: bool | None = None, today: date | None = None
) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """Return what `mkdocs.yml` says of the site (None if it cannot be read), and what is wrong.

    `drafts` and `today` win over what is written there.
    """

    def read() -> Settings:
        config, plugin = _load(config_file, drafts=drafts, today=today)
        return settings_of(config, plugin.config, serving=False)

    return _attempt(config_file, read)


def build(
    config_file: Path, site_dir: Path, *, drafts: bool | None = None, today: date | None = None
) -> tuple[Diagnostic, ...]:
    """Build the site into `site_dir`, which MkDocs empties first, and return what is wrong.

    If anything among it is an error, what lies in `site_dir` is not to be published. A warning of
    MkDocs itself, such as a link that leads nowhere, is an error; one about the ledger is not.
    """

    def run() -> None:
        config, _ = _load(
            config_file, drafts=drafts, today=today, site_dir=str(site_dir.absolute())
        )
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()

    return _attempt(config_file, run)[1]


def serve(
    config_file: Path, *, address: str | None = None, open_in_browser: bool = False
) -> tuple[Diagnostic, ...]:
    """Serve the site at `address` (host:port) until interrupted, and follow every saved change.

    What happens meanwhile is told on the standard error. Return what kept the server from starting.
    """

    def run() -> bool:
        mkdocs_serve(
            str(config_file), strict=False, dev_addr=address, open_in_browser=open_in_browser
        )
        return True

    messages = logging.StreamHandler()
    messages.setFormatter(logging.Formatter("%(message)s"))
    level = MKDOCS_LOG.level
    MKDOCS_LOG.addHandler(messages)
    MKDOCS_LOG.setLevel(logging.INFO)
    try:
        done, found = _attempt(config_file, run)
    finally:
        MKDOCS_LOG.removeHandler(messages)
        MKDOCS_LOG.setLevel(level)
    return () if done else found


def _load(
    config_file: Path, *, drafts: bool | None, today: date | None, **settings: str
) -> tuple[MkDocsConfig, GijiPlugin]:
    """Load `mkdocs.yml`; raise one of MkDocs' own errors if that is not possible."""
    config = load_config(str(config_file), strict=False, **settings)
    plugin = config.plugins.get("giji")
    if not isinstance(plugin, GijiPlugin):
        raise ConfigurationError(Message("`plugins` does not list `giji`").text())
    if drafts is not None:
        plugin.config.drafts = drafts
    if today is not None:
        plugin.config.date = today
    return config, plugin


class _Collector(logging.Handler):
    """Keeps what MkDocs and the plugin log as warnings and errors."""

    def __init__(self, place: Span) -> None:
        super().__init__(logging.WARNING)
        self.found: list[Diagnostic] = []
        self._place = place

    @override
    def emit(self, record: logging.LogRecord) -> None:
        own = getattr(record, "diagnostic", None)
        self.found.append(own or _of_mkdocs(self._place, record.getMessage()))


def _of_mkdocs(place: Span, text: str) -> Diagnostic:
    return Diagnostic(place, "mkdocs", Message("MkDocs: {text}", text=text))


def _attempt(
    config_file: Path, action: Callable[[], Result]
) -> tuple[Result | None, tuple[Diagnostic, ...]]:
    """Return the result of `action` (None if MkDocs gave up) and what was logged meanwhile."""
    place = Span(config_file.as_posix())
    collector = _Collector(place)
    result = None
    MKDOCS_LOG.addHandler(collector)
    try:
        result = action()
    except (MkDocsException, OSError) as error:
        if not has_errors(collector.found):  # MkDocs logs some errors and only raises others
            collector.found.append(_of_mkdocs(place, str(error)))
    finally:
        MKDOCS_LOG.removeHandler(collector)
    return result, in_order(collector.found)
