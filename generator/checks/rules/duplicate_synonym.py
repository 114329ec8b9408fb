"""同義語が二度書かれている / A synonym stands twice.

検索の同義語（`registers/synonyms.yml`）の語は、全体で一度だけ書きます。全角・半角と空白の違いは
検索では区別されないので、違いがそれだけの語は書かなくてよい語です。

Each word of `registers/synonyms.yml` stands there once. The search makes no difference of width and
blanks, so words that differ in nothing else need not be written.

## 通る例 / Passes

`registers/synonyms.yml`

```yaml
schema: 1
synonyms:
  - {kind: spelling, words: [取組, 取り組み]}
  - {kind: meaning, words: [ウェブサイト, ホームページ]}
```

## 通らない例 / Fails

`registers/synonyms.yml`

```yaml
schema: 1
synonyms:
  - {kind: spelling, words: [取組, 取り組み]}
  - {kind: spelling, words: [取組み, 取組]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.archive.folding import fold
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "duplicate-synonym"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report each word that the search cannot tell from an earlier one."""
    first: dict[str, str] = {}
    for group in ledger.synonyms:
        for index, word in enumerate(group.words):
            key = fold(word).key
            if key in first:
                message = Message(
                    "the search takes {word} for {other}, which stands before",
                    word=word,
                    other=first[key],
                )
                hint = Message("Remove it here, or put both groups together.")
                yield Diagnostic(group.place["words", index], RULE, message, hint)
            first.setdefault(key, word)
