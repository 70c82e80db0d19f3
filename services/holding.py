"""Putting a pass on hold, by staff and, within the plan's allowance, by its client (PRODUCT §4.10)."""

from dataclasses import dataclass
from datetime import date

from domain.holding import HoldChange, HoldWish, begun_on, first_meant, holding, last_meant
from domain.ids import PassId
from domain.own_holds import check_own_first, own_holding, why_none
from domain.passes import Pass
from domain.people import Actor, Right
from domain.refusals import NotFound, Refusal
from domain.typed import typed_date
from services import changing
from services.access import client_for, locked_pass_for, pass_for
from services.bookkeeping import check_seen
from services.changing import Preview, Rule, stranded_by, write
from services.following import would_follow
from services.histories import EntryCard
from services.questions import Answer
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class OwnHolds:
    """A client's own pass on the local day `today`; `none` is why they can place no hold on it."""

    pass_: Pass
    today: date
    none: Refusal | None


async def card(desk: Desk, actor: Actor, pass_id: PassId, *, seen: int | None = None) -> Preview:
    """The pass as it is, for choosing days."""
    return await changing.preview(desk, actor, pass_id, seen=seen)


async def until(
    desk: Desk, actor: Actor, pass_id: PassId, wish: HoldWish, first: date, *, seen: int
) -> Preview:
    """The pass as it is, for choosing the last day of a hold from `first` on. Raises as `holding` does."""
    now = await card(desk, actor, pass_id, seen=seen)
    if wish is HoldWish.PLACE:
        first_meant(now.before, first, now.today)
    else:
        begun_on(now.before, first)
    return now


async def preview(desk: Desk, actor: Actor, pass_id: PassId, change: HoldChange, *, seen: int) -> Preview:
    """The pass before and after a change of its holds that is only thought of."""
    rule = await _rule(desk, actor, pass_id, change)
    return await changing.preview(desk, actor, pass_id, rule, seen=seen)


async def read_first(
    desk: Desk, actor: Actor, pass_id: PassId, text: str, *, seen: int, month_may_lead: bool
) -> date:
    """The first day of a hold that a typed line means. Raises what `first_meant` raises."""
    now = await card(desk, actor, pass_id, seen=seen)
    return first_meant(now.before, typed_date(text, month_may_lead=month_may_lead), now.today)


async def read_last(
    desk: Desk, actor: Actor, pass_id: PassId, first: date, text: str, *, seen: int, month_may_lead: bool
) -> date:
    """The last day that a typed line means for a hold from `first` on. Raises what `last_meant` raises."""
    now = await card(desk, actor, pass_id, seen=seen)
    return last_meant(first, typed_date(text, month_may_lead=month_may_lead), now.today)


async def hold(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    change: HoldChange,
    *,
    seen: int,
    reason: str,
    release: bool = False,
    answer: Answer | None = None,
) -> EntryCard:
    """Makes the change, once, for a reason, and tells the client; `release` returns the bookings it meets."""
    rule = await _rule(desk, actor, pass_id, change)
    return await changing.change(
        desk, actor, pass_id, rule, seen=seen, reason=reason, release=release, answer=answer
    )


async def own(desk: Desk, actor: Actor, pass_id: PassId, *, seen: int | None = None) -> OwnHolds:
    """The client's own pass, for holding it. Raises `NotFound` for anybody else's, shared ones too."""
    async with desk.reading() as tx:
        pass_ = _theirs(actor, await pass_for(tx, actor, pass_id))
        check_seen(pass_, pass_.version if seen is None else seen)
        today = actor.studio.today(tx.now)
        return OwnHolds(pass_, today, why_none(pass_, today))


async def own_until(desk: Desk, actor: Actor, pass_id: PassId, first: date, *, seen: int) -> OwnHolds:
    """The client's own pass, for choosing the last day. Raises what `own_holding` raises."""
    now = await own(desk, actor, pass_id, seen=seen)
    check_own_first(now.pass_, first, now.today)
    return now


async def preview_own(desk: Desk, actor: Actor, pass_id: PassId, change: HoldChange, *, seen: int) -> Preview:
    """The client's pass before and after a hold that is only thought of. Raises what `own_holding` raises."""
    async with desk.reading() as tx:
        pass_ = _theirs(actor, await pass_for(tx, actor, pass_id))
        check_seen(pass_, seen)
        today = actor.studio.today(tx.now)
        after = pass_.after(own_holding(pass_, change, today))
        client = await client_for(tx, actor, pass_.client_id)
        bookings = await stranded_by(tx, pass_, after)
        following = await would_follow(tx, pass_, after, today)
        return Preview(client, pass_, after, today, bookings, following)


async def hold_own(desk: Desk, actor: Actor, pass_id: PassId, change: HoldChange, *, seen: int) -> OwnHolds:
    """Places, ends or drops a client's own hold, once; their bookings on the held days are returned.

    Raises what `own_holding` raises, or `Outdated`.
    """
    async with desk.writing() as tx:
        pass_ = _theirs(actor, await locked_pass_for(tx, actor, pass_id))
        check_seen(pass_, seen)
        today = actor.studio.today(tx.now)
        recorded = await write(tx, actor, pass_, own_holding(pass_, change, today), reason=None, release=True)
        held = await _fresh(tx, recorded.after)
        return OwnHolds(held, today, why_none(held, today))


async def _rule(desk: Desk, actor: Actor, pass_id: PassId, change: HoldChange) -> Rule:
    # Visits are read before the pass is locked: one more would have made another version of it since.
    async with desk.reading() as tx:
        await pass_for(tx, actor, pass_id, Right.ADJUST)
        visits = await tx.ledger.uses_between(pass_id, change.first, actor.studio.today(tx.now))
    return lambda pass_, today: holding(pass_, change, today, visits)


def _theirs(actor: Actor, pass_: Pass) -> Pass:
    if pass_.client_id != actor.id:
        raise NotFound
    return pass_


async def _fresh(tx: Tx, pass_: Pass) -> Pass:
    # What was returned with it has made newer versions.
    return await tx.passes.get(pass_.id) or pass_
