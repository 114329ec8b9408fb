"""「ない」理由と中身が合わない / Reason and content do not agree.

発言のない議題には `no_remarks`、決定のない協議の議題には `no_decisions` で理由を書きます。
発言・決定・資料があるのに、ない理由を書くことはできません。

An item without remarks says why in `no_remarks`, an item for decision without decisions in
`no_decisions`. A reason cannot stand beside the remarks, decisions or materials themselves.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i2, number: (2), title: その他, kind: other, no_remarks: no-remarks}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i2, number: (2), title: その他, kind: other}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.labels import Absence, ItemKind
from generator.model.ledger import Ledger
from generator.model.meeting import AgendaItem

RULE: Final = "absence"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report reasons that are missing, and reasons for what is there."""
    for item in (item for meeting in ledger.meetings for item in meeting.items):
        for field, there, reason, needed, example in _rows(item):
            part = field.removeprefix("no_")
            if there and reason:
                message = Message(
                    "there are {part}, but {field} is filled in", part=part, field=field
                )
                hint = Message("Leave out {field}.", field=field)
                yield Diagnostic(item.place[field], RULE, message, hint)
            elif needed and not there and reason is None:
                message = Message("there are no {part}, and nothing says why", part=part)
                hint = Message("Write {field}: {reason}.", field=field, reason=example.value)
                yield Diagnostic(item.place.span, RULE, message, hint)


def _rows(item: AgendaItem) -> tuple[tuple[str, bool, Absence | None, bool, Absence], ...]:
    """Return field, whether there are any, the reason, whether one is needed, and an example."""
    decides = item.kind is ItemKind.DECISION
    none_taken, no_remarks, hidden = Absence.NONE_TAKEN, Absence.NO_REMARKS, Absence.NOT_PUBLISHED
    return (
        ("no_remarks", bool(item.remarks), item.no_remarks, True, no_remarks),
        ("no_decisions", bool(item.decisions), item.no_decisions, decides, none_taken),
        ("no_materials", bool(item.materials), item.no_materials, False, hidden),
    )
