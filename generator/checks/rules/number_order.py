"""回と開催日の順が逆 / Numbers and dates are out of order.

一つの会議体の中で、後の回の開催日が前の回より早いことはありません。

A meeting with a higher number is not older than one of the same body with a lower number.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
when: {date: 2026-02-04}
```

`panel/002/minutes.yml`

```yaml
number: 2
when: {date: 2026-03-04}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
when: {date: 2026-02-04}
```

`panel/002/minutes.yml`

```yaml
number: 2
when: {date: 2025-03-04}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "number-order"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report each meeting that is older than the one numbered before it."""
    numbered = sorted(
        (meeting.key.body, meeting.number, meeting.when.date, index)
        for index, meeting in enumerate(ledger.meetings)
        if meeting.number is not None
    )
    for before, after in pairwise(numbered):
        if before[0] == after[0] and after[2] < before[2]:
            message = Message(
                "number {number} is dated before number {before} ({day})",
                number=after[1],
                before=before[1],
                day=str(before[2]),
            )
            hint = Message("Check number and date of both meetings.")
            meeting = ledger.meetings[after[3]]
            yield Diagnostic(meeting.when.place["date"], RULE, message, hint)
