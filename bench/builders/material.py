"""Builds the index of Material's search: `python -m bench.builders.material RECORDS FOLDER`.

The code is that of the plugin itself, with its settings for Japanese. A meeting is a page, a remark
a section of it whose heading is its number: nothing but the words of the remark can be found.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

import material
from material.plugins.search.plugin import SearchIndex

from bench.records import Meeting, meetings, read

FIELDS = {"title": {"boost": 1e3}, "text": {"boost": 1e0}, "tags": {"boost": 1e6}}
"""What the plugin takes where nothing is set."""


@dataclass(frozen=True, slots=True)
class Page:
    """What the plugin reads of a page of MkDocs."""

    url: str
    content: str
    title: str = "m"
    meta: dict[str, Any] = field(default_factory=dict)
    toc: tuple[()] = ()


def settings() -> dict[str, object]:
    """Return the plugin's settings for Japanese, as its own catalog has them."""
    templates = Path(material.__file__).parent / "templates/partials/languages/ja.html"
    texts = dict(
        re.findall(r'"search\.config\.(\w+)": "(.*)"', templates.read_text(encoding="utf-8"))
    )
    return {
        "lang": [texts["lang"]],
        "separator": texts["separator"].replace("\\\\", "\\"),
        "pipeline": texts["pipeline"].split(","),
        "fields": FIELDS,
    }


def page(meeting: Meeting) -> Page:
    """Return a meeting as a page."""
    sections = []
    for record in meeting.records:
        lines = "".join(f"<p>{escape(line)}</p>" for line in record.text.split("\n") if line)
        sections.append(f'<h2 id="r{record.number}">r{record.number}</h2>{lines}')
    url = meeting.records[0].path.partition("#")[0]
    return Page(url, f'<h1 id="m">m</h1>{"".join(sections)}')


def main(records: Path, folder: Path) -> None:
    """Write the file of the index into a folder."""
    index = SearchIndex(**settings())
    for meeting in meetings(read(records)):
        index.add_entry_from_context(page(meeting))
    folder.mkdir(parents=True)
    content = index.generate_search_index(None)
    (folder / "search_index.json").write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
