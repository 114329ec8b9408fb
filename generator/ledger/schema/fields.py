"""The scalar types of the ledger's files. Every scalar arrives as text; these give it a meaning.

YAML's own types are not used: they turn `14:30` into 870, `no` into false and `010` into 8.
"""

from __future__ import annotations

import re
from datetime import date, time
from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

SCHEMA_VERSION: Final = 1
"""The version of the format; a file says it in its first key, `schema`."""

DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
CLOCK: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
COUNT: Final = re.compile(r"[1-9][0-9]{0,5}")
IDENTIFIER: Final = r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"
REFERENCE: Final = (
    r"^([A-Za-z0-9]+(-[A-Za-z0-9]+)*/[A-Za-z0-9]+(-[A-Za-z0-9]+)*#)?[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"
)
MEETING_REFERENCE: Final = r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*/[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"
SHA256: Final = r"^[0-9a-f]{64}$"
URL: Final = r"^https?://[^\s]+$"
COHORT: Final = r"^(昭和|平成|令和)(元|[1-9][0-9]?)年度(選定分|決定分)$"
YES_OR_NO: Final = r"^(yes|no)$"


class SourceModel(BaseModel):
    """A mapping of a file as written: closed (an unknown key is an error) and frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=True)


def _day(value: Any) -> Any:  # noqa: ANN401 - a validator sees whatever the file holds
    """Return the date that `2026-02-04` names; other forms are refused."""
    if isinstance(value, str) and DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("no_such_day", "no such day") from None
    raise PydanticCustomError("day_form", "not YYYY-MM-DD")


def _clock(value: Any) -> Any:  # noqa: ANN401 - a validator sees whatever the file holds
    """Return the time that `14:30` names; other forms are refused."""
    if isinstance(value, str) and CLOCK.fullmatch(value):
        return time.fromisoformat(value)
    raise PydanticCustomError("clock_form", "not HH:MM")


def _count(value: Any) -> Any:  # noqa: ANN401 - a validator sees whatever the file holds
    """Return the whole number that `9` names; `09`, `9.0` and `０` are refused."""
    if isinstance(value, str) and COUNT.fullmatch(value):
        return int(value)
    raise PydanticCustomError("count_form", "not a whole number from 1")


def _version(value: Any) -> Any:  # noqa: ANN401 - a validator sees whatever the file holds
    """Accept this version of the format alone."""
    if value == str(SCHEMA_VERSION):
        return SCHEMA_VERSION
    raise PydanticCustomError("schema_version", "another version of the format")


Version = Annotated[
    int,
    BeforeValidator(_version),
    WithJsonSchema({"const": SCHEMA_VERSION}),
    Field(title="書式の版 / Version of the format", description="常に 1。 / Always 1."),
]
Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date", "pattern": f"^{DAY.pattern}$"}),
]
Clock = Annotated[
    time,
    BeforeValidator(_clock),
    WithJsonSchema({"type": "string", "pattern": f"^({CLOCK.pattern})$"}),
]
Count = Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": "integer", "minimum": 1})]
Text = Annotated[str, Field(min_length=1)]
Identifier = Annotated[str, Field(pattern=IDENTIFIER, max_length=64)]
Reference = Annotated[str, Field(pattern=REFERENCE)]
MeetingReference = Annotated[str, Field(pattern=MEETING_REFERENCE)]
Sha256 = Annotated[str, Field(pattern=SHA256)]
Url = Annotated[str, Field(pattern=URL)]
FilePath = Annotated[str, Field(min_length=1)]
Cohort = Annotated[str, Field(pattern=COHORT)]
