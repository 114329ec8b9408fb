"""Every page is valid HTML."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.sites import BuiltSite


@pytest.mark.parametrize("name", ["ninth_site", "sample_site"])
def test_the_nu_html_checker_finds_no_error(
    request: pytest.FixtureRequest, java: Path, vnu_jar: Path, name: str
) -> None:
    """All pages of the site are given to one run of the checker; it answers in JSON."""
    site: BuiltSite = request.getfixturevalue(name)
    checked = subprocess.run(
        [java, "-jar", vnu_jar, "--errors-only", "--format", "json", *site.pages],
        cwd=site.folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    found = json.loads(checked.stderr)["messages"]
    assert [f"{one.get('url')}:{one.get('lastLine')}: {one['message']}" for one in found] == []
    assert checked.returncode == 0
