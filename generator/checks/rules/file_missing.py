"""ファイルがない / A file is missing.

資料と出典の `file` に書いたファイルが、会議のフォルダーにありません。資料が手元にないときは、
`file` を書かなければ「未収録」として示されます。

The `file` of a material or source is not in the meeting's folder. A material that is not at hand
has no `file`, and is shown as not held.

## 通る例 / Passes

`panel/001/materials/1.txt`

```text
資料1
```

`panel/001/minutes.yml`

```yaml
materials:
  - {id: m1, label: 資料1, file: materials/1.txt}
  - {id: m2, label: 資料2}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
materials:
  - {id: m1, label: 資料1, file: materials/l.txt}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.did_you_mean import did_you_mean
from generator.checks.held_files import is_inside, ways
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "file-missing"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report files that the meeting's folder does not have."""
    for meeting in ledger.meetings:
        held = ledger.files.get(meeting.key, {})
        for path, span in meeting.named_files():
            if is_inside(path) and not any(way in held for way in ways(path)):
                message = Message("there is no file {path} in the meeting's folder", path=path)
                hint = did_you_mean(path, held) or Message("Put it there, or leave out file.")
                yield Diagnostic(span, RULE, message, hint)
