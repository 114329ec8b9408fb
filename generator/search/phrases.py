"""All places of all keys, sorted by how the key goes on from there, and cut into short entries.

A place belongs to the one entry whose key the text goes on with. Entries are as short as they can
be while few places share one, so that words in many documents are the beginning of whole entries
(their documents are known without reading any), and others have few candidates.
This is the beginning of a suffix array (Manber and Myers, 1990), bounded in depth. Places are dealt
out by their first units until there are few enough of them to be sorted in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from tempfile import TemporaryFile

import numpy as np
from numpy.typing import NDArray

from generator.search.alphabet import Alphabet, alphabet_of, ranges
from generator.search.bits import Numbers
from generator.search.corpus import Corpus, Places, Units
from generator.search.cut import Cut, Limits, Sorted
from generator.search.spread import Stretch, spread


def sort_places(corpus: Corpus, indexed: NDArray[np.bool_], limits: Limits) -> Iterator[Sorted]:
    """Yield the entries of a text in order of their keys.

    Only places whose unit is `indexed` (65536 flags) are looked at.
    """
    totals = np.zeros(1 << 16, np.int64)
    for _, units in corpus.chunks(limits.chunk):
        totals += np.bincount(units, minlength=1 << 16)
    sorting = _Sorting(corpus, alphabet_of(totals), limits)
    totals[~indexed] = 0
    places = (
        (np.arange(at, at + len(units), dtype=np.uint32), units)
        for at, units in corpus.chunks(limits.chunk)
    )
    yield from sorting.below((), totals, places)


@dataclass(frozen=True, slots=True)
class _Sorting:
    corpus: Corpus
    alphabet: Alphabet
    limits: Limits

    def below(
        self, prefix: tuple[int, ...], totals: Numbers, places: Iterable[tuple[Places, Units]]
    ) -> Iterator[Sorted]:
        """Yield the entries whose keys begin with `prefix`; `totals` counts what stands behind it.

        `places` are those of the prefix with the unit behind it.
        """
        depth = len(prefix) + 1
        limits = self.limits
        parts = list(ranges(totals, limits.places))
        with TemporaryFile() as file:
            for (low, _), part in zip(parts, spread(file, parts, totals, places), strict=True):
                unit = low + int(np.argmax(totals[low:] > 0))
                if part.count > limits.places and unit and depth < limits.depth:
                    yield from self._one((*prefix, unit), part)
                else:
                    cut = Cut(self.corpus, self.alphabet, limits, depth)
                    cut.fill(part.all())
                    yield cut.entries()

    def _one(self, prefix: tuple[int, ...], part: Stretch) -> Iterator[Sorted]:
        """Yield the entries of a key at so many places that what is behind it tells them apart."""
        totals = np.zeros(1 << 16, np.int64)
        seen = np.zeros(len(self.corpus.starts), np.bool_)
        behind = []
        for places in part.chunks(self.limits.chunk):
            units = self.corpus.units(places + np.uint32(len(prefix)), 1)[:, 0]
            totals += np.bincount(units, minlength=1 << 16)
            seen[self.corpus.documents(places)] = True
            behind.append(units)
        alone = Cut(self.corpus, self.alphabet, self.limits, len(prefix))
        if part.count > self.limits.frequent:
            alone.note(np.array(prefix, np.uint16), np.flatnonzero(seen))
        yield alone.entries()
        chunks = part.chunks(self.limits.chunk)
        yield from self.below(prefix, totals, zip(chunks, behind, strict=True))
