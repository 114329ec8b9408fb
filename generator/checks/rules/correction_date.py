"""訂正日が会議より前 / A correction is dated before its meeting.

訂正の日付（date）は、会議の開催日か、その後の日でなければなりません。

The `date` of a correction is the day of the meeting or later.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
when: {date: 2026-02-04}
corrections:
  - {date: 2026-03-01, kind: typo, in: r1, before: 費用を示せ, after: 費用を示し, reason: 誤記}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
when: {date: 2026-02-04}
corrections:
  - {date: 2025-03-01, kind: typo, in: r1, before: 費用を示せ, after: 費用を示し, reason: 誤記}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "correction-date"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report corrections older than what they correct."""
    for meeting in ledger.meetings:
        day = meeting.when.date
        for correction in meeting.corrections:
            if correction.date < day:
                message = Message(
                    "corrected on {date}, before the meeting of {day}",
                    date=str(correction.date),
                    day=str(day),
                )
                hint = Message("Check the year of both dates.")
                yield Diagnostic(correction.place["date"], RULE, message, hint)
