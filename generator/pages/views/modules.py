"""The modules that a page's script consists of: a browser can ask for all of them at once."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Final

SCRIPTS: Final = Path(__file__).parents[2] / "theme/assets/giji/search"
"""The folder of the modules of the search."""

_IMPORT: Final = re.compile(r'^(?:import|export)\b[^"]*?\bfrom "(\.[^"]+)"', re.MULTILINE)


def modules_of(entry: str) -> tuple[str, ...]:
    """Return the paths of `entry` and of all that it imports, itself first, below `SCRIPTS`."""
    found = [entry]
    for path in found:  # grows while it is walked through
        text = (SCRIPTS / path).read_text(encoding="utf-8")
        named = (posixpath.join(posixpath.dirname(path), name) for name in _IMPORT.findall(text))
        found += dict.fromkeys(
            there for one in named if (there := posixpath.normpath(one)) not in found
        )
    return tuple(found)
