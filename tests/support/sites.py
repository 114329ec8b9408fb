"""The finished sites that tests read and click through, built as a user builds them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.support.serving import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ENGLISH: Final = """\
site_name: Minutes of Minato
docs_dir: {folder}/docs
theme: {{name: material, language: en, font: false}}
use_directory_urls: false
strict: true
plugins:
  - giji: {{minutes: {folder}/minutes}}
nav:
  - Home: index.md
  - Meetings: meetings/index.md
  - Candidates: candidates/index.md
  - Decisions: decisions/index.md
  - Actions: actions/index.md
  - Topics: topics/index.md
  - Organizations: organizations/index.md
  - Materials: materials/index.md
  - People: people/index.md
  - About: about.md
"""
"""The invented town, for readers of English."""

BUILD_DAY = "1774224000"  # 2026-03-23, some weeks after the ninth meeting


@dataclass(frozen=True)
class BuiltSite:
    """A site on disk, and where it is served."""

    folder: Path
    url: str

    def page(self, path: str) -> LexborHTMLParser:
        """Parse one of its pages."""
        return LexborHTMLParser((self.folder / path).read_text(encoding="utf-8"))

    def part(self, path: str, selector: str) -> LexborNode:
        """Return the first part of a page that a selector finds, which must be there."""
        found = self.page(path).css_first(selector)
        assert found is not None, f"{path} has no {selector}"
        return found

    @property
    def pages(self) -> list[str]:
        """The paths of all its pages, sorted."""
        found = self.folder.rglob("*.html")
        return sorted(path.relative_to(self.folder).as_posix() for path in found)


def build(config: Path, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Build a site with MkDocs itself, strictly, into `folder`."""
    return subprocess.run(
        [
            *(sys.executable, "-m", "mkdocs", "build", "--strict"),
            *("--config-file", str(config), "--site-dir", str(folder), *options),
        ],
        env={**os.environ, "SOURCE_DATE_EPOCH": BUILD_DAY},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def serve(config: Path, root: Path, below: str = "") -> Iterator[BuiltSite]:
    """Build a site strictly and serve it at the address of `root`, or in a folder `below` it."""
    folder = root / below
    done = build(config, folder)
    assert done.returncode == 0, done.stdout + done.stderr
    with serving(root) as url:
        yield BuiltSite(folder, f"{url}{below}")


@pytest.fixture(scope="session")
def ninth_site(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The project's own site: the ninth meeting."""
    yield from serve(checkout / "mkdocs.yml", tmp_path_factory.mktemp("ninth"))


@pytest.fixture(scope="session")
def sample_site(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the invented town, with all that the ninth meeting lacks, below a folder."""
    config = checkout / "tests" / "sample" / "mkdocs.yml"
    yield from serve(config, tmp_path_factory.mktemp("sample"), "giji/")


@pytest.fixture(scope="session")
def english_site(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the invented town for readers of English."""
    folder = tmp_path_factory.mktemp("english")
    config = folder / "mkdocs.yml"
    config.write_text(ENGLISH.format(folder=checkout / "tests/sample"), encoding="utf-8")
    yield from serve(config, folder / "site")
