"""A small corpus in the form of the real one, of invented remarks."""

from __future__ import annotations

import gzip
import json
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Final

from bench.records import Record, corpus

if TYPE_CHECKING:
    from pathlib import Path

LETTERS: Final = (
    "施設予約避難所図書館給食費公園整備防災訓練予算案学校保育介護道路橋梁水道税務住民戸籍"
)
"""Of what the subjects are made: there are always new ones."""
THINGS: Final = (
    "システム",
    "アンケート",
    "スケジュール",
    "サービス",
    "オンライン申請",
    "共通化候補",
)
DOINGS: Final = (
    "を取りまとめました。",
    "について申し上げます。",
    "を見直すべきだと考えております。",
    "は令和７年１２月に決まりました。",
    "の担当は令和8年度の予算で進めてまいります。",
    "を引き続き検討し、2026年2月4日に報告します。",
)


def write_corpus(file: Path, meetings: int = 6, remarks: int = 10) -> Path:
    """Write a corpus; the later meetings stand first in it."""
    random = Random(1)  # noqa: S311 - a sample, not a secret
    with gzip.open(file, "wt", encoding="utf-8") as lines:
        for meeting in reversed(range(meetings)):
            voices = [
                {
                    "i": number,
                    "speaker": f"見本委員{number % 3}",
                    "text": "\n".join(
                        "".join(random.choices(LETTERS, k=random.randint(2, 4)))
                        + random.choice(["の", "と", ""])
                        + random.choice(THINGS)
                        + random.choice(DOINGS)
                        for _ in range(3)
                    ),
                }
                for number in range(1, remarks + 1)
            ]
            day = date(2025, 4, 1) + timedelta(weeks=meeting)
            head = {"id": f"m{meeting}", "dateIso": day.isoformat(), "title": f"第{meeting}回"}
            lines.write(json.dumps({**head, "voices": voices}) + "\n")
    return file


def records_of(folder: Path, meetings: int = 6, remarks: int = 10) -> tuple[Record, ...]:
    """Return the records of a small corpus."""
    return tuple(corpus(write_corpus(folder / "corpus.jsonl.gz", meetings, remarks)))
