"""A web server for a folder, in a thread of the test: with ranges, as most have, or without."""

from __future__ import annotations

import functools
import io
import re
import threading
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

RANGE: Final = re.compile(r"bytes=(\d+)-(\d+)")
"""One range with both ends (RFC 9110, 14.1.2); whatever else is asked for gets the whole file."""


@contextmanager
def serving(root: Path, *, ranges: bool = True) -> Iterator[str]:
    """Serve a folder on a free port; gives the address of its root, with a slash at its end."""
    handler = functools.partial(_Ranges if ranges else _Whole, directory=str(root))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class _Whole(SimpleHTTPRequestHandler):
    """Answers with whole files."""

    def log_message(self, *args: Any) -> None:  # noqa: ANN401 - as the base class has it
        """Say nothing: the test reports what went wrong."""


class _Ranges(_Whole):
    """Answers a range with 206 and that part of the file."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Send the status and headers, and return what follows them."""
        asked = RANGE.fullmatch(self.headers.get("Range", ""))
        file = Path(self.translate_path(self.path))
        if asked is None or not file.is_file():
            return super().send_head()
        content = file.read_bytes()
        first, last = int(asked[1]), min(int(asked[2]), len(content) - 1)
        if first > last:
            self.send_error(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            return None
        part = content[first : last + 1]
        self.send_response(HTTPStatus.PARTIAL_CONTENT)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Range", f"bytes {first}-{last}/{len(content)}")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        return io.BytesIO(part)
