"""An invented record of eight years, longer than a ledger for tests could be, as an index."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from generator.search.document import Document, DocumentKind, Facet, MeetingHead, Name
from generator.search.index import Registers, build_index
from generator.urls import SEARCH
from tests.support.serving import serving
from tests.support.sites import BuiltSite

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MONTHS: Final = 96
"""Meetings, one a month from January 2018 to December 2025."""

TOPICS: Final = 12
"""Topics, each of them that of every twelfth meeting."""

FORMULA: Final = '=1+1,"数式"'
MARKUP: Final = "<img src=x onerror=alert(1)>"

REGISTERS: Final = Registers(
    names={Facet.TOPIC: {f"t{n}": Name(ja=f"論点{n}", en=f"Topic {n}") for n in range(TOPICS)}},
    bodies={
        "town": Name(ja="町議会", en="Town council"),
        "board": Name(ja="審議会", en="Advisory board"),
    },
    synonyms=(("取組", "取り組み"),),
)


def record(months: int = MONTHS, word: str = "予算") -> Iterator[Document]:
    """Yield two remarks of each meeting, both with `word`, and some that tests need besides."""
    for month in range(months):
        meeting = MeetingHead(
            path=f"meetings/town/{month:03}.html",
            title=f"町議会（第{month + 1}回）",
            day=date(2018 + month // 12, month % 12 + 1, 10),
            body="town" if month % 2 else "board",
            number=month + 1,
        )
        for remark in range(2):
            yield Document(
                kind=DocumentKind.REMARK,
                path=f"{meeting.path}#r{remark}",
                text=f"{word}の説明である。第{month + 1}回の{remark + 1}番目の発言である。",
                meeting=meeting,
                speaker="議長" if remark else None,
                facets={Facet.TOPIC: (f"t{month % TOPICS}",)}
                | ({Facet.SPEAKER: ("議長",)} if remark else {}),
            )
    for number, text in enumerate((FORMULA, f"危険な{MARKUP}である", "防災の取り組みを進める")):
        yield Document(kind=DocumentKind.CANDIDATE, path=f"candidates/c{number}.html", text=text)


def write_index(documents: Iterable[Document], site: Path) -> None:
    """Replace the search index of a built site, as a new publication of it does."""
    shutil.rmtree(site / SEARCH)
    (site / SEARCH).mkdir()
    for file in build_index(tuple(documents), REGISTERS):
        assert isinstance(file.content, bytes)
        (site / file.path).write_bytes(file.content)


@pytest.fixture(scope="session")
def long_site(
    sample_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BuiltSite]:
    """The sample site with the index of the invented record; its pages are not there."""
    folder = tmp_path_factory.mktemp("long") / "site"
    shutil.copytree(sample_site.folder, folder)
    write_index(record(), folder)
    with serving(folder) as url:
        yield BuiltSite(folder, url)


@pytest.fixture
def changing_site(sample_site: BuiltSite, tmp_path: Path) -> Iterator[BuiltSite]:
    """A site of which a test may change the files, with a short invented record."""
    folder = tmp_path / "site"
    shutil.copytree(sample_site.folder, folder)
    write_index(record(months=6), folder)
    with serving(folder) as url:
        yield BuiltSite(folder, url)
