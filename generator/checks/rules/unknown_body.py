"""存在しない会議体を指している / A body does not exist.

会議体の ID は、`body.yml` のあるフォルダーの名前です。上位の会議体、候補の会議体、
報告先、別名の有効な会議体（scope）は、この ID で書きます。

The id of a body is the name of the folder that holds its `body.yml`. The parent of a body, the
body of a candidate, the body a result is reported to, and the scope of names are written by it.

## 通る例 / Passes

`council/body.yml`

```yaml
schema: 1
name: 協議会
attribution: group
people: unlisted
```

`panel/body.yml`

```yaml
parent: council
```

## 通らない例 / Fails

`panel/body.yml`

```yaml
parent: council
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.dangling import dangling
from generator.diagnostics import Diagnostic, Message
from generator.model.keys import Kind
from generator.model.ledger import Ledger

RULE: Final = "unknown-body"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report ids of bodies that no folder has."""
    for reference, hint in dangling(ledger, Kind.BODY):
        message = Message("no body has the id {id}", id=reference.written)
        new = Message("Add {file}.", file=f"{reference.written}/body.yml")
        yield Diagnostic(reference.span, RULE, message, hint or new)
