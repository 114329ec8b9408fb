"""ファイルがシンボリックリンク / A file is a symbolic link.

資料と出典は、会議のフォルダーにある実際のファイルでなければなりません。リンクの先は、ほかの人の
手元や公開先にないことがあります。

A material or source is a file of the meeting's folder itself. What a symbolic link leads to may be
missing where somebody else has the folder.

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
→ 1.txt
```

`panel/001/minutes.yml`

```yaml
materials:
  - {id: m1, label: 資料1, file: materials/1.txt}
  - {id: m2, label: 資料2, file: materials/2.txt}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.held_files import ways
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "file-symlink"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report files that are symbolic links, or lie behind one."""
    for meeting in ledger.meetings:
        held = ledger.files.get(meeting.key, {})
        for path, span in meeting.named_files():
            for link in (way for way in ways(path) if way in held and held[way].is_symlink):
                message = Message("{path} is a symbolic link", path=link)
                hint = Message("Put the file itself there.")
                yield Diagnostic(span, RULE, message, hint)
