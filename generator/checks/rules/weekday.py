"""曜日が日付と合わない / A weekday does not fit its date.

日付の後の曜日が暦と違います。日時の原文（when の text）と編集者の文では誤り、議事の本文では
警告です。原文どおりの誤りには、ママの注（notes、kind: sic）を付けると警告が出なくなります。

The weekday after a date is not that of the calendar: an error in the words of `when` and in those
of the editors, a warning in the text of the minutes. A slip of the original is marked with a note
of kind `sic` and then not reported.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
when: {text: 令和8年2月4日（水）, date: 2026-02-04}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
when: {text: 令和8年2月4日（木）, date: 2026-02-04}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.writings import writings
from generator.diagnostics import Diagnostic, Message
from generator.model.dates import wareki, written_dates
from generator.model.ledger import Ledger

RULE: Final = "weekday"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report dates that fell on another day of the week."""
    for writing in (writing for meeting in ledger.meetings for writing in writings(meeting)):
        for written in written_dates(writing.text):
            if written.day is None or written.weekday in {None, written.day.weekday()}:
                continue
            if not writing.excuses(written.text):
                message = Message("{date} was not on that weekday", date=written.text)
                hint = Message("It was {date}.", date=wareki(written.day))
                yield Diagnostic(writing.span, RULE, message, hint, severity=writing.severity)
