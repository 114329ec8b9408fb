"""MkDocs' own command in strict mode is as strict as `giji build`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli

from generator.diagnostics import Diagnostic, Message, Severity, Span
from generator.model.page import Site
from tests.support.projects import HOME

if TYPE_CHECKING:
    from tests.support.projects import Project

WARNING = Diagnostic(Span("minutes/a.yml", 2, 3), "rule", Message("odd"), severity=Severity.WARNING)


@pytest.mark.parametrize(
    ("site", "code", "said"),
    [
        (Site(pages=(HOME,)), 0, ""),
        (Site(pages=(HOME,), diagnostics=(WARNING,)), 1, "minutes/a.yml:2:3: warning: odd (rule)"),
        (
            Site(diagnostics=(replace(WARNING, severity=Severity.ERROR),)),
            1,
            "minutes/a.yml:2:3: error: odd (rule)",
        ),
        (
            Site(pages=(replace(HOME, html='<a href="no.html">a</a>'),)),
            1,
            "index.html:",
        ),
    ],
)
def test_a_problem_of_ledger_or_html_ends_a_strict_build(
    project: Project, caplog: pytest.LogCaptureFixture, site: Site, code: int, said: str
) -> None:
    """It is told in the form that editors open."""
    project.site = site
    result = CliRunner().invoke(cli, ["build", "--strict"])
    assert result.exit_code == code
    assert said in caplog.text


def test_a_wrong_clock_ends_a_plain_build(
    project: Project, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In plain words, before the target is touched."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "abc")
    result = CliRunner().invoke(cli, ["build"])
    assert isinstance(result.exception, SystemExit)
    assert result.exit_code == 1
    assert "SOURCE_DATE_EPOCH in the environment is not a time: abc" in caplog.text
    assert not project.target.exists()
