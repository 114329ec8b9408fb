"""Where a domain object stands in the minutes, so that a check can point at the very word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Span

Loc = tuple[str | int, ...]
"""The way from the top of a YAML document to one node: keys and list positions."""


@dataclass(frozen=True, slots=True)
class Place:
    """One node of one source file, with the spans of everything below it.

    `place["due"]` is the span of the value of `due`; a way that does not exist (a key left out)
    gives the span of the nearest node above it.
    """

    path: str
    loc: Loc = ()
    spans: Mapping[Loc, Span] = field(default_factory=dict, repr=False, compare=False)

    @property
    def span(self) -> Span:
        """The span of this node itself."""
        return self[()]

    def __getitem__(self, way: str | int | Loc) -> Span:
        """Return the span of the node at `way` below this one, or of the nearest above it."""
        loc = self.loc + (way if isinstance(way, tuple) else (way,))
        while loc not in self.spans and loc:
            loc = loc[:-1]
        return self.spans.get(loc, Span(self.path))

    def below(self, *way: str | int) -> Place:
        """Return the place of a node below this one."""
        return Place(self.path, self.loc + way, self.spans)


NOWHERE = Place("")
"""The place of an object that no file holds (made in a test, or derived)."""
