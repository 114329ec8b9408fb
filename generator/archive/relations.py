"""How one thing of the archive can point at another, and what that is called from either end."""

from __future__ import annotations

from generator.model.labels import Label


class Relation(Label):
    """A kind of link: `label` says what its target is to its source, `label_back` the reverse."""

    ja_back: str
    en_back: str

    def __new__(cls, value: str, ja: str, en: str, ja_back: str, en_back: str) -> Relation:  # noqa: PYI034 - Enum needs the class itself
        """Make a member from its value, the labels of its target and those of its source."""
        member = object.__new__(cls)
        member._value_ = value
        member.ja, member.en, member.ja_back, member.en_back = ja, en, ja_back, en_back
        return member

    HELD_BY = "held-by", "会議体", "Body", "会議", "Meetings"
    PART_OF = "part-of", "上位", "Part of", "下位", "Parts"
    HANDED_OUT_AT = "handed-out-at", "配布された会議", "Handed out at", "配布資料", "Materials"
    ATTENDED = "attended", "出席した会議", "Attended", "出席者", "Attended by"
    ABSENT_FROM = "absent-from", "欠席した会議", "Absent from", "欠席者", "Absent"
    PRESENTED = "presented", "説明した議題", "Presented", "説明者", "Presented by"
    SAID = "said", "発言", "Said", "発言者", "Said by"
    USES = "uses", "使われた資料", "Materials used", "使われた議題", "Used in"
    CONCERNS = (
        "concerns",
        "関係する候補",
        "Candidates concerned",
        "関係する記録",
        "Records about it",
    )
    FILED_UNDER = "filed-under", "論点", "Topics", "この論点の記録", "Filed under it"
    OWED_BY = "owed-by", "担当", "Owners", "担当する対応事項", "Actions it owes"
    ANSWERS = "answers", "答えた対応事項", "Answers", "経過", "Answered in"
    ANSWERED_BY = "answered-by", "回答者", "Answered by", "回答", "Its answers"
    MOVES = "moves", "状態の変わった候補", "Candidate moved", "状態の変化", "Changes of state"
    REPORTED_TO = "reported-to", "報告先", "Reported to", "報告を受ける結果", "Reports to it"
    IN_CHARGE = "in-charge", "制度所管", "In charge", "所管する候補", "Candidates in its charge"
    TRACKED_BY = "tracked-by", "扱う会議体", "Tracked by", "扱う候補", "Candidates it tracks"
    RESTS_ON = (
        "rests-on",
        "根拠の本文",
        "Rests on",
        "この本文に基づく注記",
        "Annotations resting on it",
    )
    CITES = "cites", "言及された会議", "Meeting cited", "この会議への言及", "Cited in"
    MENTIONS = "mentions", "本文中の語", "Mentions", "本文での言及", "Mentioned in"

    def label_back(self, language: str) -> str:
        """Return what the source is to the target, in `language` (`ja` or `en`)."""
        return self.ja_back if language == "ja" else self.en_back
