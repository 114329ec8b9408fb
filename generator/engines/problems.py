"""Shows what is wrong with the ledger on the pages themselves, for a writer who previews them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from generator.diagnostics import Diagnostic, Translate
from generator.model.page import Page, Site
from generator.pages.environment import escaped
from generator.reporting import as_text
from generator.urls import HOME


def with_problems(
    good: Site, found: Iterable[Diagnostic], translate: Translate, title: str
) -> Site:
    """Return the site that was good before, with a list of the problems on top of each page.

    If no site was good yet, it is a home page with this list alone, named `title`.
    """
    pages = good.pages or (
        Page(path=HOME, kind="home", title=title, html=f"<h1>{escaped(title)}</h1>"),
    )
    words = escaped(translate("The minutes have errors; this page is older than they are."))
    items = Markup("").join(
        Markup('<li class="literal">{}</li>').format(as_text([one], translate)) for one in found
    )
    panel = Markup('<div class="problems" role="alert"><p>{}</p><ul>{}</ul></div>').format(
        words, items
    )
    return replace(good, pages=tuple(replace(page, html=str(panel) + page.html) for page in pages))
