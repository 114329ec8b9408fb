"""登録簿にない候補を指している / A candidate is not in the register.

議題・決定事項・対応事項の候補と、状態の変わった候補は、
`registers/candidates.yml` にある ID で書きます。

Candidates of items, decisions, actions and updates are written by an id of
`registers/candidates.yml`.

## 通る例 / Passes

`registers/candidates.yml`

```yaml
candidates:
  - {id: booking, name: 施設予約システム, body: panel, cohort: 令和7年度選定分}
```

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i1, candidates: [booking]}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i1, candidates: [bookings]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.dangling import dangling
from generator.diagnostics import Diagnostic, Message
from generator.model.keys import Kind
from generator.model.ledger import Ledger

RULE: Final = "unknown-candidate"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report ids of candidates that the register does not have."""
    for reference, hint in dangling(ledger, Kind.CANDIDATE):
        message = Message("no candidate has the id {id}", id=reference.written)
        new = Message("Add it to {file}.", file="registers/candidates.yml")
        yield Diagnostic(reference.span, RULE, message, hint or new)
