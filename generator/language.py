"""The languages of the interface, from gettext catalogs.

English is the language of the message ids and needs no catalog. The catalogs are text (`.po`), read
as they are: no compiled file lies beside them that could be older.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

LANGUAGES: Final = ("ja", "en")
"""The languages of the interface, the first one being the default."""

CATALOGS: Final = Path(__file__).parent / "locale"
"""The folder of the catalogs: `<language>/LC_MESSAGES/giji.po`."""


@cache
def translator(language: str) -> Callable[[str], str]:
    """Return the function from an English message id to the text in `language`.

    A message that the catalog lacks stays English. Raises LookupError for another language than
    those in `LANGUAGES`.
    """
    if language not in LANGUAGES:
        message = f"no catalog for the language {language!r}"
        raise LookupError(message)
    if language == "en":
        return str
    compiled = BytesIO()
    with (CATALOGS / language / "LC_MESSAGES" / "giji.po").open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return Translations(compiled).gettext
