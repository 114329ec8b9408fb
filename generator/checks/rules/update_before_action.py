"""対応事項より前の会議で経過を書いている / An update comes before its action.

経過（updates）は、対応事項が出た会議か、その後の会議に書きます。

An update stands in the meeting that started the action, or in a later one.

## 通る例 / Passes

`panel/002/minutes.yml`

```yaml
number: 2
when: {date: 2026-03-04}
agenda:
  items:
    - id: i1
      actions:
        - id: a1
          title: 費用を示す
          kind: request
          owners: [town]
          status: unanswered
          rests_on: [{in: r1, words: 費用を示していただきたい}]
      updates:
        - {id: u1, action: a1, status: done, rests_on: [{in: n1, words: 案のとおり}]}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
when: {date: 2026-02-04}
agenda:
  items:
    - id: i1
      updates:
        - {id: u1, action: panel/002#a1, status: done, rests_on: [{in: n1, words: 案のとおり}]}
```

`panel/002/minutes.yml`

```yaml
number: 2
when: {date: 2026-03-04}
agenda:
  items:
    - id: i1
      actions:
        - id: a1
          title: 費用を示す
          kind: request
          owners: [town]
          status: unanswered
          rests_on: [{in: r1, words: 費用を示していただきたい}]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "update-before-action"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report updates older than the meeting of their action."""
    days = {meeting.key: meeting.when.date for meeting in ledger.meetings}
    for meeting in ledger.meetings:
        own = meeting.when.date
        for update in (update for item in meeting.items for update in item.updates):
            day = days.get(update.action.meeting, own)
            if day > own:
                message = Message(
                    "the action {id} was asked for on {day}, after this meeting",
                    id=str(update.action),
                    day=str(day),
                )
                hint = Message("Check the action, and the dates of both meetings.")
                yield Diagnostic(update.place["action"], RULE, message, hint)
