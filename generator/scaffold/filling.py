"""The text of each file that a new meeting needs, from the templates beside this module.

A template is YAML or Markdown with `$names`. Values from people stand in double quotes, written as
JSON strings, which YAML reads as they are (YAML 1.2, 1.3).
"""

from __future__ import annotations

import json
from datetime import timedelta
from importlib import resources
from string import Template
from typing import TYPE_CHECKING, Final

from generator.model.dates import FiscalYear, wareki
from generator.model.labels import (
    Absence,
    Attribution,
    ItemKind,
    Label,
    Listing,
    Mode,
    OrganizationKind,
    Presence,
    RecordType,
    Role,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.scaffold.request import NewMeeting

EXAMPLE_ORGANIZATION: Final = "mihon"
"""The organization of the examples where the register has none: it is the register's example."""

CHOICES: Final[Mapping[str, type[Label]]] = {
    "absences": Absence,
    "attributions": Attribution,
    "item_kinds": ItemKind,
    "listings": Listing,
    "modes": Mode,
    "organization_kinds": OrganizationKind,
    "presences": Presence,
    "record_types": RecordType,
    "roles": Role,
}


def fill(name: str, meeting: NewMeeting, organization: str | None) -> str:
    """Return the text of the template `name` (`minutes.yml`) for this meeting.

    `organization` is the id that the examples name, None where the register is still empty.
    """
    folder = resources.files("generator.scaffold").joinpath("templates", meeting.language)
    template = Template(folder.joinpath(name).read_text(encoding="utf-8"))
    return template.substitute(
        {name: _choices(label, meeting.language) for name, label in CHOICES.items()},
        body=meeting.body,
        cohort=f"{FiscalYear.of(meeting.date).ja}選定分",
        date=meeting.date.isoformat(),
        due=(meeting.date + timedelta(days=30)).isoformat(),
        name=quoted(meeting.body_name),
        number="" if meeting.number is None else f"number: {meeting.number}\n",
        organization=organization or EXAMPLE_ORGANIZATION,
        source_title=quoted(meeting.proposed_title),
        title=quoted(meeting.proposed_title),
        written_date=wareki(meeting.date),
    )


def quoted(text: str) -> str:
    """Return the text as a YAML scalar that is read back as the same text, whatever it holds."""
    return json.dumps(text, ensure_ascii=False)


def _choices(label: type[Label], language: str) -> str:
    """Return the values a key may have, each with its meaning: `draft（下書き）・…`."""
    pattern, separator = ("{}（{}）", "・") if language == "ja" else ("{} ({})", ", ")
    return separator.join(pattern.format(word.value, word.label(language)) for word in label)
