"""Requests that a test holds back, to see what a page does in the meantime."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route


class Gate:
    """Holds the requests of a window to addresses of a pattern, from now on until it is opened."""

    def __init__(self, page: Page, pattern: str) -> None:
        self._is_open = False
        self._waiting: list[Route] = []
        page.route(pattern, lambda route: self._take(route))

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
