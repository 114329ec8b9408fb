"""訂正が本文と合わない / A correction does not agree with the text.

訂正後の語句（after）は本文になければならず、訂正前の語句（before）は残っていてはいけません。

The words `after` a correction stand in the text, and those `before` it stand there no more.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, speaker: mihon, text: 令和4年度から受け付けている。}
corrections:
  - {date: 2026-03-01, kind: fact, in: r9, before: 令和3年度, after: 令和4年度, reason: 誤り}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, speaker: mihon, text: 令和3年度から受け付けている。}
corrections:
  - {date: 2026-03-01, kind: fact, in: r9, before: 令和3年度, after: 令和4年度, reason: 誤り}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.archive.proof import pieces
from generator.checks.did_you_mean import nearest_passage
from generator.checks.quotations import texts
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "correction-text"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report corrections that the text does not show."""
    known = texts(ledger)
    for meeting in ledger.meetings:
        whole = "\n".join(piece.text for piece in pieces(meeting))
        for correction in meeting.corrections:
            text = known.get(correction.text.parts) if correction.text else whole
            if text is None:
                continue
            if correction.after not in text:
                message = Message("“{words}” does not stand in the text", words=correction.after)
                hint = nearest_passage(correction.after, text) or Message(
                    "Write after as the words stand in the text."
                )
                yield Diagnostic(correction.place["after"], RULE, message, hint)
            if correction.before in text.replace(correction.after, ""):
                message = Message("“{words}” still stands in the text", words=correction.before)
                hint = Message("Correct it there; if it stands there twice, quote more words.")
                yield Diagnostic(correction.place["before"], RULE, message, hint)
