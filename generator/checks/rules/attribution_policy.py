"""方針より詳しく発言者を示している / A speaker is shown more closely than the policy allows.

発言者の示し方（attribution）は、詳しい順に named・role・group・withheld です。
会議は会議体の方針より、発言は会議の方針より、詳しく示すことはできません。

The levels of `attribution`, from the most telling to the least, are named, role, group, withheld.
A meeting may not tell more than its body's policy, a remark not more than its meeting's.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
attribution: role
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, attribution: withheld, text: 承知した。}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
attribution: role
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, attribution: named, speaker: mihon, text: 承知した。}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message, Span
from generator.model.labels import Attribution
from generator.model.ledger import Ledger

RULE: Final = "attribution-policy"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report meetings and remarks that tell more than what stands above them allows."""
    policies = {body.key: body.attribution for body in ledger.bodies}
    for meeting in ledger.meetings:
        policy = policies.get(meeting.key.body, meeting.attribution)
        yield from _compare(policy, meeting.attribution, meeting.place["attribution"])
        for remark in meeting.remarks():
            span = remark.place["attribution"]
            yield from _compare(meeting.attribution, remark.attribution, span)


def _compare(policy: Attribution, shown: Attribution, span: Span) -> Iterator[Diagnostic]:
    """Report `shown` if it tells more than `policy`."""
    if not policy.allows(shown):
        message = Message(
            "{shown} tells more about the speaker than the policy {policy} allows",
            shown=shown.value,
            policy=policy.value,
        )
        hint = Message("Write {policy} or less, and leave out the speaker.", policy=policy.value)
        yield Diagnostic(span, RULE, message, hint)
