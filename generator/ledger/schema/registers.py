"""The registers and a body's file, as written."""

from __future__ import annotations

from pydantic import Field

from generator.ledger.schema.fields import (
    YES_OR_NO,
    Cohort,
    Identifier,
    SourceModel,
    Text,
    Url,
    Version,
)
from generator.model.labels import Attribution, Listing, OrganizationKind, SynonymKind


class EntrySource(SourceModel):
    """登録簿の1件 / One entry of a register."""

    id: Identifier = Field(
        title="ID",
        description=(
            "アドレスになる恒久の識別子（英数字とハイフン）。 / Permanent id, part of addresses."
        ),
    )
    name: Text = Field(title="名称 / Name", description="正式な名称。 / The official name.")
    name_en: Text | None = Field(
        None, title="英語名 / English name", description="英語の画面で使う名称。 / Used in English."
    )
    aliases: tuple[Text, ...] = Field(
        (),
        title="別名 / Aliases",
        description=(
            "本文中でこの項目を指す語。リンクになる。 / Other words for it; they become links."
        ),
    )
    scope: tuple[Identifier, ...] = Field(
        (),
        title="有効な会議体 / Scope",
        description=(
            "名称・別名をリンクにする会議体。空ならすべて。 / "
            "Bodies in whose minutes the words link; empty means all."
        ),
    )
    description: Text | None = Field(
        None,
        title="説明 / Description",
        description=("編集者による短い説明。 / A short note by the editors."),
    )


class OrganizationSource(EntrySource):
    """組織 / Organization."""

    kind: OrganizationKind = Field(title="種別 / Kind", description="組織の種別。 / What it is.")
    parent: Identifier | None = Field(
        None,
        title="上位組織 / Parent",
        description=("上位組織の ID。 / Id of the parent organization."),
    )
    url: Url | None = Field(None, title="URL", description="公式サイト。 / Official site.")


class PersonSource(EntrySource):
    """人物 / Person."""


class TopicSource(EntrySource):
    """論点 / Topic."""


class CandidateSource(EntrySource):
    """共通化候補 / Candidate."""

    body: Identifier = Field(
        title="会議体 / Body", description="この候補を扱う会議体の ID。 / Id of the body in charge."
    )
    cohort: Cohort = Field(
        title="選定・決定の年度 / Cohort",
        description="例: 令和7年度選定分。 / For example 令和7年度選定分.",
    )
    organizations: tuple[Identifier, ...] = Field(
        (),
        title="制度所管府省庁 / Ministries in charge",
        description="制度を所管する組織の ID。 / Ids of the organizations in charge.",
    )


class OrganizationsFile(SourceModel):
    """組織の登録簿 / Register of organizations."""

    version: Version = Field(alias="schema")
    organizations: tuple[OrganizationSource, ...] = Field(
        (), title="組織 / Organizations", description="組織の一覧。 / The organizations."
    )


class PeopleFile(SourceModel):
    """人物の登録簿 / Register of people."""

    version: Version = Field(alias="schema")
    people: tuple[PersonSource, ...] = Field(
        (), title="人物 / People", description="人物の一覧。 / The people."
    )


class TopicsFile(SourceModel):
    """論点の登録簿 / Register of topics."""

    version: Version = Field(alias="schema")
    topics: tuple[TopicSource, ...] = Field(
        (), title="論点 / Topics", description="論点の一覧。 / The topics."
    )


class CandidatesFile(SourceModel):
    """共通化候補の登録簿 / Register of candidates."""

    version: Version = Field(alias="schema")
    candidates: tuple[CandidateSource, ...] = Field(
        (), title="共通化候補 / Candidates", description="候補の一覧。 / The candidates."
    )


class SynonymsSource(SourceModel):
    """検索で同じに扱う語 / Words that the search takes for each other."""

    words: tuple[Text, ...] = Field(
        min_length=2,
        title="語 / Words",
        description="どれを入力しても、すべてを探す。 / Whichever is typed, all are looked for.",
    )
    kind: SynonymKind = Field(
        title="種別 / Kind", description="同じに扱う理由。 / Why they belong together."
    )
    note: Text | None = Field(
        None, title="注 / Note", description="編集者の覚え書き。 / A note by the editors."
    )


class SynonymsFile(SourceModel):
    """検索の同義語 / Synonyms for the search."""

    version: Version = Field(alias="schema")
    synonyms: tuple[SynonymsSource, ...] = Field(
        (), title="同義語 / Synonyms", description="語の組の一覧。 / The groups of words."
    )


class CandidateStateSource(SourceModel):
    """候補の状態 / A state of candidates."""

    id: Identifier = Field(title="ID", description="状態の識別子。 / Id of the state.")
    name: Text = Field(title="名称 / Name", description="公式の言い方。 / The official wording.")
    name_en: Text | None = Field(
        None, title="英語名 / English name", description="英語の画面で使う名称。 / Used in English."
    )
    final: str = Field(
        "no",
        pattern=YES_OR_NO,
        title="終わりの状態 / Final",
        description="yes なら、その先の状態はない。 / yes: nothing comes after it.",
    )


class BodyFile(SourceModel):
    """会議体 / Body."""

    version: Version = Field(alias="schema")
    name: Text = Field(title="名称 / Name", description="会議体の正式な名称。 / The official name.")
    name_en: Text | None = Field(
        None, title="英語名 / English name", description="英語の画面で使う名称。 / Used in English."
    )
    aliases: tuple[Text, ...] = Field(
        (), title="別名 / Aliases", description="本文中でこの会議体を指す語。 / Other words for it."
    )
    scope: tuple[Identifier, ...] = Field(
        (),
        title="有効な会議体 / Scope",
        description=(
            "別名をリンクにする会議体。空ならすべて。 / "
            "Bodies in whose minutes the words link; empty means all."
        ),
    )
    description: Text | None = Field(
        None,
        title="説明 / Description",
        description=("編集者による短い説明。 / A short note by the editors."),
    )
    parent: Identifier | None = Field(
        None,
        title="上位の会議体 / Parent",
        description=("上位の会議体の ID。 / Id of the parent body."),
    )
    url: Url | None = Field(None, title="URL", description="公式ページ。 / Official page.")
    attribution: Attribution = Field(
        title="発言者の示し方 / Attribution policy",
        description="発言者をどこまで示すか。 / How far speakers may be shown.",
    )
    people: Listing = Field(
        title="人物ページ / People pages",
        description="出席者の人物ページを作るか。 / Whether attendees have pages.",
    )
    candidate_states: tuple[CandidateStateSource, ...] = Field(
        (),
        title="候補の状態 / States of candidates",
        description="この会議体の候補がとりうる状態。 / The states its candidates can be in.",
    )
