"""A published site is complete, the same for the same ledger, and replaced whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostic, Message, Span
from generator.engines.mkdocs import build
from generator.model.page import OutputFile, Site
from generator.publish import publish, publish_markdown, publish_site
from tests.support.projects import HOME

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.projects import Project

ERROR = Diagnostic(Span("minutes/a.yml", 2, 3), "rule", Message("wrong"))
DAY = date(2026, 2, 4)


def content(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file in a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_site_is_published_where_the_configuration_says(project: Project) -> None:
    """Or where the caller says; day and drafts are the caller's, too."""
    assert publish_site(project.config, drafts=True, today=DAY) == ()
    assert publish_site(project.config, project.target.with_name("elsewhere")) == ()
    for name in ("site", "elsewhere"):
        built = project.target.with_name(name)
        assert built.joinpath("index.html").is_file()
        assert built.joinpath("giji-manifest.json").is_file()
    (_, first), (_, second) = project.asked
    assert (first.drafts, first.today) == (True, DAY)
    assert not second.drafts


def test_what_mkdocs_built_is_ours_too(project: Project) -> None:
    """A plain `mkdocs build` leaves a manifest, so that `giji build` can follow it."""
    assert build(project.config, project.target) == ()
    assert publish_site(project.config) == ()


def test_two_builds_are_the_same_to_the_byte(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With SOURCE_DATE_EPOCH set, whatever the folder is called."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1770163200")
    project.configure("site_name: Town\n", "site_name: Town\nsite_url: https://town.example/m/\n")
    pages = (replace(HOME, path=f"a/{number}.html", title=str(number)) for number in range(5))
    project.site = Site(pages=(HOME, *pages), files=(OutputFile("a.json", b"{}"),))
    built = [project.target, project.target.with_name("other")]
    for target in built:
        assert publish_site(project.config, target) == ()
    first, second = map(content, built)
    assert first == second
    assert {"sitemap.xml.gz", "a/4.html", "a.json"} <= first.keys()


@pytest.mark.parametrize(
    "site",
    [
        Site(diagnostics=(ERROR,)),
        Site(pages=(replace(HOME, html='<a href="no.html">x</a>'),)),
    ],
)
def test_an_error_leaves_the_published_site(project: Project, site: Site) -> None:
    """Whether of the ledger or of the built HTML."""
    assert publish_site(project.config) == ()
    before = content(project.target)
    project.site = site
    assert any(found.is_error for found in publish_site(project.config))
    assert content(project.target) == before


def test_pages_are_published_as_markdown(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside what is written by hand."""
    monkeypatch.setattr(publish, "make_site", lambda *_: Site(pages=(HOME,)))
    target = project.target.with_name("markdown")
    assert publish_markdown(project.config, target, drafts=True, today=DAY) == ()
    files = content(target)
    assert {"mkdocs.yml", "docs/index.md", "docs/about.md", "giji-manifest.json"} <= files.keys()


def test_an_error_leaves_the_markdown_files(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written."""
    monkeypatch.setattr(publish, "make_site", lambda *_: Site(diagnostics=(ERROR,)))
    target = project.target.with_name("markdown")
    assert publish_markdown(project.config, target) == (ERROR,)
    assert not target.exists()


def test_a_wrong_configuration_publishes_nothing(project: Project) -> None:
    """Neither a site nor Markdown files."""
    project.configure("  - giji", "")
    for found in (
        publish_site(project.config),
        publish_markdown(project.config, project.target),
    ):
        assert [one.message.text() for one in found] == ["MkDocs: `plugins` does not list `giji`"]
    assert not project.target.exists()


@pytest.mark.parametrize(
    "name", ["minutes", "minutes/out", "docs/../minutes/a/b", ".", "/", "link"]
)
def test_a_target_that_mixes_with_the_minutes_is_refused(project: Project, name: str) -> None:
    """It is the folder of the minutes, lies in it or holds it; nothing is made anywhere."""
    folder = project.config.parent
    folder.joinpath("link").symlink_to("minutes", target_is_directory=True)
    before = sorted(folder.rglob("*"))
    for found in (
        publish_site(project.config, folder / name),
        publish_markdown(project.config, folder / name),
    ):
        assert [(one.rule, one.message.text()) for one in found] == [
            ("publish", "this folder is that of the minutes (minutes), lies in it or holds it")
        ]
    assert sorted(folder.rglob("*")) == before
    assert not folder.with_name(f".{folder.name}.giji").exists()


def test_a_target_with_a_name_like_the_minutes_is_good(project: Project) -> None:
    """Only folders count, not how their names begin."""
    assert publish_site(project.config, project.config.with_name("minutes-site")) == ()
