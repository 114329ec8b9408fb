"""Values that come from an option or, where it is left out, from a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from generator.scaffold.answers import AnswerError

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.diagnostics import Message, Translate

Value = TypeVar("Value")


class Asking:
    """Asks, and refuses answers, in the language of `translate`."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def value(
        self,
        option: str,
        given: str | None,
        question: Message,
        read: Callable[[str], Value],
        proposal: str | None = None,
    ) -> Value:
        """Return what `read` makes of the option's value, or of the first answer it accepts."""
        if given is not None:
            return self.read(option, given, read)
        answer: Value = click.prompt(
            question.text(self.translate),
            default=proposal,
            value_proc=lambda typed: self.read(option, typed, read),
            err=True,
        )
        return answer

    def read(self, option: str, given: str, read: Callable[[str], Value]) -> Value:
        """Return what `read` makes of a value.

        Raises:
            click.BadParameter: it refuses the value; a question is asked again, a command ends.
        """
        try:
            return read(given)
        except AnswerError as error:
            text = error.message.text(self.translate)
            raise click.BadParameter(text, param_hint=option) from None

    def refuse(self, message: Message) -> NoReturn:
        """End the command as wrongly used."""
        raise click.UsageError(message.text(self.translate))
