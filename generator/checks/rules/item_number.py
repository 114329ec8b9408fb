"""議題の番号が飛んでいる / Numbers of items leave a gap.

議題の番号は1から順に続きます。`(1)`・`（１）`・`⑴`・`①`・`第1`・`1.` のどの形でもかまいません。
形の違う番号（`1` の中の `(1)`）は別々に数え、内側の番号は外側が進むと1に戻れます。

The numbers of items count from 1 without a gap, in any of the forms shown above. Numbers of
different forms (`(1)` within `1`) are counted apart; the inner ones may begin again at 1.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i1, number: （１）}
    - {id: i2, number: （２）, title: その他, kind: other, no_remarks: no-remarks}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i1, number: (1)}
    - {id: i2, number: (3), title: その他, kind: other, no_remarks: no-remarks}
```
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger
from generator.model.meeting import Meeting

RULE: Final = "item-number"

DIGITS: Final = 3
"""An agenda has no item with a longer number; a year in its place (2026) is none."""


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report each item whose number does not follow the one before it."""
    for meeting in ledger.meetings:
        yield from _gaps(meeting)


def _gaps(meeting: Meeting) -> Iterator[Diagnostic]:
    """Report the gaps of one meeting."""
    last: dict[str, int] = {}
    inner = ""
    for item in meeting.items:
        form, number = _read(item.number)
        if number is None:
            continue
        expected = last.get(form, 0) + 1
        may_restart = number == 1 and inner != form
        if number != expected and not may_restart:
            message = Message("the number {number} is not the next one", number=item.number)
            hint = Message("Number {expected} is expected here.", expected=expected)
            yield Diagnostic(item.place["number"], RULE, message, hint)
        last[form] = number
        inner = form


def _read(written: str) -> tuple[str, int | None]:
    """Return the form of a number as written and its value, None where it has not exactly one."""
    text = unicodedata.normalize("NFKC", written)
    numbers = re.findall(r"\d+", text)
    is_number = len(numbers) == 1 and len(numbers[0]) <= DIGITS
    return re.sub(r"\d+", "1", text), int(numbers[0]) if is_number else None
