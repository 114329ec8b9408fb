"""存在しない発言・地の文を指している / A remark or narrative does not exist.

根拠・注・修復・訂正・言及の `in` には、発言（remarks）か地の文（narrative）の ID を書きます。

What `in` names (of words that an annotation rests on, of notes, repairs, corrections and
citations) is the id of a remark or of a narrative.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      decisions:
        - {id: d1, rests_on: [{in: n1, words: 案のとおり進める}]}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      decisions:
        - {id: d1, rests_on: [{in: n11, words: 案のとおり進める}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.dangling import dangling
from generator.diagnostics import Diagnostic, Message
from generator.model.keys import Kind
from generator.model.ledger import Ledger

RULE: Final = "unknown-text"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report ids that are neither a remark nor a narrative."""
    for reference, hint in dangling(ledger, Kind.REMARK, Kind.NARRATIVE):
        message = Message("no remark or narrative has the id {id}", id=reference.written)
        write = Message("Write the id of a remark or of a narrative.")
        yield Diagnostic(reference.span, RULE, message, hint or write)
