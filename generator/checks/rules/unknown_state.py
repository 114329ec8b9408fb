"""会議体にない状態を指している / A state is not one of the body's.

候補の状態は、候補を扱う会議体の `body.yml` の `candidate_states` にある ID で書きます。

The state of a candidate is an id of `candidate_states` in the `body.yml` of the body in charge of
the candidate.

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

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      candidates: [booking]
      candidate_updates:
        - {id: c1, candidate: booking, state: studied, rests_on: [{in: n1, words: 案のとおり}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.did_you_mean import did_you_mean
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "unknown-state"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report states that the candidate's body does not have."""
    bodies = {body.id: body for body in ledger.bodies}
    in_charge = {candidate.id: bodies.get(candidate.body) for candidate in ledger.candidates}
    updates = (
        update
        for meeting in ledger.meetings
        for item in meeting.items
        for update in item.candidate_updates
    )
    for update in updates:
        body = in_charge.get(update.candidate)
        if body and not body.state(update.state):
            message = Message("the body {body} has no state {id}", body=body.id, id=update.state)
            new = Message("Add it to candidate_states in {file}.", file=f"{body.id}/body.yml")
            hint = did_you_mean(update.state, (state.id for state in body.candidate_states))
            yield Diagnostic(update.place["state"], RULE, message, hint or new)
