r"""出典の文字が過不足なく載っていない / The minutes do not carry the source whole.

出典の文章（`source` の `file`）が手元にあるとき、記録した修復を順に施した出典の一字一句が、会議の
本文（題名から結びまで、原文の順）とそのまま一致しなければなりません。違ってよいのは、本文と本文の
間の空白・改行だけです。修復前（before）の語句は、書いた回数（times）だけ出典に現れます。

Where the text of the source is held (the `file` of `source`), every character of it, after the
recorded repairs in their order, is one of the minutes' own words, from title to closing and in the
order of the record. Only blanks and line ends between two texts are free. The words `before` a
repair stand in the source as often as `times` says.

## 通る例 / Passes

`panel/001/source.txt`

```text
検討部会（第1回）
見本 一郎
(1) 進め方
案のとおり進めることと
なった。
費用を示していただきたい。
- 1 -
```

`panel/001/minutes.yml`

```yaml
source:
  title: 検討部会（第1回）議事録
  file: source.txt
  sha256: 56d2a1fa6cf7d8771bcb819346c06cc5513b81cd2aa5e2ab9f15d51124a830f7
repairs:
  - {kind: line-break, in: n1, before: "ことと\nなった", after: こととなった}
  - {kind: running-text, before: "- 1 -", after: ""}
```

## 通らない例 / Fails

`panel/001/source.txt`

```text
検討部会（第1回）
見本 一郎
(1) 進め方
案のとおり進めることとなった。
費用は、次回に示していただきたい。
```

`panel/001/minutes.yml`

```yaml
source:
  title: 検討部会（第1回）議事録
  file: source.txt
  sha256: a9079bd36ecf22bb2b4fdebf7dc69f5d3f8e53dd1a40143f0c0e8cb655799c4a
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.archive.proof import Difference, Miscount, account
from generator.diagnostics import Diagnostic, Message
from generator.model.ledger import Ledger
from generator.model.meeting import Meeting

RULE: Final = "source-text"


def check(ledger: Ledger) -> Iterator[Diagnostic]:
    """Report the first place where each source and its minutes part."""
    for meeting in ledger.meetings:
        source = ledger.sources.get(meeting.key)
        if source is not None:
            result = account(meeting, source)
            if isinstance(result, Miscount):
                yield _miscounted(result)
            elif isinstance(result, Difference):
                yield _parted(meeting, result)


def _miscounted(miscount: Miscount) -> Diagnostic:
    """Report a repair of something that the source has more or less often."""
    repair, found = miscount.repair, miscount.found
    message = Message(
        "the source has “{words}” so many times: {found}, not {times}",
        words=repair.before,
        found=found,
        times=repair.times,
    )
    hint = Message("Repairs are made in the order in which they are written.")
    field = "times" if found else "before"
    return Diagnostic(repair.place[field], RULE, message, hint)


def _parted(meeting: Meeting, difference: Difference) -> Diagnostic:
    """Report the first difference."""
    line = difference.line
    if difference.piece is None:
        message = Message(
            "line {line} of the source goes on with “{found}” after the last words here",
            line=line,
            found=difference.found,
        )
        span = meeting.place.span
    elif difference.found:
        message = Message(
            "here stands “{expected}”, but line {line} of the source has “{found}”",
            expected=difference.expected,
            line=line,
            found=difference.found,
        )
        span = difference.piece.span
    else:
        message = Message("the source ends before “{expected}”", expected=difference.expected)
        span = difference.piece.span
    hint = Message("Enter the words as published; record damage of the source under repairs.")
    return Diagnostic(span, RULE, message, hint)
