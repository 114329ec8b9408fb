"""登録簿にない人物を指している / A person is not in the register.

出席者の人物、説明者、発言者は、`registers/people.yml` にある ID で書きます。

Attendees, presenters and speakers are written by an id of `registers/people.yml`.

## 通る例 / Passes

`registers/people.yml`

```yaml
people:
  - {id: mihon, name: 見本 一郎}
```

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, speaker: mihon, text: 費用を示していただきたい。}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, speaker: mihom, text: 費用を示していただきたい。}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.dangling import dangling
from generator.diagnostics import Diagnostic, Message
from generator.model.keys import Kind
from generator.model.ledger import Ledger

RULE: Final = "unknown-person"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report ids of people that the register does not have."""
    for reference, hint in dangling(ledger, Kind.PERSON):
        message = Message("no person has the id {id}", id=reference.written)
        new = Message("Add it to {file}.", file="registers/people.yml")
        yield Diagnostic(reference.span, RULE, message, hint or new)
