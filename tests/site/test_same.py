"""The site is a function of the minutes: the same bytes whoever builds it, and how often."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.sites import BUILD_DAY, BuiltSite


def test_giji_builds_the_bytes_that_mkdocs_builds(
    ninth_site: BuiltSite, checkout: Path, tmp_path: Path
) -> None:
    """A second build, by the other command and with the same SOURCE_DATE_EPOCH, differs in none."""
    target = tmp_path / "site"
    config = checkout / "mkdocs.yml"
    subprocess.run(
        [
            *(sys.executable, "-m", "generator", "build"),
            *("--config", str(config), "--target", str(target)),
        ],
        env={**os.environ, "SOURCE_DATE_EPOCH": BUILD_DAY},
        check=True,
    )

    def content(folder: Path) -> dict[str, bytes]:
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    first, second = content(ninth_site.folder), content(target)
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
