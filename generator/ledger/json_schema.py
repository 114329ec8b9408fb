"""The ledger's file formats as JSON Schema 2020-12, for editors and other programs.

The schemas say what the source models say, with titles and descriptions in both languages. Where
YAML's types matter (a whole number) they describe the file as a YAML 1.2 reader sees it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, cast

from pydantic.json_schema import GenerateJsonSchema
from typing_extensions import override

from generator.ledger.schema.fields import SCHEMA_VERSION, SourceModel
from generator.ledger.schema.minutes import MinutesFile
from generator.ledger.schema.registers import (
    BodyFile,
    CandidatesFile,
    OrganizationsFile,
    PeopleFile,
    SynonymsFile,
    TopicsFile,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema

    from generator.model.labels import Label

_MODELS: Final[Mapping[str, type[SourceModel]]] = {
    "body": BodyFile,
    "candidates": CandidatesFile,
    "minutes": MinutesFile,
    "organizations": OrganizationsFile,
    "people": PeopleFile,
    "synonyms": SynonymsFile,
    "topics": TopicsFile,
}


def schemas() -> Mapping[str, str]:
    """Return the JSON text of the schema of each kind of file, by name, sorted."""
    return {name: _schema(name) for name in sorted(_MODELS)}


def write_schemas(folder: Path) -> None:
    """Write `<name>.schema.json` for each kind of file into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / f"{name}.schema.json").write_text(text, encoding="utf-8", newline="\n")


def _schema(name: str) -> str:
    body = _MODELS[name].model_json_schema(schema_generator=_Generator)
    head = {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": f"urn:giji:schema:{SCHEMA_VERSION}:{name}",
    }
    return json.dumps(head | body, ensure_ascii=False, indent=2) + "\n"


class _Generator(GenerateJsonSchema):
    """Gives classes and words the titles that people read; a missing value is a missing key."""

    @override
    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Describe a mapping under its Japanese and English name."""
        described = super().model_schema(schema)
        return described | {"title": described["description"].rstrip(".")}

    @override
    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """Describe a fixed vocabulary as a choice of words with their labels."""
        words = (cast("Label", word) for word in schema["members"])
        return {
            "oneOf": [{"const": word.value, "title": f"{word.ja} / {word.en}"} for word in words]
        }

    @override
    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Describe a value that may be left out as the value itself: no file holds a null."""
        return self.generate_inner(schema["schema"])

    @override
    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out the default of what has none."""
        described = super().default_schema(schema)
        return {
            key: value for key, value in described.items() if key != "default" or value is not None
        }
