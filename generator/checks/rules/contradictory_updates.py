"""一つの会議の中で経過が食い違う / Updates of one meeting contradict each other.

一つの会議では、候補の状態は一つに決まり、同じ回答者による対応事項の状況も一つに決まります。

Within one meeting a candidate comes to one state, and an action to one status by the same
organization.

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
        - {id: c1, candidate: booking, state: study, rests_on: [{in: n1, words: 案のとおり}]}
        - {id: c2, candidate: booking, state: share, rests_on: [{in: n1, words: 案のとおり}]}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message, Span
from generator.model.ledger import Ledger
from generator.model.meeting import Meeting

RULE: Final = "contradictory-updates"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report the second of two updates that say different things of one thing."""
    for meeting in ledger.meetings:
        first: dict[tuple[str, str | None], str] = {}
        for subject, value, span in _updates(meeting):
            before = first.setdefault(subject, value)
            if before != value:
                message = Message(
                    "{id} is {value} here, but {before} earlier in this meeting",
                    id=subject[0],
                    value=value,
                    before=before,
                )
                hint = Message("Keep the update that says how it stood after the meeting.")
                yield Diagnostic(span, RULE, message, hint)


def _updates(meeting: Meeting) -> Iterator[tuple[tuple[str, str | None], str, Span]]:
    """Yield what each update is about, what it says, and where."""
    for item in meeting.items:
        for update in item.candidate_updates:
            yield (update.candidate, None), update.state, update.place["state"]
        for answer in item.updates:
            subject = (str(answer.action), answer.by)
            yield subject, answer.status.value, answer.place["status"]
