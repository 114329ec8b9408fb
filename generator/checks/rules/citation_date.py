"""言及された会議の日付が合わない / The date of a cited meeting does not agree.

言及（citations）の `date` は、収録された会議（meeting）の開催日、また語句（words）にある日付と
同じでなければなりません。

The `date` of a citation is the date of the `meeting` it names, and the date in its `words`.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, speaker: mihon, text: 令和7年12月22日の準備会で述べた。}
citations:
  - {id: c1, in: r9, words: 令和7年12月22日の準備会, name: 準備会, date: 2025-12-22}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, speaker: mihon, text: 令和7年12月22日の準備会で述べた。}
citations:
  - {id: c1, in: r9, words: 令和7年12月22日の準備会, name: 準備会, date: 2026-12-22}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.dates import written_dates
from generator.model.ledger import Ledger

RULE: Final = "citation-date"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report citations dated otherwise than the meeting or the words they name."""
    days = {meeting.key: meeting.when.date for meeting in ledger.meetings}
    for citation in (citation for meeting in ledger.meetings for citation in meeting.citations):
        named: list[date | None] = [day.day for day in written_dates(citation.basis.words)]
        if citation.meeting:
            named.append(days.get(citation.meeting))
        for day in named:
            if citation.date and day and day != citation.date:
                message = Message(
                    "the cited meeting is dated {date} here, but was on {day}",
                    date=str(citation.date),
                    day=str(day),
                )
                hint = Message("Write date: {day}.", day=str(day))
                yield Diagnostic(citation.place["date"], RULE, message, hint)
