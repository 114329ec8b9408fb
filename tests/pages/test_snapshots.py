"""The main pages as they are today: a change of any of them is seen, and looked at."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.pages.rendered import Rendered


class HtmlExtension(SingleFileSnapshotExtension):
    """Keeps each page as a file that a browser can open."""

    file_extension = "html"
    _write_mode = WriteMode.TEXT


def file_name(path: str) -> str:
    """Return a name for the copy of a page."""
    return path.removesuffix(".html").replace("/", "_")


@pytest.fixture
def html(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """The pages as they were."""
    return snapshot.use_extension(HtmlExtension)


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "meetings/kyotsu-kiban-wt/009.html",
        "candidates/r7-doboku-tsuho.html",
        "organizations/digital-agency.html",
        "topics/schedule.html",
    ],
    ids=file_name,
)
def test_the_ninth_meeting(ninth_pages: Rendered, html: SnapshotAssertion, path: str) -> None:
    """In Japanese."""
    assert ninth_pages.pages[path].html == html


@pytest.mark.parametrize(
    "path",
    [
        "meetings/yoyaku-bukai/002.html",
        "actions/yoyaku-bukai/001/a1-1.html",
        "materials/yoyaku-bukai/001/shiryo-1.html",
        "meetings/fy2025.html",
        "meetings/index.html",
        "topics/hiyo.html",
        "search.html",
    ],
    ids=file_name,
)
def test_the_invented_town(english_pages: Rendered, html: SnapshotAssertion, path: str) -> None:
    """In English, around a record that stays Japanese."""
    assert english_pages.pages[path].html == html
