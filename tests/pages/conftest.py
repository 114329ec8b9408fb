"""The ledgers that the tests of the pages read: the ninth meeting's, and the sample's."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.ledger import Ledger
from tests.pages.rendered import Rendered, read, render


@pytest.fixture(scope="session")
def ninth(checkout: Path) -> Ledger:
    """The ledger of the project, with the ninth meeting."""
    return read(checkout / "minutes")


@pytest.fixture(scope="session")
def sample(checkout: Path) -> Ledger:
    """The ledger of the invented town."""
    return read(checkout / "tests" / "sample" / "minutes")


@pytest.fixture(scope="session")
def ninth_pages(ninth: Ledger) -> Rendered:
    """The pages of the ninth meeting in Japanese."""
    return render(ninth)


@pytest.fixture(scope="session")
def sample_pages(sample: Ledger) -> Rendered:
    """The pages of the invented town in Japanese, with its draft."""
    return render(sample, drafts=True)


@pytest.fixture(scope="session")
def english_pages(sample: Ledger) -> Rendered:
    """The pages of the invented town in English, with its draft."""
    return render(sample, "en", drafts=True)


@pytest.fixture(scope="session", params=["ninth_pages", "sample_pages", "english_pages"], ids=str)
def pages(request: pytest.FixtureRequest) -> Rendered:
    """Each of these sites in turn."""
    found = request.getfixturevalue(str(request.param))
    assert isinstance(found, Rendered)
    return found
