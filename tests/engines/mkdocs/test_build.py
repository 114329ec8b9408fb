"""What MkDocs builds from a site, and what it says when it cannot."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.diagnostics import Diagnostic, Message, Severity, Span
from generator.engines.mkdocs import build, plugin, read_settings
from generator.model.page import Hyperlink, OutputFile, Page, Site, SiteOptions, TocEntry
from generator.urls import SEARCH_PAGE
from tests.support.projects import HOME

if TYPE_CHECKING:
    from tests.support.projects import Project

ERROR = Diagnostic(Span("minutes/a.yml", 2, 3), "rule", Message("wrong"))
WARNING = replace(ERROR, message=Message("odd"), severity=Severity.WARNING)


def sentences(project: Project) -> list[str]:
    """Build a project and return place and sentence of each problem."""
    found = build(project.config, project.target)
    return [f"{one.span} {one.message.text()}" for one in found]


def built(project: Project, *pages: Page) -> LexborHTMLParser:
    """Build a project with these pages and return the first of them."""
    project.site = Site(pages=(HOME, *pages))
    assert sentences(project) == []
    return LexborHTMLParser(project.target.joinpath(pages[0].path).read_text(encoding="utf-8"))


def words(page: LexborHTMLParser, selector: str) -> list[str]:
    """Return the words of each element that matches."""
    return [" ".join(node.text().split()) for node in page.css(selector)]


def test_a_page_arrives_with_its_frame(project: Project) -> None:
    """Title, contents, breadcrumbs, neighbours, description and kind."""
    page = built(
        project,
        Page(
            path="meetings/a/009.html",
            kind="meeting",
            title="Ninth <meeting>",
            description='What "was" said',
            html='<h1>Ninth</h1><h2 id="a">A</h2><h3 id="b">B</h3><h2 id="c">C</h2>',
            toc=(TocEntry("a", "A & A"), TocEntry("b", "B", 3), TocEntry("c", "C")),
            breadcrumbs=(Hyperlink("Ho<me", "../../index.html"),),
            previous=Hyperlink("Ei<ghth", "009.html#a"),
            next=Hyperlink("Te<nth", "009.html#b"),
            draft=True,
        ),
    )
    assert words(page, "title") == ["Ninth <meeting> - Town"]
    assert words(page, ".breadcrumbs a") == ["Ho<me"]
    assert words(page, ".prev-next__previous") == ["Previous Ei<ghth"]
    assert words(page, ".prev-next__next") == ["Next Te<nth"]
    assert words(page, ".side-nav--contents a") == ["A & A", "C"]
    assert page.css_first(".page--meeting")
    assert page.css_first(".draft-bar")
    assert page.css_first('meta[name="description"][content=\'What "was" said\']')


def test_a_title_of_the_navigation_wins(project: Project) -> None:
    """As for every page of MkDocs; at any depth, and escaped like every title."""
    project.configure("  - Home: index.md\n", "  - index.md\n  - More: [{Q & A: a.md}]\n")
    page = built(project, replace(HOME, path="a.html", title="A"))
    assert words(page, "title") == ["Q & A - Town"]
    assert words(page, ".sections__link") == ["Home", "More"]
    assert words(page, ".side-nav--pages a") == ["Q & A"]


def test_a_page_may_have_any_name(project: Project) -> None:
    """MkDocs would make an index of a page named README."""
    built(project, replace(HOME, path="topics/README.html", title="A"))
    assert not project.target.joinpath("topics/index.html").exists()


def test_files_arrive_as_they_are(project: Project) -> None:
    """From bytes or from where they lie, also those with the name of a Markdown file."""
    held = project.config.with_name("held.md")
    held.write_bytes(b"# {{ x }}\r\n")
    project.site = Site(
        pages=(HOME,),
        files=(OutputFile("files/a.md", Path("held.md")), OutputFile("b.json", b"{}\r\n")),
    )
    assert sentences(project) == []
    assert project.target.joinpath("files/a.md").read_bytes() == b"# {{ x }}\r\n"
    assert project.target.joinpath("b.json").read_bytes() == b"{}\r\n"
    assert not project.target.joinpath("files/a.html").exists()


def test_the_theme_speaks_the_language_of_the_site(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The interface words come from our catalogs."""
    monkeypatch.setattr(plugin, "translator", lambda to: lambda text: f"[{to}] {text}")
    project.configure("language: en", "language: ja")
    page = built(project, replace(HOME, path="a.html", title="A"))
    assert words(page, ".skip-link") == ["[ja] Skip to the content"]
    ((_, options),) = project.asked
    assert options.language == "ja"


