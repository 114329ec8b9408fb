"""The files of an index as a whole."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from generator.search.document import Facet, ItemHead, Name
from generator.search.index import Registers, build_index
from generator.search.sizes import Sizes
from tests.search.indexes import FIRST, SHORT, SMALL, contents, document, index_of, remarks

TEXTS = [f"第{number}回の会議で議論した。" for number in range(40)]


def test_the_same_documents_give_the_same_bytes() -> None:
    """However often."""
    once, again = (tuple(build_index(remarks(*TEXTS), Registers())) for _ in range(2))
    assert once == again


def test_all_but_the_manifest_are_named_after_their_content() -> None:
    """The manifest comes last, and names the root."""
    files = contents(tuple(build_index(remarks(*TEXTS), Registers(), SMALL, SHORT)))
    *others, manifest = files
    assert manifest == "manifest.json"
    assert all(re.fullmatch(r"[a-z-]+-[0-9a-f]{16}\.bin", name) for name in others)
    assert json.loads(files[manifest])["root"] == others[-1]


def test_old_texts_keep_their_files_while_a_site_grows() -> None:
    """Readers have them already."""
    sizes = Sizes(texts_in_pack=4)
    before = contents(tuple(build_index(remarks(*TEXTS[:36]), Registers(), sizes)))
    after = contents(tuple(build_index(remarks(*TEXTS), Registers(), sizes)))
    packs = [name for name in before if re.match(r"texts-[0-9a-f]{16}", name)]
    assert len(packs) == 9
    assert set(packs) <= set(after)


def test_documents_of_several_meetings() -> None:
    """A meeting without a number, and a document without a meeting, have less to say."""
    second = replace(FIRST, path="meetings/council/002.html", number=None)
    item = ItemHead(path="meetings/council/002.html#i1", number="(1)", title="予算")
    index = index_of(
        (
            document("一"),
            document("二", 1),
            document("三", meeting=second, item=item, speaker="議長"),
            document("四", meeting=None),
        )
    )
    assert index.meetings["documents"] == [2, 1]
    assert index.meetings["number"] == [1, None]
    assert index.meetings["bodies"] == [
        {"id": "council", "ja": "council", "en": "council", "path": None}
    ]
    assert [index.text(number).meeting is None for number in range(4)] == [
        False,
        False,
        False,
        True,
    ]
    assert index.text(2).item == {"path": item.path, "number": "(1)", "title": "予算"}
    assert "number" not in (index.text(2).meeting or {})
    assert [index.text(number).record.get("speaker") for number in (2, 3)] == ["議長", None]


def test_names_come_from_the_registers() -> None:
    """A value that no register names is called by its id."""
    facets = {Facet.TOPIC: ("cost", "time")}
    names = {Facet.TOPIC: {"cost": Name(ja="費用", en="Cost", path="topics/cost.html")}}
    index = index_of(
        (document("一", facets=facets),),
        Registers(names=names, bodies={"council": Name(ja="会議", en="Council")}),
    )
    values = [value for value, _ in index.facet("topic")]
    assert values == [
        {"id": "cost", "count": 1, "ja": "費用", "en": "Cost", "path": "topics/cost.html"},
        {"id": "time", "count": 1, "ja": "time", "en": "time", "path": None},
    ]
    assert index.meetings["bodies"][0]["en"] == "Council"
