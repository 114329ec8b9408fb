"""Characters that no text of the ledger may hold, because a reader cannot see them.

A hidden character makes two equal-looking texts differ, or shows them in another order than they
are stored in (Unicode Technical Report 36 and UAX 9 describe both). Allowed are the tab, the line
feed, and the variation selectors U+FE00-FE0F and U+E0100-E01EF, which choose the form of a name's
ideograph. The joiners U+200C and U+200D are refused everywhere: Japanese needs neither, and no
record of a council needs an emoji joined of several.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.diagnostics import Message

_TYPE_AGAIN: Final = Message("Delete it together with its neighbours, then type those again.")
_NONCHARACTERS: Final = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a character: rule id, sentence and hint."""

    rule: str
    message: Message
    hint: Message


# Of each kind: its name, what it matches, rule id, sentence about the code (U+202E), hint.
_KINDS: Final[tuple[tuple[str, str, str, Callable[[str], Message], Message], ...]] = (
    (
        "line",
        r"\r(?!\n)|[\x0b\x0c\x85\u2028\u2029]",
        "character-line-separator",
        lambda code: Message("{code} ends a line in some programs and not in others", code=code),
        Message("Begin the text with | and break its lines with the Enter key."),
    ),
    (
        "control",
        r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]",
        "character-control",
        lambda code: Message("{code} is a control character, which cannot be seen", code=code),
        _TYPE_AGAIN,
    ),
    (
        "bidi",
        r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]",
        "character-direction",
        lambda code: Message(
            "{code} changes the direction of writing: the text looks other than it is", code=code
        ),
        _TYPE_AGAIN,
    ),
    (
        "invisible",
        (
            r"[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065"
            r"\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a"
            r"\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
        ),
        "character-invisible",
        lambda code: Message(
            "{code} cannot be seen, and makes words differ that look alike", code=code
        ),
        _TYPE_AGAIN,
    ),
    (
        "noncharacter",
        rf"[\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]",
        "character-none",
        lambda code: Message("{code} is not a character", code=code),
        _TYPE_AGAIN,
    ),
)

FORBIDDEN: Final = re.compile("|".join(f"(?P<{kind[0]}>{kind[1]})" for kind in _KINDS))
"""Matches one forbidden character (a CR is allowed as the first half of a CR LF line end)."""


def faults(text: str) -> Iterator[tuple[int, Fault]]:
    """Yield index and fault of each forbidden character of `text`, in order."""
    for match in FORBIDDEN.finditer(text):
        yield match.start(), fault(match)


def fault(match: re.Match[str]) -> Fault:
    """Return what is wrong with the character that `FORBIDDEN` matched."""
    _, _, rule, sentence, hint = next(kind for kind in _KINDS if kind[0] == match.lastgroup)
    return Fault(rule, sentence(f"U+{ord(match.group()):04X}"), hint)