def test_overrides_of_the_user_come_before_ours(project: Project) -> None:
    """Their `custom_dir` stays the first folder of the theme."""
    own = project.config.with_name("own")
    own.mkdir()
    own.joinpath("main.html").write_text("<h1 id=own>{{ page.title }}</h1>", encoding="utf-8")
    project.configure("  font: false\n", "  font: false\n  custom_dir: own\n")
    assert built(project, replace(HOME, path="a.html", title="A")).css_first("#own")


def test_the_manuals_of_the_checks_are_pages(project: Project) -> None:
    """With a list that leads to each."""
    assert sentences(project) == []
    text = project.target.joinpath("checks/index.html").read_text(encoding="utf-8")
    assert 'href="duplicate-id.html"' in text
    assert project.target.joinpath("checks/duplicate-id.html").is_file()


def test_settings_come_from_the_configuration(project: Project) -> None:
    """Paths below the working folder are shown as a user types them."""
    project.configure("  - giji", "  - giji: {drafts: true, date: 2026-02-04}")
    settings, found = read_settings(project.config)
    assert found == ()
    assert settings
    assert settings.options == SiteOptions(language="en", today=date(2026, 2, 4), drafts=True)
    assert (settings.minutes, settings.docs, settings.target) == (
        Path("minutes"),
        Path("docs"),
        Path("site"),
    )
    assert settings.site_name == "Town"


def test_arguments_win_over_the_configuration(project: Project) -> None:
    """For one build, and for reading the settings."""
    project.configure("  - giji", "  - giji: {drafts: true, date: 2026-02-04}")
    day = date(2020, 1, 1)
    assert build(project.config, project.target, drafts=False, today=day) == ()
    settings, _ = read_settings(project.config, drafts=False, today=day)
    assert settings
    assert project.asked == [(Path("minutes"), settings.options)]
    assert settings.options == SiteOptions(language="en", today=day, drafts=False)


