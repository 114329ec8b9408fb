"""The project's own site and the sample as Markdown: every official word and anchor arrives."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.engines.mkdocs import read_settings
from generator.htmlcheck import check_folder
from generator.publish import publish_markdown
from generator.site import make_site

BLANKS = re.compile(r"\s+")


@pytest.fixture(params=["mkdocs.yml", "tests/sample/mkdocs.yml"])
def config(request: pytest.FixtureRequest, checkout: Path) -> Path:
    """The configuration of each of the two sites."""
    return checkout / str(request.param)


def test_mkdocs_builds_every_page(config: Path, tmp_path: Path) -> None:
    """Strictly, without a plugin."""
    folder = tmp_path / "markdown"
    assert not any(found.is_error for found in publish_markdown(config, folder, drafts=True))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    assert_whole(config, folder / "site")


def test_zensical_builds_every_page(config: Path, tmp_path: Path, zensical: Path) -> None:
    """It reads the same folder."""
    folder = tmp_path / "markdown"
    publish_markdown(config, folder, drafts=True)
    subprocess.run([str(zensical), "build"], cwd=folder, check=True, capture_output=True)
    assert_whole(config, folder / "site")


def assert_whole(config: Path, built: Path) -> None:
    """Compare each page with the fragment of the core."""
    settings, _ = read_settings(config, drafts=True)
    assert settings
    site = make_site(settings.minutes, settings.options)
    assert site.pages
    for page in site.pages:
        fragment = LexborHTMLParser(page.html)
        article = LexborHTMLParser(built.joinpath(page.path).read_text(encoding="utf-8"))
        words = "".join(BLANKS.sub("", node.text()) for node in article.css("article"))
        for official in fragment.css(".verbatim, .literal"):
            assert BLANKS.sub("", official.text()) in words
        assert ids(fragment) <= ids(article)
    for file in site.files:
        assert built.joinpath(file.path).is_file()
    assert check_folder(built, as_published=[file.path for file in site.files]) == ()


def ids(tree: LexborHTMLParser) -> set[str]:
    """Return the anchors of a page; controls have none, for Markdown has no controls."""
    return {node.attributes["id"] or "" for node in tree.css("[id]:not(input, select)")}
