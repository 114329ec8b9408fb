"""公開の会議が下書きを指している / A published meeting refers to a draft.

公開（published）の会議が指す対応事項・本文・会議は、公開の会議のものでなければなりません。
下書きのページは公開されず、リンクが切れるからです。

What a published meeting refers to (an action, a text, a cited meeting) is in a published meeting.
The page of a draft is not published, and the link would lead nowhere.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
status: published
```

`panel/002/minutes.yml`

```yaml
number: 2
when: {date: 2026-03-04}
citations:
  - {id: c1, in: n1, words: 案, name: 第1回, meeting: panel/001}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
status: draft
```

`panel/002/minutes.yml`

```yaml
number: 2
when: {date: 2026-03-04}
citations:
  - {id: c1, in: n1, words: 案, name: 第1回, meeting: panel/001}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.checks.references import references
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "draft-reference"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report references from what everybody sees to what nobody may see yet."""
    drafts = {meeting.key for meeting in ledger.meetings if meeting.is_draft}
    for reference in references(ledger):
        key = reference.key
        is_published = reference.meeting and not reference.meeting.is_draft
        if is_published and key.meeting in drafts:
            message = Message("{id} is a draft, or part of one", id=reference.written)
            hint = Message("Publish the other meeting first, or make this one a draft.")
            yield Diagnostic(reference.span, RULE, message, hint)
