"""`giji topics suggest` proposes, and never writes."""

from __future__ import annotations

import json
from pathlib import Path

from tests.support.commands import Run, tree

FIRST = "minutes/yoyaku-bukai/001/minutes.yml"
THIRD = "minutes/yoyaku-bukai/003/minutes.yml"


def test_remarks_with_the_words_of_a_topic_are_listed(run: Run, sample: Path) -> None:
    """With the place in the minutes, the line to write there, and why; nothing is written."""
    minutes = sample / FIRST
    text = minutes.read_text(encoding="utf-8")
    minutes.write_text(text.replace("topics: [hiyo]", "topics: [ikou]", 1), encoding="utf-8")
    before = tree(sample)
    done = run("topics", "suggest", "--lang", "ja")
    assert done.exit_code == 0
    line = 1 + text[: text.index("topics: [hiyo]")].count("\n")
    assert done.stdout.splitlines()[:2] == [
        f"{FIRST}:{line}:19: yoyaku-bukai/001#r1-3",
        "    topics: [ikou, hiyo]",
    ]
    assert done.stdout.splitlines()[2].startswith("    費用: 「費用」。この語のある")
    assert "費用の見込み" in done.stdout.splitlines()[3]
    assert done.stderr == "論点の語がある発言: 1、新しい語: 0\n"
    assert tree(sample) == before


def test_new_terms_are_listed_with_their_remarks(run: Run, sample: Path) -> None:
    """Written as the minutes write them; the first five remarks are shown."""
    add_remarks(sample, "ｶﾒﾗをつけてほしい。")
    done = run("topics", "suggest")
    lines = done.stdout.splitlines()
    assert lines[0] == "new: ｶﾒﾗ (7 remarks, in all 7)"
    assert lines[2] == "      ｶﾒﾗをつけてほしい。"
    assert len(lines) == 11
    assert done.stderr == "remarks with words of a topic: 0, new terms: 1\n"


def test_for_programs(run: Run, sample: Path) -> None:
    """All remarks, with their places and addresses."""
    add_remarks(sample, "防犯カメラの費用。")
    done = run("topics", "suggest", "--json", "--limit", "1")
    found = json.loads(done.stdout)
    assert found["version"] == 1
    [filing] = found["filings"]
    assert filing["yaml"] == "topics: [hiyo]"
    assert filing["topics"] == ["hiyo"]
    assert filing["clues"][0]["word"] == "費用"
    [term] = found["terms"]
    assert (term["term"], term["places"], len(term["remarks"])) == ("防犯カメラ", 7, 7)
    assert term["remarks"][0]["address"] == "meetings/yoyaku-bukai/001.html#x0"
    assert term["remarks"][0]["path"] == FIRST


def add_remarks(sample: Path, text: str) -> None:
    """Let the first and the third meeting have some remarks more, and much else to say."""
    for path, numbers in ((FIRST, range(4)), (THIRD, range(4, 7))):
        spoken = [(f"x{number}", text) for number in numbers]
        spoken += [(f"y{number}", "ほかの話をする。") for number in range(20)]
        added = "".join(
            f"        - {{id: {id_}, attribution: group, text: {words}}}\n" for id_, words in spoken
        )
        minutes = sample / path
        before, remarks, after = minutes.read_text(encoding="utf-8").partition("      remarks:\n")
        minutes.write_text(f"{before}{remarks}{added}{after}", encoding="utf-8")


def test_one_body_alone(run: Run, sample: Path) -> None:
    """A body that does not exist is wrong usage; those that do are named."""
    add_remarks(sample, "防犯カメラの費用。")
    assert run("topics", "suggest", "--body", "dx-kaigi").stdout == ""
    assert "x0" in run("topics", "suggest", "--body", "yoyaku-bukai").stdout
    done = run("topics", "suggest", "--body", "nobody")
    assert done.exit_code == 2
    assert "nobody is none of dx-kaigi, yoyaku-bukai" in done.stderr


def test_broken_minutes_are_told_first(run: Run, sample: Path) -> None:
    """Proposals would rest on what may be wrong."""
    minutes = sample / FIRST
    text = minutes.read_text(encoding="utf-8")
    minutes.write_text(text.replace("topics: [hiyo]", "topics: [nothing]", 1), encoding="utf-8")
    done = run("topics", "suggest")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "(unknown-topic)" in done.stderr
