"""The server of the tests answers ranges as servers do, and without them as the others do."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.support.serving import serving

if TYPE_CHECKING:
    from pathlib import Path


def ask(url: str, wanted: str) -> tuple[int, bytes, str | None]:
    """Return status, content and `Content-Range` of the answer to a range."""
    with urlopen(Request(url, headers={"Range": wanted})) as answer:  # noqa: S310 - http alone
        return answer.status, answer.read(), answer.headers["Content-Range"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file of ten bytes."""
    (tmp_path / "digits").write_bytes(b"0123456789")
    return tmp_path


def test_a_range_is_answered_by_that_part(folder: Path) -> None:
    """206 with where it stands; an end behind the file's is the file's."""
    with serving(folder) as url:
        assert ask(f"{url}digits", "bytes=2-4") == (206, b"234", "bytes 2-4/10")
        assert ask(f"{url}digits", "bytes=8-99") == (206, b"89", "bytes 8-9/10")


def test_what_is_no_simple_range_is_answered_by_the_whole(folder: Path) -> None:
    """As a server may."""
    with serving(folder) as url:
        assert ask(f"{url}digits", "bytes=-3") == (200, b"0123456789", None)


def test_a_range_behind_the_end_is_refused(folder: Path) -> None:
    """416, as RFC 9110 has it."""
    with serving(folder) as url, pytest.raises(HTTPError, match="416"):
        ask(f"{url}digits", "bytes=10-12")


def test_a_server_without_ranges_gives_the_whole_file(folder: Path) -> None:
    """Simple servers do, Python's own among them."""
    with serving(folder, ranges=False) as url:
        assert ask(f"{url}digits", "bytes=2-4") == (200, b"0123456789", None)
