"""登録簿にない組織を指している / An organization is not in the register.

出席者の組織、対応事項の担当と回答者、候補の所管、組織の上位組織は、
`registers/organizations.yml` にある ID で書きます。

The organization of an attendee, who owes or answers an action, who is in charge of a candidate,
and the parent of an organization are written by an id of `registers/organizations.yml`.

## 通る例 / Passes

`registers/organizations.yml`

```yaml
organizations:
  - {id: town, name: みなと町, kind: municipality}
```

`panel/001/minutes.yml`

```yaml
attendance:
  people:
    - {name: 見本 一郎, organization: town}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
attendance:
  people:
    - {name: 見本 一郎, organization: towm}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.dangling import dangling
from generator.diagnostics import Diagnostic, Message
from generator.model.keys import Kind
from generator.model.ledger import Ledger

RULE: Final = "unknown-organization"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report ids of organizations that the register does not have."""
    for reference, hint in dangling(ledger, Kind.ORGANIZATION):
        message = Message("no organization has the id {id}", id=reference.written)
        new = Message("Add it to {file}.", file="registers/organizations.yml")
        yield Diagnostic(reference.span, RULE, message, hint or new)
