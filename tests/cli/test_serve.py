"""`giji serve` shows the site until Ctrl-C, and follows every saved change."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.support.commands import Run

PATIENCE = 60
"""Seconds that a loaded machine may take."""


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def page(url: str) -> str:
    """Return a page that is served, or an empty text while none is."""
    try:
        with urlopen(url) as answer:  # noqa: S310 - our own address
            return str(answer.read().decode())
    except URLError:
        return ""


def wait_for(holds: Callable[[], bool]) -> bool:
    """Wait until it holds, and return whether it does."""
    deadline = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.2)
    return holds()


def test_a_saved_change_is_shown_and_ctrl_c_ends_it(sample: Path) -> None:
    """Drafts are shown; the exit code is 0."""
    address = f"127.0.0.1:{free_port()}"
    draft = f"http://{address}/giji/meetings/yoyaku-bukai/003.html"
    minutes = sample / "minutes/yoyaku-bukai/003/minutes.yml"
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--address", address],
        cwd=sample,
        env={**os.environ, "LC_ALL": "en_GB.UTF-8"},
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as server:
        try:
            assert wait_for(lambda: "ケケケ" in page(draft))
            text = minutes.read_text("utf-8").replace("ケケケ", "コココ")
            minutes.write_text(text, encoding="utf-8")
            assert wait_for(lambda: "コココ" in page(draft))
        finally:
            server.send_signal(signal.SIGINT)
            _, told = server.communicate(timeout=PATIENCE)
    assert server.returncode == 0, told
    assert told.endswith("Stopped.\n")


def test_an_address_that_is_none_is_told(run: Run, sample: Path) -> None:
    """Nothing is served."""
    assert sample.is_dir()
    done = run("serve", "--address", "nowhere:8000")
    assert done.exit_code == 1
    assert "mkdocs.yml:1:1: error: " in done.stderr


@pytest.mark.parametrize("address", ["x", ":", ":8000", "127.0.0.1:", "127.0.0.1:0", "::1:99999"])
def test_an_address_needs_a_host_and_a_port(run: Run, sample: Path, address: str) -> None:
    """Ports end at 65535 and begin at 1; the command was wrongly used."""
    assert sample.is_dir()
    done = run("serve", "--address", address)
    assert done.exit_code == 2
    assert f"{address} is no HOST:PORT such as 127.0.0.1:8000" in done.stderr
