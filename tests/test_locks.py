"""The locks are whole: every package by version and hash, none by an address."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PINNED = re.compile(
    r"[a-z0-9-]+(\[[a-z0-9,-]+\])?"  # with the extras that others ask for
    r"==[0-9][\w.]*( ; [^\\]+)? \\\n(    --hash=sha256:[0-9a-f]{64}( \\)?\n)+"
)


def requirements(file: Path) -> str:
    """The text of a constraints file without its comments."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.lstrip().startswith("#"))


@pytest.mark.parametrize(
    "name", ["constraints.txt", "constraints-test.txt", "constraints-zensical.txt"]
)
def test_every_python_package_has_a_version_and_hashes(checkout: Path, name: str) -> None:
    """Nothing else stands in the file: no address, no folder of this or that machine."""
    text = requirements(checkout / name)
    assert text
    assert PINNED.sub("", text) == ""


def test_the_tests_try_what_the_site_is_built_with(checkout: Path) -> None:
    """Each package of the site is among those of the tests, in the same version."""
    site = re.findall(r"^\S+==[^\\]+", requirements(checkout / "constraints.txt"), re.MULTILINE)
    tests = re.findall(
        r"^\S+==[^\\]+", requirements(checkout / "constraints-test.txt"), re.MULTILINE
    )
    assert site
    assert set(site) <= set(tests)


def test_every_npm_package_has_a_version_and_a_hash(checkout: Path) -> None:
    """An address would tie the lock to the registry of the machine that wrote it."""
    text = (checkout / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in text
    packages = json.loads(text)["packages"]
    del packages[""]
    assert packages
    assert all({"version", "integrity"} <= package.keys() for package in packages.values())
