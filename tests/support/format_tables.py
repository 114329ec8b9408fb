"""The tables of `docs/format.md`, made of the models of the ledger's files.

`python -m tests.support.format_tables` writes them into the page; a test compares them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

from generator.ledger.schema.fields import SourceModel
from generator.ledger.schema.minutes import MinutesFile
from generator.ledger.schema.registers import (
    BodyFile,
    CandidatesFile,
    OrganizationsFile,
    PeopleFile,
    SynonymsFile,
    TopicsFile,
)
from generator.model.labels import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

PAGE: Final = Path(__file__).parents[2] / "docs/format.md"
BEGIN: Final = "<!-- tables -->\n"
END: Final = "<!-- /tables -->\n"
FILES: Final[tuple[tuple[str, type[SourceModel]], ...]] = (
    ("minutes.yml", MinutesFile),
    ("body.yml", BodyFile),
    ("registers/organizations.yml", OrganizationsFile),
    ("registers/people.yml", PeopleFile),
    ("registers/topics.yml", TopicsFile),
    ("registers/candidates.yml", CandidatesFile),
    ("registers/synonyms.yml", SynonymsFile),
)


def tables() -> str:
    """Return one section for each file, with a table for each mapping in it, then the values."""
    models = dict.fromkeys(model for _, top in FILES for model in _below(top))
    names = {model: file for file, model in FILES}
    sections = "".join(_mapping(model, names.get(model)) for model in models)
    choices = sorted({c for m in models for c in _choices(m)}, key=lambda label: label.__name__)
    return f"\n{sections}## 値 / Values\n\n{''.join(_values(choice) for choice in choices)}"


def page(text: str) -> str:
    """Return the text of the page with the tables of today in it."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{tables()}{END}{after}"


def anchor(model: type) -> str:
    """Return the anchor of the section about a mapping or about values."""
    return model.__name__.removesuffix("Source").lower()


def _parts(annotation: object) -> Iterator[type]:
    """Yield the classes inside an annotation such as `tuple[ItemSource, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, (SourceModel, Label)):
        yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def _below(model: type[SourceModel]) -> Iterator[type[SourceModel]]:
    yield model
    for field in model.model_fields.values():
        for part in _parts(field.annotation):
            if issubclass(part, SourceModel):
                yield from _below(part)


def _choices(model: type[SourceModel]) -> Iterator[type[Label]]:
    for field in model.model_fields.values():
        for part in _parts(field.annotation):
            if issubclass(part, Label):
                yield part


def _mapping(model: type[SourceModel], file: str | None) -> str:
    title = (model.__doc__ or "").strip().removesuffix(".")
    heading = f"## {title}: `{file}`" if file else f"### {title}"
    rows = "".join(
        f"| `{field.alias or name}` | {'◯' if field.is_required() else ''} | {_type(model, name)} "
        f"| {_words(field)} |\n"
        for name, field in model.model_fields.items()
    )
    return (
        f"{heading} {{ #{anchor(model)} }}\n\n"
        "| 項目 / Key | 必須 / Required | 形 / Form | 説明 / Description |\n"
        f"|---|---|---|---|\n{rows}\n"
    )


def _type(model: type[SourceModel], name: str) -> str:
    """Return the form of a field: a link to its mapping or values, or the name of its scalar."""
    field = model.model_fields[name]
    linked = [
        f"[{part.__name__.removesuffix('Source')}](#{anchor(part)})"
        for part in _parts(field.annotation)
    ]
    written = _written(model, name)
    form = (
        linked[0]
        if linked
        else written.removesuffix(" | None").removeprefix("tuple[").removesuffix(", ...]")
    )
    return f"{form}, …" if "tuple[" in written else form


def _written(model: type[SourceModel], name: str) -> str:
    """Return the annotation of a field as the class that declares it has it written."""
    return next(
        str(base.__annotations__[name])
        for base in model.__mro__
        if name in vars(base).get("__annotations__", {})
    )


def _words(field: FieldInfo) -> str:
    return f"**{field.title}** {field.description}"


def _values(choice: type[Label]) -> str:
    rows = "".join(f"| `{word.value}` | {word.ja} | {word.en} |\n" for word in choice)
    heading = f"### {choice.__name__} {{ #{anchor(choice)} }}"
    return f"{heading}\n\n| 値 / Value | 日本語 | English |\n|---|---|---|\n{rows}\n"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
