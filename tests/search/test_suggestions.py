"""What can be suggested: what has a page, by every name that it has."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from generator.archive.archive import Archive
from generator.model.labels import Status
from generator.model.meeting import When
from generator.model.registers import Topic
from generator.search.files import inflate, unsealed
from generator.search.suggestions import suggestions, suggestions_file
from tests.archive.build import archive, body, candidate, material, meeting, organization


def rows(known: Archive) -> object:
    """Return what the file of suggestions holds."""
    file = suggestions_file(suggestions(known))
    assert isinstance(file.content, bytes)
    return json.loads(inflate(unsealed(file.content)))


def test_entries_are_found_by_folded_names_and_aliases() -> None:
    """In both languages; a word that means nothing, or the same, is not there twice."""
    entry = Topic(id="cost", name="費用", name_en="Cost", aliases=("コスト", "ｺｽﾄ", "\ufe0f"))
    known = archive(entry, candidate("a", "予約システム"), organization("b", "総務課"))
    assert rows(known) == [
        ["topic", "費用", "Cost", "topics/cost.html", ["費用", "cost", "コスト"]],
        [
            "candidate",
            "予約システム",
            "予約システム",
            "candidates/a.html",
            ["予約システム"],
        ],
        ["organization", "総務課", "総務課", "organizations/b.html", ["総務課"]],
    ]


def test_materials_of_newer_meetings_come_first() -> None:
    """By label and title, shown with their meeting; those of drafts never."""
    first, second, draft = (
        replace(
            meeting(f"wt/{number}", replace(material(f"wt/{number}#m1", "資料1"), title=title)),
            title=f"第{number}回",
            when=When(date=date(2026, number, 1)),
        )
        for number, title in ((1, "予算 案"), (2, None), (3, "秘密"))
    )
    known = archive(body("wt"), first, second, replace(draft, status=Status.DRAFT))
    assert rows(known) == [
        ["material", "資料1 / 第2回", "資料1 / 第2回", "materials/wt/2/m1.html", ["資料1"]],
        [
            "material",
            "資料1 予算 案 / 第1回",
            "資料1 予算 案 / 第1回",
            "materials/wt/1/m1.html",
            ["資料1予算案", "予算案"],
        ],
    ]
