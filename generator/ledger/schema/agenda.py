"""The agenda in a meeting's file, as written: items with narrative, remarks and annotations."""

from __future__ import annotations

from pydantic import Field

from generator.ledger.schema.annotations import (
    ActionSource,
    ActionUpdateSource,
    CandidateUpdateSource,
    DecisionSource,
)
from generator.ledger.schema.fields import Identifier, SourceModel, Text
from generator.model.labels import Absence, Attribution, ItemKind


class NarrativeSource(SourceModel):
    """地の文 / Narrative."""

    id: Identifier = Field(
        title="ID", description="会議の中で一意の恒久の ID。 / Permanent id, unique in the meeting."
    )
    text: Text = Field(title="原文 / Text", description="一字一句そのまま。 / Word for word.")


class RemarkSource(SourceModel):
    """発言 / Remark."""

    id: Identifier = Field(
        title="ID", description="会議の中で一意の恒久の ID。 / Permanent id, unique in the meeting."
    )
    attribution: Attribution | None = Field(
        None,
        title="発言者の示し方 / Attribution",
        description=(
            "会議の方針と違うときだけ書く。 / Only where it differs from the meeting's policy."
        ),
    )
    speaker: Identifier | None = Field(
        None, title="発言者 / Speaker", description="人物の ID。 / Id of the person."
    )
    speaker_text: Text | None = Field(
        None,
        title="発言者の表記 / Speaker as written",
        description="原文での発言者の示し方。 / The words that name the speaker.",
    )
    marker: Text | None = Field(
        None, title="記号 / Marker", description="原文の箇条書き記号。 / List marker as printed."
    )
    text: Text = Field(title="原文 / Text", description="一字一句そのまま。 / Word for word.")
    topics: tuple[Identifier, ...] = Field(
        (), title="論点 / Topics", description="論点の ID。 / Ids of topics."
    )


class PresenterSource(SourceModel):
    """説明者 / Presenter."""

    person: Identifier | None = Field(
        None, title="人物 / Person", description="人物の ID。 / Id of the person."
    )
    text: Text | None = Field(
        None, title="表記 / As written", description="原文の表記。 / As written."
    )


class ItemSource(SourceModel):
    """議題 / Agenda item."""

    id: Identifier = Field(
        title="ID", description="会議の中で一意の恒久の ID。 / Permanent id, unique in the meeting."
    )
    number: Text = Field(title="番号 / Number", description="原文の番号。例: (1)。 / As written.")
    title: Text = Field(title="題名 / Title", description="原文の題名。 / As written.")
    kind: ItemKind = Field(title="種別 / Kind", description="協議・報告など。 / What it was for.")
    presenters: tuple[PresenterSource, ...] = Field(
        (), title="説明者 / Presenters", description="説明した人。 / Who presented."
    )
    materials: tuple[Identifier, ...] = Field(
        (), title="資料 / Materials", description="使った資料の ID。 / Ids of its materials."
    )
    candidates: tuple[Identifier, ...] = Field(
        (), title="候補 / Candidates", description="議題になった候補の ID。 / Candidates discussed."
    )
    narrative: tuple[NarrativeSource, ...] = Field(
        (), title="地の文 / Narrative", description="議事の経過の文。 / The procedural text."
    )
    remarks_heading: Text | None = Field(
        None,
        title="発言の見出し / Heading of remarks",
        description="原文の見出し。 / Heading as written.",
    )
    remarks: tuple[RemarkSource, ...] = Field(
        (), title="発言 / Remarks", description="原文の順の発言。 / In the order of the record."
    )
    no_remarks: Absence | None = Field(
        None,
        title="発言がない理由 / Why no remarks",
        description=("発言がないとき。 / If there are none."),
    )
    decisions: tuple[DecisionSource, ...] = Field(
        (), title="決定事項 / Decisions", description="決まったこと。 / What was decided."
    )
    no_decisions: Absence | None = Field(
        None,
        title="決定がない理由 / Why no decision",
        description="決定がないとき。 / If there are none.",
    )
    no_materials: Absence | None = Field(
        None,
        title="資料がない理由 / Why no materials",
        description=("資料がないとき。 / If there are none."),
    )
    actions: tuple[ActionSource, ...] = Field(
        (),
        title="対応事項 / Actions",
        description=("求められた・約束したこと。 / Asked or promised."),
    )
    updates: tuple[ActionUpdateSource, ...] = Field(
        (), title="経過 / Updates", description="対応事項への回答。 / Answers to actions."
    )
    candidate_updates: tuple[CandidateUpdateSource, ...] = Field(
        (),
        title="候補の状態 / States of candidates",
        description="この議題での候補の状態。 / States of candidates as of this item.",
    )


class AgendaSource(SourceModel):
    """議事 / Agenda."""

    heading: Text | None = Field(
        None, title="見出し / Heading", description="原文の見出し。 / Heading as written."
    )
    items: tuple[ItemSource, ...] = Field(
        title="議題 / Items", description="原文の順の議題。 / In the order of the record."
    )
