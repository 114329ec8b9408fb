"""Puts one folder in the place of another, so that readers meet the old one or the new one."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from typing import Final

_HERE: Final = -100
_EXCHANGE: Final = 2
"""AT_FDCWD and RENAME_EXCHANGE, from the Linux headers fcntl.h and fs.h; see renameat2(2)."""


def swap_in(new: Path, final: Path, old: Path) -> None:
    """Move the folder `new` to `final`; what was there is at `new` or `old` afterwards.

    Where the system can exchange two names in one step, no moment is without a folder at `final`.
    Elsewhere there are two renames; a failure between them moves the old folder back.
    """
    if not final.exists():
        new.rename(final)
    elif not exchange(new, final):
        final.rename(old)
        try:
            new.rename(final)
        except OSError:
            old.rename(final)
            raise


def exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; return False, nothing done, where that is not to be had."""
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    renameat2 = getattr(library, "renameat2", None)
    if renameat2 is None:
        return False
    names = (_HERE, os.fsencode(one), _HERE, os.fsencode(other))
    return bool(renameat2(*names, _EXCHANGE) == 0)
