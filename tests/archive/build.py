"""Small ledgers made in Python: each function fills in what the test at hand does not look at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TypeVar

from generator.archive.archive import Archive, build_archive
from generator.archive.parts import Annotation
from generator.model.keys import Key, Kind
from generator.model.labels import (
    ActionKind,
    ActionStatus,
    Attribution,
    ItemKind,
    Listing,
    Mode,
    NoteKind,
    OrganizationKind,
    Outcome,
    Presence,
    RecordType,
    Reporting,
    Role,
    Status,
)
from generator.model.ledger import Ledger
from generator.model.meeting import (
    AgendaItem,
    Attendee,
    Citation,
    Material,
    Meeting,
    Narrative,
    Note,
    Presenter,
    Remark,
    Source,
    Venue,
    When,
)
from generator.model.registers import (
    Body,
    Candidate,
    CandidateState,
    Entry,
    Organization,
    Person,
    Topic,
)
from generator.model.tracking import Action, ActionUpdate, Basis, CandidateUpdate, Decision

Of = TypeVar("Of")

DAY = date(2026, 2, 4)


def key(kind: Kind, written: str) -> Key:
    """Return the key that a minutes file writes as `wt/9#r1`, `wt/9` or `wt`."""
    return Key(kind, tuple(written.replace("#", "/").split("/")))


def body(  # noqa: PLR0913 - what a test varies
    id_: str,
    name: str = "部会",
    *,
    parent: str | None = None,
    people: Listing = Listing.LISTED,
    aliases: tuple[str, ...] = (),
    scope: tuple[str, ...] = (),
) -> Body:
    """Return a body with the states `begun` and `ended`; it lists its people unless told not to."""
    return Body(
        id=id_,
        name=name,
        parent=parent,
        people=people,
        aliases=aliases,
        scope=scope,
        attribution=Attribution.NAMED,
        candidate_states=(
            CandidateState(id="begun", name="候補選定"),
            CandidateState(id="ended", name="実施を見送り", final=True),
        ),
    )


def organization(
    id_: str,
    name: str = "組織",
    *,
    parent: str | None = None,
    aliases: tuple[str, ...] = (),
    scope: tuple[str, ...] = (),
) -> Organization:
    """Return an organization."""
    kind = OrganizationKind.MINISTRY
    return Organization(id=id_, name=name, kind=kind, parent=parent, aliases=aliases, scope=scope)


def candidate(
    id_: str,
    name: str = "候補",
    *,
    body: str = "wt",
    organizations: tuple[str, ...] = (),
) -> Candidate:
    """Return a candidate of the body `wt`."""
    return Candidate(
        id=id_, name=name, body=body, cohort="令和7年度選定分", organizations=organizations
    )


def attendee(
    organization: str, person: str | None = None, *, presence: Presence = Presence.PRESENT
) -> Attendee:
    """Return a line of the attendance."""
    return Attendee(
        name="氏名", person=person, organization=organization, role=Role.MEMBER, presence=presence
    )


def remark(
    written: str, text: str = "発言", *, topics: tuple[str, ...] = (), speaker: str | None = None
) -> Remark:
    """Return a remark."""
    return Remark(
        key=key(Kind.REMARK, written),
        text=text,
        attribution=Attribution.NAMED,
        topics=topics,
        speaker=speaker,
        speaker_text=speaker and "発言者",
    )


def narrative(written: str, text: str = "地の文") -> Narrative:
    """Return a narrative."""
    return Narrative(key=key(Kind.NARRATIVE, written), text=text)


def material(written: str, label: str) -> Material:
    """Return a material that is not held."""
    return Material(key=key(Kind.MATERIAL, written), label=label)


def on(text: Key, words: str = "発") -> Basis:
    """Return the words that an annotation rests on."""
    return Basis(text=text, words=words)


def decision(
    written: str,
    *rests_on: Basis,
    candidates: tuple[str, ...] = (),
    topics: tuple[str, ...] = (),
) -> Decision:
    """Return a decision."""
    return Decision(
        key=key(Kind.DECISION, written),
        title="決定",
        outcome=Outcome.AS_PROPOSED,
        rests_on=rests_on,
        candidates=candidates,
        topics=topics,
    )


def action(  # noqa: PLR0913 - what a test varies
    written: str,
    *rests_on: Basis,
    owners: tuple[str, ...] = (),
    candidates: tuple[str, ...] = (),
    topics: tuple[str, ...] = (),
    status: ActionStatus = ActionStatus.UNANSWERED,
    due: date | None = None,
) -> Action:
    """Return a request that nobody has answered yet."""
    return Action(
        key=key(Kind.ACTION, written),
        title="対応",
        kind=ActionKind.REQUEST,
        owners=owners,
        rests_on=rests_on,
        status=status,
        due=due,
        candidates=candidates,
        topics=topics,
    )


def answer(
    written: str,
    action: str,
    status: ActionStatus = ActionStatus.DONE,
    *rests_on: Basis,
    by: str | None = None,
) -> ActionUpdate:
    """Return an answer to an action."""
    return ActionUpdate(
        key=key(Kind.UPDATE, written),
        action=key(Kind.ACTION, action),
        status=status,
        by=by,
        rests_on=rests_on,
    )


def step(
    written: str,
    candidate: str,
    state: str = "begun",
    *rests_on: Basis,
    reporting: Reporting | None = None,
    to: str | None = None,
) -> CandidateUpdate:
    """Return an update of a candidate."""
    return CandidateUpdate(
        key=key(Kind.UPDATE, written),
        candidate=candidate,
        state=state,
        reporting=reporting,
        reporting_to=to,
        rests_on=rests_on,
    )


def citation(
    written: str,
    basis: Basis,
    *,
    day: date | None = None,
    meeting: str | None = None,
) -> Citation:
    """Return a citation of another meeting."""
    return Citation(
        key=key(Kind.CITATION, written),
        basis=basis,
        name="会議",
        date=day,
        meeting=key(Kind.MEETING, meeting) if meeting else None,
    )


def note(written: str, basis: Basis) -> Note:
    """Return a note of the editors."""
    return Note(key=key(Kind.CITATION, written), kind=NoteKind.SIC, basis=basis, note="原文のまま")


def item(
    written: str,
    *parts: Narrative | Remark | Annotation,
    title: str = "議題",
    materials: tuple[Key, ...] = (),
    candidates: tuple[str, ...] = (),
    presenters: tuple[str, ...] = (),
) -> AgendaItem:
    """Return an agenda item with the parts, each kind in the order given."""
    return AgendaItem(
        key=key(Kind.ITEM, written),
        number="(1)",
        title=title,
        kind=ItemKind.DECISION,
        presenters=(*(Presenter(person=person) for person in presenters), Presenter(text="補助者")),
        materials=materials,
        candidates=candidates,
        narrative=tuple(part for part in parts if isinstance(part, Narrative)),
        remarks=tuple(part for part in parts if isinstance(part, Remark)),
        decisions=tuple(part for part in parts if isinstance(part, Decision)),
        actions=tuple(part for part in parts if isinstance(part, Action)),
        updates=tuple(part for part in parts if isinstance(part, ActionUpdate)),
        candidate_updates=tuple(part for part in parts if isinstance(part, CandidateUpdate)),
    )


def meeting(
    written: str,
    *parts: AgendaItem | Attendee | Material | Citation | Note,
    day: date = DAY,
    status: Status = Status.PUBLISHED,
) -> Meeting:
    """Return a published meeting with the parts, each kind in the order given."""
    return Meeting(
        key=key(Kind.MEETING, written),
        status=status,
        record_type=RecordType.SUMMARY,
        title="会議",
        attribution=Attribution.NAMED,
        source=Source(title="議事要旨", sha256="0" * 64),
        when=When(date=day),
        venue=Venue(mode=Mode.ONLINE),
        items=tuple(part for part in parts if isinstance(part, AgendaItem)),
        attendance=tuple(part for part in parts if isinstance(part, Attendee)),
        materials=tuple(part for part in parts if isinstance(part, Material)),
        citations=tuple(part for part in parts if isinstance(part, Citation)),
        notes=tuple(part for part in parts if isinstance(part, Note)),
    )


def ledger(*things: Entry | Meeting) -> Ledger:
    """Return a ledger of register entries and meetings, in the order given."""
    return Ledger(
        root=Path("minutes"),
        bodies=_only(things, Body),
        organizations=_only(things, Organization),
        people=_only(things, Person),
        topics=_only(things, Topic),
        candidates=_only(things, Candidate),
        meetings=_only(things, Meeting),
    )


def archive(*things: Entry | Meeting) -> Archive:
    """Return the archive, without drafts, of register entries and meetings."""
    return build_archive(ledger(*things), drafts=False)


def _only(things: Iterable[object], kind: type[Of]) -> tuple[Of, ...]:
    return tuple(thing for thing in things if isinstance(thing, kind))
