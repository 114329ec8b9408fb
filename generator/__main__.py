"""`python -m generator`: the same as `giji`."""

from generator.cli import main

main()
