"""A meeting's file `minutes.yml`, as written: the verbatim layer, its annotations beside it."""

from __future__ import annotations

from pydantic import Field

from generator.ledger.schema.agenda import AgendaSource
from generator.ledger.schema.annotations import (
    CitationSource,
    CorrectionSource,
    NoteSource,
)
from generator.ledger.schema.fields import (
    Clock,
    Count,
    Day,
    FilePath,
    Identifier,
    Reference,
    Sha256,
    SourceModel,
    Text,
    Url,
    Version,
)
from generator.model.labels import (
    Absence,
    Attribution,
    Mode,
    Presence,
    RecordType,
    RepairKind,
    Role,
    Status,
)


class SourceSource(SourceModel):
    """出典 / The published document."""

    title: Text = Field(title="題名 / Title", description="出典の題名。 / Title of the source.")
    sha256: Sha256 | None = Field(
        None,
        title="SHA-256",
        description=(
            "出典ファイルのハッシュ値（ファイルがあるとき）。 / "
            "Hash of the source file, if there is one."
        ),
    )
    file: FilePath | None = Field(
        None,
        title="ファイル / File",
        description="会議フォルダーからの相対パス。 / Path relative to the meeting's folder.",
    )
    url: Url | None = Field(
        None, title="URL", description=("公開元のアドレス。 / Where it is published.")
    )
    publisher: Text | None = Field(
        None, title="公開者 / Publisher", description="公開した機関。 / Who published it."
    )
    licence: Text | None = Field(
        None, title="利用条件 / Licence", description="利用規約の名称。 / Terms of use."
    )


class WhenSource(SourceModel):
    """日時 / Date and time."""

    heading: Text | None = Field(
        None, title="見出し / Heading", description="原文の見出し。 / Heading as written."
    )
    text: Text | None = Field(
        None, title="原文 / As written", description="原文の日時。 / Date and time as written."
    )
    date: Day = Field(title="開催日 / Day", description="YYYY-MM-DD。 / YYYY-MM-DD.")
    start: Clock | None = Field(None, title="開始 / Start", description="HH:MM。 / HH:MM.")
    end: Clock | None = Field(None, title="終了 / End", description="HH:MM。 / HH:MM.")


class VenueSource(SourceModel):
    """場所 / Place."""

    heading: Text | None = Field(
        None, title="見出し / Heading", description="原文の見出し。 / Heading as written."
    )
    text: Text | None = Field(
        None, title="原文 / As written", description="原文の場所。 / Place as written."
    )
    mode: Mode = Field(
        title="開催方法 / Mode", description=("対面・オンラインなど。 / How it was held.")
    )


class AttendeeSource(SourceModel):
    """出席者 / One line of the attendance."""

    name: Text | None = Field(
        None, title="氏名 / Name", description="原文の氏名。 / Name as written."
    )
    post: Text | None = Field(
        None, title="肩書 / Post", description="原文の肩書。 / Post as written."
    )
    person: Identifier | None = Field(
        None, title="人物 / Person", description="人物の ID。 / Id of the person."
    )
    organization: Identifier = Field(
        title="組織 / Organization", description="組織の ID。 / Id of the organization."
    )
    role: Role = Field(Role.MEMBER, title="役割 / Role", description="出席の役割。 / Role.")
    presence: Presence = Field(
        Presence.PRESENT, title="出欠 / Presence", description="出席・欠席・代理。 / Presence."
    )
    proxy_for: Text | None = Field(
        None, title="代理元 / Proxy for", description="誰の代理か（原文）。 / Who is represented."
    )
    absent: Absence | None = Field(
        None,
        title="氏名がない理由 / Why no name",
        description="氏名を載せない理由。 / Why the name is not given.",
    )


class AttendanceSource(SourceModel):
    """出席 / Attendance."""

    heading: Text | None = Field(
        None, title="見出し / Heading", description="原文の見出し。 / Heading as written."
    )
    people: tuple[AttendeeSource, ...] = Field(
        title="出席者 / People", description="原文の順の出席者。 / In the order of the record."
    )


