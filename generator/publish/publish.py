"""Publishes a site as MkDocs builds it, or as Markdown files for any engine."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from generator.diagnostics import Diagnostic, has_errors
from generator.engines.markdown import write_markdown
from generator.engines.mkdocs import build, read_settings
from generator.publish.folder import replace_folder
from generator.site import make_site

WAIT: Final = 60
"""Seconds to wait for another build of the same folder."""


def publish_site(
    config_file: Path,
    target: Path | None = None,
    *,
    drafts: bool | None = None,
    today: date | None = None,
    wait: int = WAIT,
) -> tuple[Diagnostic, ...]:
    """Build the site of `config_file` (a `mkdocs.yml`) and put it in the place of `target`.

    Return everything that was found. If an error is among it, `target` is as it was. Without
    `target` it is the `site_dir` of the configuration; `drafts` and `today` win over that file.
    """
    settings, found = read_settings(config_file)
    if settings is None:
        return found

    def write(folder: Path) -> tuple[Diagnostic, ...]:
        return build(config_file, folder, drafts=drafts, today=today)

    return replace_folder(target or settings.target, write, wait=wait)


def publish_markdown(
    config_file: Path,
    target: Path,
    *,
    drafts: bool | None = None,
    today: date | None = None,
    wait: int = WAIT,
) -> tuple[Diagnostic, ...]:
    """Put the pages of the site into `target` as Markdown files, with a `mkdocs.yml` beside them.

    Arguments, result and the promise about `target` are those of `publish_site`.
    """
    settings, found = read_settings(config_file, drafts=drafts, today=today)
    if settings is None:
        return found
    site = make_site(settings.minutes, settings.options)
    if has_errors(site.diagnostics):
        return site.diagnostics

    def write(folder: Path) -> tuple[Diagnostic, ...]:
        language, name = settings.options.language, settings.site_name
        write_markdown(site, folder, site_name=name, language=language, docs=settings.docs)
        return site.diagnostics

    return replace_folder(target, write, wait=wait)
