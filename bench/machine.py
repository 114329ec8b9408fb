"""What the measurements were made on, in words that fit any machine."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from importlib.metadata import version

from playwright.sync_api import Browser

from bench.measures import Run
from bench.processes import Limits
from bench.synthesis import Growth


def describe(  # noqa: PLR0913 - what only the caller knows
    browser: Browser,
    *,
    day: str,
    queries: int,
    growth: Growth,
    limits: Limits,
    answer_seconds: float,
) -> Run:
    """Return what is known of a run before it begins."""
    return Run(
        day=day,
        queries=queries,
        cores=os.cpu_count() or 1,
        memory=os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        system=f"{platform.system()} {platform.machine()}",
        python=platform.python_version(),
        numpy=version("numpy"),
        node=_node(),
        chromium=browser.version,
        build_seconds=limits.seconds,
        build_bytes=limits.bytes,
        answer_seconds=answer_seconds,
        power=growth.power,
        new_words=growth.share_of_new(growth.words),
    )


def _node() -> str | None:
    """Return the version of Node, or None where there is none."""
    node = shutil.which("node")
    if node is None:
        return None
    answer = subprocess.run(  # noqa: S603 - asks for a version
        [node, "--version"], capture_output=True, check=True, text=True
    )
    return answer.stdout.strip().removeprefix("v")
