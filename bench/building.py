"""Builds the index of each engine in a program of its own, and says what lies on the disk then."""

from __future__ import annotations

import gzip
import json
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final

from bench.measures import Engine, Files
from bench.processes import Limits, Taken, run
from generator import __version__

CHECKOUT: Final = Path(__file__).parents[1]
NODE_PACKAGE: Final = CHECKOUT / "node_modules/pagefind/package.json"
BLOCK: Final = 512
"""Bytes in what `st_blocks` counts (POSIX, sys/stat.h)."""
FRAGMENT: Final = b"pagefind_dcd"
"""What stands before the JSON in each text that Pagefind writes."""


def is_there(engine: Engine) -> bool:
    """Whether what an engine needs is installed."""
    return engine is not Engine.PAGEFIND or (NODE_PACKAGE.is_file() and bool(shutil.which("node")))


def version_of(engine: Engine) -> str:
    """Return the version of an engine."""
    if engine is Engine.OURS:
        return __version__
    if engine is Engine.MATERIAL:
        return version("mkdocs-material")
    return str(json.loads(NODE_PACKAGE.read_text(encoding="utf-8"))["version"])


def build(engine: Engine, records: Path, folder: Path, limits: Limits) -> Taken:
    """Build the index of a file of records in a folder that is not there yet."""
    program = {
        Engine.OURS: [sys.executable, "-m", "bench.builders.giji"],
        Engine.MATERIAL: [sys.executable, "-m", "bench.builders.material"],
        Engine.PAGEFIND: ["node", "bench/builders/pagefind.mjs"],
    }[engine]
    return run([*program, str(records), str(folder)], limits, CHECKOUT)


def files(folder: Path) -> Files:
    """Return what a folder takes on the disk."""
    found = [file.stat() for file in folder.rglob("*") if file.is_file()]
    return Files(
        count=len(found),
        bytes=sum(file.st_size for file in found),
        blocks=sum(BLOCK * file.st_blocks for file in found),
    )


def names(folder: Path) -> Iterator[tuple[str, int]]:
    """Yield the names that Pagefind gives to its hits, and the number of each record."""
    for file in (folder / "fragment").glob("*.pf_fragment"):
        content = gzip.decompress(file.read_bytes()).removeprefix(FRAGMENT)
        yield file.stem, int(json.loads(content)["url"].rpartition("/r")[2])