class MaterialSource(SourceModel):
    """資料 / A document handed out."""

    id: Identifier = Field(
        title="ID", description="会議の中で一意の恒久の ID。 / Permanent id, unique in the meeting."
    )
    label: Text = Field(title="番号 / Label", description="例: 資料1-1。 / For example 資料1-1.")
    title: Text | None = Field(None, title="題名 / Title", description="資料の題名。 / Its title.")
    file: FilePath | None = Field(
        None,
        title="ファイル / File",
        description=(
            "会議フォルダーからの相対パス（なければ「未収録」）。 / "
            "Path relative to the meeting's folder; without it the material is not held."
        ),
    )
    url: Url | None = Field(
        None, title="URL", description=("公開元のアドレス。 / Where it is published.")
    )


class RepairSource(SourceModel):
    """修復 / Repair of damage in the source."""

    kind: RepairKind = Field(title="種別 / Kind", description="どんな損傷か。 / What damage.")
    text: Reference | None = Field(
        None, alias="in", title="本文 / Text", description="本文の ID。 / Id of the text."
    )
    before: Text = Field(title="修復前 / Before", description="出典のまま。 / As in the source.")
    after: str = Field(title="修復後 / After", description="修復した形。 / As it stands here.")
    times: Count = Field(
        default=1, title="回数 / Times", description="出典に現れる回数。 / How often it occurs."
    )
    note: Text | None = Field(None, title="補足 / Note", description="補足。 / A remark.")


class MinutesFile(SourceModel):
    """会議の記録 / Minutes of a meeting."""

    version: Version = Field(alias="schema")
    status: Status = Field(
        title="公開状態 / Status", description=("下書きか公開か。 / Draft or published.")
    )
    record_type: RecordType = Field(
        title="記録の種類 / Type of record",
        description=("議事要旨か議事録か。 / Summary or verbatim."),
    )
    number: Count | None = Field(
        None, title="回 / Number", description="第何回か。 / Number in the body's series."
    )
    attribution: Attribution | None = Field(
        None,
        title="発言者の示し方 / Attribution policy",
        description="会議体の方針と違うときだけ書く。 / Only where it differs from the body's.",
    )
    source: SourceSource = Field(title="出典 / Source", description="出典。 / The source.")
    title: Text = Field(title="題名 / Title", description="原文の題名。 / Title as published.")
    record_title: Text | None = Field(
        None,
        title="記録の表題 / Title of the record",
        description="原文の表題。例: 議事要旨。 / As published.",
    )
    when: WhenSource = Field(title="日時 / When", description="日時。 / Date and time.")
    place: VenueSource = Field(title="場所 / Place", description="場所。 / Where and how.")
    attendance: AttendanceSource | None = Field(
        None, title="出席 / Attendance", description="出席者。 / Who attended."
    )
    agenda: AgendaSource | None = Field(
        None, title="議事 / Agenda", description="議題と発言。 / Items and remarks."
    )
    closing: Text | None = Field(
        None, title="結び / Closing", description="原文の結び。例: 以上。 / As written."
    )
    materials: tuple[MaterialSource, ...] = Field(
        (), title="資料 / Materials", description="配布資料。 / Documents handed out."
    )
    citations: tuple[CitationSource, ...] = Field(
        (),
        title="言及された会議 / Cited meetings",
        description="本文が言及する他の会議。 / Other meetings the text speaks of.",
    )
    repairs: tuple[RepairSource, ...] = Field(
        (), title="修復 / Repairs", description="出典の損傷の修復。 / Repairs of damage."
    )
    notes: tuple[NoteSource, ...] = Field(
        (), title="注 / Notes", description="ママなど本文への注。 / Notes on the text."
    )
    corrections: tuple[CorrectionSource, ...] = Field(
        (),
        title="訂正 / Corrections",
        description=("公開後の訂正。 / Corrections after publication."),
    )
