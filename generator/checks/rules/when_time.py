"""開始・終了が原文の時刻と違う / Start or end differ from the words of the record.

原文（text）に時刻があれば、最初の時刻が開始（start）、次の時刻が終了（end）です。
`14:30～15:15`、`14時30分から15時15分まで`、`午後2時半～3時15分` のどれも読み取ります。

Where the `text` of `when` names times, the first is `start` and the second `end`. Each of the
forms shown above is understood.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
when: {text: 令和8年2月4日（水）午後2時半～3時15分, date: 2026-02-04, start: 14:30, end: 15:15}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
when: {text: 令和8年2月4日（水）14:30～15:15, date: 2026-02-04, start: 14:30, end: 15:00}
```
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import time
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "when-time"


_TIME: Final = re.compile(
    r"(?P<half>午前|午後)?\s?(?P<hour>[01]?\d|2[0-3])\s?"
    r"(?::\s?(?P<clock>[0-5]\d)|時\s?(?:(?P<minute>[0-5]?\d)\s?分|(?P<half_past>半))?)(?!間)"
)


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report meetings whose start or end is not the one in their words."""
    for when in (meeting.when for meeting in ledger.meetings):
        pairs = (("start", when.start), ("end", when.end))
        for (field, entered), written in zip(pairs, _times(when.text or ""), strict=False):
            if entered != written:
                message = Message(
                    "{field} is {entered}, but the words say {written}",
                    field=field,
                    entered=f"{entered:%H:%M}" if entered else "—",
                    written=f"{written:%H:%M}",
                )
                hint = Message("Write {field}: {time}.", field=field, time=f"{written:%H:%M}")
                yield Diagnostic(when.place[field], RULE, message, hint)


def _times(text: str) -> Iterator[time]:
    """Yield the times that `text` names; 午後 holds on until 午前."""
    afternoon = False
    for match in _TIME.finditer(unicodedata.normalize("NFKC", text)):
        if match["half"]:
            afternoon = match["half"] == "午後"
        hour = int(match["hour"])
        minute = 30 if match["half_past"] else int(match["clock"] or match["minute"] or 0)
        yield time(hour + 12 if afternoon and hour < 12 else hour, minute)  # noqa: PLR2004 - noon
