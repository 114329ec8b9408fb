"""The annotations in a meeting's file, as written: each rests on words of the verbatim text."""

from __future__ import annotations

from pydantic import Field

from generator.ledger.schema.fields import (
    Day,
    Identifier,
    MeetingReference,
    Reference,
    SourceModel,
    Text,
)
from generator.model.labels import (
    ActionKind,
    ActionStatus,
    CorrectionKind,
    NoteKind,
    Outcome,
    Reporting,
)


class BasisSource(SourceModel):
    """根拠の語句 / The words an annotation rests on."""

    text: Reference = Field(
        alias="in",
        title="本文 / Text",
        description="発言または地の文の ID。 / Id of the remark or narrative.",
    )
    words: Text = Field(
        title="語句 / Words",
        description="本文にある語句そのまま。 / Words of that text, exactly.",
    )


class AnnotationSource(SourceModel):
    """編集者による注記 / An annotation by the editors."""

    id: Identifier = Field(
        title="ID", description="会議の中で一意の恒久の ID。 / Permanent id, unique in the meeting."
    )
    rests_on: tuple[BasisSource, ...] = Field(
        min_length=1,
        title="根拠 / Rests on",
        description="根拠となる本文の語句。 / The words of the text it rests on.",
    )
    note: Text | None = Field(
        None, title="補足 / Note", description="編集者の補足。 / A remark by the editors."
    )


class DecisionSource(AnnotationSource):
    """決定事項 / Decision."""

    title: Text = Field(title="要旨 / Title", description="何が決まったか。 / What was decided.")
    title_en: Text | None = Field(
        None, title="英語の要旨 / English title", description="英語の要旨。 / Title in English."
    )
    outcome: Outcome = Field(title="結果 / Outcome", description="決定の結果。 / How it ended.")
    candidates: tuple[Identifier, ...] = Field(
        (), title="候補 / Candidates", description="関係する候補の ID。 / Candidates concerned."
    )
    topics: tuple[Identifier, ...] = Field(
        (), title="論点 / Topics", description="関係する論点の ID。 / Topics concerned."
    )


class ActionSource(AnnotationSource):
    """対応事項 / Action."""

    title: Text = Field(title="要旨 / Title", description="何をするのか。 / What is to be done.")
    title_en: Text | None = Field(
        None, title="英語の要旨 / English title", description="英語の要旨。 / Title in English."
    )
    kind: ActionKind = Field(
        title="種別 / Kind", description="要請・表明・報告。 / Request, commitment or report."
    )
    owners: tuple[Identifier, ...] = Field(
        (),
        title="担当 / Owners",
        description="対応する組織の ID。 / Ids of the organizations that owe it.",
    )
    status: ActionStatus = Field(
        title="会議当日の状況 / Status that day",
        description="会議の日の対応状況。 / Status on the day of the meeting.",
    )
    due: Day | None = Field(
        None, title="期限 / Due", description="期限（YYYY-MM-DD）。 / Due day (YYYY-MM-DD)."
    )
    candidates: tuple[Identifier, ...] = Field(
        (), title="候補 / Candidates", description="関係する候補の ID。 / Candidates concerned."
    )
    topics: tuple[Identifier, ...] = Field(
        (), title="論点 / Topics", description="関係する論点の ID。 / Topics concerned."
    )


class ActionUpdateSource(AnnotationSource):
    """対応事項の経過 / An answer to an action."""

    action: Reference = Field(
        title="対応事項 / Action",
        description=(
            "対応事項の ID（他の会議は 会議体/会議#ID）。 / "
            "Id of the action (elsewhere: body/meeting#id)."
        ),
    )
    status: ActionStatus = Field(
        title="状況 / Status", description="この回答の後の状況。 / Status after this answer."
    )
    by: Identifier | None = Field(
        None,
        title="回答者 / By",
        description=("回答した組織の ID。 / Id of the organization answering."),
    )


class CandidateUpdateSource(AnnotationSource):
    """候補の状態の変化 / State of a candidate as of the meeting."""

    candidate: Identifier = Field(
        title="候補 / Candidate", description=("候補の ID。 / Id of the candidate.")
    )
    state: Identifier = Field(
        title="状態 / State",
        description="会議体の candidate_states の ID。 / Id of a state of the body.",
    )
    reporting: Reporting | None = Field(
        None,
        title="報告 / Reporting",
        description=(
            "結果を報告する予定か、報告したか。 / Whether the result is to be or has been reported."
        ),
    )
    reporting_to: Identifier | None = Field(
        None, title="報告先 / Reported to", description="報告先の会議体の ID。 / Id of the body."
    )


class CitationSource(SourceModel):
    """言及された会議 / Another meeting the text speaks of."""

    id: Identifier = Field(
        title="ID", description="会議の中で一意の恒久の ID。 / Permanent id, unique in the meeting."
    )
    text: Reference = Field(
        alias="in", title="本文 / Text", description="本文の ID。 / Id of the text."
    )
    words: Text = Field(
        title="語句 / Words",
        description=("会議を指す語句そのまま。 / The words that name the meeting."),
    )
    name: Text = Field(
        title="会議名 / Name", description=("会議の呼び名。 / What the meeting is called.")
    )
    date: Day | None = Field(
        None, title="開催日 / Day", description="分かれば開催日。 / Its day, if known."
    )
    meeting: MeetingReference | None = Field(
        None,
        title="会議 / Meeting",
        description="収録されていれば 会議体/会議。 / body/meeting if it is in the archive.",
    )


class NoteSource(SourceModel):
    """本文への注 / An editors' note on the text."""

    id: Identifier = Field(
        title="ID", description="会議の中で一意の恒久の ID。 / Permanent id, unique in the meeting."
    )
    kind: NoteKind = Field(title="種別 / Kind", description="ママ、または注。 / sic, or a note.")
    text: Reference = Field(
        alias="in", title="本文 / Text", description="本文の ID。 / Id of the text."
    )
    words: Text = Field(
        title="語句 / Words",
        description=("注を付ける語句そのまま。 / The words it is about, exactly."),
    )
    note: Text = Field(title="注 / Note", description="注の内容。 / What it says.")


class CorrectionSource(SourceModel):
    """公開後の訂正 / A correction after publication."""

    date: Day = Field(title="訂正日 / Day", description="訂正した日。 / Day of the correction.")
    kind: CorrectionKind = Field(title="種別 / Kind", description="誤記か事実か。 / Typo or fact.")
    text: Reference | None = Field(
        None,
        alias="in",
        title="本文 / Text",
        description="訂正した発言・地の文の ID。 / Id of the text corrected.",
    )
    before: Text = Field(title="訂正前 / Before", description="訂正前の語句。 / What stood.")
    after: Text = Field(title="訂正後 / After", description="訂正後の語句。 / What stands.")
    reason: Text = Field(title="理由 / Reason", description="訂正の理由。 / Why.")
