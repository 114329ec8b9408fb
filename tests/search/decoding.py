"""All that an index says, file by file: every piece of every file, decoded as the format has it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from generator.search.bits import read_varints
from generator.search.files import inflate, unsealed
from generator.search.lookup import labels


def decoded(files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the strings of an index by its files, apart from numbers and lists of documents.

    A file that nothing leads to, or bytes between the pieces of one, fail the test.
    """
    rest = dict(files)
    manifest = json.loads(rest.pop("manifest.json"))
    root = json.loads(piece(rest.pop(manifest["root"])))
    yield text_of(root)
    texts = root["texts"]
    dictionary = piece(rest.pop(texts["dictionary"]))
    yield dictionary.decode("utf-16-le")
    for name in (root["meetings"], root["suggestions"], root["fold"]):
        yield text_of(json.loads(piece(rest.pop(name))))
    for name in root["facets"].values():
        content = unsealed(rest.pop(name))
        end = 4 + int.from_bytes(content[:4], "little")
        yield text_of(json.loads(inflate(content[4:end])))
    for name in texts["directories"]:
        for pack, sizes in json.loads(piece(rest.pop(name))):
            for block in cut(rest.pop(pack), sizes):
                yield text_of(json.loads(inflate(unsealed(block), dictionary).decode("utf-16-le")))
    for directories in root["tables"].values():
        for _, name in directories:
            content = piece(rest.pop(name))
            (size,), at = read_varints(content, 1)
            listed = list(labels(content[at + size :]))
            for pack, count in json.loads(content[at : at + size]):
                blocks, listed = listed[:count], listed[count:]
                for block in cut(rest.pop(pack), [size for _, size in blocks]):
                    held = unsealed(block)
                    (size,), at = read_varints(held, 1)
                    yield from (key for key, _ in labels(inflate(held[at : at + size])))
            assert not listed
    assert not rest


def piece(content: bytes) -> bytes:
    """Return what a whole file holds."""
    return inflate(unsealed(content))


def cut(content: bytes, sizes: list[int]) -> Iterator[bytes]:
    """Yield the blocks of a pack, which leave no byte of it."""
    assert sum(sizes) == len(content)
    for size in sizes:
        yield content[:size]
        content = content[size:]


def text_of(data: object) -> str:
    """Return all strings of JSON data."""
    return json.dumps(data, ensure_ascii=False)
