"""YAML text -> nested dicts and lists of plain strings, and the place of every node.

Strict: whatever YAML can say in a way that changes or hides words (types, aliases, tags, merge
keys, folded lines, a swallowed ` #`) is an error. The event stream is read without recursion, so
that no nesting can overflow the stack.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import yaml

from generator.diagnostics import Diagnostic, Message, Span
from generator.ledger.characters import FORBIDDEN, fault
from generator.ledger.syntax import in_plain_words
from generator.ledger.text import read_text, span_after

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.model.place import Loc

MAX_DEPTH: Final = 24
"""How deep lists and mappings may stand in each other; the formats need eight."""

Data: TypeAlias = "str | list[Data] | dict[str, Data]"

_CLOSED_LATER: Final = frozenset(
    {
        "while scanning a quoted scalar",
        "while scanning a simple key",
        "while parsing a flow sequence",
        "while parsing a flow mapping",
    }
)
_SWALLOWED = re.compile(r"[ \t]+(?=#)")
_ESCAPE = re.compile(r"\\(?:x(.{2})|u(.{4})|U(.{8})|(.))", re.DOTALL)
_NAMED_ESCAPES: Final = {
    "0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "L": "\u2028", "P": "\u2029",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One file as written: only text, lists and mappings, with the place of each node.

    `spans` has the start of the value at each way from the top, `keys` that of the key before it.
    """

    path: str
    data: Mapping[str, Data]
    spans: Mapping[Loc, Span]
    keys: Mapping[Loc, Span]


def read_source(path: Path, shown: str) -> tuple[SourceDocument | None, tuple[Diagnostic, ...]]:
    """Read the file at `path`; `shown` is its path in diagnostics.

    The document is None where errors leave the content unknown; where it is there, other errors
    may still have been found.
    """
    text, problems = read_text(path, shown)
    if problems:
        return None, problems
    tree = _Tree(text, shown)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            tree.take(event)
            if not tree.is_known:
                break
    except yaml.MarkedYAMLError as error:
        # What is never closed is found at the end of the file, but begins where the context does.
        mark = error.context_mark if error.context in _CLOSED_LATER else error.problem_mark
        tree.give_up("yaml-syntax", cast("yaml.Mark", mark), *in_plain_words(str(error.problem)))
    document = SourceDocument(shown, tree.top, tree.spans, tree.keys) if tree.is_known else None
    return document, tuple(tree.problems)


@dataclass(slots=True)
class _List:
    """A list that has not ended yet."""

    loc: Loc
    node: list[Data]

    def add(self, value: Data) -> Loc:
        """Append the value and return the way to it."""
        self.node.append(value)
        return (*self.loc, len(self.node) - 1)


@dataclass(slots=True)
class _Mapping:
    """A mapping that has not ended yet; `key` waits for its value."""

    loc: Loc
    node: dict[str, Data]
    key: str | None = None

    def add(self, value: Data) -> Loc:
        """Put the value under the waiting key and return the way to it."""
        key, self.key = str(self.key), None
        self.node[key] = value
        return (*self.loc, key)


def _start(event: yaml.Event) -> yaml.Mark:
    """Return where the event begins: one that was parsed from a text always says so."""
    return cast("yaml.Mark", event.start_mark)


def _end(event: yaml.Event) -> yaml.Mark:
    """Return where the event ends."""
    return cast("yaml.Mark", event.end_mark)


