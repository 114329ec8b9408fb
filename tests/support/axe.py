"""What axe-core finds on a page, as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = """() => axe.run(document).then(found => found.violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`)))"""


def violations(page: Page, axe_source: str) -> list[str]:
    """Return one line for each element that breaks a rule."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_source)
    found: list[str] = page.evaluate(AXE)
    return [f"{page.url}: {line}" for line in found]
