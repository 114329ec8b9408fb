"""How large the parts of an index are. A reader is told, or sees it: the format fixes none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """What a reader fetches at once, and what it finds together.

    `block` is in bits of lists; `pack` in bytes, a pack is the least that a server sends which
    knows no ranges. `directory` is in packs. The rest are numbers of documents.
    """

    block: int = 8 * 4096
    pack: int = 96_000
    directory: int = 16
    texts_in_block: int = 4
    texts_in_pack: int = 320
    texts_in_directory: int = 5120
