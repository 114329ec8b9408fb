"""The server does what hosts do: ranges, packed scripts, kept connections."""

from __future__ import annotations

import gzip
import subprocess
import sys
from http.client import HTTPConnection, HTTPResponse
from typing import TYPE_CHECKING

import pytest

from bench.server import Sent, sent_by

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
    (tmp_path / "held/a.js").write_text("1", encoding="utf-8")
    command = [sys.executable, "-m", "bench.server"]
    command += [f"{name}={tmp_path / 'held'}" for name in ("index", "page")]
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


def test_what_is_sent_is_counted(connection: HTTPConnection) -> None:
    """With its head, scripts also apart; not the page that asks, and no failure."""
    address = f"http://127.0.0.1:{connection.port}/page/a.js"
    assert sent_by(address) == Sent()
    for path in ("/page/a.js", "/index/a.bin", "/index/a.js", "/index/missing.js"):
        ask(connection, path)
    sent = sent_by(address)
    assert sent.requests == 2
    assert 150 < sent.scripts < 400
    assert sent.bytes - sent.scripts == pytest.approx(sent.scripts, abs=40)
