"""While serving, a saved file shows within moments, and a mistake in it ends nothing."""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.diagnostics import Diagnostic, Message, Span
from generator.engines.mkdocs import serve
from generator.model.page import Site
from tests.support.projects import HOME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

    from tests.support.projects import Project

ERROR = Diagnostic(Span("minutes/a.yml", 2, 3), "rule", Message("wro<ng"))


class Preview:
    """The builds of one `mkdocs serve`, one after the other."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._load().plugins.on_startup(command="serve", dirty=False)

    def _load(self) -> MkDocsConfig:
        return load_config(str(self._project.config), strict=True)

    def page(self, site: Site) -> str:
        """Build again with this site and return the home page."""
        self._project.site = site
        mkdocs_build(self._load(), serve_url="http://127.0.0.1/")
        return self._project.target.joinpath("index.html").read_text(encoding="utf-8")


def test_an_error_from_the_start_is_a_page(project: Project) -> None:
    """It says what is wrong, and names the site."""
    page = Preview(project).page(Site(diagnostics=(ERROR,)))
    assert "minutes/a.yml:2:3: error: wro&lt;ng (rule)" in page
    assert "<h1>Town</h1>" in page
    assert not project.target.joinpath("about.html").exists()


def test_an_error_stands_on_the_pages_that_were_good_before(project: Project) -> None:
    """It is gone when it is mended."""
    preview = Preview(project)
    good = Site(pages=(replace(HOME, html="<h1>Home</h1><p>good</p>"),))
    assert "error:" not in preview.page(good)
    page = preview.page(Site(diagnostics=(ERROR, replace(ERROR, span=Span("b.yml")))))
    assert page.index("minutes/a.yml:2:3: error:") < page.index("b.yml:1:1: error:")
    assert page.index("b.yml:1:1: error:") < page.index("<p>good</p>")
    assert project.target.joinpath("about.html").exists()
    assert "error:" not in preview.page(good)


def test_a_changed_template_shows(project: Project) -> None:
    """Those that did not change are not read again."""
    own = project.config.with_name("own")
    own.mkdir()
    project.configure("  font: false\n", "  font: false\n  custom_dir: own\n")
    preview = Preview(project)
    for number, word in enumerate(("before", "after")):
        template = own / "main.html"
        template.write_text(f"<h1>{word}</h1>{{{{ _('Menu') }}}}", encoding="utf-8")
        os.utime(template, (number, number))
        assert preview.page(Site(pages=(HOME,))) == f"<h1>{word}</h1>Menu"


def test_a_new_server_knows_nothing_of_the_last_one(project: Project) -> None:
    """MkDocs keeps the plugin in one process."""
    Preview(project).page(Site(pages=(replace(HOME, html="<h1>Home</h1><p>good</p>"),)))
    assert "good" not in Preview(project).page(Site(diagnostics=(ERROR,)))


@pytest.mark.parametrize(("written", "shown"), [("", True), (": {drafts: false}", False)])
def test_drafts_show_while_serving(project: Project, written: str, shown: bool) -> None:  # noqa: FBT001
    """Unless the configuration says no."""
    project.configure("  - giji", f"  - giji{written}")
    Preview(project).page(Site(pages=(HOME,)))
    ((_, options),) = project.asked
    assert options.drafts == shown


def test_a_server_that_cannot_start_says_why(project: Project) -> None:
    """A port in use is no traceback, and logging is as it was before."""
    level, handlers = logging.getLogger("mkdocs").level, [*logging.getLogger("mkdocs").handlers]
    with socket.create_server(("127.0.0.1", 0)) as taken:
        (found,) = serve(project.config, address=f"127.0.0.1:{taken.getsockname()[1]}")
    assert "in use" in found.message.text()
    assert found.span == Span(str(project.config))
    assert (logging.getLogger("mkdocs").level, logging.getLogger("mkdocs").handlers) == (
        level,
        handlers,
    )


SCRIPT = """
import sys
from pathlib import Path
from generator.engines.mkdocs import plugin, serve
from generator.model.page import Page, Site

def make_site(root, options):
    text = root.joinpath("page.txt").read_text(encoding="utf-8")
    page = Page(path="index.html", kind="home", title="Home", html=f"<h1>{text}</h1>")
    return Site(pages=(page,))

plugin.make_site = make_site
sys.exit(len(serve(Path("mkdocs.yml"), address=sys.argv[1])))
"""


@pytest.fixture
def served(project: Project) -> Iterator[tuple[str, Path, subprocess.Popen[str]]]:
    """The address of a running server, the file that its page is made of, and its process."""
    file = project.config.with_name("minutes") / "page.txt"
    file.write_text("before", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    python = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, address],
        cwd=file.parents[1],
        env=python,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    yield f"http://{address}/", file, process
    process.kill()
    process.communicate()


def fetched(address: str) -> str:
    """Return a page, or nothing while there is no server."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:  # noqa: S310 - our own
            return str(answer.read().decode())
    except OSError:
        return ""


def shows(address: str, word: str) -> bool:
    """Whether the page's heading is this word."""
    return f"<h1>{word}</h1>" in fetched(address)


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait until something holds, at most half a minute."""
    begin = time.monotonic()
    while not condition():
        assert time.monotonic() - begin < 30
        time.sleep(0.02)


def test_settings_broken_meanwhile_are_told_in_words(
    served: tuple[str, Path, subprocess.Popen[str]],
) -> None:
    """No traceback: the place in `mkdocs.yml`, and the server goes on."""
    address, file, process = served
    wait_until(lambda: shows(address, "before"))
    with (file.parents[1] / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("broken: [\n")
    stop = threading.Timer(30, process.kill)
    stop.start()
    told = []
    assert process.stderr is not None
    for line in process.stderr:
        told.append(line)
        if 'mkdocs.yml", line' in line:
            break
    stop.cancel()
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, rest = process.communicate(timeout=30)
    assert "Traceback" not in "".join(told) + rest


def test_a_saved_file_shows_by_itself(
    served: tuple[str, Path, subprocess.Popen[str]],
) -> None:
    """Each one anew; and Ctrl-C ends the server without a complaint."""
    address, file, process = served
    wait_until(partial(shows, address, "before"))
    for word in ("after", "later", "at last"):
        file.write_text(word, encoding="utf-8")
        wait_until(partial(shows, address, word))
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 0, said
    assert f"Serving on {address}" in said
