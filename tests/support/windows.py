"""Browser windows as readers have them, and what went wrong in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import (
        Browser,
        BrowserContext,
        ConsoleMessage,
        Dialog,
        Page,
        Request,
        Response,
    )

DESK = 1280
"""Width in CSS pixels of a window on a desk."""

PHONE = 320
"""Width of the narrowest phone, and of the window on a desk at 400 % (WCAG 2.2, 1.4.10)."""

Scheme = Literal["light", "dark"]


@dataclass(frozen=True)
class Windows:
    """Opens windows, each with a memory of its own; all are closed after the test."""

    browser: Browser
    opened: list[BrowserContext] = field(default_factory=list)

    def open(  # noqa: PLR0913 - what readers differ in
        self,
        address: str,
        *,
        width: int = DESK,
        scheme: Scheme = "light",
        scripts: bool = True,
        still: bool = True,
        touch: bool = False,
    ) -> Page:
        """Open a window at an address.

        `still` is for a reader who wants no motion, `touch` for one who has no mouse.
        """
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion="reduce" if still else "no-preference",
            has_touch=touch,
            is_mobile=touch,
            permissions=["clipboard-read", "clipboard-write"],
        )
        self.opened.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)  # a loaded machine is slow without being wrong
        page.goto(address)
        return page


@dataclass(frozen=True)
class Faults:
    """What a window complains of while it visits pages of one site: a line each."""

    url: str
    lines: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Note from now on failed and foreign requests, console messages, errors and dialogs."""
        page.on("requestfailed", lambda request: self._failed(page, request))
        page.on("response", lambda response: self._answered(page, response))
        page.on("request", lambda request: self._asked(page, request))
        page.on("console", lambda message: self._said(page, message))
        page.on("pageerror", lambda error: self._add(page, "error", str(error)))
        page.on("dialog", lambda dialog: self._asked_the_reader(page, dialog))

    def _failed(self, page: Page, request: Request) -> None:
        # Chromium ends the requests of a page that is left, such as that for the site's mark.
        if request.failure != "net::ERR_ABORTED":
            self._add(page, request.failure or "failed", request.url)

    def _answered(self, page: Page, response: Response) -> None:
        if response.status >= 400:
            self._add(page, str(response.status), response.url)

    def _asked(self, page: Page, request: Request) -> None:
        if not request.url.startswith((self.url, "data:", "blob:" + self.url)):
            self._add(page, "foreign", request.url)

    def _said(self, page: Page, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self._add(page, message.type, message.text)

    def _asked_the_reader(self, page: Page, dialog: Dialog) -> None:
        self._add(page, "dialog", dialog.message)
        dialog.accept()

    def _add(self, page: Page, what: str, words: str) -> None:
        self.lines.append(f"{page.url}: {what}: {words}")


@pytest.fixture
def windows(browser: Browser) -> Iterator[Windows]:
    """Opens windows of a running Chromium."""
    windows = Windows(browser)
    yield windows
    for context in windows.opened:
        context.close()
