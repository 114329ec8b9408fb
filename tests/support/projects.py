"""Small projects around a site made by hand, to try the engines without a ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.engines.mkdocs import plugin
from generator.model.page import Page, Site, SiteOptions

if TYPE_CHECKING:
    from pathlib import Path

CONFIGURATION = """\
site_name: Town
theme:
  name: material
  language: en
  font: false
use_directory_urls: false
plugins:
  - giji
nav:
  - Home: index.md
"""

HOME = Page(path="index.html", kind="home", title="Home", html="<h1>Home</h1>")


class Project:
    """A folder with `mkdocs.yml`; the ledger's stages give `site` and record what they got."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.config = folder / "mkdocs.yml"
        self.target = folder / "site"
        self.site = Site(pages=(HOME,))
        self.asked: list[tuple[Path, SiteOptions]] = []
        for name in ("docs", "minutes"):
            folder.joinpath(name).mkdir()
        folder.joinpath("docs/about.md").write_text("# About\n", encoding="utf-8")
        self.configure()
        monkeypatch.chdir(folder)
        monkeypatch.setattr(plugin, "make_site", self._make_site)

    def configure(self, old: str = "", new: str = "") -> None:
        """Write the configuration with this piece of it replaced."""
        assert old in CONFIGURATION
        self.config.write_text(CONFIGURATION.replace(old, new, 1), encoding="utf-8")

    def _make_site(self, root: Path, options: SiteOptions) -> Site:
        self.asked.append((root, options))
        return self.site


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project in a folder of its own, which is the working folder."""
    return Project(tmp_path, monkeypatch)
