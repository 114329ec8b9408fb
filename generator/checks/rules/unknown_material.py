"""一覧にない資料を指している / A material is not in the meeting's list.

議題の資料は、同じ会議の `materials` にある ID で書きます。資料そのものが手元になくても、
番号（label）だけで一覧に載せられます。

The materials of an item are written by an id of the same meeting's `materials`. A document that
is not at hand can be listed by its label alone.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i1, materials: [m1]}
materials:
  - {id: m1, label: 資料1}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i1, materials: [m1, m2]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.dangling import dangling
from generator.diagnostics import Diagnostic, Message
from generator.model.keys import Kind
from generator.model.ledger import Ledger

RULE: Final = "unknown-material"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report ids of materials that the meeting does not list."""
    for reference, hint in dangling(ledger, Kind.MATERIAL):
        message = Message("no material of this meeting has the id {id}", id=reference.written)
        new = Message("Add it to the meeting's materials; the label alone is enough.")
        yield Diagnostic(reference.span, RULE, message, hint or new)
