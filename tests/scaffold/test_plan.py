"""A new meeting's files are a ledger without a problem, before and after they are filled in."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks import run_checks
from generator.diagnostics import Diagnostic
from generator.ledger.characters import FORBIDDEN
from generator.ledger.folder import read_ledger
from generator.model.ledger import Ledger
from generator.scaffold.existing import example_organization
from generator.scaffold.plan import MATERIALS, SiteFolders, files_for
from generator.scaffold.request import NewMeeting
from generator.scaffold.writing import write_new

SAMPLE = Path(__file__).parents[1] / "sample/minutes"
LANGUAGES = ("ja", "en")
FIRST = NewMeeting(
    body="sample-council",
    body_name="見本審議会",
    date=date(2026, 2, 4),
    number=1,
    title=None,
    language="ja",
)
EXAMPLE = re.compile(r"^( *)# (?!yaml-language-server)(.*)$")
"""Taken as the README says it: `# ` goes, a bare `#` stays."""
NAMES = st.text(min_size=1).map(str.strip).filter(lambda name: name and not FORBIDDEN.search(name))


def site_in(folder: Path) -> SiteFolders:
    """Return the folders of a site that has nothing yet."""
    return SiteFolders(folder / "mkdocs.yml", folder / "docs", folder / "minutes")


def begin(folder: Path, meeting: NewMeeting) -> tuple[Ledger, tuple[Diagnostic, ...]]:
    """Write the files of a meeting and return what is read of them."""
    folders = site_in(folder)
    organization = example_organization(read_ledger(folders.minutes)[0])
    write_new(files_for(meeting, folders, organization), (folders.meeting(meeting) / MATERIALS,))
    return read(folders.minutes)


def read(minutes: Path) -> tuple[Ledger, tuple[Diagnostic, ...]]:
    """Return the ledger and everything that is wrong with it."""
    ledger, found = read_ledger(minutes)
    return ledger, (*found, *run_checks(ledger))


def use_examples(file: Path, block: int | None = None) -> int:
    """Uncomment the examples of a file (or one block of them) and return how many blocks it has.

    A block is a run of commented lines; a line that begins with `##` is no example and ends none.
    """
    lines = file.read_text(encoding="utf-8").splitlines()
    number, inside = -1, False
    for index, line in enumerate(lines):
        example = EXAMPLE.match(line)
        if example and not inside:
            number += 1
        inside = example is not None
        if example and block in {None, number}:
            lines[index] = f"{example[1]}{example[2]}".rstrip()
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return number + 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [1, 12, None])
def test_a_new_meeting_has_no_problem(tmp_path: Path, language: str, number: int | None) -> None:
    """A draft of that day and number stands in the ledger."""
    wanted = replace(FIRST, language=language, number=number)
    ledger, found = begin(tmp_path, wanted)
    assert found == ()
    (meeting,) = ledger.meetings
    assert meeting.is_draft
    assert meeting.when.date == wanted.date
    assert meeting.number == number
    assert meeting.title == meeting.source.title == wanted.proposed_title
    assert meeting.key.parts == ("sample-council", wanted.folder)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_meeting_adds_its_own_file_alone(tmp_path: Path, language: str) -> None:
    """What the site has already is left as it is."""
    first = replace(FIRST, language=language)
    begin(tmp_path, first)
    second = replace(first, number=2, date=date(2026, 3, 4), body_name="別の名")
    assert list(files_for(second, site_in(tmp_path), None)) == [
        tmp_path / "minutes/sample-council/002/minutes.yml"
    ]
    ledger, found = begin(tmp_path, second)
    assert found == ()
    assert [body.name for body in ledger.bodies] == ["見本審議会"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_examples_together_have_no_problem(tmp_path: Path, language: str) -> None:
    """Registers, body and minutes, each with its examples in use."""
    begin(tmp_path, replace(FIRST, language=language))
    for file in sorted(tmp_path.rglob("minutes/**/*.yml")):
        assert use_examples(file) > 0
    ledger, found = read(tmp_path / "minutes")
    assert found == ()
    (meeting,) = ledger.meetings
    assert meeting.items[0].actions
    assert meeting.attendance
    assert ledger.candidates


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_example_by_itself_has_no_problem(tmp_path: Path, language: str) -> None:
    """Once the register of organizations is in use, any example of the minutes can be."""
    begin(tmp_path, replace(FIRST, language=language))
    use_examples(tmp_path / "minutes/registers/organizations.yml")
    minutes = tmp_path / "minutes/sample-council/001/minutes.yml"
    untouched = minutes.read_text(encoding="utf-8")
    blocks = use_examples(minutes)
    assert blocks >= 7
    for block in range(blocks):
        minutes.write_text(untouched, encoding="utf-8")
        use_examples(minutes, block)
        assert minutes.read_text(encoding="utf-8") != untouched
        assert read(tmp_path / "minutes")[1] == (), block


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_suit_a_ledger_that_is_in_use(tmp_path: Path, language: str) -> None:
    """They name an organization that its register has."""
    shutil.copytree(SAMPLE, tmp_path / "minutes")
    body = "yoyaku-bukai"
    begin(tmp_path, replace(FIRST, body=body, number=4, language=language))
    use_examples(tmp_path / "minutes" / body / "004/minutes.yml")
    assert read(tmp_path / "minutes")[1] == ()


@given(NAMES, NAMES)
def test_any_name_is_read_back_as_it_was_typed(
    tmp_path_factory: pytest.TempPathFactory, name: str, title: str
) -> None:
    """Whatever quotes, colons, backslashes or signs it holds."""
    folder = tmp_path_factory.mktemp("site")
    ledger, found = begin(folder, replace(FIRST, body_name=name, title=title))
    assert found == ()
    assert [(body.name) for body in ledger.bodies] == [name]
    assert [(meeting.title, meeting.source.title) for meeting in ledger.meetings] == [
        (title, title)
    ]
