"""出典のハッシュ値が違う / The hash of the source differs.

出典の `sha256` は、`file` のファイルの SHA-256 です。違えば、出典が入力の後に変わったか、別の
ファイルです。

The `sha256` of a source is that of its `file`. If they differ, the file was changed after the
minutes were entered, or it is another one.

## 通る例 / Passes

`panel/001/source.csv`

```csv
資料1
```

`panel/001/minutes.yml`

```yaml
source:
  title: 検討部会（第1回）議事録
  file: source.csv
  sha256: 098cb9f4bbe18d1920776fdbc8515c7a0da410c8033861b928f75bc83d621630
```

## 通らない例 / Fails

`panel/001/source.csv`

```csv
資料１
```

`panel/001/minutes.yml`

```yaml
source:
  title: 検討部会（第1回）議事録
  file: source.csv
  sha256: 098cb9f4bbe18d1920776fdbc8515c7a0da410c8033861b928f75bc83d621630
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "source-hash"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report sources that are not the file the minutes were entered from."""
    for meeting in ledger.meetings:
        source = meeting.source
        held = ledger.files.get(meeting.key, {}).get(source.file or "")
        if held and not held.is_symlink and held.sha256 != source.sha256:
            message = (
                Message("the hash of {path} is another one", path=held.path)
                if source.sha256
                else Message("the hash of {path} is missing", path=held.path)
            )
            hint = Message(
                "Compare the file with the minutes, then write sha256: {hash}.", hash=held.sha256
            )
            yield Diagnostic(source.place["sha256"], RULE, message, hint)
