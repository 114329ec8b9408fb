"""Windows of Chromium in which a query is typed, and what then goes over the network."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from playwright.sync_api import Browser, BrowserContext, CDPSession, Error, Page, sync_playwright

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
SETTLING: Final = 40
"""Milliseconds after the hits are shown, in which the browser reports the last bytes."""


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
    """From the key to the first hits; bytes with headers, as they went over the network.

    `scripts` are the bytes of scripts among them. `error` is what the page said in place of hits.
    """

    milliseconds: float
    bytes: int
    scripts: int
    requests: int
    error: str | None = None


@dataclass(slots=True)
class _Traffic:
    """Counts what the window and its workers load.

    Workers report the script that they begin with, which the window has reported already.
    """

    bytes: int = 0
    scripts: int = 0
    requests: int = 0
    workers: dict[str, str] = field(default_factory=dict)
    _kinds: dict[tuple[str, str], str] = field(default_factory=dict)

    def begin(self) -> None:
        """Count from nothing."""
        self.bytes = self.scripts = self.requests = 0

    def answered(self, session: str, event: Mapping[str, Any]) -> None:
        """Take note of a `Network.responseReceived`."""
        is_own = event["response"]["url"] == self.workers.get(session)
        self._kinds[session, event["requestId"]] = "own" if is_own else event["type"]

    def loaded(self, session: str, event: Mapping[str, Any]) -> None:
        """Take note of a `Network.loadingFinished`."""
        kind = self._kinds.get((session, event["requestId"]))
        if kind != "own":
            size = int(event["encodedDataLength"])
            self.bytes += size
            self.scripts += size if kind == "Script" else 0
            self.requests += 1


class Window:
    """A window with a cache of its own, at a page with a field."""

    def __init__(self, context: BrowserContext, address: str, network: Network | None) -> None:
        self._page: Page = context.new_page()
        self._session: CDPSession = context.new_cdp_session(self._page)
        self._traffic = _Traffic()
        self._sent = 0
        self._session.on(
            "Network.responseReceived", lambda event: self._traffic.answered("", event)
        )
        self._session.on("Network.loadingFinished", lambda event: self._traffic.loaded("", event))
        self._session.on("Target.attachedToTarget", self._attached)
        self._session.on("Target.receivedMessageFromTarget", self._received)
        self._session.send("Network.enable")
        self._session.send(
            "Target.setAutoAttach",
            {"autoAttach": True, "waitForDebuggerOnStart": True, "flatten": False},
        )
        self._page.goto(address)
        self._page.wait_for_function("window.listen !== undefined")
        if network:
            # The network of a window is that of its workers too.
            self._session.send(
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
        self._page.wait_for_timeout(SETTLING)
        self._traffic.begin()
        try:
            self._page.evaluate("limit => listen(limit)", 1000 * seconds)
            self._page.keyboard.insert_text(typed)
            measured = self._page.evaluate("() => window.measured")
        except Error as error:
            raise GivenUpError(CRASH) from error
        if measured["isLate"]:
            raise GivenUpError(LATE)
        self._page.wait_for_timeout(SETTLING)
        return Shown(
            milliseconds=measured["milliseconds"],
            bytes=self._traffic.bytes,
            scripts=self._traffic.scripts,
            requests=self._traffic.requests,
            error=measured["error"],
        )

    def found(self, numbers: Mapping[str, int]) -> Numbers:
        """Return all hits of the last query; `numbers` are those of the names that it may give."""
        found = self._page.evaluate("() => found()")
        if "names" in found:
            return np.array(sorted({numbers[name] for name in found["names"]}), np.uint32)
        return np.sort(np.frombuffer(base64.b64decode(found["numbers"]), "<u4"))

    def _attached(self, event: Mapping[str, Any]) -> None:
        session = event["sessionId"]
        self._traffic.workers[session] = event["targetInfo"]["url"]
        self._tell(session, "Network.enable")
        self._tell(session, "Runtime.runIfWaitingForDebugger")

    def _tell(self, session: str, method: str) -> None:
        self._sent += 1
        message = json.dumps({"id": self._sent, "method": method})
        self._session.send("Target.sendMessageToTarget", {"sessionId": session, "message": message})

    def _received(self, event: Mapping[str, Any]) -> None:
        session, message = event["sessionId"], json.loads(event["message"])
        match message.get("method"):
            case "Network.responseReceived":
                self._traffic.answered(session, message["params"])
            case "Network.loadingFinished":
                self._traffic.loaded(session, message["params"])


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
        message = "there is no Chromium"
        raise FileNotFoundError(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=list(ARGUMENTS), headless=True
        )
        try:
            yield browser
        finally:
            browser.close()
