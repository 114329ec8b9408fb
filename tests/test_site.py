"""What a site holds is what its minutes name, and no more."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.model.page import Site, SiteOptions
from generator.site import make_site

MEETING = "yoyaku-bukai/001"


@pytest.fixture
def minutes(checkout: Path, tmp_path: Path) -> Path:
    """A copy of the minutes of the invented town."""
    return Path(shutil.copytree(checkout / "tests/sample/minutes", tmp_path / "minutes"))


def site_of(minutes: Path) -> Site:
    """Make the site of a ledger."""
    return make_site(minutes, SiteOptions(language="ja", today=date(2026, 3, 25)))


def test_a_file_that_the_minutes_do_not_name_is_not_published(minutes: Path) -> None:
    """Backups, private notes and links to elsewhere stay where they are; each gets a warning."""
    before = site_of(minutes)
    folder = minutes / MEETING
    folder.joinpath("minutes.yml.bak").write_text("secret", encoding="utf-8")
    folder.joinpath("private").mkdir()
    folder.joinpath("private", "names.csv").write_text("secret", encoding="utf-8")
    folder.joinpath("elsewhere").symlink_to(os.devnull)
    after = site_of(minutes)
    assert after.files == before.files
    assert [(one.rule, one.severity, one.message.values["path"]) for one in after.diagnostics] == [
        ("unlisted-file", Severity.WARNING, name)
        for name in ("elsewhere", "minutes.yml.bak", "private/names.csv")
    ]


def test_a_file_may_have_any_name(minutes: Path) -> None:
    """`#`, `?` and `%` would mean something in an address."""
    folder = minutes / MEETING
    name = "materials/a#b?c%20d.pdf"
    folder.joinpath("materials/shiryo-1.pdf").rename(folder / name)
    text = folder.joinpath("minutes.yml").read_text(encoding="utf-8")
    folder.joinpath("minutes.yml").write_text(
        text.replace("materials/shiryo-1.pdf", f'"{name}"'), encoding="utf-8"
    )
    site = site_of(minutes)
    assert f"files/{MEETING}/{name}" in {file.path for file in site.files}
    [page] = [page for page in site.pages if page.path == f"meetings/{MEETING}.html"]
    assert f"files/{MEETING}/materials/a%23b%3Fc%2520d.pdf" in page.html
