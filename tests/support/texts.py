"""Texts as the ledger allows them, for tests of laws that hold for every text."""

from __future__ import annotations

from hypothesis import strategies as st

from generator.ledger.characters import FORBIDDEN

# What YAML, HTML, Markdown or Jinja would read as more than text comes up as often as plain words.
TEMPTING = (
    "#",
    " #",
    ": ",
    "- ",
    "&",
    "*",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "{{ }}",
    "{% x %}",
    "''",
    '"',
    "\\",
    "\\u202e",
    "---",
    "...",
    "<<",
    "~",
    "null",
    "no",
    "010",
    "14:30",
    "[a]",
    "{a: b}",
    "\t",
    "  ",
    "\n",
    "<script>",
    "&amp;",
    "1~3月と4~6月",
    "令和 7 年",
    "𠮷野家",
    "葛\U000e0100城",
    "が",
    "か\u3099",
    "～",
    "👍",
)


def texts(*, breaks: bool = True) -> st.SearchStrategy[str]:
    """Return a strategy for texts without forbidden characters, with line feeds if `breaks`."""
    characters = st.characters(exclude_categories=["Cs"], exclude_characters="\r")
    allowed = characters.filter(lambda one: not FORBIDDEN.match(one))
    pieces = st.lists(st.one_of(allowed, st.sampled_from(TEMPTING)), max_size=12)
    whole = pieces.map("".join)
    return whole if breaks else whole.map(lambda text: text.replace("\n", " "))
