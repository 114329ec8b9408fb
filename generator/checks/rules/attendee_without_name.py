"""氏名と、氏名がない理由が合わない / Name and reason for no name do not agree.

出席者には、氏名（name）か、氏名を載せない理由（absent）のどちらか一方を書きます。氏名を載せない
出席者に人物（person）を書くと、そこから氏名がわかってしまいます。

An attendee has either a name or a reason (`absent`) why there is none. A `person` beside a
withheld name would give the name away.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
attendance:
  people:
    - {post: 説明補助者, organization: town, absent: not-published}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
attendance:
  people:
    - {post: 説明補助者, organization: town}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "attendee-without-name"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report attendees with neither name nor reason, or with a name that is said to be withheld."""
    for attendee in (attendee for meeting in ledger.meetings for attendee in meeting.attendance):
        place = attendee.place
        if attendee.name is None and attendee.absent is None:
            message = Message("this attendee has neither a name nor a reason why there is none")
            hint = Message("Add name, or absent: not-published.")
            yield Diagnostic(place.span, RULE, message, hint)
        if attendee.name is not None and attendee.absent is not None:
            message = Message("this attendee has a name, and a reason why there is none")
            hint = Message("Keep one of name and absent.")
            yield Diagnostic(place["absent"], RULE, message, hint)
        if attendee.name is None and attendee.person is not None:
            message = Message(
                "the name is withheld, but {id} would give it away", id=attendee.person
            )
            hint = Message("Leave out person.")
            yield Diagnostic(place["person"], RULE, message, hint)
