"""上位をたどると自分に戻る / A chain of parents leads back to itself.

会議体や組織の上位（parent）は、たどるといつか終わらなければなりません。

Following the `parent` of a body or an organization must come to an end.

## 通る例 / Passes

`registers/organizations.yml`

```yaml
organizations:
  - {id: town, name: みなと町, kind: municipality}
  - {id: office, name: みなと町総務課, kind: municipality, parent: town}
```

## 通らない例 / Fails

`registers/organizations.yml`

```yaml
organizations:
  - {id: town, name: みなと町, kind: municipality, parent: office}
  - {id: office, name: みなと町総務課, kind: municipality, parent: town}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "parent-cycle"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report each body and organization that is above itself."""
    for listed in (ledger.bodies, ledger.organizations):
        parents = {entry.id: entry.parent for entry in listed}
        for entry in listed:
            way = _way_back(entry.id, parents)
            if way:
                message = Message("{id} is above itself: {way}", id=entry.id, way=" → ".join(way))
                hint = Message("Leave out the parent of the one that stands highest.")
                yield Diagnostic(entry.place["parent"], RULE, message, hint)


def _way_back(start: str, parents: Mapping[str, str | None]) -> list[str]:
    """Return the ids from `start` back to it, none if the chain ends or runs into another ring."""
    way = [start]
    while (above := parents.get(way[-1])) and above not in way[1:]:
        way.append(above)
        if above == start:
            return way
    return []