def test_the_ledger_may_lie_outside_the_working_folder(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its path is whole then."""
    monkeypatch.chdir(project.config.with_name("docs"))
    settings, _ = read_settings(project.config)
    assert settings
    assert settings.minutes == project.config.with_name("minutes")


@pytest.mark.parametrize(
    ("written", "day"), [("'2026-02-04'", date(2026, 2, 4)), ("2026-02-04", date(2026, 2, 4))]
)
def test_a_date_may_be_quoted(project: Project, written: str, day: date) -> None:
    """YAML makes a date of one without quotes."""
    project.configure("  - giji", f"  - giji: {{date: {written}}}")
    settings, _ = read_settings(project.config)
    assert settings
    assert settings.options.today == day


def test_the_clock_is_that_of_the_build(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH stands for it, in UTC; without it the day is today's."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1770163200")
    settings, _ = read_settings(project.config)
    assert settings
    assert settings.options.today == date(2026, 2, 4)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    before = date.today()  # noqa: DTZ011 - the day where the test runs
    settings, _ = read_settings(project.config)
    assert settings
    assert before <= settings.options.today <= date.today()  # noqa: DTZ011


@pytest.mark.parametrize("value", ["0", "4294967295", ""])
def test_a_build_has_any_time_that_a_file_can_bear(
    project: Project, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """From the first second to the last; an empty variable counts as unset."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    project.configure("site_name: Town\n", "site_name: Town\nsite_url: https://town.example/m/\n")
    assert sentences(project) == []
    assert project.target.joinpath("sitemap.xml.gz").is_file()


@pytest.mark.parametrize("plugin_line", ["  - giji", "  - giji: {date: 2026-02-04}"])
@pytest.mark.parametrize("value", ["abc", "-1", "4294967296", "99999999999999", "9" * 5000, "１"])
def test_a_clock_that_tells_no_time_is_an_error(
    project: Project, monkeypatch: pytest.MonkeyPatch, value: str, plugin_line: str
) -> None:
    """Also where the day is given: MkDocs reads the clock in any case."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    project.configure("  - giji", plugin_line)
    said = f"SOURCE_DATE_EPOCH in the environment is not a time: {value}"
    settings, read = read_settings(project.config)
    assert settings is None
    for found in (read, build(project.config, project.target)):
        assert [(one.rule, one.message.text()) for one in found] == [("site-configuration", said)]
    assert not project.target.exists()


def test_an_error_of_the_ledger_leaves_the_target_alone(project: Project) -> None:
    """MkDocs would have emptied it first."""
    project.target.mkdir()
    project.target.joinpath("old.html").touch()
    project.site = Site(diagnostics=(ERROR, WARNING))
    assert sentences(project) == ["minutes/a.yml:2:3 odd", "minutes/a.yml:2:3 wrong"]
    assert project.target.joinpath("old.html").exists()


def test_a_warning_of_the_ledger_is_one_of_the_build(project: Project) -> None:
    """The site is built."""
    project.site = Site(pages=(HOME,), diagnostics=(WARNING,))
    assert build(project.config, project.target) == (WARNING,)
    assert project.target.joinpath("index.html").exists()


def test_a_link_to_nowhere_is_an_error(project: Project) -> None:
    """On our pages the check of the built HTML sees it, on hand-written ones MkDocs too."""
    project.config.with_name("docs").joinpath("about.md").write_text("[a](no.md)", encoding="utf-8")
    project.site = Site(pages=(replace(HOME, html='<h1>Home</h1><a href="no.html">a</a>'),))
    found = build(project.config, project.target)
    assert {(one.rule, one.span.path) for one in found if one.is_error} == {
        ("html-link", "about.html"),
        ("html-link", "index.html"),
        ("mkdocs", str(project.config)),
    }


def test_a_file_in_the_way_of_a_page_is_an_error(project: Project) -> None:
    """It would be lost silently."""
    in_the_way = project.config.with_name("docs") / "index.md"
    in_the_way.write_text("# Mine\n", encoding="utf-8")
    assert sentences(project) == [f"{in_the_way}:1:1 the site makes index.html by itself"]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "use_directory_urls: false",
            "use_directory_urls: true",
            "mkdocs.yml:1:1 use_directory_urls is on, but addresses of pages end in .html",
        ),
        (
            "language: en",
            "language: de",
            "mkdocs.yml:1:1 the interface is not written in de",
        ),
    ],
)
def test_what_the_site_cannot_be_built_with_is_an_error(
    project: Project, old: str, new: str, sentence: str
) -> None:
    """With a hint what to write."""
    project.configure(old, new)
    assert sentences(project) == [sentence]


def test_a_search_of_mkdocs_is_of_no_use(project: Project) -> None:
    """The site is built all the same, and says so: it has its own."""
    project.configure("  - giji", "  - search\n  - giji")
    (found,) = build(project.config, project.target)
    assert "`search`" in found.message.text()
    assert not found.is_error
    assert project.target.joinpath("index.html").is_file()


def test_the_search_field_is_there_with_the_search_page(project: Project) -> None:
    """It leads to it, from any page; a list of problems, which comes without one, has no field."""
    pages = [replace(HOME, path=path, title="A") for path in ("a/b.html", SEARCH_PAGE)]
    (form,) = built(project, *pages).css("form[role=search]")
    assert form.attributes["action"] == f"../{SEARCH_PAGE}"
    assert built(project, pages[0]).css("form") == []


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("  - giji", "", "MkDocs: `plugins` does not list `giji`"),
        ("  - giji", "  - giji: {minutes: nowhere}", "isn't an existing directory"),
        ("  - giji", "  - giji: {date: soon}", "A date is written as 2026-02-04, not as soon."),
        ("site_name: Town", "site: Town", "Required configuration not provided"),
        ("site_name: Town", "site_name: [", "MkDocs encountered an error parsing"),
    ],
)
def test_a_wrong_configuration_is_an_error(
    project: Project, old: str, new: str, sentence: str
) -> None:
    """In the words of MkDocs, at the file."""
    project.configure(old, new)
    settings, found = read_settings(project.config)
    assert settings is None
    assert any(sentence in one.message.text() and one.is_error for one in found)
    assert {one.span.path for one in found} == {str(project.config)}


def test_a_missing_configuration_is_an_error(project: Project) -> None:
    """No traceback."""
    (found,) = build(Path("no.yml"), project.target)
    assert "no.yml" in found.message.text()
