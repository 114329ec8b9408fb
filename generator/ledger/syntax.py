"""What libyaml says about broken YAML, put into plain words.

The fragments are parts of libyaml's own problem texts (`scanner.c` and `parser.c` of 0.2.5); the
first that occurs in a problem decides. Whatever is not listed falls under the last row.
"""

from __future__ import annotations

from typing import Final

from generator.diagnostics import Message

_INDENT: Final = Message(
    "Check the indentation here and above: keys that belong together begin in one column."
)
_QUOTE: Final = Message(
    'If it belongs to a text, put the text in "double quotes", or on lines below a |.'
)

_ROWS: Final = (
    (
        "mapping values are not allowed",
        Message("this colon is not allowed here"),
        Message(
            'If it belongs to a text, put the text in "double quotes"; else check the indentation.'
        ),
    ),
    (
        "invalid Unicode character escape code",
        Message("this escape names no character"),
        Message("Write the character itself."),
    ),
    (
        "unknown escape character",
        Message("a backslash in double quotes needs a known letter after it"),
        Message("Write \\\\ for a backslash, or use 'single quotes'."),
    ),
    (
        "hexdecimal number",
        Message("this escape lacks some of its digits"),
        Message("Write the character itself."),
    ),
    (
        "found unexpected end of stream",
        Message("the quotes that begin here are never closed"),
        Message("Close them on the same line."),
    ),
    (
        "unexpected document indicator",
        Message("the quotes are not closed before this line"),
        Message("Close them on the line where they begin."),
    ),
    (
        "tab character",
        Message("a tab stands where indentation is expected"),
        Message("Indent with blanks."),
    ),
    (
        "cannot start any token",
        Message("a value cannot begin with this character (a tab, @, %, or a backquote)"),
        Message('Put the value in "double quotes", and indent with blanks, not with tabs.'),
    ),
    ("expected alphabetic or numeric", Message("a value cannot begin with * or &"), _QUOTE),
    (
        "comment or line break",
        Message("text stands on the same line as |"),
        Message("Begin the text on the next line, indented."),
    ),
    (
        "expected ',' or ']'",
        Message("this list in [brackets] is not closed, or lacks a comma"),
        _QUOTE,
    ),
    (
        "expected ',' or '}'",
        Message("this mapping in braces is not closed, or lacks a comma"),
        _QUOTE,
    ),
    (
        "expected node content",
        Message("a value is missing here, or a bracket before it is not closed"),
        _QUOTE,
    ),
    ("expected key", Message("a key is expected here"), _INDENT),
    ("expected '-'", Message("a dash is expected here, as on the lines before"), _INDENT),
    ("sequence entries are not allowed", Message("a dash is not allowed here"), _INDENT),
    ("could not find expected ':'", Message("a colon is missing after the key"), _INDENT),
    ("", Message("this is not valid YAML"), _QUOTE),
)


def in_plain_words(problem: str) -> tuple[Message, Message]:
    """Return sentence and hint for a problem as libyaml words it."""
    return next((message, hint) for fragment, message, hint in _ROWS if fragment in problem)
