"""同じ番号の資料が二つある / Two materials have the same label.

本文の「資料1」はその資料へのリンクになるので、資料の番号（label）は会議の中で一つずつ違います。
全角・半角と空白の違いは区別されません。

Words such as 資料1 become links to the material, so each `label` stands once in a meeting. Width
and blanks make no difference.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
materials:
  - {id: m1, label: 資料1}
  - {id: m2, label: 資料2}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
materials:
  - {id: m1, label: 資料1}
  - {id: m2, label: 資料１}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.archive.folding import fold
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "duplicate-label"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report each label that an earlier material of the meeting has."""
    for meeting in ledger.meetings:
        first: dict[str, str] = {}
        for material in meeting.materials:
            label = fold(material.label).key
            other = first.setdefault(label, material.key.id)
            if other != material.key.id:
                message = Message(
                    "the label {label} is that of the material {id}",
                    label=material.label,
                    id=other,
                )
                hint = Message("Give each material its own label.")
                yield Diagnostic(material.place["label"], RULE, message, hint)
