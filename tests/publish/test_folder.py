"""A folder is replaced whole or not at all."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostic, Message, Severity, Span
from generator.manifest import MANIFEST, write_manifest
from generator.publish import replace_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[Path], tuple[Diagnostic, ...]]

ERROR = Diagnostic(Span("a.yml"), "rule", Message("wrong"))
WARNING = Diagnostic(Span("a.yml"), "rule", Message("odd"), severity=Severity.WARNING)


def writes(text: str, *found: Diagnostic) -> Write:
    """Return a function that writes one page with this text, and reports these problems."""

    def write(folder: Path) -> tuple[Diagnostic, ...]:
        folder.joinpath("index.html").write_text(text, encoding="utf-8")
        write_manifest(folder)
        return found

    return write


def replace(target: Path, write: Write) -> list[str]:
    """Replace a folder and return the sentences of what was found."""
    return [one.message.text() for one in replace_folder(target, write, wait=1)]


def content(folder: Path) -> dict[str, str]:
    """Return the text of every file in a folder but the manifest."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A folder that was made here and holds the old page."""
    folder = tmp_path / "site"
    assert replace(folder, writes("old")) == []
    return folder


def test_a_new_folder_is_made_with_the_folders_above_it(tmp_path: Path) -> None:
    """Its manifest says that it is ours."""
    folder = tmp_path / "a" / "b" / "site"
    assert replace(folder, writes("new")) == []
    assert content(folder) == {"index.html": "new"}
    assert folder.joinpath(MANIFEST).is_file()


def test_what_was_there_is_gone(target: Path) -> None:
    """A page that is no longer written does not linger."""
    target.joinpath("gone.html").touch()
    assert replace(target, writes("new")) == []
    assert content(target) == {"index.html": "new"}


def test_a_warning_does_not_hold_the_folder_back(target: Path) -> None:
    """It is returned, and the new page is there."""
    assert replace(target, writes("new", WARNING)) == ["odd"]
    assert content(target) == {"index.html": "new"}


def test_an_error_leaves_the_folder_as_it_was(target: Path) -> None:
    """The half-made one is removed."""
    assert replace(target, writes("new", WARNING, ERROR)) == ["odd", "wrong"]
    assert content(target) == {"index.html": "old"}
    assert left_over(target) == [".gitignore", "lock"]


def test_an_exception_leaves_the_folder_as_it_was(target: Path) -> None:
    """It passes on to the caller."""

    def fail(folder: Path) -> tuple[Diagnostic, ...]:
        folder.joinpath("index.html").touch()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace(target, fail)
    assert content(target) == {"index.html": "old"}
    assert left_over(target) == [".gitignore", "lock"]


def test_an_error_of_the_system_is_a_sentence(target: Path) -> None:
    """A full disk is no traceback."""

    def fail(folder: Path) -> tuple[Diagnostic, ...]:
        raise OSError(28, "No space left on device", str(folder.name))

    assert replace(target, fail) == ["[Errno 28] No space left on device: 'new'"]
    assert content(target) == {"index.html": "old"}


def test_an_empty_folder_may_be_replaced(tmp_path: Path) -> None:
    """Nothing is lost with it."""
    folder = tmp_path / "site"
    folder.mkdir()
    assert replace(folder, writes("new")) == []
    assert content(folder) == {"index.html": "new"}


def test_a_folder_of_others_is_refused(tmp_path: Path) -> None:
    """Nothing is written, and nothing of theirs touched."""
    tmp_path.joinpath("letter.txt").write_text("dear", encoding="utf-8")
    refusal = ["this folder holds files that were not made by giji"]
    assert replace(tmp_path, writes("new")) == refusal
    assert replace(tmp_path / "letter.txt", writes("new")) == refusal
    assert tmp_path.joinpath("letter.txt").read_text(encoding="utf-8") == "dear"
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    assert not tmp_path.with_name(f".{tmp_path.name}.giji").exists()


def test_a_folder_that_others_took_over_is_refused(target: Path) -> None:
    """Even if a site was published there before."""
    target.joinpath(MANIFEST).unlink()
    refusal = ["this folder holds files that were not made by giji"]
    assert replace(target, writes("new")) == refusal
    assert content(target) == {"index.html": "old"}


def test_the_root_of_the_file_system_is_refused(tmp_path: Path) -> None:
    """It has no place beside it for what is unfinished."""
    root = type(tmp_path)(tmp_path.anchor)
    assert replace(root, writes("new")) == ["the root of the file system cannot be replaced"]


def test_a_symbolic_link_stays_and_its_folder_is_replaced(target: Path) -> None:
    """A web server's root may be one."""
    link = target.with_name("link")
    link.symlink_to(target, target_is_directory=True)
    assert replace(link, writes("new")) == []
    assert link.is_symlink()
    assert content(target) == {"index.html": "new"}


def test_a_second_build_waits_for_the_first(target: Path) -> None:
    """It gives up after a while, and says so."""
    entered, leave = threading.Event(), threading.Event()

    def slow(folder: Path) -> tuple[Diagnostic, ...]:
        entered.set()
        leave.wait(timeout=30)
        return writes("slow")(folder)

    first = threading.Thread(target=replace, args=(target, slow))
    first.start()
    assert entered.wait(timeout=30)
    (found,) = replace_folder(target, writes("new"), wait=0)
    assert found.message.text() == "another build of this folder has not ended in 0 s"
    assert content(target) == {"index.html": "old"}
    second = threading.Thread(
        target=replace_folder, args=(target, writes("second")), kwargs={"wait": 30}
    )
    second.start()
    leave.set()
    first.join()
    second.join()
    assert content(target) == {"index.html": "second"}


def test_a_folder_that_a_killed_run_had_moved_away_comes_back(target: Path) -> None:
    """Even if the run that finds it fails."""
    target.rename(target.with_name(".site.giji") / "old")
    assert replace(target, writes("new", ERROR)) == ["wrong"]
    assert content(target) == {"index.html": "old"}
    assert left_over(target) == [".gitignore", "lock"]


def test_git_does_not_see_what_is_unfinished(target: Path) -> None:
    """The folder beside the target ignores itself."""
    ignored = target.with_name(".site.giji") / ".gitignore"
    assert ignored.read_text(encoding="utf-8") == "*\n"


def left_over(target: Path) -> list[str]:
    """Return what lies in the folder beside the target."""
    return sorted(path.name for path in target.with_name(f".{target.name}.giji").iterdir())
