"""Replaces a folder whole: what was there before stays until the new one is complete."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from generator.diagnostics import Diagnostic, Message, Span, has_errors
from generator.manifest import MANIFEST
from generator.publish.swap import swap_in

RULE: Final = "publish"


def replace_folder(
    target: Path, write: Callable[[Path], tuple[Diagnostic, ...]], *, wait: int
) -> tuple[Diagnostic, ...]:
    """Put a folder that `write` fills in the place of `target`, and return what was found.

    `write` fills an empty folder beside `target`, with its manifest. If it returns an error,
    raises, or the process is killed at whatever moment, `target` stays as it was; the next run
    removes what such a one left. A second run waits for the first, at most `wait` seconds. A
    folder that holds files and was not made here (it has no manifest) is not touched, nor is
    anything put beside it.
    """
    place = Span(target.as_posix())
    final = target.resolve()
    if not final.name:
        message = Message("the root of the file system cannot be replaced")
        return (Diagnostic(place, RULE, message, Message("name a folder below it")),)
    work = final.with_name(f".{final.name}.giji")
    try:
        # Where `work` is, another run may be between its two renames: then the lock comes first.
        if not work.exists() and (refusal := _refusal(final, place)):
            return refusal
        work.mkdir(parents=True, exist_ok=True)
        work.joinpath(".gitignore").write_text("*\n", encoding="utf-8")
        with FileLock(work / "lock", timeout=wait):
            return _replace(final, work, place, write)
    except Timeout:
        message = Message("another build of this folder has not ended in {seconds} s", seconds=wait)
        hint = Message("wait until it has ended, then try again")
        return (Diagnostic(place, RULE, message, hint),)
    except OSError as error:
        return (Diagnostic(place, RULE, Message("{reason}", reason=str(error))),)


def _replace(
    final: Path, work: Path, place: Span, write: Callable[[Path], tuple[Diagnostic, ...]]
) -> tuple[Diagnostic, ...]:
    """Do what `replace_folder` promises, under the lock, with `work` for what is unfinished."""
    new, old = work / "new", work / "old"
    if old.exists() and not final.exists():  # a run ended between the two renames of a swap
        old.rename(final)
    _remove(new, old)
    if refusal := _refusal(final, place):
        return refusal
    new.mkdir()
    try:
        found = write(new)
        if not has_errors(found):
            swap_in(new, final, old)
    finally:
        _remove(new, old)
    return found


def _refusal(final: Path, place: Span) -> tuple[Diagnostic, ...]:
    """Return why what lies at `final` may not be replaced; nothing if it may."""
    if not final.exists() or _is_ours(final):
        return ()
    message = Message("this folder holds files that were not made by giji")
    hint = Message("name another folder, or empty this one yourself")
    return (Diagnostic(place, RULE, message, hint),)


def _is_ours(folder: Path) -> bool:
    """Whether a folder may be replaced: it was made here, or is empty."""
    return folder.is_dir() and (folder.joinpath(MANIFEST).is_file() or not any(folder.iterdir()))


def _remove(*folders: Path) -> None:
    """Remove folders, as far as the system lets us; the next run tries again."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
