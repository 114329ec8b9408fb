r"""修復が本文と合わない / A repair does not agree with the text.

修復後の語句（after）は `in` で指した本文になければならず、修復前（before）とは違います。

The words `after` a repair stand in the text named by `in`, and differ from those `before` it.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
repairs:
  - {kind: line-break, in: n1, before: "進める\nこと", after: 進めること}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
repairs:
  - {kind: line-break, in: n1, before: "すすめる\nこと", after: すすめること}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.did_you_mean import nearest_passage
from generator.checks.quotations import texts
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "repair-text"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report repairs that the text does not show, or that change nothing."""
    known = texts(ledger)
    for repair in (repair for meeting in ledger.meetings for repair in meeting.repairs):
        text = known.get(repair.text.parts) if repair.text else None
        if text is not None and repair.after not in text:
            message = Message("“{words}” does not stand in the text", words=repair.after)
            hint = nearest_passage(repair.after, text) or Message(
                "Write after as the words stand in the text."
            )
            yield Diagnostic(repair.place["after"], RULE, message, hint)
        if repair.before == repair.after:
            message = Message("this repair changes nothing")
            hint = Message("Write before as the source has it, or leave out the repair.")
            yield Diagnostic(repair.place["before"], RULE, message, hint)
