"""Characters that a reader cannot see are refused, and what Japanese needs is allowed."""

from __future__ import annotations

import unicodedata

import pytest

from generator.ledger.characters import FORBIDDEN, faults


@pytest.mark.parametrize(
    "text",
    [
        "国土交通省",
        "𠮷野家",
        "葛\U000e0100城市",
        "か\u3099",
        "全角　空白",
        "a\tb\nc\r\nd",
        "☎\ufe0f",
        "1～3月",
        "①㈱℡",
        "\ue000",
        "\ufffd",
    ],
    ids=ascii,
)
def test_what_japanese_records_hold_is_allowed(text: str) -> None:
    """Rare ideographs, chosen forms of them, combining marks, wide blanks, tabs, line ends."""
    assert list(faults(text)) == []


@pytest.mark.parametrize(
    ("character", "rule"),
    [
        ("\0", "character-control"),
        ("\x1b", "character-control"),
        ("\x7f", "character-control"),
        ("\x84", "character-control"),
        ("\r", "character-line-separator"),
        ("\x0b", "character-line-separator"),
        ("\x85", "character-line-separator"),
        ("\u2028", "character-line-separator"),
        ("\u2029", "character-line-separator"),
        ("\u202a", "character-direction"),
        ("\u202e", "character-direction"),
        ("\u2066", "character-direction"),
        ("\u2069", "character-direction"),
        ("\u200e", "character-direction"),
        ("\u200b", "character-invisible"),
        ("\u200c", "character-invisible"),
        ("\u200d", "character-invisible"),
        ("\u2060", "character-invisible"),
        ("\ufeff", "character-invisible"),
        ("\u00ad", "character-invisible"),
        ("\u3164", "character-invisible"),
        ("\U000e0041", "character-invisible"),
        ("\ufdd0", "character-none"),
        ("\uffff", "character-none"),
        ("\U0010fffe", "character-none"),
        ("\ud800", "character-none"),
    ],
    ids=ascii,
)
def test_a_hidden_character_is_a_fault_where_it_stands(character: str, rule: str) -> None:
    """The fault says which code it is; its neighbours are none."""
    ((index, fault),) = faults(f"会議{character}。")
    assert (index, fault.rule) == (2, rule)
    assert f"U+{ord(character):04X}" in fault.message.text()


def test_every_control_and_format_character_without_a_sign_of_its_own_is_forbidden() -> None:
    """Of Unicode's control and format characters only the tab, the line feed and signs are left."""
    unseen = {"Cc", "Cf"}
    allowed = {
        chr(code)
        for code in range(0x110000)
        if unicodedata.category(chr(code)) in unseen and not FORBIDDEN.match(chr(code))
    }
    signs = {name for one in allowed if (name := unicodedata.name(one, ""))}
    assert allowed >= {"\t", "\n"}
    assert all(
        name.startswith(("ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN", "SHORTHAND")) for name in signs
    )
    assert len(allowed) == len(signs) + 2
