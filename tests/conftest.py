"""What every test can use: the tools of the machine, and a word on tests that were left out."""

from hypothesis import settings

pytest_plugins = (
    "pytester",
    "tests.support.left_out",
    "tests.support.sites",
    "tests.support.records",  # imports the one above, which pytest must have seen before
    "tests.support.tools",
    "tests.support.windows",
)

# A loaded machine is slow without being wrong.
settings.register_profile("giji", deadline=None)
settings.load_profile("giji")
