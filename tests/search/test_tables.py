"""The tables for other languages are enough to fold as we do."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.archive.folding import fold
from generator.search.tables import FoldTables, fold_tables

TEXTS = st.one_of(
    st.text(),
    st.text(
        st.sampled_from("資料ｶﾞﾞか\u3099ー 　\u00a0\n12１２aAＡ－‐㈱é\u0301髙﨑⻑\ufe00\u200bßςΣİꭰ〜")
    ),
)


def folded(text: str, tables: FoldTables) -> str:
    """Fold a text by the page about the format alone: NFKC, lower case, and the tables."""
    wide: list[bool] = []
    for turn, size in enumerate(tables["wide"]):
        wide += [turn % 2 == 1] * size

    def is_wide(character: str) -> bool:
        return ord(character) < len(wide) and wide[ord(character)]

    def is_ignored(character: str) -> bool:
        return any(first <= ord(character) <= last for first, last in tables["ignored"])

    clusters: list[str] = []
    for character in text:
        mark = unicodedata.category(unicodedata.normalize("NFKD", character)[0]).startswith("M")
        if mark and clusters:
            clusters[-1] += character
        else:
            clusters.append(character)
    key, blank = "", False
    for cluster in clusters:
        if cluster in tables["blank"]:
            blank = True
            continue
        small = "".join(
            tables["case"].get(character, character.lower())
            for character in unicodedata.normalize("NFKC", cluster)
        )
        part = "".join(c for c in unicodedata.normalize("NFKC", small) if not is_ignored(c))
        if part:
            if blank and key and not is_wide(key[-1]) and not is_wide(part[0]):
                key += " "
            key, blank = key + part, False
    key = "".join(tables["same"].get(character, character) for character in key)
    return re.sub("(?<=[0-9])ー(?=[0-9])", "-", key)


@given(TEXTS)
def test_the_tables_fold_as_we_do(text: str) -> None:
    """Any text."""
    assert folded(text, fold_tables()) == fold(text).key
