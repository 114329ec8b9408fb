"""Small views: days, sizes, badges, names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from generator.archive.archive import build_archive
from generator.archive.links import link
from generator.model.keys import Key, Kind
from generator.model.labels import ActionStatus, Mode, Outcome
from generator.model.ledger import Ledger
from generator.model.meeting import Narrative
from generator.model.page import SiteOptions
from generator.model.registers import CandidateState
from generator.pages.edition import make_edition
from generator.pages.names import known, name_of, text_name
from generator.pages.sheet import Sheet
from generator.pages.views.badges import Badge, badge, state_badge
from generator.pages.views.days import Day, day_view, time_range
from generator.pages.views.materials import size_label
from generator.urls import HOME, address


@pytest.mark.parametrize(
    ("language", "label"),
    [("ja", "令和8年2月4日（水）"), ("en", "Wednesday, February 4, 2026")],
)
def test_a_day_is_said_in_the_calendar_of_the_reader(language: str, label: str) -> None:
    """And in ISO 8601 beside it."""
    assert day_view(date(2026, 2, 4), language) == Day(label, "2026-02-04")


@pytest.mark.parametrize(
    ("start", "end", "label"),
    [
        (time(14, 30), time(15, 15), "14:30–15:15"),
        (time(9, 0), None, "09:00–"),
        (None, None, ""),
    ],
)
def test_hours(start: time | None, end: time | None, label: str) -> None:
    """From start to end, as far as they are known."""
    assert time_range(start, end) == label


@pytest.mark.parametrize(
    ("size", "label"),
    [(0, "0 B"), (999, "999 B"), (1740, "1.7 KB"), (2_000_000, "2 MB"), (3 * 10**13, "30,000 GB")],
)
def test_sizes_are_said_in_units_of_a_thousand_bytes(size: int, label: str) -> None:
    """With one digit behind the point at most."""
    assert size_label(size, "en") == label


@pytest.mark.parametrize(
    ("word", "found"),
    [
        (ActionStatus.UNANSWERED, Badge("未回答", "open")),
        (ActionStatus.DONE, Badge("対応済み", "done")),
        (Outcome.REJECTED, Badge("否決", "warning")),
        (Mode.ONLINE, Badge("オンライン", "neutral")),
    ],
)
def test_words_have_a_tone(word: ActionStatus | Outcome | Mode, found: Badge) -> None:
    """A word without one is neutral."""
    assert badge(word, "ja") == found


def test_a_state_after_which_nothing_comes_is_decided() -> None:
    """Any other is on its way."""
    last = CandidateState(id="a", name="実施を見送り", name_en="Not pursued", final=True)
    first = CandidateState(id="b", name="候補選定")
    assert state_badge(last, "en") == Badge("Not pursued", "decided")
    assert state_badge(first, "en") == Badge("候補選定", "progress")


def test_texts_are_called_by_item_and_number(sample: Ledger) -> None:
    """A narrative of one paragraph needs no number; away from the page the meeting is named."""
    key = sample.meetings[0].key
    one = Key(Kind.NARRATIVE, (*key.parts, "n1-1"))
    two = Key(Kind.NARRATIVE, (*key.parts, "n1-2"))
    assert text_name(sheet(sample, address(key).path), one) == "(1) 地の文"
    item = sample.meetings[0].items[0]
    longer = replace(item, narrative=(*item.narrative, Narrative(key=two, text="二つ目。")))
    meeting = replace(sample.meetings[0], items=(longer, *sample.meetings[0].items[1:]))
    page = sheet(replace(sample, meetings=(meeting,)), "topics/hiyo.html")
    assert text_name(page, one) == "第1回 (1) 地の文1"
    assert text_name(page, two) == "第1回 (1) 地の文2"


def test_what_has_no_name_is_called_as_the_minutes_refer_to_it(sample: Ledger) -> None:
    """A citation, for one."""
    key = sample.meetings[0].citations[0].key
    assert name_of(sheet(sample, HOME), key) == "yoyaku-bukai/001#cite-1"


def sheet(ledger: Ledger, path: str) -> Sheet:
    """Return the page at a path of the Japanese edition."""
    options = SiteOptions(language="ja", today=date(2026, 3, 25))
    archive = build_archive(ledger, drafts=False)
    return Sheet(make_edition(archive, link(archive), {}, {}, options), path)


def test_no_page_is_made_of_a_dangling_reference() -> None:
    """The checks report it before; a page would hide it."""
    with pytest.raises(LookupError):
        known(None)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("ja", "みなと町 デジタル推進会議第1回 (1) 発言1"),
        ("en", "Minato Town Digital Council meeting 1 (1) Remark 1"),
    ],
)
def test_where_several_bodies_met_a_place_is_named_with_its_body(
    sample: Ledger, language: str, name: str
) -> None:
    """第1回 alone says which meeting only as long as one body has met."""
    first = sample.meetings[0]
    key = Key(Kind.MEETING, ("dx-kaigi", first.key.id))
    [remark, *_] = first.remarks()
    there = replace(remark, key=Key(Kind.REMARK, (*key.parts, remark.key.id)))
    items = tuple(replace(item, remarks=(there,)) for item in first.items if remark in item.remarks)
    other = replace(first, key=key, items=items)
    archive = build_archive(replace(sample, meetings=(*sample.meetings, other)), drafts=False)
    options = SiteOptions(language=language, today=date(2026, 3, 25))
    sheet = Sheet(make_edition(archive, link(archive), {}, {}, options), HOME)
    assert text_name(sheet, there.key) == name
