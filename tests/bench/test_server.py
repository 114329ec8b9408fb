"""The server does what hosts do: ranges, packed scripts, kept connections."""

from __future__ import annotations

import gzip
import subprocess
import sys
from http.client import HTTPConnection, HTTPResponse
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def connection(checkout: Path, tmp_path: Path) -> Iterator[HTTPConnection]:
    """A connection to a server of a folder, which is asked more than once."""
    (tmp_path / "held").mkdir()
    (tmp_path / "held/a.bin").write_bytes(b"0123456789")
    (tmp_path / "held/long.json").write_text("[" + "1," * 2000 + "1]", encoding="utf-8")
    (tmp_path / "held/short.json").write_text("[]", encoding="utf-8")
    (tmp_path / "secret.bin").write_bytes(b"secret")
    command = [sys.executable, "-m", "bench.server", f"index={tmp_path / 'held'}"]
    with subprocess.Popen(command, cwd=checkout, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        connection = HTTPConnection("127.0.0.1", int(server.stdout.readline()), timeout=20)
        yield connection
        connection.close()
        server.terminate()


def ask(connection: HTTPConnection, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    """Return an answer and its body as it came."""
    connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    return answer, answer.read()


def test_a_file_and_a_part_of_it(connection: HTTPConnection) -> None:
    """Both over one connection."""
    assert ask(connection, "/index/a.bin")[1] == b"0123456789"
    answer, body = ask(connection, "/index/a.bin", Range="bytes=2-4")
    assert (answer.status, body) == (206, b"234")
    assert answer.headers["Content-Range"] == "bytes 2-4/10"
    assert ask(connection, "/index/a.bin", Range="bytes=8-")[1] == b"89"
    assert ask(connection, "/index/a.bin", Range="bytes=10-12")[0].status == 416


def test_long_texts_are_packed_for_those_who_can_unpack(connection: HTTPConnection) -> None:
    """Short ones and other files go as they are."""
    answer, body = ask(connection, "/index/long.json", Accept_Encoding="gzip, br")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == ask(connection, "/index/long.json")[1]
    for path in ("/index/short.json", "/index/a.bin"):
        assert ask(connection, path, Accept_Encoding="gzip")[0].headers["Content-Encoding"] is None


@pytest.mark.parametrize("path", ["/index/b.bin", "/other/a.bin", "/index/../secret.bin"])
def test_nothing_else_is_there(connection: HTTPConnection, path: str) -> None:
    """Nor what lies beside the folder."""
    assert ask(connection, path)[0].status == 404
