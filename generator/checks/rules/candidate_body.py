"""候補が別の会議体のもの / A candidate belongs to another body.

候補の状態を変えられるのは、候補を扱う会議体と、その上位・下位の会議体の会議だけです。

The state of a candidate is changed by meetings of the body in charge of it, or of a body above or
below that one.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      candidates: [booking]
      candidate_updates:
        - {id: c1, candidate: booking, state: study, rests_on: [{in: n1, words: 案のとおり}]}
```

## 通らない例 / Fails

`other/body.yml`

```yaml
schema: 1
name: 別の部会
attribution: group
people: unlisted
candidate_states:
  - {id: study, name: 検討}
```

`registers/candidates.yml`

```yaml
candidates:
  - {id: booking, name: 施設予約システム, body: other, cohort: 令和7年度選定分}
```

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      candidates: [booking]
      candidate_updates:
        - {id: c1, candidate: booking, state: study, rests_on: [{in: n1, words: 案のとおり}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "candidate-body"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report changes of state by a body that has nothing to do with the candidate."""
    parents = {body.id: body.parent for body in ledger.bodies}
    in_charge = {candidate.id: candidate.body for candidate in ledger.candidates}
    for meeting in ledger.meetings:
        own = meeting.key.body.id
        for update in (update for item in meeting.items for update in item.candidate_updates):
            body = in_charge.get(update.candidate, own)
            if own not in _line(body, parents) and body not in _line(own, parents):
                message = Message(
                    "the candidate {id} belongs to the body {body}", id=update.candidate, body=body
                )
                hint = Message(
                    "Check the candidate, and its body in {file}.", file="registers/candidates.yml"
                )
                yield Diagnostic(update.place["candidate"], RULE, message, hint)


def _line(body: str, parents: Mapping[str, str | None]) -> list[str]:
    """Return the body and those above it, each once even where the parents form a ring."""
    line = [body]
    while (above := parents.get(line[-1])) and above not in line:
        line.append(above)
    return line
