"""同じ ID を二度使っている / An id is used twice.

一つの会議の中では、議題・地の文・発言・決定事項・対応事項・経過・資料・言及・注のすべてを通じて、
同じ ID は一度しか使えません。登録簿と候補の状態では、一覧の中で一度だけです。

Within a meeting an id is used once, whatever it names: item, narrative, remark, decision, action,
update, material, citation or note. In a register, and among the states of a body, once in the list.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, speaker: mihon, text: 承知した。}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
materials:
  - {id: r1, label: 資料9}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.identifiers import scopes
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "duplicate-id"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report each id that was used before in the same scope."""
    for scope in scopes(ledger):
        first: dict[str, int] = {}
        for identifier, span in scope:
            if identifier in first:
                message = Message(
                    "the id {id} was used before, on line {line}",
                    id=identifier,
                    line=first[identifier],
                )
                hint = Message("Ids are permanent: give the newer of the two another one.")
                yield Diagnostic(span, RULE, message, hint)
            first.setdefault(identifier, span.line)
