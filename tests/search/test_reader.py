"""The files of an index, read in parts; what is wrong with one is told with its name."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.cut import Limits
from generator.search.files import deflate, inflate, named, sealed, unsealed
from generator.search.index import Registers, build_index
from generator.search.lookup import units
from generator.search.reader import IndexReader
from generator.search.store import FolderStore, SearchFileError
from tests.search.indexes import MemoryStore, contents, index_of, remarks

TEXTS = [
    f"第{number}回の会議で{'予算' if number % 3 else '決算'}を議論した。" for number in range(60)
]

UNREAD = ("fold-", "suggestions-")


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """An index of sixty remarks, with both tables."""
    limits = Limits(frequent=20)
    return contents(tuple(build_index(remarks(*TEXTS), Registers(), limits=limits)))


def read_all(files: dict[str, bytes]) -> None:
    """Read every file of an index."""
    store = MemoryStore(files)
    frequent, index = IndexReader(store, wide=0), IndexReader(store)
    for character in sorted(set("".join(TEXTS))):
        frequent.lookup(character)
        index.lookup(character)
    for number in range(len(TEXTS)):
        index.text(number)
    assert index.meetings
    for name in index.root["facets"]:
        index.facet(name)


def test_a_folder_is_read_in_parts(tmp_path: Path) -> None:
    """From a byte to another, or to the end."""
    (tmp_path / "a.bin").write_bytes(b"0123456789")
    store = FolderStore(tmp_path)
    assert store.read("a.bin") == b"0123456789"
    assert store.read("a.bin", 2, 5) == b"234"
    with pytest.raises(SearchFileError) as error:
        store.read("b.bin")
    assert error.value.name == "b.bin"


def test_a_missing_file_is_named(files: dict[str, bytes]) -> None:
    """Whichever is missing, apart from those that only browsers need."""
    read_all(files)
    for name in files:
        if not name.startswith(UNREAD):
            with pytest.raises(SearchFileError) as error:
                read_all({other: data for other, data in files.items() if other != name})
            assert error.value.name == name


@pytest.mark.parametrize("part", [0, 0.2, 0.5])
def test_a_damaged_file_is_named(files: dict[str, bytes], part: float) -> None:
    """Whichever is cut short."""
    for name, content in files.items():
        if not name.startswith(UNREAD):
            with pytest.raises(SearchFileError) as error:
                read_all(files | {name: content[: int(len(content) * part)]})
            assert error.value.name == name


@given(st.data())
def test_no_other_byte_is_taken_for_what_was_written(
    files: dict[str, bytes], data: st.DataObject
) -> None:
    """A single byte that is another is damage, in whichever file it is."""
    name = data.draw(st.sampled_from([name for name in files if not name.startswith(UNREAD)]))
    content = bytearray(files[name])
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SearchFileError) as error:
        read_all(files | {name: bytes(content)})
    is_led_astray = name == "manifest.json" and error.value.name not in files
    assert error.value.name == name or is_led_astray


def test_each_piece_ends_with_its_checksum(files: dict[str, bytes]) -> None:
    """CRC-32, as gzip has it, the lowest byte first."""
    assert sealed(b"123456789") == b"123456789\x26\x39\xf4\xcb"
    assert unsealed(sealed(b"")) == b""
    for name, content in files.items():
        if re.match("(root|meetings|dictionary|fold|facet-[a-z]+|[a-z]+-directory)-", name):
            assert sealed(content[:-4]) == content


@pytest.mark.parametrize(
    "manifest", [b'{"format": "giji-search", "version": 2, "root": ""}', b"{}"]
)
def test_another_version_is_not_read(files: dict[str, bytes], manifest: bytes) -> None:
    """Nor what is no manifest at all."""
    with pytest.raises(SearchFileError, match="manifest"):
        read_all(files | {"manifest.json": manifest})


def test_inflating_needs_the_whole() -> None:
    """A stream without its end is damage."""
    assert inflate(deflate(b"abc" * 9, b"abc"), b"abc") == b"abc" * 9
    with pytest.raises(zlib.error):
        inflate(deflate(b"abc" * 9)[:-1])


def test_a_name_comes_from_the_content() -> None:
    """Sixteen hex digits of its SHA-256."""
    assert named("texts", b"").path == "search/texts-e3b0c44298fc1c14.bin"


def test_units_are_those_of_utf_16() -> None:
    """A character beyond the first plane is two, and half of it finds nothing by itself."""
    assert units("𠮷a") == "\ud842\udfb7a"
    index = index_of(remarks("𩸽野", "野𩸽", "野"))
    assert set(index.lookup("𩸽").documents) == {0, 1}


def test_directories_are_in_the_order_of_units() -> None:
    """U+E000 is behind all halves of characters, though JSON puts those together."""
    texts = [f"\ue000{number}" for number in range(9)]
    texts += [f"{chr(0x20000 + number)}{chr(0x20000 + number)}" for number in range(40)]
    index = index_of(remarks(*texts))
    assert any(first > "\uffff" for first, _ in index.root["tables"]["phrases"])
    for number, text in enumerate(texts):
        assert set(index.lookup(text).documents) == {number}


def test_a_document_is_read_with_what_it_belongs_to() -> None:
    """Any one of them, whichever block it is in."""
    index = index_of(remarks(*TEXTS))
    for number, text in enumerate(TEXTS):
        found = index.text(number)
        assert found.record["text"] == text
        assert found.meeting is not None
        assert found.meeting["title"] == "第1回"
        assert found.item is None
