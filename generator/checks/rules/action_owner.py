"""対応事項に担当がない / An action has no owner.

対応事項には、対応する組織を `owners` に一つ以上書きます。発言に宛先の明示がないときは、
総称（各府省庁など）の組織を使い、`note` に理由を書きます。

An action has at least one organization in `owners`. Where the words name nobody, use the register
entry of a group and say why in `note`.

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
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      actions:
        - id: a1
          title: 費用を示す
          kind: request
          status: unanswered
          rests_on: [{in: r1, words: 費用を示していただきたい}]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "action-owner"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report actions that nobody owes."""
    for item in (item for meeting in ledger.meetings for item in meeting.items):
        for action in item.actions:
            if not action.owners:
                message = Message("this action has no owner")
                hint = Message("Add owners: [id] with an organization, or a group of them.")
                yield Diagnostic(action.place["owners"], RULE, message, hint)
