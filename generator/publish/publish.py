"""Publishes a site as MkDocs builds it, or as Markdown files for any engine."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from generator.diagnostics import Diagnostic, Message, Span, has_errors
from generator.engines.markdown import write_markdown
from generator.engines.mkdocs import build, read_settings
from generator.publish.folder import RULE, replace_folder
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
    A target in the folder of the minutes, or one that holds it, is refused.
    """
    settings, found = read_settings(config_file)
    if settings is None:
        return found
    folder_of_site = target or settings.target
    if refusal := _too_near(folder_of_site, settings.minutes):
        return refusal

    def write(folder: Path) -> tuple[Diagnostic, ...]:
        return build(config_file, folder, drafts=drafts, today=today)

    return replace_folder(folder_of_site, write, wait=wait)


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
    if refusal := _too_near(target, settings.minutes):
        return refusal
    site = make_site(settings.minutes, settings.options)
    if has_errors(site.diagnostics):
        return site.diagnostics

    def write(folder: Path) -> tuple[Diagnostic, ...]:
        language, name = settings.options.language, settings.site_name
        write_markdown(site, folder, site_name=name, language=language, docs=settings.docs)
        return site.diagnostics

    return replace_folder(target, write, wait=wait)


def _too_near(target: Path, minutes: Path) -> tuple[Diagnostic, ...]:
    """Return why `target` would mix with the minutes or replace them; nothing if it does neither.

    Links are followed: what counts is where the files would lie.
    """
    final, ledger = target.resolve(), minutes.resolve()
    if not final.is_relative_to(ledger) and not ledger.is_relative_to(final):
        return ()
    message = Message(
        "this folder is that of the minutes ({minutes}), lies in it or holds it",
        minutes=minutes.as_posix(),
    )
    hint = Message("name a folder beside that of the minutes")
    return (Diagnostic(Span(target.as_posix()), RULE, message, hint),)
