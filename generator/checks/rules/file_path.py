r"""会議フォルダーの外を指すファイル名 / A path leads out of the meeting's folder.

資料と出典の `file` は、会議のフォルダーから見た相対パスを `/` で区切って書きます。
`/` やドライブ名で始まる絶対パス、`..`、`\` は使えません。

The `file` of a material or source is a path within the meeting's folder, with `/` between its
parts. It is not absolute and has no `..` and no `\`.

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

`panel/001/minutes.yml`

```yaml
materials:
  - {id: m1, label: 資料1, file: ../002/materials/1.txt}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.held_files import is_inside
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "file-path"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report paths of files that are not within the meeting's folder."""
    for meeting in ledger.meetings:
        for path, span in meeting.named_files():
            if not is_inside(path):
                message = Message("{path} is not a path within the meeting's folder", path=path)
                hint = Message("Write it like materials/file.pdf.")
                yield Diagnostic(span, RULE, message, hint)
