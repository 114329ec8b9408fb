"""報告のみの議題に決定事項がある / A report-only item has a decision.

種別（kind）が report の議題では何も決まらないので、決定事項（decisions）を書けません。
「説明・報告した」は決定ではありません。

Nothing is decided on an item of kind `report`, so it has no `decisions`. That something was
explained or reported is no decision.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i1, kind: report, decisions: [], no_decisions: none-taken}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      kind: report
      decisions:
        - {id: d1, outcome: as-proposed, rests_on: [{in: n1, words: 案のとおり}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.labels import ItemKind
from generator.model.ledger import Ledger

RULE: Final = "decision-on-report"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report decisions on items that only report."""
    for item in (item for meeting in ledger.meetings for item in meeting.items):
        if item.kind is ItemKind.REPORT:
            for decision in item.decisions:
                message = Message("a decision on an item that only reports")
                hint = Message("Change the kind of the item, or leave out the decision.")
                yield Diagnostic(decision.place.span, RULE, message, hint)