class _Tree:
    """Grows the data of one document from YAML's events."""

    def __init__(self, text: str, shown: str) -> None:
        self.text = text
        self.shown = shown
        self.top: dict[str, Data] = {}
        self.spans: dict[Loc, Span] = {}
        self.keys: dict[Loc, Span] = {}
        self.problems: list[Diagnostic] = []
        self.is_known = True
        self._open: list[_List | _Mapping] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Add what the event says."""
        if isinstance(event, yaml.NodeEvent):
            self._take_node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                message = Message("a second document begins here")
                hint = Message("Remove the line ---; a file holds one document.")
                self.give_up("yaml-several-documents", _start(event), message, hint)

    def give_up(self, rule: str, mark: yaml.Mark, message: Message, hint: Message) -> None:
        """Note a problem after which the content is not known."""
        self._report(rule, self._span(mark), message, hint)
        self.is_known = False

    def _report(self, rule: str, span: Span, message: Message, hint: Message) -> None:
        self.problems.append(Diagnostic(span, rule, message, hint))

    def _span(self, mark: yaml.Mark) -> Span:
        return Span(self.shown, mark.line + 1, mark.column + 1)

    def _take_node(self, event: yaml.NodeEvent) -> None:
        """Take a scalar, an alias, or the start of a list or mapping, as key or as value."""
        self._check_properties(event)
        parent = self._open[-1] if self._open else None
        if isinstance(parent, _Mapping) and parent.key is None:
            self._take_key(parent, event)
        elif isinstance(event, yaml.ScalarEvent) and parent:
            self._check_scalar(event)
            text = event.value.removesuffix("\n") if event.style == "|" else event.value
            self.spans[parent.add(text)] = self._span(_start(event))
        elif isinstance(event, yaml.AliasEvent) and parent:
            self.spans[parent.add(f"*{event.anchor}")] = self._span(_start(event))
        elif isinstance(event, yaml.MappingStartEvent):
            mapping: dict[str, Data] = {} if parent else self.top
            self._enter(_Mapping(parent.add(mapping) if parent else (), mapping), event)
        elif isinstance(event, yaml.SequenceStartEvent) and parent:
            items: list[Data] = []
            self._enter(_List(parent.add(items), items), event)
        else:
            message = Message("a ledger file begins with a key")
            hint = Message("The first line of every file is: schema: 1")
            self.give_up("yaml-top", _start(event), message, hint)

    def _enter(self, collection: _List | _Mapping, event: yaml.NodeEvent) -> None:
        self.spans[collection.loc] = self._span(_start(event))
        self._open.append(collection)
        if len(self._open) > MAX_DEPTH:
            message = Message("lists and mappings stand too deep in each other here")
            hint = Message("Compare with the example in the guide.")
            self.give_up("yaml-too-deep", _start(event), message, hint)

    def _take_key(self, parent: _Mapping, event: yaml.NodeEvent) -> None:
        """Let the mapping wait for the value of this key."""
        mark, line_end = _start(event), _end(event)
        if (
            not isinstance(event, yaml.ScalarEvent)
            or not event.value
            or event.style in {"|", ">"}
            or mark.line != line_end.line
        ):
            message = Message("a key must be a word on one line")
            hint = Message("Write key: value. Put a text that begins with ? or : in quotes.")
            self.give_up("yaml-key", mark, message, hint)
        elif event.value == "<<":
            message = Message("<< merges another mapping into this one")
            self.give_up("yaml-merge-key", mark, message, Message("Write its keys out here."))
        else:
            if event.style == '"':
                self._check_escapes(event)
            self._note_key((*parent.loc, event.value), event.value, self._span(mark))
            parent.key = event.value

    def _note_key(self, loc: Loc, key: str, span: Span) -> None:
        first = self.keys.setdefault(loc, span)
        if first is not span:
            message = Message(
                "the key {key} stands twice in one mapping, first on line {line}",
                key=key,
                line=first.line,
            )
            hint = Message("Keep one of the two.")
            self._report("yaml-duplicate-key", span, message, hint)

    def _check_properties(self, event: yaml.NodeEvent) -> None:
        """Report an alias, an anchor or a tag."""
        span = self._span(_start(event))
        if event.anchor is not None:
            message = Message("& and * stand for another part of the file here")
            hint = Message(
                'Write the text out; put one that begins with & or * in "double quotes".'
            )
            self._report("yaml-alias", span, message, hint)
        if getattr(event, "tag", None) is not None:
            message = Message("! gives this value a type of YAML's own")
            hint = Message('Leave it out; put a text that begins with ! in "double quotes".')
            self._report("yaml-tag", span, message, hint)

    def _check_scalar(self, event: yaml.ScalarEvent) -> None:
        """Report what YAML would drop from the text, or join in it."""
        start, end = _start(event), _end(event)
        if event.style == ">" or (event.style != "|" and start.line != end.line):
            message = Message("YAML joins the lines of this text with blanks")
            hint = Message("Write it on one line, or begin it with | on the line of its key.")
            self._report("yaml-joined-lines", self._span(start), message, hint)
        if event.style == '"':
            self._check_escapes(event)
        elif not event.style and event.value:
            swallowed = _SWALLOWED.match(self.text, end.index)
            if swallowed:
                column = end.column + len(swallowed.group()) + 1
                message = Message("# begins a comment here, so that the rest of the line is lost")
                hint = Message(
                    'Put the text in "double quotes", or the comment on a line of its own.'
                )
                span = Span(self.shown, end.line + 1, column)
                self._report("yaml-swallowed-text", span, message, hint)

    def _check_escapes(self, event: yaml.ScalarEvent) -> None:
        r"""Report escapes in double quotes that stand for a forbidden character (`\u202e`)."""
        for escape in _ESCAPE.finditer(self.text, _start(event).index, _end(event).index):
            digits = escape[1] or escape[2] or escape[3]
            character = chr(int(digits, 16)) if digits else _NAMED_ESCAPES.get(escape[4], "")
            match = FORBIDDEN.match(character)
            if match:
                found = fault(match)
                span = span_after(self.text[: escape.start()], self.shown)
                self._report(found.rule, span, found.message, found.hint)
