"""Documents in, the files of the index out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from typing import Final

import numpy as np

from generator.model.page import OutputFile
from generator.search.columns import Columns
from generator.search.corpus import Corpus, CorpusWriter
from generator.search.cut import Limits
from generator.search.dates import FIRST, STOP
from generator.search.document import Document, DocumentKind, Facet, Name
from generator.search.files import (
    FORMAT,
    MANIFEST,
    VERSION,
    Manifest,
    Root,
    TextFiles,
    as_json,
    deflate,
    name_of,
    named,
    sealed,
)
from generator.search.phrases import sort_places
from generator.search.sizes import Sizes
from generator.search.suggestions import Suggestion, suggestions_file
from generator.search.table import TableWriter, blocks
from generator.search.tables import fold_tables
from generator.search.texts import TextWriter, dictionary
from generator.urls import search_file

FREQUENT_SHARE: Final = 40
FREQUENT_LEAST: Final = 2000
"""A key at more places than a fortieth of the documents, and than so many, has its own list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """What the index needs besides documents: names, suggestions, groups of equal words."""

    names: Mapping[Facet, Mapping[str, Name]] = field(default_factory=dict)
    bodies: Mapping[str, Name] = field(default_factory=dict)
    suggestions: tuple[Suggestion, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()


def build_index(
    documents: Collection[Document],
    registers: Registers,
    sizes: Sizes | None = None,
    limits: Limits | None = None,
) -> Iterator[OutputFile]:
    """Yield the files of the index of documents, the manifest last.

    The documents are gone through twice, the first time for samples alone, and never held: they
    may come from elsewhere.
    The documents of a meeting stand together, those of older meetings first, and those without a
    meeting behind all others. `sizes` and `limits` are what serves best unless they are given.
    """
    sizes = sizes or Sizes()
    texts, columns = TextWriter(sizes), Columns()
    phrases, frequent = TableWriter("phrases", sizes), TableWriter("frequent", sizes)
    start_from = dictionary(documents)
    yield (begin := named("dictionary", sealed(deflate(start_from))))
    with TemporaryFile() as keys:
        corpus = CorpusWriter(keys)
        yield from texts.add(columns.noting(documents), start_from, corpus)
        if documents:
            least = max(FREQUENT_LEAST, len(documents) // FREQUENT_SHARE)
            limits = limits or Limits(frequent=least)
            yield from _tables(corpus.done(), phrases, frequent, limits, sizes.block)
    yield (meetings := columns.meetings(registers.bodies))
    facets = {}
    for name, file in columns.facets(registers.names):
        facets[name] = name_of(file)
        yield file
    yield (suggestions := suggestions_file(registers.suggestions))
    yield (fold := named("fold", sealed(deflate(as_json(fold_tables())))))
    content = Root(
        documents=len(documents),
        texts=TextFiles(
            dictionary=name_of(begin),
            directories=texts.directories,
            per_directory=sizes.texts_in_directory,
            per_pack=sizes.texts_in_pack,
            per_block=sizes.texts_in_block,
        ),
        tables={table.name: table.directories for table in (phrases, frequent)},
        meetings=name_of(meetings),
        facets=facets,
        kinds=[kind.value for kind in DocumentKind],
        suggestions=name_of(suggestions),
        fold=name_of(fold),
        synonyms=registers.synonyms,
    )
    yield (root := named("root", sealed(deflate(as_json(content)))))
    manifest = Manifest(format=FORMAT, version=VERSION, root=name_of(root))
    yield OutputFile(search_file(MANIFEST).path, as_json(manifest))


def _tables(
    corpus: Corpus, phrases: TableWriter, frequent: TableWriter, limits: Limits, size: int
) -> Iterator[OutputFile]:
    wanted = np.ones(1 << 16, np.bool_)
    wanted[0] = False
    wanted[FIRST + 2 : ord(STOP) + 1] = False  # of a date, only its beginning is looked for
    for part in sort_places(corpus, wanted, limits):
        yield from phrases.add(blocks(part.phrases, len(corpus.starts), size))
        yield from frequent.add(blocks(part.frequent, len(corpus.starts), size))
    yield from phrases.rest()
    yield from frequent.rest()
