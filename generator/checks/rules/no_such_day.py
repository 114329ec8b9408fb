"""暦にない日 / A day that no calendar has.

2月30日や13月1日のような日付です。日時の原文と編集者の文では誤り、議事の本文では警告です。
原文どおりの誤りには、ママの注（notes、kind: sic）を付けると警告が出なくなります。

A date such as the 30th of February: an error in the words of `when` and in those of the editors, a
warning in the text of the minutes. A slip of the original is marked with a note of kind `sic` and
then not reported.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      decisions:
        - {id: d1, note: 令和6年2月29日に事務局が補った。}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      decisions:
        - {id: d1, note: 令和7年2月29日に事務局が補った。}
```
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from generator.checks.writings import writings
from generator.diagnostics import Diagnostic, Message
from generator.model.dates import Era, WrittenDate, written_dates
from generator.model.ledger import Ledger

RULE: Final = "no-such-day"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report dates whose month or day does not exist."""
    for writing in (writing for meeting in ledger.meetings for writing in writings(meeting)):
        for written in written_dates(writing.text):
            is_slip = written.day is None and not _exists(written)
            if is_slip and not writing.excuses(written.text):
                message = Message("no calendar has the day {date}", date=written.text)
                hint = Message("Check month and day.")
                yield Diagnostic(writing.span, RULE, message, hint, severity=writing.severity)


def _exists(written: WrittenDate) -> bool:
    """Whether the month has that day, whatever the era."""
    text = unicodedata.normalize("NFKC", written.text.replace("元", "1"))
    year, month, day = (int(digits) for digits in re.findall(r"\d+", text)[:3])
    first_years = (era.first_day.year - 1 for era in Era if era.kanji == text[:2])
    year += next(first_years, 0)
    return month in range(1, 13) and day in range(1, monthrange(year, month)[1] + 1)
