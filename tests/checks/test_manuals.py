"""Every rule has a manual, and what the manuals show is true."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import generator
from generator.checks import Manual, manuals
from generator.checks.manual import FAILS, PASSES
from generator.checks.registry import find_rules
from tests.checks.overlay import diagnose, lay_example, lay_raw

FILE = re.compile(r"^`([^`\n]+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)

# What no text in a manual can show: bytes, file systems, packages, the site that was built.
WITHOUT_EXAMPLE = re.compile(r"file-[a-z-]+|pdf-[a-z-]+|source-encoding|html-[a-z]+|mkdocs|publish")
WITHOUT_EXAMPLE_TOO = {"site-configuration"}

RULES = {rule.RULE for rule in find_rules()}
MANUALS = manuals()


def has_example(manual: Manual) -> bool:
    """Whether this manual has to show examples."""
    is_beyond = WITHOUT_EXAMPLE.fullmatch(manual.rule) or manual.rule in WITHOUT_EXAMPLE_TOO
    return manual.rule in RULES or not is_beyond


def example(manual: Manual, heading: str) -> dict[str, str]:
    """Return the files of the example under `heading`, by path."""
    _, passes, fails = re.split(f"{re.escape(PASSES)}|{re.escape(FAILS)}", manual.markdown)
    return dict(FILE.findall(passes if heading == PASSES else fails))


EXAMPLES = [
    pytest.param(manual, heading, id=f"{manual.rule}-{'passes' if heading == PASSES else 'fails'}")
    for manual in MANUALS
    if has_example(manual)
    for heading in (PASSES, FAILS)
]


@pytest.mark.parametrize(("manual", "heading"), EXAMPLES)
def test_example(
    manual: Manual, heading: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first example of a manual has nothing wrong, the second breaks its rule and no other."""
    monkeypatch.chdir(tmp_path)
    root = Path("minutes")
    files = example(manual, heading)
    (lay_example if manual.rule in RULES else lay_raw)(files, root)
    found = {diagnostic.rule for diagnostic in diagnose(root)}
    assert files
    assert found == (set() if heading == PASSES else {manual.rule})


@pytest.mark.parametrize("manual", MANUALS, ids=lambda manual: manual.rule)
def test_manual_is_in_both_languages(manual: Manual) -> None:
    """A manual has a title and a paragraph in Japanese, and in English."""
    kana, words = re.compile("[ぁ-ん]"), re.compile("[A-Za-z]{2,}")
    body = manual.markdown.split("\n\n", 2)[2].split(PASSES)[0]
    paragraphs = body.strip().split("\n\n")
    assert manual.title_ja
    assert re.search("[ぁ-ん一-龠]", manual.title_ja)
    assert manual.title_en.isascii()
    assert any(kana.search(paragraph) for paragraph in paragraphs)
    assert any(
        len(words.findall(paragraph)) > 3 and not kana.search(paragraph) for paragraph in paragraphs
    )


def test_file_name_is_rule_id() -> None:
    """A rule is called like its file, with hyphens, so that whoever reads an id finds the rule."""
    for rule in find_rules():
        name = str(vars(rule)["__name__"]).rpartition(".")[2]
        assert name.replace("_", "-") == rule.RULE


def test_every_rule_has_one_manual() -> None:
    """No id of a rule that stands anywhere in the code is without a manual, and none has two."""
    ids = [manual.rule for manual in MANUALS]
    assert len(ids) == len(set(ids))
    assert set(ids) == RULES | rule_ids()


def test_address_of_a_manual() -> None:
    """The site shows a manual under the id of its rule."""
    assert Manual("end-before-start", "", "", "").path == "checks/end-before-start.html"


def rule_ids() -> set[str]:
    """Return the rule ids that the code outside `checks` names.

    They are the second argument of a `Diagnostic`, a constant `RULE`, or stand where a rule is
    handed over: first in a tuple before a `Message`, or as an argument followed by a place.
    """
    found: set[str] = set()
    package = Path(generator.__file__).parent
    for path in sorted(package.rglob("*.py")):
        if package / "checks" not in path.parents:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                found.update(filter(RULE_ID.fullmatch, constants(node)))
    return found


RULE_ID = re.compile(
    r"(yaml|schema|character|file|ledger|pdf|source|html|site)-[a-z-]+|mkdocs|publish"
)
GIVING = {"Diagnostic", "give_up", "_report", "_note", "_problem"}


def constants(node: ast.AST) -> list[str]:
    """Return the texts that a node hands over to others, or keeps as the id of a rule."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args):
            values = args if name in GIVING else []
        case ast.AnnAssign(target=ast.Name(id="RULE"), value=ast.expr() as value):
            values = [value]
        case ast.Tuple(elts=elements) | ast.Return(value=ast.Tuple(elts=elements)):
            values = elements
        case _:
            values = []
    return [
        value.value
        for value in values
        if isinstance(value, ast.Constant) and isinstance(value.value, str)
    ]
