"""The fixed vocabularies of the domain, each word with its Japanese and English label."""

from __future__ import annotations

from enum import Enum


class Label(Enum):
    """An enumeration whose members are written `NAME = "value", "日本語", "English"`.

    The value is what the minutes file holds; labels are for people.
    """

    ja: str
    en: str

    def __new__(cls, value: str, ja: str, en: str) -> Label:  # noqa: PYI034 - Enum needs the class itself
        """Make a member from its value and its two labels."""
        member = object.__new__(cls)
        member._value_ = value
        member.ja = ja
        member.en = en
        return member

    def label(self, language: str) -> str:
        """Return the label in `language` (`ja` or `en`)."""
        return self.ja if language == "ja" else self.en


class Status(Label):
    """Whether a meeting's page may be seen."""

    DRAFT = "draft", "下書き", "Draft"
    PUBLISHED = "published", "公開", "Published"


class RecordType(Label):
    """What kind of record the minutes are."""

    SUMMARY = "summary", "議事要旨", "Summary minutes"
    VERBATIM = "verbatim", "議事録", "Verbatim record"


class Mode(Label):
    """How a meeting was held."""

    IN_PERSON = "in-person", "対面", "In person"
    ONLINE = "online", "オンライン", "Online"
    HYBRID = "hybrid", "対面・オンライン併用", "Hybrid"
    WRITTEN = "written", "書面", "By written procedure"


class Attribution(Label):
    """How far the record says who spoke, from the most telling to the least."""

    NAMED = "named", "氏名", "By name"
    ROLE = "role", "役職", "By role"
    GROUP = "group", "一括（個人は示さない）", "As a group"
    WITHHELD = "withheld", "発言者の記載なし", "Speaker not stated"

    def allows(self, other: Attribution) -> bool:
        """Whether a policy of `self` allows a remark attributed as `other`."""
        order = list(Attribution)
        return order.index(self) <= order.index(other)


class Role(Label):
    """In which role somebody attended."""

    CHAIR = "chair", "座長・議長", "Chair"
    MEMBER = "member", "構成員", "Member"
    SECRETARIAT = "secretariat", "事務局", "Secretariat"
    EXPLAINER = "explainer", "説明者", "Explainer"
    OBSERVER = "observer", "オブザーバー", "Observer"


class Presence(Label):
    """Whether somebody on the list of attendance was there."""

    PRESENT = "present", "出席", "Present"
    ABSENT = "absent", "欠席", "Absent"
    PROXY = "proxy", "代理出席", "Represented by proxy"


class ItemKind(Label):
    """What an agenda item was for."""

    DECISION = "decision", "協議・決定", "For decision"
    DISCUSSION = "discussion", "意見交換", "For discussion"
    REPORT = "report", "報告のみ", "Report only"
    OTHER = "other", "その他", "Other business"


class Outcome(Label):
    """How a decision ended, normalised by the editors beside its own words."""

    AS_PROPOSED = "as-proposed", "案のとおり決定", "Decided as proposed"
    AMENDED = "amended", "修正の上決定", "Decided with amendments"
    REJECTED = "rejected", "否決", "Rejected"
    DEFERRED = "deferred", "継続審議", "Deferred"


class ActionKind(Label):
    """What an action is: asked for, promised, or to be reported."""

    REQUEST = "request", "要請", "Request"
    COMMITMENT = "commitment", "表明", "Commitment"
    REPORT = "report", "報告", "Report due"


class ActionStatus(Label):
    """The status words of 対応事項 as ministries use them in follow-up tables."""

    UNANSWERED = "unanswered", "未回答", "Unanswered"
    CONSIDERING = "considering", "検討中", "Under consideration"
    IN_PROGRESS = "in-progress", "対応中", "In progress"
    DONE = "done", "対応済み", "Done"
    DIFFICULT = "difficult", "対応困難", "Not feasible"
    WITHDRAWN = "withdrawn", "取りやめ", "Withdrawn"

    @property
    def is_open(self) -> bool:
        """Whether somebody still owes something."""
        return self in {ActionStatus.UNANSWERED, ActionStatus.CONSIDERING, ActionStatus.IN_PROGRESS}


class Reporting(Label):
    """Whether the result on a candidate has gone to the body it is reported to."""

    TO_BE_REPORTED = "to-be-reported", "報告予定", "To be reported"
    REPORTED = "reported", "報告済み", "Reported"


class Absence(Label):
    """Why something a reader looks for is not there: five different things."""

    NONE_TAKEN = "none-taken", "決定なし", "No decision was taken"
    NO_REMARKS = "no-remarks", "発言の記載なし", "No remarks are recorded"
    NOT_PUBLISHED = "not-published", "非公表", "Not published"
    NOT_CHECKED = "not-checked", "未確認", "Not checked yet"
    ANONYMOUS = "anonymous", "匿名", "Anonymous"


class RepairKind(Label):
    """What damage of the source a repair mends."""

    LINE_BREAK = "line-break", "文中の改行", "Line break inside a sentence"
    PAGE_BREAK = "page-break", "文中の改ページ", "Page break inside a sentence"
    MARKER = "marker", "箇条書き記号の重複", "Doubled list marker"
    RUNNING_TEXT = "running-text", "柱・ノンブル", "Running header, footer or page number"
    CHARACTER = "character", "文字化け・置換文字", "Damaged character"


class NoteKind(Label):
    """What an editors' note on the text says."""

    SIC = "sic", "ママ", "sic"
    EXPLANATION = "explanation", "注", "Note"


class CorrectionKind(Label):
    """What was wrong with a published text."""

    TYPO = "typo", "誤記", "Typing error"
    FACT = "fact", "事実の誤り", "Error of fact"


class SynonymKind(Label):
    """Why words are looked for together."""

    SPELLING = "spelling", "表記ゆれ", "Spellings of one word"
    MEANING = "meaning", "同義語", "Words of the same meaning"


class OrganizationKind(Label):
    """What an organization is."""

    MINISTRY = "ministry", "府省庁", "Ministry or agency"
    PREFECTURE = "prefecture", "都道府県", "Prefecture"
    MUNICIPALITY = "municipality", "市区町村", "Municipality"
    SECRETARIAT = "secretariat", "事務局", "Secretariat"
    GROUP = "group", "総称", "Group named as a whole"
    COMPANY = "company", "企業・団体", "Company or association"
    OTHER = "other", "その他", "Other"


class Listing(Label):
    """Whether a body's attendees get pages of their own."""

    LISTED = "listed", "人物ページを作る", "Attendees have pages"
    UNLISTED = "unlisted", "人物ページを作らない", "Attendees have no pages"
