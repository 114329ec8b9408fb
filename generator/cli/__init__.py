"""The commands of `giji`: the only place where the program prints and ends."""

from generator.cli.giji import giji, main

__all__ = ["giji", "main"]
