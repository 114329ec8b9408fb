"""A folder of files is a ledger; what cannot be read of it is known to be incomplete."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic
from generator.ledger.folder import read_ledger
from generator.ledger.source import read_source
from generator.model.keys import Key, Kind
from generator.model.labels import Attribution, SynonymKind
from generator.model.ledger import Ledger

FIRST = Key(Kind.MEETING, ("council", "001"))
SECOND = Key(Kind.MEETING, ("council", "002"))


def rules(found: tuple[Diagnostic, ...]) -> list[str]:
    """Return path and rule of each diagnostic."""
    return [f"{one.span.path} {one.rule}" for one in found]


def test_everything_is_sorted_by_id(whole: Path) -> None:
    """Whatever the order in the files and of the folders."""
    ledger, found = read_ledger(whole)
    assert found == ()
    assert [body.id for body in ledger.bodies] == ["council"]
    assert [one.id for one in ledger.organizations] == ["city", "office"]
    assert [one.id for one in ledger.people] == ["abe", "sato"]
    assert [one.id for one in ledger.topics] == ["fees"]
    assert [one.id for one in ledger.candidates] == ["roads"]
    assert [meeting.key for meeting in ledger.meetings] == [FIRST, SECOND]
    assert ledger.incomplete == frozenset()
    assert ledger.root == whole


def test_paths_are_shown_as_the_caller_gave_them(whole: Path) -> None:
    """So that a terminal can open them from the current folder."""
    ledger, _ = read_ledger(whole)
    assert str(ledger.meetings[1].place.span) == "minutes/council/002/minutes.yml:1:1"
    absolute, _ = read_ledger(whole.resolve())
    assert (
        absolute.meetings[0].place.path == (whole.resolve() / "council/001/minutes.yml").as_posix()
    )


@given(random=st.randoms(use_true_random=False))
def test_the_order_of_keys_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, random: Random
) -> None:
    """A file with its top keys in another order is the same meeting."""
    root = tmp_path_factory.mktemp("order") / "minutes"
    shutil.copytree(Path(__file__).parent / "whole/minutes", root)
    before, _ = read_ledger(root)
    file = root / "council/001/minutes.yml"
    document, _ = read_source(file, "")
    assert document is not None
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    starts = [document.keys[key,].line - 1 for key in document.data]
    blocks = [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]
    random.shuffle(blocks)
    file.write_text("".join(line for block in blocks for line in block), encoding="utf-8")
    after, found = read_ledger(root)
    assert found == ()
    assert after == before


def test_a_ledger_may_have_no_registers(whole: Path) -> None:
    """A missing register is an empty one."""
    shutil.rmtree(whole / "registers")
    ledger, found = read_ledger(whole)
    assert found == ()
    registers = (ledger.organizations, ledger.people, ledger.topics, ledger.candidates)
    assert registers == ((), (), (), ())


def test_a_folder_that_is_not_there_is_reported(tmp_path: Path) -> None:
    """As one problem; the ledger is empty."""
    ledger, found = read_ledger(tmp_path / "nowhere")
    assert ledger == Ledger(root=tmp_path / "nowhere")
    assert rules(found) == [f"{(tmp_path / 'nowhere').as_posix()} file-unreadable"]


def test_schemas_hidden_files_and_markdown_are_left_alone(whole: Path) -> None:
    """Editors and readers of the repository need them."""
    (whole / "schema").mkdir()
    (whole / "schema/minutes.schema.json").write_text("{}", encoding="utf-8")
    for name in (".DS_Store", "README.md", "council/.draft", "council/NOTES.md"):
        (whole / name).write_text("x", encoding="utf-8")
    (whole / ".git").mkdir()
    assert read_ledger(whole)[1] == ()


def test_a_broken_meeting_is_incomplete_and_the_others_are_read(whole: Path) -> None:
    """References into it are not known to dangle."""
    (whole / "council/001/minutes.yml").write_text("schema: 1\n", encoding="utf-8")
    ledger, found = read_ledger(whole)
    assert set(rules(found)) == {"minutes/council/001/minutes.yml schema-missing-key"}
    assert [meeting.key for meeting in ledger.meetings] == [SECOND]
    assert ledger.files.keys() == {SECOND}
    assert ledger.incomplete == {FIRST}
    assert ledger.may_hold(FIRST)
    assert ledger.may_hold(Key(Kind.REMARK, (*FIRST.parts, "r-9")))
    assert not ledger.may_hold(Key(Kind.REMARK, (*SECOND.parts, "r-9")))


def test_a_file_with_other_errors_than_of_the_format_is_incomplete_too(whole: Path) -> None:
    """Its words may not be those that were meant."""
    with (whole / "council/002/minutes.yml").open("a", encoding="utf-8") as file:
        file.write("closing: 以上 # の項目\n")
    ledger, found = read_ledger(whole)
    assert rules(found) == ["minutes/council/002/minutes.yml yaml-swallowed-text"]
    assert ledger.incomplete == {SECOND}


def test_a_broken_register_is_incomplete(whole: Path) -> None:
    """No reference into it is known to dangle; the other registers are known whole."""
    (whole / "registers/topics.yml").write_text("topics", encoding="utf-8")
    ledger, _ = read_ledger(whole)
    assert ledger.topics == ()
    assert ledger.may_hold(Key(Kind.TOPIC, ("anything",)))
    assert not ledger.may_hold(Key(Kind.PERSON, ("anyone",)))


def test_synonyms_are_read_in_the_order_of_their_file(whole: Path) -> None:
    """Without a file there are none; nothing refers to them, so a broken file hides nothing."""
    assert read_ledger(whole)[0].synonyms == ()
    register = whole / "registers/synonyms.yml"
    register.write_text(
        "schema: 1\nsynonyms:\n"
        "  - {kind: spelling, words: [取組, 取り組み], note: 公用文}\n"
        "  - {kind: meaning, words: [アプリ, ソフト]}\n",
        encoding="utf-8",
    )
    ledger, found = read_ledger(whole)
    assert found == ()
    assert [(group.kind, group.words, group.note) for group in ledger.synonyms] == [
        (SynonymKind.SPELLING, ("取組", "取り組み"), "公用文"),
        (SynonymKind.MEANING, ("アプリ", "ソフト"), None),
    ]
    assert str(ledger.synonyms[1].place["words", 0]) == "minutes/registers/synonyms.yml:4:29"
    register.write_text("synonyms", encoding="utf-8")
    ledger, found = read_ledger(whole)
    assert found
    assert (ledger.synonyms, ledger.incomplete) == ((), frozenset())


def test_of_a_broken_body_the_meetings_are_read(whole: Path) -> None:
    """Its policy is unknown, so that no speaker is said to break it."""
    (whole / "council/body.yml").unlink()
    ledger, found = read_ledger(whole)
    assert rules(found) == ["minutes/council ledger-missing-file"]
    assert ledger.bodies == ()
    assert ledger.incomplete == {Key(Kind.BODY, ("council",))}
    assert ledger.meetings[1].attribution is Attribution.NAMED


def test_the_folder_of_a_thing_is_built_from_its_ids(whole: Path) -> None:
    """Of a body and of a meeting."""
    ledger, _ = read_ledger(whole)
    assert ledger.folder(FIRST) == whole / "council/001"
    assert ledger.folder(FIRST.body) == whole / "council"
