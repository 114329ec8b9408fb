"""開催日が原文の日付と違う / The date differs from the words of the record.

`when` の `date` は、原文（text）にある最初の日付と同じでなければなりません。

The `date` of `when` is the first date that its `text` names.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
when: {text: 令和8年2月4日（水）, date: 2026-02-04}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
when: {text: 令和8年2月4日（水）, date: 2026-04-02}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.dates import written_dates
from generator.model.ledger import Ledger

RULE: Final = "when-date"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report meetings whose date is not the one in their words."""
    for when in (meeting.when for meeting in ledger.meetings):
        days = (written.day for written in written_dates(when.text or "") if written.day)
        day = next(days, when.date)
        if day != when.date:
            message = Message(
                "the date is {date}, but the words say {day}", date=str(when.date), day=str(day)
            )
            hint = Message("Write date: {day}.", day=str(day))
            yield Diagnostic(when.place["date"], RULE, message, hint)
