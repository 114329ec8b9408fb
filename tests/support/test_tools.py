"""The tools that other tests build on do what their tests take for granted."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser


def test_the_browser_runs_scripts_and_axe_finds_faults_in_it(
    browser: Browser, axe_source: str
) -> None:
    """A picture without a text alternative is a violation."""
    page = browser.new_page()
    page.set_content("<title>A</title><main><h1>A</h1><img src='data:,'></main>")
    page.evaluate(axe_source)
    violations = page.evaluate("axe.run().then(found => found.violations.map(rule => rule.id))")
    page.close()
    assert "image-alt" in violations


def test_the_html_checker_finds_faults(java: Path, vnu_jar: Path, tmp_path: Path) -> None:
    """A page without a title is no valid HTML."""
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=ja><p>A", encoding="utf-8")
    checked = subprocess.run([java, "-jar", vnu_jar, page], capture_output=True, check=False)
    assert checked.returncode == 1
    assert b"title" in checked.stderr


def test_zensical_starts(zensical: Path) -> None:
    """It names its commands."""
    answer = subprocess.run([zensical, "--help"], capture_output=True, check=True)
    assert b"build" in answer.stdout


def test_the_seed_is_the_ninth_meeting(seed_text: Path) -> None:
    """Its title stands in it."""
    assert "ワーキングチーム" in seed_text.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("fixture", "marker"),
    [
        ("browser", "browser"),
        ("chromium", "browser"),
        ("vnu_jar", "html_checker"),
        ("node", "node"),
        ("tsc", "node"),
        ("zensical", "zensical"),
        ("seed_text", "seed"),
    ],
)
def test_a_test_is_marked_by_the_tools_it_asks_for(
    pytester: pytest.Pytester, fixture: str, marker: str
) -> None:
    """The marker finds the test that asks for the tool, and no other."""
    pytester.makepyfile(f"def test_asks({fixture}): ...\n\ndef test_does_not_ask(): ...")
    found = pytester.runpytest_inprocess(
        "-p", "tests.support.tools", "--collect-only", "-q", "-m", marker
    )
    found.assert_outcomes(deselected=1)
    found.stdout.fnmatch_lines(["*::test_asks"])
