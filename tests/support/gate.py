"""Requests that a test holds back, to see what a page does in the meantime."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

TEXTS: Final = re.compile(r"/search/texts-[0-9a-f]{16}\.bin")
"""Addresses of the packs of texts."""


class Gate:
    """Holds the requests of a window to addresses of a pattern, from now on until it is opened."""

    def __init__(self, page: Page, pattern: str | re.Pattern[str]) -> None:
        self._is_open = False
        self._waiting: list[Route] = []
        page.route(pattern, lambda route: self._take(route))  # noqa: PLW0108 - Playwright marks it

    def let_one_through(self) -> None:
        """Let the request go that has waited longest, if there is one."""
        if self._waiting:
            self._waiting.pop(0).continue_()

    def open(self) -> None:
        """Let all go, those that come later too."""
        self._is_open = True
        while self._waiting:
            self.let_one_through()

    def _take(self, route: Route) -> None:
        if self._is_open:
            route.continue_()
        else:
            self._waiting.append(route)
