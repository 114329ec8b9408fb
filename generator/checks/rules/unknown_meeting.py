"""収録されていない会議を指している / A meeting is not in the archive.

言及された会議（citations）の `meeting` は、収録されている会議だけに書きます。書かなければ、
その会議は「未収録」として示されます。

The `meeting` of a citation is written for meetings of this archive alone. Without it the cited
meeting is shown as not in the archive.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
citations:
  - {id: c1, in: n1, words: 案, name: 準備会}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
citations:
  - {id: c1, in: n1, words: 案, name: 準備会, meeting: panel/000}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.dangling import dangling
from generator.diagnostics import Diagnostic, Message
from generator.model.keys import Kind
from generator.model.ledger import Ledger

RULE: Final = "unknown-meeting"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report cited meetings that no folder holds."""
    for reference, hint in dangling(ledger, Kind.MEETING):
        message = Message("no meeting {id} is in the archive", id=reference.written)
        leave = Message("Leave the key out: the meeting is then shown as not in the archive.")
        yield Diagnostic(reference.span, RULE, message, hint or leave)
