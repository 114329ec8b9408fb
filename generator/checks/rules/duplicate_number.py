"""同じ回の会議が二つある / Two meetings have the same number.

一つの会議体の中で、回（number）は会議ごとに違います。

Each meeting of a body has a `number` of its own.

## 通る例 / Passes

`panel/002/minutes.yml`

```yaml
number: 2
when: {date: 2026-03-04}
```

## 通らない例 / Fails

`panel/002/minutes.yml`

```yaml
number: 1
when: {date: 2026-03-04}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.keys import Key
from generator.model.ledger import Ledger

RULE: Final = "duplicate-number"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report each number that an earlier meeting of the body has."""
    first: dict[tuple[Key, int], str] = {}
    for meeting in sorted(ledger.meetings, key=lambda meeting: meeting.key):
        if meeting.number is None:
            continue
        place = meeting.key.body, meeting.number
        if place in first:
            message = Message(
                "the number {number} is that of the meeting {id}",
                number=meeting.number,
                id=first[place],
            )
            hint = Message("Check the number, and whether the meeting was entered twice.")
            yield Diagnostic(meeting.place["number"], RULE, message, hint)
        first.setdefault(place, str(meeting.key))
