"""氏名が人物の登録簿と違う / A name differs from the register.

出席者に人物（person）を書いたときは、氏名がその人物の名称か別名と一致しなければなりません。
空白の有無は問いません。

Where an attendee has a `person`, the name as written must be that person's name or an alias;
blanks do not count.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
attendance:
  people:
    - {name: 見本一郎, person: mihon, organization: town}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
attendance:
  people:
    - {name: 見本 次郎, person: mihon, organization: town}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger

RULE: Final = "attendance-name"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report attendees whose name is not one of the person they are said to be."""
    people = {person.id: person for person in ledger.people}
    for attendee in (attendee for meeting in ledger.meetings for attendee in meeting.attendance):
        person = people.get(attendee.person or "")
        if not person or attendee.name is None:
            continue
        names = {_without_blanks(name) for name in (person.name, *person.aliases)}
        if _without_blanks(attendee.name) not in names:
            message = Message(
                "{name} is not the name of {id} in the register ({registered})",
                name=attendee.name,
                id=person.id,
                registered=person.name,
            )
            hint = Message("Correct the person, or add the name as written to its aliases.")
            yield Diagnostic(attendee.place["name"], RULE, message, hint)


def _without_blanks(name: str) -> str:
    return "".join(name.split())
