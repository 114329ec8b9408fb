"""大文字と小文字だけが違う ID / Ids differ by case only.

ID はアドレスになります。大文字と小文字を区別しないファイルシステムでは、`a1` と `A1` の
ページが互いに上書きされます。会議体と会議のフォルダー名も同じです。

Ids become addresses. On file systems that ignore case the pages of `a1` and `A1` would overwrite
each other. The same holds for the folders of bodies and meetings.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r2, speaker: mihon, text: 承知した。}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: R1, speaker: mihon, text: 承知した。}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.identifiers import folders, scopes
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "case-only-id"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report each id that another one of its scope equals but for case."""
    for scope in (*scopes(ledger), *folders(ledger)):
        first: dict[str, str] = {}
        for identifier, span in scope:
            other = first.setdefault(identifier.casefold(), identifier)
            if other != identifier:
                message = Message(
                    "the id {id} differs from {other} by case only", id=identifier, other=other
                )
                hint = Message("Write ids in small letters, and make these two differ otherwise.")
                yield Diagnostic(span, RULE, message, hint)
