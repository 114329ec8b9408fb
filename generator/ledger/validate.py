"""`SourceDocument` -> the source model of its kind of file, or every mistake with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, get_args

from pydantic import ValidationError

from generator.diagnostics import Diagnostic
from generator.ledger.schema.fields import SourceModel
from generator.ledger.wording import Expected, explain
from generator.model.labels import Label
from generator.model.place import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

    from generator.ledger.source import SourceDocument

M = TypeVar("M", bound=SourceModel)


def validate(document: SourceDocument, model: type[M]) -> tuple[M | None, tuple[Diagnostic, ...]]:
    """Return the document as an instance of `model`, or None and all that is wrong with it."""
    try:
        return model.model_validate(document.data, by_alias=True, by_name=False), ()
    except ValidationError as found:
        errors = found.errors(include_url=False)
        return None, tuple(_diagnostic(error, document, model) for error in errors)


def _diagnostic(
    error: ErrorDetails, document: SourceDocument, model: type[SourceModel]
) -> Diagnostic:
    loc = error["loc"]
    rule, message, hint = explain(error, _expected(model, loc))
    if error["type"] == "extra_forbidden":
        span = document.keys[loc]
    else:  # a missing key has no place of its own: the mapping that lacks it
        span = Place(document.path, loc, document.spans).span
    return Diagnostic(span, rule, message, hint)


def _expected(model: type[SourceModel], loc: tuple[str | int, ...]) -> Expected:
    """Return what the models say of the key under which the way `loc` ends."""
    *above, key = (step for step in loc if isinstance(step, str))
    for step in above:
        annotation = _fields(model)[step].annotation
        model = next(part for part in _parts(annotation) if issubclass(part, SourceModel))
    fields = _fields(model)
    return Expected(
        key,
        titles={name: str(field.title) for name, field in fields.items()},
        descriptions={name: str(field.description) for name, field in fields.items()},
        choices=tuple(
            choice
            for part in _parts(fields[key].annotation if key in fields else None)
            if issubclass(part, Label)
            for choice in part
        ),
    )


def _fields(model: type[SourceModel]) -> dict[str, FieldInfo]:
    """Return the fields by the key that stands in the file."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _parts(annotation: object) -> Iterator[type]:
    """Yield the classes that an annotation is built of."""
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for part in get_args(annotation):
        yield from _parts(part)
