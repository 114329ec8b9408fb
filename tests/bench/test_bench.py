"""The whole run on a few remarks: three indexes, a browser, a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from bench import asking
from bench.__main__ import main
from bench.building import is_there
from bench.figures import quality
from bench.measures import Engine, Visit, kept
from tests.bench.corpora import write_corpus

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("chromium")
def test_all_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, checkout: Path) -> None:
    """Ours finds exactly what is right; each engine that is installed gives hits and figures."""
    few = {Visit.COLD: 1, Visit.SLOW: 1, Visit.WARM: 8}
    monkeypatch.setattr(asking, "WINDOWS", dict.fromkeys(Engine, few))
    monkeypatch.chdir(checkout)
    corpus = write_corpus(tmp_path / "corpus.jsonl.gz", meetings=3, remarks=20)
    options = {
        "--date": "2026-03-23",
        "--sizes": "80",
        "--queries": "8",
        "--corpus": str(corpus),
        "--kept": str(tmp_path / "kept"),
        "--page": str(tmp_path / "page.md"),
    }
    result = CliRunner().invoke(main, [part for pair in options.items() for part in pair])
    assert result.exit_code == 0, result.output
    found = kept(tmp_path / "kept")
    engines = [engine for engine in Engine if is_there(engine)]
    assert [(each.records, each.engine) for each in found] == [(80, engine) for engine in engines]
    for each in found:
        assert each.built.stopped is None
        assert each.stopped == {}
        assert each.files is not None
        assert each.files.count
        (cold,) = each.answers[Visit.COLD]
        (slow,) = each.answers[Visit.SLOW]
        assert 0 < cold.scripts < cold.bytes
        assert cold.bytes == pytest.approx(slow.bytes, rel=0.05)
        assert slow.milliseconds > 170 * 2
        warm = each.answers[Visit.WARM]
        assert len(warm) == 8
        assert sum(answer.both for answer in warm) > 0
        assert all(answer.error is None for answer in warm)
        assert sum(answer.bytes for answer in warm) < 8 * cold.bytes
        if each.engine is Engine.OURS:
            assert quality(warm).exact == 8
    page = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert "### 80 records" in page
