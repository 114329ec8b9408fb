"""The JSON Schemas say what the reader does, for editors and other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from generator.ledger.folder import read_ledger
from generator.ledger.json_schema import schemas, write_schemas
from generator.model.labels import ActionStatus

ROOT = Path(__file__).parent
CHECKOUT = ROOT.parents[1]
GOOD = sorted(
    file
    for ledger in (CHECKOUT / "minutes", ROOT / "whole/minutes", CHECKOUT / "tests/sample/minutes")
    for file in ledger.rglob("*.yml")
)


def as_yaml_1_2(text: str) -> Any:  # noqa: ANN401 - whatever the text holds
    """Return what an editor sees in the text: the types of YAML 1.2, dates being text."""
    reader = YAML(typ="safe", pure=True)
    reader.constructor.yaml_constructors.pop("tag:yaml.org,2002:timestamp", None)
    reader.constructor.add_constructor(
        "tag:yaml.org,2002:timestamp", lambda constructor, node: constructor.construct_scalar(node)
    )
    return reader.load(text)


def validator(name: str) -> Draft202012Validator:
    """Return the validator for a kind of file."""
    return Draft202012Validator(json.loads(schemas()[name]))


def test_the_committed_schemas_are_those_of_the_models(tmp_path: Path) -> None:
    """`write_schemas` writes them anew; the folder has these and no others."""
    write_schemas(tmp_path / "schema")
    written = {file.name: file.read_bytes() for file in (tmp_path / "schema").iterdir()}
    committed = {file.name: file.read_bytes() for file in (CHECKOUT / "minutes/schema").iterdir()}
    assert written == committed
    assert set(schemas()) == {
        "body", "candidates", "minutes", "organizations", "people", "synonyms", "topics",
    }  # fmt: skip


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_one_of_2020_12_with_a_version(name: str) -> None:
    """Its id holds the version of the format."""
    schema = json.loads(schemas()[name])
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:giji:schema:1:{name}"


def described(schema: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - any part of a schema
    """Return the schema of every key and every mapping, at whatever depth."""
    if isinstance(schema, list):
        return [found for part in schema for found in described(part)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if schema.get("type") == "object" else []
    own += schema["properties"].values() if isinstance(schema.get("properties"), dict) else []
    return own + [found for part in schema.values() for found in described(part)]


@pytest.mark.parametrize("name", schemas())
def test_every_key_is_titled_and_described_in_both_languages(name: str) -> None:
    """Only `ID`, `URL` and `SHA-256` are called the same in both."""
    schema = json.loads(schemas()[name])
    parts = described(schema)
    assert parts
    for found in parts:
        named = schema["$defs"].get(found.get("$ref", "").rpartition("/")[2], {})
        part = {"title": named.get("title")} | found
        assert " / " in part["title"] or part["title"] in {"ID", "URL", "SHA-256"}, part
        japanese, english = part["description"].split(" / ", 1)
        assert not japanese.isascii() or japanese.startswith(("YYYY", "HH")), part
        assert english, part
        assert part.get("type") != "object" or part["additionalProperties"] is False


def test_the_words_of_a_vocabulary_show_their_labels() -> None:
    """An editor offers them with their Japanese and English names."""
    words = json.loads(schemas()["minutes"])["$defs"]["ActionStatus"]["oneOf"]
    assert words[0] == {"const": "unanswered", "title": "未回答 / Unanswered"}
    assert [word["const"] for word in words] == [status.value for status in ActionStatus]


@pytest.mark.parametrize("file", GOOD, ids=lambda file: file.relative_to(CHECKOUT).as_posix())
def test_a_good_file_is_good_for_an_editor_too(file: Path) -> None:
    """Read as YAML 1.2 and held against its schema."""
    data = as_yaml_1_2(file.read_text(encoding="utf-8"))
    assert [error.message for error in validator(file.stem).iter_errors(data)] == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("council/001/minutes.yml", "status: published", "status: public"),
        ("council/001/minutes.yml", "status: published", "statsu: published"),
        ("council/001/minutes.yml", "schema: 1", "schema: 2"),
        ("council/001/minutes.yml", "date: 2026-02-04", "date: 2026/02/04"),
        ("council/001/minutes.yml", '"14:30"', '"25:30"'),
        ("council/001/minutes.yml", "number: 1\n", "number: 0\n"),
        ("council/001/minutes.yml", "title: 第1回会議\n", ""),
        ("council/001/minutes.yml", "title: 第1回会議", "title: [第1回会議]"),
        ("council/001/minutes.yml", "words: 進め", "wrods: 進め"),
        ("council/001/minutes.yml", "[{in: r-2, words: 一}]", "[]"),
        ("council/001/minutes.yml", "id: r-2", "id: r 2"),
        ("council/001/minutes.yml", "sha256: aa", "sha256: xx"),
        ("council/001/minutes.yml", "meeting: council/000", "meeting: council"),
        ("council/body.yml", 'final: "yes"', 'final: "perhaps"'),
        ("registers/candidates.yml", "令和7年度選定分", "2025年度"),
        ("registers/topics.yml", "id: fees, ", ""),
        ("registers/people.yml", "name: 佐藤", 'name: ""'),
        ("registers/organizations.yml", "kind: municipality", "kind: town"),
    ],
)
def test_a_broken_file_is_broken_for_both(whole: Path, file: str, old: str, new: str) -> None:
    """For the reader and for an editor."""
    path = whole / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert list(validator(path.stem).iter_errors(as_yaml_1_2(path.read_text(encoding="utf-8"))))
    assert read_ledger(whole)[1]
