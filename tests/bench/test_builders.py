"""Each builder indexes the words of the remarks, and nothing that the others do not."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from bench.builders import giji, material
from bench.records import meetings, read, write
from generator.search.client import search
from generator.search.reader import IndexReader
from generator.search.store import FolderStore
from tests.bench.corpora import records_of

if TYPE_CHECKING:
    from pathlib import Path


def test_records_come_back_in_order_of_their_meetings(tmp_path: Path) -> None:
    """The oldest first, whatever the order of the corpus."""
    records = records_of(tmp_path)
    write(records, tmp_path / "records.jsonl")
    assert tuple(read(tmp_path / "records.jsonl")) == records
    assert [meeting.records[0].meeting for meeting in meetings(records)] == [
        f"m{number}" for number in range(6)
    ]


def test_ours_has_each_remark_with_its_meeting(tmp_path: Path) -> None:
    """As on a site."""
    records = records_of(tmp_path)
    write(records, tmp_path / "records.jsonl")
    giji.main(tmp_path / "records.jsonl", tmp_path / "index")
    index = IndexReader(FolderStore(tmp_path / "index"))
    assert index.root["documents"] == len(records)
    (hit,) = search(index, records[7].text.split("\n")[0], limit=1).hits[:1]
    assert hit.text.meeting is not None
    assert hit.text.meeting["title"] == "第0回"


def test_material_has_a_section_for_each_remark(tmp_path: Path) -> None:
    """By the plugin's own code, with its settings for Japanese; titles are no Japanese words."""
    records = records_of(tmp_path)
    write(records, tmp_path / "records.jsonl")
    material.main(tmp_path / "records.jsonl", tmp_path / "index")
    index = json.loads((tmp_path / "index/search_index.json").read_text(encoding="utf-8"))
    assert index["config"]["lang"] == ["ja"]
    assert index["config"]["pipeline"] == ["stemmer"]
    assert re.split(index["config"]["separator"], "区民、子ども　学校") == [
        "区民",
        "子ども",
        "学校",
    ]
    sections = {each["location"]: each for each in index["docs"]}
    for record in records:
        section = sections[record.path]
        assert section["title"].isascii()
        assert re.sub("<[^>]*>", "", section["text"]) == record.text.replace("\n", "")
