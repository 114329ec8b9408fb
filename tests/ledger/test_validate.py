"""What does not fit the formats is said in our own words, at its place, all at once."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from random import Random
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.diagnostics import Diagnostic
from generator.ledger.json_schema import schemas
from generator.ledger.schema.fields import SourceModel
from generator.ledger.schema.minutes import MinutesFile
from generator.ledger.schema.registers import BodyFile, CandidatesFile, OrganizationsFile
from generator.ledger.source import Data, SourceDocument, read_source
from generator.ledger.validate import validate
from generator.ledger.wording import FORMS
from tests.support.texts import texts

ROOT = Path(__file__).parent
MODELS: dict[str, type[SourceModel]] = {
    "council/001/minutes.yml": MinutesFile,
    "council/body.yml": BodyFile,
    "registers/candidates.yml": CandidatesFile,
    "registers/organizations.yml": OrganizationsFile,
}

Node: TypeAlias = "dict[str, Data] | list[Data]"


def document(ledger: str, file: str) -> SourceDocument:
    """Return a file of a ledger beside this test."""
    path = ROOT / ledger / "minutes" / file
    read, _ = read_source(path, file)
    assert read is not None
    return read


def pydantic_errors(data: object, model: type[SourceModel]) -> dict[str, str]:
    """Return pydantic's own words by the type of error."""
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data, by_alias=True, by_name=False)
    return {error["type"]: error["msg"] for error in caught.value.errors()}


@pytest.mark.parametrize("file", MODELS)
def test_a_good_file_is_an_instance_of_its_model(file: str) -> None:
    """Nothing is wrong with it."""
    good = document("whole", file)
    content, found = validate(good, MODELS[file])
    assert found == ()
    assert isinstance(content, MODELS[file])


def test_the_broken_ledger_has_every_type_of_error_that_the_models_can_give() -> None:
    """So its expected diagnostics are the words for each of them; none is pydantic's."""
    words = pydantic_errors(
        document("broken/keys-and-values", "council/001/minutes.yml").data, MinutesFile
    )
    assert set(words) == {
        "clock_form",
        "count_form",
        "day_form",
        "enum",
        "extra_forbidden",
        "missing",
        "model_type",
        "no_such_day",
        "schema_version",
        "string_pattern_mismatch",
        "string_too_long",
        "string_too_short",
        "string_type",
        "too_short",
        "tuple_type",
    }
    reported = (ROOT / "broken/keys-and-values/expected.en.txt").read_text(encoding="utf-8")
    assert not [word for word in words.values() if word in reported]


def test_every_pattern_of_the_formats_has_a_hint() -> None:
    """The hint shows the form by an example."""
    patterns = set(re.findall(r'"pattern": (".*")', "".join(schemas().values())))
    typed = {r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", r"^(([01][0-9]|2[0-3]):[0-5][0-9])$"}
    assert {json.loads(pattern) for pattern in patterns} == FORMS.keys() | typed


def test_a_key_is_known_by_its_name_in_the_file_alone(tmp_path: Path) -> None:
    """A name of the program's own (`version` for `schema`) is an unknown key."""
    good = (ROOT / "whole/minutes/council/body.yml").read_text(encoding="utf-8")
    broken = tmp_path / "broken.yml"
    broken.write_text(good.replace("parent:", "version:"), encoding="utf-8")
    read, _ = read_source(broken, "body.yml")
    assert read is not None
    _, (found,) = validate(read, BodyFile)
    assert str(found.span) == "body.yml:7:1"
    assert found.message.text() == "there is no key version here"


def collections(node: Data) -> list[Node]:
    """Return every list and mapping of the data that holds something."""
    if isinstance(node, str) or not node:
        return []
    below = node.values() if isinstance(node, dict) else node
    return [node, *(found for inner in below for found in collections(inner))]


def steps(node: Node) -> list[str] | list[int]:
    """Return the keys or positions of a list or mapping."""
    return sorted(node) if isinstance(node, dict) else list(range(len(node)))


WRONG: st.SearchStrategy[Data] = st.one_of(
    texts(), st.just([]), st.just({}), st.just([["x"]]), st.just({"x": "y"})
)


@pytest.fixture(scope="module")
def file_to_write(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that each example writes anew."""
    return tmp_path_factory.mktemp("validate") / "file.yml"


@given(file=st.sampled_from(sorted(MODELS)), random=st.randoms(use_true_random=False), wrong=WRONG)
def test_whatever_stands_anywhere_is_accepted_or_explained(
    file_to_write: Path, file: str, random: Random, wrong: Data
) -> None:
    """Nothing raises; every explanation is ours, and points into the file."""
    data = copy.deepcopy(dict(document("whole", file).data))
    node: Any = random.choice(collections(data))
    node[random.choice(steps(node))] = wrong
    file_to_write.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    read, _ = read_source(file_to_write, file)
    assert read is not None
    content, found = validate(read, MODELS[file])
    if content is None:
        theirs = pydantic_errors(data, MODELS[file]).values()
        assert found
        assert not [one for one in found for words in theirs if words in said(one)]
        assert {one.span.path for one in found} == {file}


def said(found: Diagnostic) -> str:
    """Return sentence and hint."""
    assert found.hint is not None
    return f"{found.message.text()} {found.hint.text()}"
