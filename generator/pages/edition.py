"""The edition of the site: the archive, the files it holds, in one language as of one day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial

from jinja2 import Environment

from generator.archive.archive import Archive
from generator.archive.companions import Companion, companions
from generator.archive.links import LinkGraph
from generator.archive.related import related
from generator.archive.voices import Voice, voices
from generator.diagnostics import Translate
from generator.language import translator
from generator.model.keys import Key, Kind
from generator.model.ledger import HeldFile
from generator.model.page import SiteOptions
from generator.pages.environment import Phrases, make_environment
from generator.pages.kinds import KindName, kind_names
from generator.pages.phrases import phrase_splitter


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What every page is made from.

    `files` are those of each meeting's folder by relative path, `sources` the text of a meeting's
    source where the archive holds it as text. `companions` are those of each topic, `voices` what
    was said for each organization, by id; who has none is not there.
    """

    archive: Archive
    links: LinkGraph
    files: Mapping[Key, Mapping[str, HeldFile]]
    sources: Mapping[Key, str]
    related: Callable[[Key], Mapping[Kind, tuple[Key, ...]]]
    companions: Mapping[str, tuple[Companion, ...]]
    voices: Mapping[str, Voice]
    options: SiteOptions
    translate: Translate
    kinds: Mapping[Kind, KindName]
    phrases: Phrases
    environment: Environment

    @property
    def language(self) -> str:
        """The language of the interface, `ja` or `en`."""
        return self.options.language


def make_edition(
    archive: Archive,
    links: LinkGraph,
    files: Mapping[Key, Mapping[str, HeldFile]],
    sources: Mapping[Key, str],
    options: SiteOptions,
) -> Edition:
    """Return the edition of `archive` that `options` ask for, with its templates at hand."""
    translate = translator(options.language)
    phrases = phrase_splitter()
    return Edition(
        archive=archive,
        links=links,
        related=cache(partial(related, archive, links)),
        companions=companions(archive),
        voices=voices(archive),
        files=files,
        sources=sources,
        options=options,
        translate=translate,
        kinds=kind_names(translate),
        phrases=phrases,
        environment=make_environment(options.language, translate, phrases),
    )
