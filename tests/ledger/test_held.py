"""What lies in a meeting's folder beside its minutes."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest
from pypdf import PageObject, PdfWriter

from generator.diagnostics import Diagnostic
from generator.ledger.folder import read_ledger
from generator.ledger.held import held_files
from generator.ledger.pdf import page_texts
from generator.model.keys import Key, Kind
from generator.model.ledger import HeldFile

FIRST = Key(Kind.MEETING, ("council", "001"))
PDF = "materials/m.pdf"


@pytest.fixture
def folder(whole: Path) -> Path:
    """The folder of the first meeting."""
    folder = whole / "council/001"
    (folder / "materials").mkdir()
    return folder


def write_pdf(path: Path, pages: int, password: str = "") -> None:
    """Write a PDF of blank pages."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(width=100, height=100)
    if password:
        writer.encrypt(password)
    writer.write(path)


def first_meeting() -> tuple[HeldFile, list[str]]:
    """Return the PDF of the first meeting, and all diagnostics."""
    ledger, found = read_ledger(Path("minutes"))
    return ledger.files[FIRST][PDF], [short(one) for one in found]


def short(found: Diagnostic) -> str:
    """Return place, severity and rule; each of these diagnostics has a hint."""
    assert found.hint is not None
    return f"{found.span}: {found.severity.value} {found.rule}"


def test_every_file_has_size_hash_and_type(folder: Path) -> None:
    """By its path from the meeting's folder; the minutes are none, nor are hidden files."""
    (folder / "materials/deep").mkdir()
    (folder / "materials/deep/表.XLSX").write_bytes(b"x" * 100_000)
    (folder / "materials/odd.abc").write_bytes(b"")
    (folder / "materials/.hidden").write_bytes(b"x")
    (folder / ".cache").mkdir()
    (folder / ".cache/x").write_bytes(b"x")
    files, found = held_files(folder)
    assert found == ()
    assert list(files) == ["materials/deep/表.XLSX", "materials/odd.abc", "source/record.txt"]
    assert files["materials/deep/表.XLSX"] == HeldFile(
        path="materials/deep/表.XLSX",
        size=100_000,
        sha256=hashlib.sha256(b"x" * 100_000).hexdigest(),
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
    assert files["materials/odd.abc"].media_type == "application/octet-stream"
    assert files["source/record.txt"].media_type == "text/plain"


def test_a_symbolic_link_is_named_and_not_followed(folder: Path, tmp_path: Path) -> None:
    """Neither a link to a file nor one to a folder; its content stays unknown."""
    (tmp_path / "secret.pdf").write_bytes(b"secret")
    try:
        (folder / PDF).symlink_to(tmp_path / "secret.pdf")
        (folder / "elsewhere").symlink_to(tmp_path, target_is_directory=True)
        (folder / "source/record.txt").unlink()
        (folder / "source/record.txt").symlink_to(tmp_path / "secret.pdf")
    except OSError:
        pytest.skip("no right to make symbolic links")
    ledger, found = read_ledger(Path("minutes"))
    assert found == ()
    assert ledger.sources == {}
    files = ledger.files[FIRST]
    assert list(files) == ["elsewhere", PDF, "source/record.txt"]
    for file in files.values():
        assert (file.is_symlink, file.size, file.sha256, file.pages) == (True, 0, "", None)


def test_a_name_that_cannot_be_shown_is_an_error(folder: Path) -> None:
    """It could not stand in an address either."""
    (folder / "materials/a\u202eb.pdf").write_bytes(b"x")
    files, found = held_files(folder)
    assert list(files) == ["source/record.txt"]
    assert [short(one) for one in found] == ["minutes/council/001:1:1: error file-name"]


def test_a_file_that_cannot_be_opened_is_an_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest is read."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(hashlib, "file_digest", refuse)
    files, found = held_files(folder)
    assert files == {}
    assert [short(one) for one in found] == [
        "minutes/council/001/source/record.txt:1:1: error file-unreadable"
    ]


def test_the_pages_of_a_pdf_are_counted(folder: Path) -> None:
    """Of one that the minutes list; any other file has none."""
    write_pdf(folder / PDF, 3)
    write_pdf(folder / "materials/other.pdf", 2)
    file, found = first_meeting()
    assert found == []
    assert (file.pages, file.media_type) == (3, "application/pdf")
    ledger, _ = read_ledger(Path("minutes"))
    assert ledger.files[FIRST]["materials/other.pdf"].pages is None


@pytest.mark.parametrize("content", [b"", b"no PDF", b"%PDF-1.7\nxref\ntrailer\n%%EOF"])
def test_a_damaged_pdf_has_no_pages(
    folder: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """A warning where the minutes name it; nothing else is printed."""
    (folder / PDF).write_bytes(content)
    file, found = first_meeting()
    assert file.pages is None
    assert found == ["minutes/council/001/minutes.yml:54:43: warning pdf-unreadable"]
    assert caplog.records == []


def test_a_locked_pdf_has_no_pages(folder: Path) -> None:
    """Without its password nothing in it can be read."""
    write_pdf(folder / PDF, 1, password="secret")  # noqa: S106 - of this file alone
    file, found = first_meeting()
    assert file.pages is None
    assert [one.rsplit(" ", 1)[1] for one in found] == ["pdf-unreadable"]


def test_without_pypdf_a_pdf_is_an_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same files would give another site, so nothing is built; the hint says what to do."""
    write_pdf(folder / PDF, 1)
    monkeypatch.setitem(sys.modules, "pypdf", None)
    file, found = first_meeting()
    assert file.pages is None
    assert found == ["minutes/council/001/minutes.yml:54:43: error pdf-support-missing"]


def test_the_text_of_a_source_keeps_its_line_ends(folder: Path) -> None:
    """A byte order mark is no part of it; a file of another kind has no text."""
    (folder / "source/record.txt").write_bytes("\ufeff出典\r\nの文\n".encode())
    ledger, _ = read_ledger(Path("minutes"))
    assert ledger.sources == {FIRST: "出典\r\nの文\n"}


def test_a_source_in_another_encoding_cannot_be_compared(folder: Path) -> None:
    """It stays as it was received; a copy can be named in its place."""
    (folder / "source/record.txt").write_bytes("出典".encode("cp932"))
    ledger, found = read_ledger(Path("minutes"))
    assert ledger.sources == {}
    assert [short(one) for one in found] == [
        "minutes/council/001/minutes.yml:9:9: warning source-encoding"
    ]


def test_the_text_of_each_page_is_on_one_line(checkout: Path) -> None:
    """Lines are those of the layout; words go across them."""
    path = checkout / "tests/sample/minutes/yoyaku-bukai/001/materials/shiryo-1.pdf"
    first, second = page_texts(path)
    assert first == "みなと町 公共施設予約システム 検討の進め方（案） 1 検討の目的 2 検討の体制"
    assert second.startswith("検討の日程 令和7年7月")


def test_a_page_without_readable_text_has_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Blank pages, and those that pypdf stumbles over."""
    write_pdf(folder / PDF, pages=2)
    assert page_texts(folder / PDF) == ("", "")

    def stumble(_: PageObject) -> str:
        raise IndexError

    monkeypatch.setattr(PageObject, "extract_text", stumble)
    assert page_texts(folder / PDF) == ("", "")


def test_what_cannot_be_text_is_left_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Halves of characters and control characters, which damaged fonts give."""
    write_pdf(folder / PDF, pages=1)
    monkeypatch.setattr(PageObject, "extract_text", lambda _: "a\ud842\x00b\nc")
    assert page_texts(folder / PDF) == ("a? b c",)
