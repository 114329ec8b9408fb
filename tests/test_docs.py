"""The documentation says what the program does: whatever can be looked up there is there."""

from __future__ import annotations

import json
import re
import tomllib
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest

from generator import __version__
from generator.checks import manuals, run_checks
from generator.cli import giji
from generator.cli.outcome import ExitCode
from generator.ledger.folder import read_ledger
from generator.ledger.json_schema import schemas
from tests.support import format_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKOUT = Path(__file__).parents[1]
DOCS = CHECKOUT / "docs"
READMES = ("README.md", "README.ja.md")
GUIDES = ("docs/guide.md", "docs/guide.en.md")
PAGES = (*READMES, *(f"docs/{page.name}" for page in sorted(DOCS.glob("*.md"))))
FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)


def text_of(path: str) -> str:
    """Return the text of a file of the project."""
    return (CHECKOUT / path).read_text(encoding="utf-8")


def prose_of(path: str) -> str:
    """Return the text without its fences."""
    return FENCE.sub("", text_of(path))


def fences(path: str, *languages: str) -> list[str]:
    """Return what stands in the fences of these languages, without the indentation of lists."""
    return [
        "\n".join(line.removeprefix(indent) for line in code.splitlines())
        for indent, language, code in FENCE.findall(text_of(path))
        if language in languages
    ]


def heading_levels(path: str) -> list[int]:
    """Return the level of each heading, in order."""
    return [len(marks) for marks in re.findall(r"^(#+) ", prose_of(path), re.MULTILINE)]


def links(path: str) -> list[str]:
    """Return the targets of links and pictures, in order."""
    return re.findall(r"\]\(([^)\s]+)\)", prose_of(path))


def section(text: str, heading: str) -> str:
    """Return what stands between this heading of level 2 and the next."""
    found = re.search(
        rf"^## {re.escape(heading)}$\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE
    )
    assert found, f"no section {heading}"
    return found[1]


def first_column(table: str) -> list[str]:
    """Return the first words in backticks of each row."""
    return re.findall(r"^\| `([^`]+)`", table, re.MULTILINE)


def commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """Yield each command below this one with the words that start it."""
    yield path, command
    if isinstance(command, click.Group):
        for name, below in command.commands.items():
            yield from commands(below, f"{path} {name}")


COMMANDS = dict(commands(giji, "giji"))


@pytest.mark.parametrize("path", COMMANDS)
def test_each_command_has_a_section_with_its_options(path: str) -> None:
    """No option is missing there, none is listed that does not exist, help is there for all."""
    options = {
        option
        for parameter in COMMANDS[path].get_params(click.Context(COMMANDS[path]))
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
    listed = set(first_column(section(text_of("docs/commands.md"), path)))
    assert listed | {"--help"} == options | {"--help"}


@pytest.mark.parametrize("path", COMMANDS)
def test_values_and_arguments_of_a_command_are_in_its_section(path: str) -> None:
    """So are the values of an option that has only a few."""
    words = section(text_of("docs/commands.md"), path)
    for parameter in COMMANDS[path].params:
        if isinstance(parameter, click.Argument):
            assert f"`{parameter.metavar}`" in words
        if isinstance(parameter.type, click.Choice) and parameter.name != "lang":
            for choice in parameter.type.choices:
                assert f"`{choice}`" in words


@pytest.mark.parametrize("path", COMMANDS)
def test_the_help_of_a_command_is_in_both_languages(path: str) -> None:
    """So is that of each of its options, apart from those that click adds."""
    command = COMMANDS[path]
    for words in (command.help, *(getattr(option, "help", "") for option in command.params)):
        if words and not words.startswith("Show the version"):
            assert re.search(r"[A-Za-z]{3}", words)
            assert re.search(r"[ぁ-ん一-龥]", words)


def test_the_exit_codes_are_listed() -> None:
    """All of them, and no other."""
    table = section(text_of("docs/commands.md"), "終了コード / Exit codes")
    assert re.findall(r"^\| (\d+) \|", table, re.MULTILINE) == [
        str(code.value) for code in ExitCode
    ]


@pytest.mark.parametrize("path", [*PAGES, "CHANGELOG.md"])
def test_each_command_that_a_page_names_exists(path: str) -> None:
    """In the fences and in the sentences."""
    code = "\n".join([*fences(path, "sh", "bat"), *re.findall(r"`(giji[^`]*)`", prose_of(path))])
    for line in re.findall(r"\bgiji +([a-z][^\n]*)", code):
        word, _, rest = line.partition(" ")
        named = giji.commands[word]
        for option in re.findall(r"--[a-z-]+", rest):
            assert any(option in parameter.opts for parameter in named.params)
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))
    assert set(re.findall(r"^make ([a-z]+)", code, re.MULTILINE)) <= targets


def test_the_tables_of_the_format_are_those_of_the_models() -> None:
    """`python -m tests.support.format_tables` writes them anew."""
    assert text_of("docs/format.md") == format_tables.page(text_of("docs/format.md"))


def schema_nodes(node: object) -> Iterator[dict[str, Any]]:
    """Yield every mapping of a JSON Schema."""
    if isinstance(node, dict):
        yield node
    for below in (
        node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    ):
        yield from schema_nodes(below)


