"""Programs and files that some tests need and a machine may lack.

Each fixture gives the thing, or leaves the test out and says what is missing. A test that asks
for one bears its marker by that alone: `pytest -m "not browser"`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

CHECKOUT = Path(__file__).parents[2]

CHROMIUM_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)

# Nothing that the browser does of its own accord may look like a request of the site.
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

NODE = (20, 12)
"""The first one that inflates as browsers do."""

MARKER_OF_FIXTURE = (
    ("chromium", "browser"),
    ("vnu_jar", "html_checker"),
    ("node", "node"),
    ("zensical", "zensical"),
    ("seed_text", "seed"),
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test by the tools it asks for."""
    for item in items:
        for fixture, marker in MARKER_OF_FIXTURE:
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(marker)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The project's own folder."""
    return CHECKOUT


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The Chromium or Chrome that is installed."""
    for name in CHROMIUM_NAMES:
        if found := shutil.which(name):
            return Path(found)
    pytest.skip("no Chromium")


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    """A running headless Chromium; each test opens a context of its own in it."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=chromium, args=list(CHROMIUM_ARGUMENTS), headless=True
        )
        yield running
        running.close()


@pytest.fixture(scope="session")
def java() -> Path:
    """A Java runtime."""
    found = shutil.which("java")
    if found is None:
        pytest.skip("no Java")
    return Path(found)


@pytest.fixture(scope="session")
def vnu_jar(java: Path) -> Path:  # noqa: ARG001 - the jar is of no use without Java
    """The Nu HTML checker, for `java -jar`."""
    return _npm_file("vnu-jar", "build/dist/vnu.jar")


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The script of axe-core, to be run in a page."""
    return _npm_file("axe-core", "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def node() -> Path:
    """A Node.js that has what the browser's module needs."""
    found = shutil.which("node")
    if found is None:
        pytest.skip("no Node.js")
    version = subprocess.run([found, "--version"], capture_output=True, check=True, text=True)
    if tuple(map(int, version.stdout.strip().lstrip("v").split("."))) < NODE:
        pytest.skip(f"Node.js is older than {'.'.join(map(str, NODE))}")
    return Path(found)


@pytest.fixture(scope="session")
def tsc(node: Path) -> tuple[Path, Path]:
    """The command of the type checker of scripts."""
    return node, _npm_file("typescript", "bin/tsc")


@pytest.fixture(scope="session")
def zensical() -> Path:
    """The program of Zensical, in the environment that `make test` makes for it."""
    environment = CHECKOUT / ".venv-zensical"
    program = environment / ("Scripts/zensical.exe" if os.name == "nt" else "bin/zensical")
    if not program.is_file():
        pytest.skip("no Zensical in .venv-zensical")
    return program


@pytest.fixture(scope="session")
def seed_text() -> Path:
    """The published text of the ninth meeting, as it was received."""
    text = CHECKOUT.parent / "shared/seed/000_7df37a53b94f3261.txt"
    if not text.is_file():
        pytest.skip("no ../shared beside the checkout")
    return text


def _npm_file(package: str, path: str) -> Path:
    file = CHECKOUT / "node_modules" / package / path
    if not file.is_file():
        pytest.skip(f"no npm package {package}")
    return file
