"""元号とその年が合わない / An era does not have that year.

平成は31年4月30日までなので、平成31年5月や平成32年度はありません（令和元年5月、令和2年度です）。
改元より前の会議が先の年を平成で呼ぶのは正しい書き方です。日時の原文と編集者の文では誤り、
議事の本文では警告です。原文どおりの誤りには、ママの注を付けると警告が出なくなります。

平成 ended with the 30th of April of its 31st year, so there is no 平成31年5月 (it is 令和元年5月).
Minutes older than the change of era may name later years by the old one. It is an error in the
words of `when` and in those of the editors, a warning in the text of the minutes. A slip of the
original is marked with a note of kind `sic` and then not reported.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      decisions:
        - {id: d1, note: 平成31年4月と令和元年5月の実績による。}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      decisions:
        - {id: d1, note: 平成31年5月の実績による。}
```
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.checks.writings import writings
from generator.diagnostics import Diagnostic, Message
from generator.model.dates import Era, era_year, wareki_year
from generator.model.ledger import Ledger

RULE: Final = "era-year"


_ERA_DATE: Final = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和)\s?(?P<year>元|\d{1,2})\s?年"
    r"(?:(?P<fiscal>度)|\s?(?P<month>1[0-2]|0?[1-9])\s?月(?:\s?(?P<day>\d{1,2})\s?日)?)?"
)


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report dates before the first or after the last day of their era."""
    for meeting in ledger.meetings:
        for writing in writings(meeting):
            for slip, meant in _slips(writing.text, meeting.when.date):
                if not writing.excuses(slip):
                    message = Message("there is no {date}", date=slip)
                    hint = Message("Did you mean {near}?", near=meant)
                    yield Diagnostic(writing.span, RULE, message, hint, severity=writing.severity)


def _slips(text: str, spoken: date) -> Iterator[tuple[str, str]]:
    """Yield each date outside its era, and its year as it should be called."""
    for match in _ERA_DATE.finditer(unicodedata.normalize("NFKC", text)):
        era = next(era for era in Era if era.kanji == match["era"])
        first, last = _days(match, era)
        end = next((later.first_day for later in Era if later.first_day > era.first_day), date.max)
        if last < era.first_day:
            yield match.group(), wareki_year(*era_year(last))
        elif first >= end and spoken >= end:
            yield match.group(), wareki_year(*era_year(first))


def _days(match: re.Match[str], era: Era) -> tuple[date, date]:
    """Return the first and the last day that the match can mean."""
    number = 1 if match["year"] == "元" else int(match["year"])
    year = era.first_day.year + number - 1
    if match["fiscal"]:
        return date(year, 4, 1), date(year + 1, 3, 31)
    if not match["month"]:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(match["month"])
    end = monthrange(year, month)[1]
    if match["day"]:
        day = min(max(int(match["day"]), 1), end)  # a day that no month has: another rule's matter
        return date(year, month, day), date(year, month, day)
    return date(year, month, 1), date(year, month, end)