@pytest.mark.parametrize("name", schemas())
def test_each_key_and_value_of_the_schemas_is_in_the_format(name: str) -> None:
    """Each has a row of its own."""
    listed = set(first_column(text_of("docs/format.md")))
    nodes = list(schema_nodes(json.loads(schemas()[name])))
    keys = set(chain.from_iterable(node.get("properties", {}) for node in nodes))
    values = set(chain.from_iterable(node.get("enum", []) for node in nodes))
    assert keys
    assert keys | values <= listed


def test_each_form_of_a_value_is_explained() -> None:
    """The words in the column Form that lead nowhere are those of the table of forms."""
    page = text_of("docs/format.md")
    explained = set(first_column(section(page, "値の形 / Forms")))
    tables = page.partition(format_tables.BEGIN)[2]
    used = set(re.findall(r"^\| `\w+` \| ◯? \| (\w+)(?:, …)? \|", tables, re.MULTILINE))
    assert used == explained


def test_each_check_has_a_manual_in_both_languages() -> None:
    """The pages of the site are made of them."""
    found = manuals()
    assert len({manual.rule for manual in found}) == len(found) > 0
    for manual in found:
        assert manual.title_ja
        assert manual.title_en


def test_the_readmes_are_parallel() -> None:
    """The same headings, commands and links, but for the link from one to the other."""
    english, japanese = READMES
    assert heading_levels(english) == heading_levels(japanese)
    assert fences(english, "sh", "bat") == fences(japanese, "sh", "bat")
    other = {english: "en", japanese: "en", "docs/guide.md": "g", "docs/guide.en.md": "g"}
    assert [other.get(link, link) for link in links(english)] == [
        other.get(link, link) for link in links(japanese)
    ]


def test_the_readmes_begin_with_a_picture_and_the_two_commands() -> None:
    """A picture of the site, `make site`, `make test`."""
    for readme in READMES:
        assert links(readme)[1] == "docs/images/meeting.png"
        assert fences(readme, "sh")[0] == "make site\nmake test"


def test_the_guides_are_parallel() -> None:
    """The same headings, commands and examples in both languages."""
    japanese, english = GUIDES
    assert heading_levels(japanese) == heading_levels(english)
    assert [line.removesuffix(" --lang en") for line in fences(english, "sh")] == fences(
        japanese, "sh"
    )
    assert example_files(japanese).keys() == example_files(english).keys()


def example_files(path: str) -> dict[str, str]:
    """Return the files that a page gives as examples: a path in backticks, then its text."""
    return dict(
        re.findall(r"^`(\S+\.yml)`\n\n```yaml\n(.*?)^```$", text_of(path), re.DOTALL | re.MULTILINE)
    )


@pytest.mark.parametrize("path", GUIDES)
def test_the_examples_of_the_guide_are_a_ledger_without_a_problem(
    path: str, tmp_path: Path
) -> None:
    """Whoever copies them all can build a site of them."""
    for name, text in example_files(path).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    ledger, found = read_ledger(tmp_path)
    assert (*found, *run_checks(ledger)) == ()
    assert [meeting.number for meeting in ledger.meetings] == [1, 2]


@pytest.mark.parametrize("path", PAGES)
def test_links_between_pages_lead_somewhere(path: str) -> None:
    """To a file of the project, or to a page that the site makes."""
    made = {DOCS / "checks/index.md"}
    for link in links(path):
        if not link.startswith(("https://", "#")):
            target = ((CHECKOUT / path).parent / link.partition("#")[0]).resolve()
            assert target.exists() or target in made, link


def test_each_direct_dependency_has_a_line_in_the_architecture() -> None:
    """And each line has its dependency."""
    project = tomllib.loads(text_of("pyproject.toml"))
    npm = json.loads(text_of("package.json"))
    wanted = [
        *project["project"]["dependencies"],
        *chain.from_iterable(project["project"]["optional-dependencies"].values()),
        *chain.from_iterable(project["dependency-groups"].values()),
        *npm["devDependencies"],
    ]
    tables = section(text_of("docs/architecture.md"), "Direct dependencies")
    rows = re.findall(r"^\| (`[^|]*`) \|", tables, re.MULTILINE)
    assert sorted(re.findall(r"`([^`]+)`", "".join(rows))) == sorted(
        {re.split(r"[<>=!~\[ ;]", requirement)[0] for requirement in wanted}
    )


def test_each_room_is_in_the_architecture() -> None:
    """Every module and package directly below `generator/`."""
    rooms = {
        path.name if path.suffix else f"{path.name}/"
        for path in (CHECKOUT / "generator").iterdir()
        if not path.name.startswith("__") and path.name not in {"py.typed", "locale"}
    }
    listed = section(text_of("docs/architecture.md"), "Rooms")
    assert rooms == set(re.findall(r"^  ([a-z]+(?:/|\.py)) ", listed, re.MULTILINE))


def test_the_changelog_tells_of_this_version() -> None:
    """As a release, or as what is to become one."""
    assert re.search(
        rf"(^## \[|become ){re.escape(__version__)}\b", text_of("CHANGELOG.md"), re.MULTILINE
    )
