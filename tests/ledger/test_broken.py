"""Each folder of `broken` is a ledger with mistakes; its diagnostics stand beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.language import LANGUAGES, translator
from generator.ledger.folder import read_ledger
from generator.reporting import as_text

BROKEN = Path(__file__).parent / "broken"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", sorted(path.name for path in BROKEN.iterdir()))
def test_every_mistake_is_reported_at_its_place(
    monkeypatch: pytest.MonkeyPatch, case: str, language: str
) -> None:
    """All at once, sorted by place, in plain words of either language, with a hint."""
    monkeypatch.chdir(BROKEN / case)
    _, found = read_ledger(Path("minutes"))
    expected = Path(f"expected.{language}.txt").read_text(encoding="utf-8")
    assert as_text(found, translator(language)) == expected


def test_no_words_of_the_libraries_reach_the_reader() -> None:
    """A Japanese report has no English sentence in it."""
    for file in BROKEN.glob("*/expected.ja.txt"):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert not line.isascii(), f"{file}: {line}"
