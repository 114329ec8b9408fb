"""どの資料でもないファイル / A file belongs to no material.

会議のフォルダーで公開されるのは、出典と資料の `file` が指すファイルだけです。
ほかのファイルは公開されません（警告）。

A warning: of the files in a meeting's folder, those that are the `file` of its source or of a
material are published, and no other.

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

from generator.checks.held_files import ways
from generator.diagnostics import Diagnostic, Message, Severity
from generator.model.ledger import Ledger

RULE: Final = "unlisted-file"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Warn of files in a meeting's folder that the minutes do not name."""
    for meeting in ledger.meetings:
        named = {way for path in meeting.files for way in ways(path)}
        for path in sorted(ledger.files.get(meeting.key, {})):
            if path not in named:
                message = Message("no material names the file {path}", path=path)
                hint = Message("Name it as the file of a material, or take it out of the folder.")
                span = meeting.place["materials"]
                yield Diagnostic(span, RULE, message, hint, severity=Severity.WARNING)
