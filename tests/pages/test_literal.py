"""Every text of the ledger is shown literally, whatever it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from selectolax.lexbor import LexborNode

from generator.archive.proof import pieces
from generator.model.ledger import Ledger
from generator.model.place import Place
from generator.urls import address
from tests.pages.rendered import Rendered, body, render
from tests.support.texts import texts

Record = TypeVar("Record")

TEXTS = {
    *("title", "title_en", "name", "name_en", "description", "cohort", "label", "number"),
    *("record_title", "heading", "text", "attendance_heading", "post", "proxy_for"),
    *("agenda_heading", "remarks_heading", "marker", "speaker_text", "closing"),
    *("publisher", "licence", "note", "before", "after", "reason"),
}
"""The names of all fields that hold free text."""

APART = "｜"
"""Parts the text of the sample from what is added, so that no known word ends differently."""


def with_text(thing: Record, added: str) -> Record:
    """Return a record with `added` behind each free text in it."""
    if not is_dataclass(thing) or isinstance(thing, Place):
        return thing
    changed = {
        field.name: more(field.name, getattr(thing, field.name), added) for field in fields(thing)
    }
    return replace(thing, **changed)  # type: ignore[type-var]


def more(name: str, value: Any, added: str) -> Any:  # noqa: ANN401 - of any field
    """Return the value of a field with its texts made longer."""
    if isinstance(value, str):
        return f"{value}{APART}{added}" if name in TEXTS else value
    if isinstance(value, tuple):
        return tuple(more(name, one, added) for one in value)
    return with_text(value, added)


@pytest.fixture(scope="module")
def site(sample: Ledger) -> Callable[[str], Rendered]:
    """What makes the pages of the sample with a text behind each of its texts."""

    def with_added(added: str) -> Rendered:
        return render(replace(with_text(sample, added), sources={}), drafts=True)

    return with_added


def shape(node: LexborNode) -> Iterator[tuple[object, ...]]:
    """Yield tags and attributes of a tree in its order, but those that hold texts of the ledger."""
    for child in node.iter():
        if child.tag != "wbr":
            attributes = child.attributes
            kept = (*(attributes.get(name) for name in ("id", "class", "href", "datetime")),)
            yield (child.tag, *sorted(attributes), *kept)
        yield from shape(child)
        yield ("end",)


@pytest.fixture(scope="module")
def is_plain(site: Callable[[str], Rendered]) -> Callable[[Rendered], bool]:
    """What compares the trees of all pages with those of plain words."""
    plain = shapes(site("x"))
    return lambda pages: shapes(pages) == plain


def shapes(pages: Rendered) -> dict[str, list[tuple[object, ...]]]:
    """Return the shape of each page without the places where a heading may break."""
    for tree in pages.trees.values():
        for node in tree.css("wbr"):
            node.decompose()
    return {path: list(shape(body(tree))) for path, tree in pages.trees.items()}


@settings(max_examples=15)
@given(added=texts())
def test_no_text_changes_the_elements_of_any_page(
    site: Callable[[str], Rendered], is_plain: Callable[[Rendered], bool], added: str
) -> None:
    """Nor is a character lost, changed or out of its order, in the record or beside it."""
    pages = site(added)
    archive = pages.archive
    for meeting in archive.meetings:
        path = address(meeting.key).path
        record, at = pages.text(path), 0
        for piece in pieces(meeting):
            at = record.index(piece.text, at) + len(piece.text)
        shown = record + body(pages.trees[path]).text()
        assert [text for text in free_texts(meeting) if text not in shown] == []
    for register in (archive.topics, archive.candidates, archive.organizations, archive.bodies):
        for entry in register.values():
            shown = body(pages.trees[address(entry.key).path]).text()
            assert entry.name in shown
            assert entry.description is None or entry.description in shown
    assert is_plain(pages)


def free_texts(thing: object) -> Iterator[str]:
    """Yield the free texts of a record that Japanese pages show."""
    if not is_dataclass(thing) or isinstance(thing, Place):
        return
    for field in fields(thing):
        value = getattr(thing, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str):
                if field.name in TEXTS - {"title_en", "name_en"}:
                    yield one
            else:
                yield from free_texts(one)
