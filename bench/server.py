"""A web server of this machine: keeps connections, answers ranges, packs what is worth it.

`python -m bench.server NAME=FOLDER …` prints the port, and serves each folder below its name. It
counts what it sends, apart from the page that asks: browsers do not tell all that workers load.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit
from urllib.request import urlopen

RANGE: Final = re.compile(r"bytes=(\d+)-(\d*)")
TYPES: Final = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
}
OTHER: Final = "application/octet-stream"
PACKED: Final = frozenset(TYPES)
"""Ends of names of what servers pack (gzip); the rest goes out as it lies there."""
PACKED_FROM: Final = 1000
AGE: Final = "max-age=3600"
COUNT: Final = "count"
"""What is asked for to be told what has been sent."""
PAGE: Final = "page"
"""The name below which the page lies that asks; it is not counted."""


@cache
def packed(file: Path) -> bytes:
    """Return a file as gzip, made once."""
    return gzip.compress(file.read_bytes(), 6, mtime=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What was sent: bytes with headers, those of scripts among them, and answers."""

    bytes: int = 0
    scripts: int = 0
    requests: int = 0

    def __add__(self, other: Sent) -> Sent:
        return Sent(
            bytes=self.bytes + other.bytes,
            scripts=self.scripts + other.scripts,
            requests=self.requests + other.requests,
        )

    def __sub__(self, other: Sent) -> Sent:
        return Sent(
            bytes=self.bytes - other.bytes,
            scripts=self.scripts - other.scripts,
            requests=self.requests - other.requests,
        )


class Count:
    """Adds up what is sent, from many threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.sent = Sent()

    def add(self, sent: Sent) -> None:
        """Add what one answer took."""
        with self._lock:
            self.sent += sent


def sent_by(address: str) -> Sent:
    """Return what the server of an address has sent until now."""
    with urlopen(urljoin(address, f"/{COUNT}")) as answer:  # noqa: S310 - our own server
        return Sent(**json.load(answer))


class Handler(BaseHTTPRequestHandler):
    """Answers GET."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True

    def __init__(self, folders: Mapping[str, Path], count: Count, *arguments: object) -> None:
        self._folders = folders
        self._count = count
        super().__init__(*arguments)  # type: ignore[arg-type]  # what the server hands over

    def do_GET(self) -> None:
        """Send a file or a part of it, or what has been sent."""
        if self.path == f"/{COUNT}":
            data = json.dumps(asdict(self._count.sent)).encode("ascii")
            headers = {"Cache-Control": "no-store"}
            self._write(self._head(HTTPStatus.OK, headers, len(data)), data)
            return
        file = self._file()
        if file is None:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        asked = RANGE.fullmatch(self.headers.get("Range", ""))
        if asked:
            self._part(file, int(asked[1]), asked[2])
        else:
            self._whole(file)

    def log_message(self, *_: object) -> None:
        """Say nothing: the browser is what is measured."""

    def _file(self) -> Path | None:
        """Return the file that is asked for, or None."""
        name, _, rest = unquote(urlsplit(self.path).path).removeprefix("/").partition("/")
        folder = self._folders.get(name)
        if folder is None:
            return None
        file = (folder / rest).resolve()
        return file if file.is_relative_to(folder.resolve()) and file.is_file() else None

    def _whole(self, file: Path) -> None:
        takes = "gzip" in self.headers.get("Accept-Encoding", "")
        is_packed = takes and file.suffix in PACKED and file.stat().st_size >= PACKED_FROM
        data = packed(file) if is_packed else file.read_bytes()
        self._send(HTTPStatus.OK, file, data, {"Content-Encoding": "gzip"} if is_packed else {})

    def _part(self, file: Path, first: int, last: str) -> None:
        size = file.stat().st_size
        end = min(int(last or size), size - 1)
        if first > end:
            self.send_error(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            return
        with file.open("rb") as opened:
            opened.seek(first)
            data = opened.read(end - first + 1)
        self._send(
            HTTPStatus.PARTIAL_CONTENT, file, data, {"Content-Range": f"bytes {first}-{end}/{size}"}
        )

    def _send(
        self, status: HTTPStatus, file: Path, data: bytes, headers: Mapping[str, str]
    ) -> None:
        kind = TYPES.get(file.suffix, OTHER)
        given = {"Content-Type": kind, "Cache-Control": AGE, **headers}
        head = self._head(status, given, len(data))
        if not self.path.startswith(f"/{PAGE}/"):
            size = len(head) + len(data)
            self._count.add(Sent(bytes=size, scripts=size * (file.suffix == ".js"), requests=1))
        self._write(head, data)

    def _head(self, status: HTTPStatus, headers: Mapping[str, str], length: int) -> bytes:
        """Return what stands before the body of an answer (RFC 9112, 2.1)."""
        given = {
            "Server": self.version_string(),
            "Date": self.date_time_string(),
            **headers,
            "Content-Length": str(length),
        }
        lines = [f"{self.protocol_version} {status.value} {status.phrase}"]
        lines += [f"{name}: {value}" for name, value in given.items()]
        return "\r\n".join((*lines, "", "")).encode("latin-1")

    def _write(self, head: bytes, data: bytes) -> None:
        self.wfile.write(head)
        self.wfile.write(data)
        self.wfile.flush()


class Server(ThreadingHTTPServer):
    """Answers each connection in a thread of its own."""

    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of connections that a closed window leaves behind."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # as it came


def main(folders: Mapping[str, Path]) -> None:
    """Serve until the program is ended."""
    with Server(("127.0.0.1", 0), partial(Handler, folders, Count())) as server:
        sys.stdout.write(f"{server.server_port}\n")
        sys.stdout.flush()
        server.serve_forever()


if __name__ == "__main__":
    named = (argument.split("=", 1) for argument in sys.argv[1:])
    main({name: Path(folder) for name, folder in named})
