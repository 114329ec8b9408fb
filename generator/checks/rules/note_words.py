"""注を付ける語句が一か所に決まらない / The words of a note stand more than once.

注（ママなど）は語句の場所に付くので、その語句は本文に一度だけ現れなければなりません。

A note (ママ, for one) is attached to the place of its words, so these stand once in the text.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, speaker: mihon, text: 準備を進め、検討も進めてまいり。}

notes: [{id: note-1, kind: sic, in: r9, words: 進めてまいり。, note: 原文のまま。}]
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, speaker: mihon, text: 準備を進め、検討も進めてまいり。}
notes: [{id: note-1, kind: sic, in: r9, words: 進め, note: 原文のまま。}]
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.quotations import texts
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "note-words"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report notes on words that stand in their text several times."""
    known = texts(ledger)
    for note in (note for meeting in ledger.meetings for note in meeting.notes):
        basis = note.basis
        if known.get(basis.text.parts, "").count(basis.words) > 1:
            message = Message(
                "“{words}” stands more than once in {id}", words=basis.words, id=basis.text.id
            )
            hint = Message("Quote more of the sentence, so that only one place is meant.")
            yield Diagnostic(basis.place["words"], RULE, message, hint)
