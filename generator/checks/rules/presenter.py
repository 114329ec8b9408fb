"""説明者が空 / A presenter is empty.

説明者には、人物（person）か原文の表記（text）の少なくとも一方を書きます。

A presenter has a `person`, the `text` that names somebody, or both.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i1, presenters: [{text: 説明補助者}]}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i1, presenters: [{}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "presenter"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report presenters who are nobody."""
    for item in (item for meeting in ledger.meetings for item in meeting.items):
        for presenter in item.presenters:
            if presenter.person is None and presenter.text is None:
                message = Message("this presenter has neither a person nor words")
                hint = Message("Write person: id, or text: as the record says.")
                yield Diagnostic(presenter.place.span, RULE, message, hint)
