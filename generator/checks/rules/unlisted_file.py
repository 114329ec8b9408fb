"""どの資料でもないファイル / A file belongs to no material.

会議の `materials` フォルダーにあるファイルは、資料の一覧のどれかが `file` で指すものです（警告）。

A warning: each file in a meeting's `materials` folder is the `file` of a material.

## 通る例 / Passes

`panel/001/materials/1.txt`

```text
資料1
```

`panel/001/minutes.yml`

```yaml
materials:
  - {id: m1, label: 資料1, file: materials/1.txt}
```

## 通らない例 / Fails

`panel/001/materials/1.txt`

```text
資料1
```

`panel/001/materials/2.txt`

```text
資料2
```

`panel/001/minutes.yml`

```yaml
materials:
  - {id: m1, label: 資料1, file: materials/1.txt}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.held_files import named_files
from generator.diagnostics import Diagnostic, Message, Severity
from generator.model.ledger import Ledger

RULE: Final = "unlisted-file"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Warn of files in the folder of materials that the minutes do not name."""
    for meeting in ledger.meetings:
        named = {path for path, _ in named_files(meeting)}
        for path in sorted(ledger.files.get(meeting.key, {})):
            if path.startswith("materials/") and path not in named:
                message = Message("no material names the file {path}", path=path)
                hint = Message("Name it as the file of a material, or take it out of the folder.")
                span = meeting.place["materials"]
                yield Diagnostic(span, RULE, message, hint, severity=Severity.WARNING)
