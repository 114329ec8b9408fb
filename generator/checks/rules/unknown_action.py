"""存在しない対応事項を指している / An action does not exist.

経過（updates）の `action` には、対応事項の ID を書きます。ほかの会議の対応事項は
`会議体/会議#ID` と書きます。

The `action` of an update is the id of an action; that of another meeting is written
`body/meeting#id`.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
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
        - {id: u1, action: a1, status: done, rests_on: [{in: n1, words: 案のとおり進める}]}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      updates:
        - {id: u1, action: a9, status: done, rests_on: [{in: n1, words: 案のとおり進める}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.dangling import dangling
from generator.diagnostics import Diagnostic, Message
from generator.model.keys import Kind
from generator.model.ledger import Ledger

RULE: Final = "unknown-action"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report ids of actions that the meeting does not have."""
    for reference, hint in dangling(ledger, Kind.ACTION):
        message = Message("no action has the id {id}", id=reference.written)
        elsewhere = Message("An action of another meeting is written body/meeting#id.")
        yield Diagnostic(reference.span, RULE, message, hint or elsewhere)
