"""使えない ID / An id is reserved.

`index` は一覧のページ、`giji-` で始まるものはサイトが作る見出しの名前です。`con` や `aux` などは
Windows でファイル名にできません。会議体のフォルダーに `registers` と `schema` は使えません。

`index` is the page of a list, and what begins with `giji-` names headings that the site makes.
`con`, `aux` and the like cannot be file names on Windows. No body can be called `registers` or
`schema`.

## 通る例 / Passes

`registers/topics.yml`

```yaml
topics:
  - {id: indexing, name: 索引}
```

## 通らない例 / Fails

`registers/topics.yml`

```yaml
topics:
  - {id: index, name: 索引}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from generator.checks.identifiers import folders, scopes
from generator.diagnostics import Diagnostic, Message
from generator.ledger.folder import NO_BODIES
from generator.model.ledger import Ledger
from generator.urls import is_reserved

RULE: Final = "reserved-id"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report ids that would collide with what the site or a system calls so."""
    bodies = {body.id for body in ledger.bodies}
    for identifier, span in chain.from_iterable((*scopes(ledger), *folders(ledger))):
        is_folder = identifier.casefold() in NO_BODIES and identifier in bodies
        if is_reserved(identifier) or is_folder:
            message = Message("{id} is a reserved name", id=identifier)
            hint = Message("Choose another id.")
            yield Diagnostic(span, RULE, message, hint)
