"""発言者の示し方と発言者が合わない / Attribution and speaker do not agree.

発言者（speaker）は、示し方が named の発言にだけ書き、named なら必ず書きます。withheld の発言に、
原文が発言者を示す語（speaker_text）があることもありません。

A `speaker` stands with remarks that are attributed as named, and always there. A remark that is
attributed as withheld has no words that name its speaker (`speaker_text`).

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, attribution: role, speaker_text: 事務局, text: 承知した。}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - id: i1
      remarks:
        - {id: r9, attribution: role, speaker: mihon, text: 承知した。}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.labels import Attribution
from generator.model.ledger import Ledger

RULE: Final = "attribution-speaker"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report remarks with a speaker too many or too few."""
    for remark in (remark for meeting in ledger.meetings for remark in meeting.remarks()):
        level, place = remark.attribution, remark.place
        if level is Attribution.NAMED and remark.speaker is None:
            message = Message("this remark is attributed by name, but has no speaker")
            hint = Message("Add speaker, or attribution: role, group or withheld.")
            yield Diagnostic(place.span, RULE, message, hint)
        if level is not Attribution.NAMED and remark.speaker is not None:
            message = Message(
                "the speaker is given, but the attribution is {level}", level=level.value
            )
            hint = Message(
                "Leave out speaker, or write attribution: named if the policy allows it."
            )
            yield Diagnostic(place["speaker"], RULE, message, hint)
        if level is Attribution.WITHHELD and remark.speaker_text is not None:
            message = Message("the words name the speaker, but the attribution is withheld")
            hint = Message("Write attribution: role or group.")
            yield Diagnostic(place["speaker_text"], RULE, message, hint)
