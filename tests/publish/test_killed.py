"""A build that is killed, at whatever moment, leaves a whole folder: the old one or the new one."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

# For n = 1, 2, 3 ...: make the old folder, then a child that kills itself when it touches the file
# system for the n-th time while it replaces the folder. It prints what was there right afterwards,
# what was there after the next run (which fails), and what that run left beside the folder.
SCRIPT = """
import itertools, os, shutil, signal, sys
from pathlib import Path
from generator.diagnostics import Diagnostic, Message, Span
from generator.manifest import write_manifest
from generator.publish import replace_folder, swap

target = Path(sys.argv[1]) / "site"
if sys.argv[2] == "two renames":
    swap.exchange = lambda one, other: False

def writes(text):
    def write(folder):
        for name in ("a.html", "b.html"):
            folder.joinpath(name).write_text(text, encoding="utf-8")
        write_manifest(folder)
        return ()
    return write

def fails(folder):
    return (Diagnostic(Span("x"), "rule", Message("wrong")),)

def state():
    pages = sorted(path.name for path in target.glob("*.html"))
    if pages != ["a.html", "b.html"] or not target.joinpath("giji-manifest.json").is_file():
        return "none" if not target.exists() else "half"
    return "/".join(sorted({page.read_text(encoding="utf-8") for page in target.glob("*.html")}))

def kill_at(n):
    touched = itertools.count(1)
    def hook(event, arguments):
        if event.startswith(("open", "os.", "shutil.", "ctypes.")) and next(touched) == n:
            os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(hook)

for n in itertools.count(1):
    shutil.rmtree(target.parent, ignore_errors=True)
    assert replace_folder(target, writes("old"), wait=9) == ()
    child = os.fork()
    if not child:
        kill_at(n)
        replace_folder(target, writes("new"), wait=9)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    after = state()
    replace_folder(target, fails, wait=9)
    left = sorted(path.name for path in target.with_name(".site.giji").iterdir())
    print(os.WTERMSIG(status), after, state(), *left)
    if not status:
        break
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two names")
@pytest.mark.parametrize(
    ("way", "right_after"), [("exchange", {"old", "new"}), ("two renames", {"old", "new", "none"})]
)
def test_killed_at_every_touch_of_the_file_system(
    tmp_path: Path, way: str, right_after: set[str]
) -> None:
    """With an exchange no moment is without the folder; else the next run puts it back first."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "place"), way],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    *killed, finished = [line.split() for line in done.stdout.splitlines()]
    assert len(killed) > 20
    assert {signal for signal, *_ in killed} == {"9"}
    assert {after for _, after, *_ in killed} == right_after
    assert {next_run for _, _, next_run, *_ in killed} == {"old", "new"}
    assert finished[:3] == ["0", "new", "new"]
    assert {tuple(left) for _, _, _, *left in (*killed, finished)} == {(".gitignore", "lock")}
