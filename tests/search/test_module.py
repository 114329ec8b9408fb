"""The browser's module: its types agree, and its parts do what their own tests say."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from generator.model.keys import Kind
from generator.search.cut import Limits
from generator.search.document import Document, Facet, ItemHead, Name
from generator.search.index import Registers, build_index
from generator.search.sizes import Sizes
from generator.search.suggestions import Suggestion
from tests.search.indexes import FIRST, contents, document

if TYPE_CHECKING:
    from collections.abc import Mapping

TESTS: Final = sorted((Path(__file__).parent / "module").glob("*.test.js"))
SIZES: Final = Sizes(
    block=512, pack=400, directory=2, texts_in_block=2, texts_in_pack=8, texts_in_directory=16
)
MEETINGS: Final = (
    FIRST,
    replace(FIRST, path="meetings/council/002.html", day=date(2026, 1, 5), number=2),
    replace(FIRST, path="meetings/panel/001.html", day=date(2026, 2, 4), body="panel"),
)
ITEM: Final = ItemHead(path="meetings/council/001.html#i1", number="(1)", title="予算")
COST: Final = Name(ja="費用", en="Cost", path="topics/cost.html")
REGISTERS: Final = Registers(
    names={
        Facet.TOPIC: {"cost": COST, "time": Name(ja="時期", en="Time", path="topics/time.html")}
    },
    suggestions=(Suggestion(kind=Kind.TOPIC, name=COST, words=("費用", "Cost")),),
    synonyms=(("取組", "取り組み"),),
)


def remark(number: int) -> Document:
    """Return one of the remarks that the module's tests speak of."""
    budget, work = number % 3 == 0, number % 8 == 7
    word = "予算" if budget else "取り組み" if work else "決算"
    return document(
        f"第{number}回の会議で{word}を議論した。",
        number,
        meeting=MEETINGS[(number >= 30) + (number >= 50)],
        item=ITEM if number < 30 else None,
        speaker="議長",
        facets={
            Facet.TOPIC: ("cost",) if budget else ("time",) if number < 30 else (),
            Facet.SPEAKER: ("議長",),
        },
    )


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """Two versions of an index, and the name by which the module's tests find them."""
    folder = tmp_path_factory.mktemp("indexes")
    old = tuple(map(remark, range(60)))
    new = (*old, replace(remark(60), facets={Facet.SPEAKER: ("議長",)}))
    for name, documents in (("old", old), ("new", new)):
        (folder / name).mkdir()
        files = build_index(documents, REGISTERS, SIZES, Limits(frequent=20))
        for file, content in contents(tuple(files)).items():
            (folder / name / file).write_bytes(content)
    return os.environ | {"GIJI_SEARCH_INDEXES": str(folder)}


def test_there_are_tests() -> None:
    """Or those below would say nothing."""
    assert TESTS


@pytest.mark.parametrize("file", TESTS, ids=lambda file: file.name)
def test_of_the_module(node: Path, environment: Mapping[str, str], file: Path) -> None:
    """As Node.js runs them; none is left out."""
    done = subprocess.run(
        [node, "--test", "--test-reporter=tap", file],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "# skipped 0" in done.stdout


def test_browsers_get_what_is_written(checkout: Path, node: Path, tmp_path: Path) -> None:
    """The theme's module is made of the parts as they are now (`make module`)."""
    if not (checkout / "node_modules/esbuild").is_dir():
        pytest.skip("no npm package esbuild")
    made = tmp_path / "module.js"
    npm = node.with_name("npm.cmd" if os.name == "nt" else "npm")
    subprocess.run(
        [npm, "run", "--silent", "module", "--", "--log-level=warning", f"--outfile={made}"],
        cwd=checkout,
        check=True,
    )
    given = checkout / "generator/theme/assets/giji/search.module.js"
    assert made.read_bytes() == given.read_bytes()


def test_the_types_of_all_scripts_agree(checkout: Path, tsc: tuple[Path, Path]) -> None:
    """Whatever tsconfig.json names, checked strictly."""
    done = subprocess.run(
        [*tsc, "--project", checkout], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout
