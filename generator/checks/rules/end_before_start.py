"""終了が開始より後でない / The end is not after the start.

終了時刻（end）は開始時刻（start）より後でなければなりません。

The `end` of a meeting is later than its `start`.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
when: {date: 2026-02-04, start: 14:30, end: 15:15}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
when: {date: 2026-02-04, start: 15:15, end: 14:30}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "end-before-start"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report meetings that do not end after they start."""
    for when in (meeting.when for meeting in ledger.meetings):
        if when.start and when.end and when.end <= when.start:
            message = Message(
                "the end {end} is not after the start {start}",
                end=f"{when.end:%H:%M}",
                start=f"{when.start:%H:%M}",
            )
            hint = Message("Times are written in 24 hours: 15:15.")
            yield Diagnostic(when.place["end"], RULE, message, hint)
