"""報告先だけがある / Where to report, but not whether.

報告先（reporting_to）を書くときは、報告予定か報告済みか（reporting）も書きます。

Beside `reporting_to` stands `reporting`: to be reported, or reported.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      candidates: [booking]
      candidate_updates:
        - id: c1
          candidate: booking
          state: study
          reporting: to-be-reported
          reporting_to: panel
          rests_on: [{in: n1, words: 案のとおり}]
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      candidates: [booking]
      candidate_updates:
        - id: c1
          candidate: booking
          state: study
          reporting_to: panel
          rests_on: [{in: n1, words: 案のとおり}]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "reporting"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report updates that name a body to report to and no more."""
    for item in (item for meeting in ledger.meetings for item in meeting.items):
        for update in item.candidate_updates:
            if update.reporting_to is not None and update.reporting is None:
                message = Message("reported to {body}, but not whether", body=update.reporting_to)
                hint = Message("Add reporting: to-be-reported or reported.")
                yield Diagnostic(update.place["reporting_to"], RULE, message, hint)
