"""Changing a pass with a reason: shown before it is saved, written with its entry, told to the client."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from domain.ids import PassId
from domain.ledger import Draft
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.reasons import reason_typed
from services.access import client_for, locked_pass_for, pass_for
from services.announcing import announce
from services.bookkeeping import check_seen, record
from services.histories import EntryCard, entry_card
from services.questions import Answer, settle
from storage.desk import Desk

Rule = Callable[[Pass, date], Draft]


@dataclass(frozen=True, slots=True)
class Preview:
    """A pass as it is and as it would be on the studio's local day `today`."""

    client: Person
    before: Pass
    after: Pass
    today: date


async def preview(
    desk: Desk, actor: Actor, pass_id: PassId, rule: Rule | None = None, *, seen: int | None = None
) -> Preview:
    """What `rule` would make of the pass; nothing is written. Raises the rule's refusal, or `Outdated`."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.ADJUST)
        check_seen(pass_, pass_.version if seen is None else seen)
        today = actor.studio.today(tx.now)
        after = pass_ if rule is None else pass_.after(rule(pass_, today))
        return Preview(await client_for(tx, actor, pass_.client_id), pass_, after, today)


async def change(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    rule: Rule,
    *,
    seen: int,
    reason: str,
    answer: Answer | None = None,
) -> EntryCard:
    """Changes the pass as it stood in version `seen`, once, for a reason.

    Raises the rule's refusal, `ReasonNeeded`, or `Outdated`.
    """
    why = reason_typed(reason)
    async with desk.writing() as tx:
        pass_ = await locked_pass_for(tx, actor, pass_id, Right.ADJUST)
        check_seen(pass_, seen)
        draft = rule(pass_, actor.studio.today(tx.now))
        recorded = await record(tx, pass_, draft, by=actor.id, reason=why)
        await announce(tx, actor, NoticeKind.CHANGED, recorded)
        await settle(tx, answer, entry_id=recorded.entry_id)
        return await entry_card(tx, actor, recorded.entry_id)
