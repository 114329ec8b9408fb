"""代理の書き方がそろわない / Proxy and presence do not agree.

代理元（proxy_for）は、代理出席（presence: proxy）の人にだけ書きます。

`proxy_for` is written for people whose presence is `proxy`, and for no one else.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
attendance:
  people:
    - {name: 仮野 うみ, organization: town, presence: proxy, proxy_for: 見本課長}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
attendance:
  people:
    - {name: 仮野 うみ, organization: town, proxy_for: 見本課長}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.labels import Presence
from generator.model.ledger import Ledger

RULE: Final = "proxy"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report people who stand in for somebody without being a proxy."""
    for attendee in (attendee for meeting in ledger.meetings for attendee in meeting.attendance):
        if attendee.proxy_for is not None and attendee.presence is not Presence.PROXY:
            message = Message("somebody is represented here, but the presence is not proxy")
            hint = Message("Write presence: proxy, or leave out proxy_for.")
            yield Diagnostic(attendee.place["proxy_for"], RULE, message, hint)
