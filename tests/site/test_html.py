"""Every page is valid HTML, and every style sheet of the theme valid CSS."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.sites import BuiltSite


def errors(java: Path, vnu_jar: Path, folder: Path, *arguments: str) -> list[str]:
    """Return what the checker says of files, a line each; it answers in JSON."""
    checked = subprocess.run(
        [java, "-jar", vnu_jar, "--errors-only", "--format", "json", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    found = json.loads(checked.stderr)["messages"]
    return [f"{one.get('url')}:{one.get('lastLine')}: {one['message']}" for one in found]


@pytest.mark.parametrize("name", ["ninth_site", "sample_site"])
def test_the_nu_html_checker_finds_no_error(
    request: pytest.FixtureRequest, java: Path, vnu_jar: Path, name: str
) -> None:
    """All pages of the site are given to one run of the checker."""
    site: BuiltSite = request.getfixturevalue(name)
    assert errors(java, vnu_jar, site.folder, *site.pages) == []


def test_the_nu_html_checker_finds_no_error_in_the_theme(
    java: Path, vnu_jar: Path, checkout: Path
) -> None:
    """It knows the CSS of today, `light-dark()` among it, apart from the marks of a search."""
    folder = checkout / "generator/theme/assets/giji"
    sheets = {sheet.name: sheet.read_text("utf-8") for sheet in sorted(folder.glob("*.css"))}
    assert "tokens.css" in sheets
    unknown = {
        f"{name}:{number}"
        for name, text in sheets.items()
        for number, line in enumerate(text.splitlines(), 1)
        if "::highlight(" in line
    }
    found = errors(java, vnu_jar, folder, "--css", *sheets)
    assert [one for one in found if one.rsplit("/", 1)[1].split(": ")[0] not in unknown] == []
