"""Windows of Chromium in which a query is typed, and what then goes over the network."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import click
import numpy as np
from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

from bench.server import Sent, sent_by
from bench.truth import Numbers

CHROMIUM_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A network slower than the machine's own: bits a second, milliseconds before each answer."""

    down: int
    up: int
    latency: int


PHONE: Final = Network(down=9_000_000, up=9_000_000, latency=170)
"""4G as WebPageTest has it: 9 Mbit/s, 170 ms from a request to its answer."""


LATE: Final = "time"
CRASH: Final = "crash"


class GivenUpError(Exception):
    """A window did not answer: `reason` is `LATE` or `CRASH`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """From the key to the first hits, and what was loaded until then.

    `error` is what the page said in place of hits.
    """

    milliseconds: float
    sent: Sent
    error: str | None = None


class Window:
    """A window with a cache of its own, at a page with a field."""

    def __init__(self, context: BrowserContext, address: str, network: Network | None) -> None:
        self._page: Page = context.new_page()
        self._page.goto(address)
        self._page.wait_for_function("window.listen !== undefined")
        self._address = address
        if network:
            # Workers of a window share its network.
            context.new_cdp_session(self._page).send(
                "Network.emulateNetworkConditions",
                {
                    "offline": False,
                    "latency": network.latency,
                    "downloadThroughput": network.down / 8,
                    "uploadThroughput": network.up / 8,
                },
            )

    def ask(self, typed: str, seconds: float) -> Shown:
        """Type a query, and wait for its first ten hits.

        Raises:
            GivenUpError: they do not come in so many seconds, or the window breaks down.
        """
        before = sent_by(self._address)
        try:
            self._page.evaluate("limit => listen(limit)", 1000 * seconds)
            self._page.keyboard.insert_text(typed)
            measured = self._page.evaluate("() => window.measured")
        except Error as error:
            raise GivenUpError(CRASH) from error
        if measured["isLate"]:
            raise GivenUpError(LATE)
        return Shown(
            milliseconds=measured["milliseconds"],
            sent=sent_by(self._address) - before,
            error=measured["error"],
        )

    def found(self, numbers: Mapping[str, int]) -> Numbers:
        """Return all hits of the last query; `numbers` are those of the names that it may give."""
        found = self._page.evaluate("() => found()")
        if "names" in found:
            return np.array(sorted({numbers[name] for name in found["names"]}), np.uint32)
        return np.sort(np.frombuffer(base64.b64decode(found["numbers"]), "<u4"))


@dataclass(frozen=True, slots=True)
class Windows:
    """Opens windows at a page."""

    browser: Browser
    address: str

    @contextmanager
    def open(self, network: Network | None = None) -> Iterator[Window]:
        """Open a window that has loaded nothing of the search yet."""
        context = self.browser.new_context()
        try:
            yield Window(context, self.address, network)
        finally:
            context.close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run the Chromium or Chrome that is installed."""
    paths = (shutil.which(name) for name in CHROMIUM_NAMES)
    path = next((path for path in paths if path), None)
    if path is None:
        message = f"none of these is installed: {', '.join(CHROMIUM_NAMES)}"
        raise click.ClickException(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=list(ARGUMENTS), headless=True
        )
        try:
            yield browser
        finally:
            browser.close()
