"""伏せたはずの氏名が本文にある / A withheld name stands in the text.

氏名を載せない出席者がいる会議の本文に、出席者の一覧に氏名のない登録人物の名前が現れたときと、
named でない発言の speaker_text に登録人物の氏名が現れたときに警告します。

A warning: a meeting withholds the name of an attendee, and its text holds the name of a registered
person who is not named among the attendees; or a remark that is not attributed by name has a
registered person's name in its `speaker_text`.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, attribution: role, speaker_text: 部会長, text: 承知した。}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, attribution: role, speaker_text: 見本 一郎, text: 承知した。}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message, Severity, Span
from generator.model.labels import Attribution
from generator.model.ledger import Ledger
from generator.model.meeting import Meeting
from generator.model.registers import Person

RULE: Final = "withheld-name"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Warn of names where a reader should not find them."""
    for meeting in ledger.meetings:
        yield from _in_texts(meeting, ledger.people)
        for remark in meeting.remarks():
            if remark.attribution is not Attribution.NAMED and remark.speaker_text:
                span = remark.place["speaker_text"]
                yield from _found(remark.speaker_text, span, ledger.people)


def _in_texts(meeting: Meeting, people: tuple[Person, ...]) -> Iterator[Diagnostic]:
    """Warn of people who are not named as attendees, if any attendee's name is withheld."""
    if all(attendee.name for attendee in meeting.attendance):
        return
    named = {attendee.person for attendee in meeting.attendance}
    others = tuple(person for person in people if person.id not in named)
    for text in meeting.texts():
        yield from _found(text.text, text.place["text"], others)


def _found(text: str, span: Span, people: tuple[Person, ...]) -> Iterator[Diagnostic]:
    """Warn of each of the people whose name or alias stands in `text`."""
    for person in people:
        for name in (person.name, *person.aliases):
            if "".join(name.split()) in "".join(text.split()):
                message = Message(
                    "the name {name} stands in a text that should not tell it", name=name
                )
                hint = Message("Check whether the name may be published here.")
                yield Diagnostic(span, RULE, message, hint, severity=Severity.WARNING)
