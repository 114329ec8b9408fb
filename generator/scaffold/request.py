"""What a newcomer says about a meeting before its file exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.dates import wareki


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeeting:
    """The body's id and name, the day, and number and title where there are any.

    `language` (`ja` or `en`) is that of the comments in the files.
    """

    body: str
    body_name: str
    date: date
    number: int | None
    title: str | None
    language: str

    @property
    def folder(self) -> str:
        """The name of the meeting's folder: its number with three digits, or else its day."""
        return self.date.isoformat() if self.number is None else f"{self.number:03d}"

    @property
    def proposed_title(self) -> str:
        """The title given, or else one made of the body's name and the number or day."""
        if self.title is not None:
            return self.title
        if self.language == "ja":
            day = wareki(self.date, weekday=False)
            return f"{self.body_name}（{day if self.number is None else f'第{self.number}回'}）"
        day = self.date.isoformat()
        return f"{self.body_name}, {day if self.number is None else f'meeting {self.number}'}"
