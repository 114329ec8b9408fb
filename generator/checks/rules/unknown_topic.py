"""登録簿にない論点を指している / A topic is not in the register.

発言・決定事項・対応事項の論点は、`registers/topics.yml` にある ID で書きます。

The topics of remarks, decisions and actions are written by an id of `registers/topics.yml`.

## 通る例 / Passes

`registers/topics.yml`

```yaml
topics:
  - {id: cost, name: 費用}
```

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r1, text: 費用を示していただきたい。, topics: [cost]}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r1, text: 費用を示していただきたい。, topics: [costs]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.dangling import dangling
from generator.diagnostics import Diagnostic, Message
from generator.model.keys import Kind
from generator.model.ledger import Ledger

RULE: Final = "unknown-topic"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report ids of topics that the register does not have."""
    for reference, hint in dangling(ledger, Kind.TOPIC):
        message = Message("no topic has the id {id}", id=reference.written)
        new = Message("Add it to {file}.", file="registers/topics.yml")
        yield Diagnostic(reference.span, RULE, message, hint or new)
