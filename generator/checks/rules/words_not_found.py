"""語句が本文にない / Quoted words do not stand in the text.

根拠・注・言及の語句（words）は、`in` で指した発言か地の文の中に、一字一句そのままあります。

The `words` of a basis, a note or a citation stand in the remark or narrative named by `in`,
character for character.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      narrative:
        - {id: n1, text: 案のとおり進めることとなった。}
      decisions:
        - {id: d1, rests_on: [{in: n1, words: 案のとおり進めること}]}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      narrative:
        - {id: n1, text: 案のとおり進めることとなった。}
      decisions:
        - {id: d1, rests_on: [{in: n1, words: 案の通り進めること}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from generator.checks.did_you_mean import nearest_passage
from generator.checks.quotations import quotations, texts
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "words-not-found"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report words that are not an exact part of their text."""
    known = texts(ledger)
    for basis in chain.from_iterable(map(quotations, ledger.meetings)):
        text = known.get(basis.text.parts)
        if text is not None and basis.words not in text:
            message = Message(
                "“{words}” does not stand in {id}", words=basis.words, id=basis.text.id
            )
            hint = nearest_passage(basis.words, text) or Message("Copy the words from the text.")
            yield Diagnostic(basis.place["words"], RULE, message, hint)
