"""`giji search` finds in the built site what its readers find."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import giji
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
    """Day, meeting, kind, item, the words in their context, where the page lies; their number."""
    assert built.is_dir()
    done = run("search", "施設の一覧", "示す", "--lang", "ja")
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "2025-07-15 / みなと町 公共施設予約検討部会（第1回） / 対応事項",
        "  (1) 検討の進め方について",
        "  施設の一覧を各市町村に示す",
        "  site/actions/yoyaku-bukai/001/a1-1.html",
        "",
    ]
    assert done.stderr == "見つかった件数: 1\n"


def test_a_remark_is_printed_with_its_speaker(run: Run, built: Path) -> None:
    """As far as the record tells."""
    assert built.is_dir()
    first = run("search", "操作のしやすさも見てほしい", "--lang", "ja").stdout.splitlines()[0]
    assert first == "2025-07-15 / みなと町 公共施設予約検討部会（第1回） / 発言 / 見本部会長"


def test_the_words_are_marked_on_a_terminal(built: Path) -> None:
    """Bold and underlined, since not everyone sees colours; a pipe gets plain text."""
    assert built.is_dir()
    found = CliRunner().invoke(giji, ["search", "操作のしやすさ"], color=True).stdout
    assert "\x1b[1m\x1b[4m操作のしやすさ\x1b[0m" in found


def test_words_that_begin_with_a_sign_are_no_options(run: Run, built: Path) -> None:
    """-word leaves out, and the count falls."""
    assert built.is_dir()
    both, fewer = run("search", "施設"), run("search", "施設", "-一覧")
    counts = [int(done.stderr.split()[1]) for done in (both, fewer)]
    assert counts[0] > counts[1] > 0


def test_places_orders_and_limits(run: Run, built: Path) -> None:
    """Each value of a facet counts, and so does each facet."""
    assert built.is_dir()
    found = run("search", "施設", "--in", "kind=remark", "--in", "kind=item", "--order", "oldest")
    kinds = {line.split(" / ")[2] for line in found.stdout.splitlines() if " / " in line}
    assert kinds == {"Remark", "Agenda item"}
    first = run("search", "施設", "--in", "kind=remark", "--order", "oldest", "--limit", "1")
    assert len(first.stdout.split("\n\n")) == 1 + 1
    assert re.fullmatch(r"found: \d+ \(shown: 1\)\n", first.stderr)
    none = run("search", "施設", "--in", "year=1999")
    assert (none.stdout, none.stderr) == ("", "found: 0\n")


def test_a_facet_alone_is_a_question(run: Run, built: Path) -> None:
    """Without a word everything there is found; with neither, the question is missing."""
    assert built.is_dir()
    found = run("search", "--in", "kind=correction", "--json")
    assert {hit["kind"] for hit in json.loads(found.stdout)["hits"]} == {"correction"}
    nothing = run("search")
    assert nothing.exit_code == 2
    assert "WORDS..." in nothing.stderr


def test_where_nothing_is_found_a_way_out_is_told(run: Run, built: Path) -> None:
    """If there is a word to leave out."""
    assert built.is_dir()
    done = run("search", "施設", "ありえない語", "--lang", "ja")
    assert done.stderr.splitlines() == [
        "見つかった件数: 0",
        "すべての語を含むものはありません。語を減らすか、間に OR を置いてください。",
    ]
    assert run("search", "ありえない語").stderr == "found: 0\n"


@pytest.mark.parametrize(
    "typed", ["\0", "\udcff", "(a+)+$", "[[", "\x1b[31m", "%s{}", "' OR 1=1 --", '"', "-"]
)
def test_whatever_is_typed_is_a_question(run: Run, built: Path, typed: str) -> None:
    """None of it is in the sample, and none of it does harm."""
    assert built.is_dir()
    done = run("search", "--", typed)
    assert (done.exit_code, done.stdout) == (0, "")


def test_what_is_pasted_is_cut(run: Run, built: Path) -> None:
    """And that is told."""
    assert built.is_dir()
    done = run("search", "施設" * 500_000)
    assert done.stderr.splitlines() == [
        "found: 0",
        "The question is very long: only the beginning of it was looked for.",
    ]


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
    assert (found["version"], found["count"], found["is_cut"]) == (1, 1, False)
    assert found["facets"]["body"] == {"yoyaku-bukai": 1}
    (hit,) = found["hits"]
    assert set(hit) == {"kind", "path", "text", "speaker", "meeting", "item", "marks"}
    assert hit["path"] == "meetings/yoyaku-bukai/001.html#r1-1"
    assert hit["item"]["number"] == "(1)"
    assert hit["speaker"] == "見本部会長"
    assert [hit["text"][start:end] for start, end in hit["marks"]] == ["操作のしやすさ"]


def test_a_candidate_has_no_meeting(run: Run, built: Path) -> None:
    """Its line says what it is."""
    assert built.is_dir()
    done = run("search", "公共施設予約システム", "--in", "kind=candidate")
    assert done.stdout.splitlines()[0] == "Candidate"
    (hit, *_) = json.loads(run("search", "--in", "kind=candidate", "--json").stdout)["hits"]
    assert (hit["meeting"], hit["item"], hit["speaker"]) == (None, None, None)


def test_synonyms_can_be_left_aside(run: Run, sample: Path) -> None:
    """With `--exact` a word is only itself."""
    register = sample / "minutes/registers/synonyms.yml"
    register.write_text(
        "schema: 1\nsynonyms:\n  - {kind: meaning, words: [カラオケ, 操作のしやすさ]}\n", "utf-8"
    )
    build_index_files()
    assert run("search", "カラオケ").stderr == "found: 1\n"
    assert run("search", "カラオケ", "--exact").stderr == "found: 0\n"


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "en",
            (
                "error: this part of the search index cannot be read (search-index)\n"
                "    hint: `giji build` makes it anew.\n"
            ),
        ),
        (
            "ja",
            (
                "error: 検索索引のこの部分を読めません (search-index)\n"
                "    ヒント: `giji build` で作り直せます。\n"
            ),
        ),
    ],
)
def test_without_an_index_a_way_out_is_told(run: Run, sample: Path, lang: str, told: str) -> None:
    """Which file is missing, and what makes it."""
    assert sample.is_dir()
    done = run("search", "施設", "--target", "elsewhere", "--lang", lang)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == f"elsewhere/search/manifest.json:1:1: {told}"


def test_each_damaged_file_is_named(run: Run, built: Path) -> None:
    """Whichever is cut short; one that no question needs is no harm."""
    told = []
    for file in sorted(built.joinpath("site/search").iterdir()):
        content = file.read_bytes()
        file.write_bytes(content[: len(content) // 2])
        done = run("search", "施設の一覧")
        assert isinstance(done.exception, SystemExit | None)
        if done.exit_code:
            assert done.exit_code == 1
            named, _, message = done.stderr.splitlines()[0].partition(":1:1: ")
            assert (named, message) == (
                f"site/search/{file.name}",
                "error: this part of the search index is damaged (search-index)",
            )
            told.append(file.name.rpartition("-")[0])
        file.write_bytes(content)
    assert {"", "dictionary", "facet-kind", "meetings", "phrases", "root", "texts"} <= set(told)


def test_an_index_of_another_version_is_told(run: Run, built: Path) -> None:
    """A file of a later site beside an older program, or the other way round."""
    manifest = built / "site/search/manifest.json"
    manifest.write_text('{"format": "giji-search", "version": 2, "root": "x"}', "utf-8")
    assert "made by another version" in run("search", "施設").stderr
