"""The search index of a site, and a reader of it: see `docs/search-format.md`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.archive.archive import Archive
from generator.archive.folding import fold
from generator.archive.links import LinkGraph
from generator.model.keys import Key
from generator.model.page import OutputFile
from generator.model.registers import Synonyms
from generator.search.gather import Gathered, name_of_entry, names
from generator.search.index import Registers, build_index
from generator.search.suggestions import suggestions


def search_index(
    archive: Archive,
    links: LinkGraph,
    pages: Mapping[Key, tuple[str, ...]],
    synonyms: Iterable[Synonyms],
    language: str,
) -> Iterator[OutputFile]:
    """Yield the files of the search index of an archive, whose links are `links`.

    `pages` has, by the key of a material, the text of each page of its file; `language` is that of
    the pages.
    """
    documents = Gathered(archive, links, pages, language)
    registers = Registers(
        names=names(archive, documents),
        bodies={body.id: name_of_entry(body, body.key) for body in archive.bodies.values()},
        suggestions=tuple(suggestions(archive)),
        synonyms=tuple(tuple(fold(word).key for word in group.words) for group in synonyms),
    )
    return build_index(documents, registers)
