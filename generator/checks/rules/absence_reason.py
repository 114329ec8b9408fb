"""理由がそこに合わない / A reason does not fit its place.

発言がない理由は no-remarks、決定がない理由は none-taken、氏名がない理由は anonymous です。
not-published（非公表）と not-checked（未確認）は、資料も含めどこにでも書けます。

`no-remarks` is a reason for no remarks, `none-taken` for no decisions, `anonymous` for no name.
`not-published` and `not-checked` fit everywhere, and are those for materials.

## 通る例 / Passes

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i2, number: (2), title: その他, kind: other, no_remarks: not-checked}
```

## 通らない例 / Fails

`panel/001/minutes.yml`

```yaml
agenda:
  items:
    - {id: i2, number: (2), title: その他, kind: other, no_remarks: none-taken}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from generator.diagnostics import Diagnostic, Message
from generator.model.labels import Absence
from generator.model.ledger import Ledger
from generator.model.place import Place

RULE: Final = "absence-reason"


ANYWHERE: Final = (Absence.NOT_PUBLISHED, Absence.NOT_CHECKED)
FITTING: Final[Mapping[str, tuple[Absence, ...]]] = MappingProxyType(
    {
        "no_remarks": (Absence.NO_REMARKS, *ANYWHERE),
        "no_decisions": (Absence.NONE_TAKEN, *ANYWHERE),
        "no_materials": ANYWHERE,
        "absent": (Absence.ANONYMOUS, *ANYWHERE),
    }
)


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report reasons that say something else than their field asks."""
    for meeting in ledger.meetings:
        for attendee in meeting.attendance:
            yield from _fits("absent", attendee.absent, attendee.place)
        for item in meeting.items:
            yield from _fits("no_remarks", item.no_remarks, item.place)
            yield from _fits("no_decisions", item.no_decisions, item.place)
            yield from _fits("no_materials", item.no_materials, item.place)


def _fits(field: str, reason: Absence | None, place: Place) -> Iterator[Diagnostic]:
    """Report `reason` if it does not fit `field`."""
    if reason and reason not in FITTING[field]:
        message = Message("{reason} is no reason for {field}", reason=reason.value, field=field)
        fitting = ", ".join(fit.value for fit in FITTING[field])
        hint = Message("One of these fits: {fitting}.", fitting=fitting)
        yield Diagnostic(place[field], RULE, message, hint)
