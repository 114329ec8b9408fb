"""`giji search` finds in the built site what its readers find."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.engines.mkdocs import read_settings
from generator.site import make_site
from tests.support.commands import Run


@pytest.fixture
def built(sample: Path) -> Path:
    """The sample with the files of its index where its site would be."""
    build_index_files()
    return sample


def build_index_files() -> None:
    """Write what the site of this folder has beside its pages."""
    settings, _ = read_settings(Path("mkdocs.yml"), drafts=None, today=None)
    assert settings is not None
    for file in make_site(settings.minutes, settings.options).files:
        if isinstance(file.content, bytes):
            path = settings.target / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)


def test_hits_are_printed_with_their_places(run: Run, built: Path) -> None:
    """Day, meeting, kind and item, the words in their context, the address; then their number."""
    assert built.is_dir()
    done = run("search", "施設の一覧", "示す", "--lang", "ja")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "2025-07-15 / みなと町 公共施設予約検討部会（第1回） / 対応事項 / (1) 検討の進め方について",
        "  施設の一覧を各市町村に示す Give all municipalities the list of facilities",
        "  actions/yoyaku-bukai/001/a1-1.html",
    ]
    assert done.stderr == "見つかった件数: 1\n"


def test_words_that_begin_with_a_sign_are_no_options(run: Run, built: Path) -> None:
    """-word leaves out, and the count falls."""
    assert built.is_dir()
    both, fewer = run("search", "施設"), run("search", "施設", "-一覧")
    counts = [int(done.stderr.split()[-1]) for done in (both, fewer)]
    assert counts[0] > counts[1] > 0


def test_places_orders_and_limits(run: Run, built: Path) -> None:
    """Each value of a facet counts, and so does each facet."""
    assert built.is_dir()
    found = run("search", "施設", "--in", "kind=remark", "--in", "kind=item", "--order", "oldest")
    kinds = {line.split(" / ")[2] for line in found.stdout.splitlines() if " / " in line}
    assert kinds == {"Remark", "Agenda item"}
    first = run("search", "施設", "--in", "kind=remark", "--order", "oldest", "--limit", "1")
    assert len(first.stdout.splitlines()) == 3
    none = run("search", "施設", "--in", "year=1999")
    assert (none.stdout, none.stderr) == ("", "found: 0\n")


def test_a_facet_that_does_not_exist_is_wrong_usage(run: Run, built: Path) -> None:
    """Those that do are named."""
    assert built.is_dir()
    done = run("search", "施設", "--in", "colour=red")
    assert done.exit_code == 2
    assert "colour is none of kind, body, year" in done.stderr


def test_for_programs(run: Run, built: Path) -> None:
    """All that is known of a hit, and the counts of the facets."""
    assert built.is_dir()
    done = run("search", "操作のしやすさ", "--json")
    found = json.loads(done.stdout)
    assert found["count"] == 1
    assert found["facets"]["body"] == {"yoyaku-bukai": 1}
    (hit,) = found["hits"]
    assert hit["path"] == "meetings/yoyaku-bukai/001.html#r1-1"
    assert hit["item"]["number"] == "(1)"
    assert [hit["text"][start:end] for start, end in hit["marks"]] == ["操作のしやすさ"]


def test_a_candidate_has_no_meeting(run: Run, built: Path) -> None:
    """Its line says what it is."""
    assert built.is_dir()
    done = run("search", "公共施設予約システム", "--in", "kind=candidate")
    assert done.stdout.splitlines()[0] == "Candidate"


def test_synonyms_can_be_left_aside(run: Run, sample: Path) -> None:
    """With `--exact` a word is only itself."""
    register = sample / "minutes/registers/synonyms.yml"
    register.write_text(
        "schema: 1\nsynonyms:\n  - {kind: meaning, words: [カラオケ, 操作のしやすさ]}\n", "utf-8"
    )
    build_index_files()
    assert run("search", "カラオケ").stderr == "found: 1\n"
    assert run("search", "カラオケ", "--exact").stderr == "found: 0\n"


def test_without_an_index_a_way_out_is_told(run: Run, sample: Path) -> None:
    """Which file is missing, and what makes it."""
    assert sample.is_dir()
    done = run("search", "施設", "--target", "elsewhere")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == (
        "the search index cannot be read: manifest.json in elsewhere/search\n"
        "`giji build` makes it.\n"
    )
