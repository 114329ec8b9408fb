"""One page being written: the edition it belongs to, and the path it will have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.archive.archive import Archive
from generator.model.keys import Key, Kind
from generator.model.labels import Label
from generator.model.page import Hyperlink, Page, TocEntry
from generator.pages.edition import Edition
from generator.pages.environment import render
from generator.pages.views.badges import Badge, badge
from generator.pages.views.days import Day, day_text, day_view
from generator.urls import HOME, Address, address, section


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around a page: its name, contents, and the ways to the pages beside it.

    `trail` are the pages above this one below the home page.
    """

    title: str
    description: str = ""
    toc: tuple[TocEntry, ...] = ()
    trail: tuple[Hyperlink, ...] = ()
    previous: Hyperlink | None = None
    next: Hyperlink | None = None
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The page at `path`: what a view needs to name things and to link to them from there."""

    edition: Edition
    path: str

    @property
    def archive(self) -> Archive:
        """The archive that the page is made from."""
        return self.edition.archive

    @property
    def language(self) -> str:
        """The language of the interface."""
        return self.edition.language

    def say(self, pattern: str, **values: str | int) -> str:
        """Return the interface text `pattern` in the reader's language with its values."""
        return self.edition.translate(pattern).format(**values)

    def href(self, target: Address) -> str:
        """Return the href of an address on this page."""
        return target.relative_to(self.path)

    def to(self, key: Key) -> str:
        """Return the href of a thing's permanent address on this page."""
        return self.href(address(key))

    def is_about(self, key: Key) -> bool:
        """Whether this is the thing's own page, where a link to it would lead nowhere."""
        return address(key) == Address(self.path)

    def phrases(self, text: str) -> tuple[str, ...]:
        """Split a heading where its line may break."""
        return self.edition.phrases(text)

    def badge(self, word: Label) -> Badge:
        """Return the badge of a word of the fixed vocabularies."""
        return badge(word, self.language)

    def day(self, day: date) -> Day:
        """Return the view of a day."""
        return day_view(day, self.language)

    def day_text(self, day: date) -> str:
        """Return a day in words."""
        return day_text(day, self.language)

    def contents(self, *entries: tuple[str, str, object]) -> tuple[TocEntry, ...]:
        """Return the contents of a page: anchor and title of each section that has something."""
        return tuple(TocEntry(anchor, title) for anchor, title, shown in entries if shown)

    def section_link(self, kind: Kind) -> Hyperlink:
        """Return the link to the list of a kind."""
        return Hyperlink(self.edition.kinds[kind].many, self.href(section(kind)))

    def write(self, kind: str, frame: Frame, **views: object) -> Page:
        """Return the page that the template of a kind makes of its views, in its frame."""
        template = self.edition.environment.get_template(f"{kind}.jinja")
        home = Hyperlink(self.say("Home"), self.href(Address(HOME)))
        return Page(
            path=self.path,
            kind=kind,
            title=frame.title,
            html=render(template, views),
            description=frame.description,
            toc=frame.toc,
            breadcrumbs=() if self.path == HOME else (home, *frame.trail),
            previous=frame.previous,
            next=frame.next,
            draft=frame.draft,
        )
