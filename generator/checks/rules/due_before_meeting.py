"""期限が会議より前 / An action is due before its meeting.

対応事項の期限（due）は、会議の開催日か、その後の日でなければなりません。

The `due` day of an action is the day of its meeting or later.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
when: {date: 2026-02-04}
agenda:
  items:
    - id: i1
      actions:
        - id: a1
          title: 費用を示す
          kind: request
          owners: [town]
          status: unanswered
          due: 2026-03-31
          rests_on: [{in: r1, words: 費用を示していただきたい}]
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
when: {date: 2026-02-04}
agenda:
  items:
    - id: i1
      actions:
        - id: a1
          title: 費用を示す
          kind: request
          owners: [town]
          status: unanswered
          due: 2025-03-31
          rests_on: [{in: r1, words: 費用を示していただきたい}]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "due-before-meeting"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report actions that were due before anybody asked."""
    for meeting in ledger.meetings:
        day = meeting.when.date
        for action in (action for item in meeting.items for action in item.actions):
            if action.due and action.due < day:
                message = Message(
                    "due on {due}, before the meeting of {day}", due=str(action.due), day=str(day)
                )
                hint = Message("Check the year of both dates.")
                yield Diagnostic(action.place["due"], RULE, message, hint)
