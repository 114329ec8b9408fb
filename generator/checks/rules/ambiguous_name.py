"""名称や別名が二つの項目を指す / A name or alias means two entries.

本文に現れた名称や別名はリンクになります。同じ語が二つの項目を指すと、リンク先が定まりません。
会議体ごとに意味が違う語は、`scope` で有効な会議体を分けます。

Names and aliases link where they stand in the text. A word that means two entries has no certain
target. Where its meaning depends on the body, keep the entries apart by their `scope`.

## 通る例 / Passes

`registers/organizations.yml`

```yaml
organizations:
  - {id: town, name: みなと町, kind: municipality, aliases: [町]}
  - {id: city, name: しおさい市, kind: municipality, aliases: [市]}
```

## 通らない例 / Fails

`registers/organizations.yml`

```yaml
organizations:
  - {id: town, name: みなと町, kind: municipality, aliases: [事務局]}
  - {id: city, name: しおさい市, kind: municipality, aliases: [事務局]}
```
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Final

from generator.archive.folding import fold
from generator.diagnostics import Diagnostic, Message, Severity, Span
from generator.model.ledger import Ledger
from generator.model.registers import Entry

RULE: Final = "ambiguous-name"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Warn of each word that an entry before it claims in one of the same bodies."""
    owners: dict[str, list[Entry]] = defaultdict(list)
    linked = (ledger.organizations, ledger.candidates, ledger.bodies, ledger.people)
    for entry in chain.from_iterable(linked):
        for word, span in _words(entry):
            for other in owners[fold(word).key]:
                if other is not entry and _meet(set(entry.scope), set(other.scope)):
                    message = Message("{word} also means {id}", word=word, id=other.id)
                    hint = Message("Keep the two apart by their scope, or leave out one alias.")
                    yield Diagnostic(span, RULE, message, hint, severity=Severity.WARNING)
            owners[fold(word).key].append(entry)


def _meet(scope: set[str], other: set[str]) -> bool:
    """Whether both mean the word in one body; a scope that names the body goes before none."""
    return bool(scope & other) or not (scope or other)


def _words(entry: Entry) -> Iterator[tuple[str, Span]]:
    """Yield the words that mean an entry."""
    yield entry.name, entry.place["name"]
    for index, alias in enumerate(entry.aliases):
        yield alias, entry.place["aliases", index]
