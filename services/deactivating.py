"""Taking one client's pass out of use, now or on a day, and putting it back (PRODUCT §4.9)."""

from dataclasses import dataclass
from datetime import date

from domain.deactivating import Owing, Settlement, deactivation, is_unsettled, reactivation
from domain.ids import PassId
from domain.ledger import Draft
from domain.passes import Pass
from domain.people import Actor, Right
from domain.plans import Plan
from domain.reasons import reason_typed
from domain.refusals import NotSettled, Outdated, OwnMoney, PassGivenAway, Refusal
from domain.typed import Span, typed_date
from domain.visits import is_own_pass
from services import changing
from services.access import locked_pass_for
from services.accounts import charge
from services.bookkeeping import check_seen, refuse_closed, refuse_taken_back
from services.changing import Preview
from services.histories import EntryCard, entry_card
from services.questions import Answer, settle
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Wish:
    """From which day a pass is to be out of use, and what becomes of what is open on it."""

    on: date
    settlement: Settlement | None = None


@dataclass(frozen=True, slots=True)
class Return:
    """A deactivated pass as it is and as it would be in use again, or why it cannot be.

    `plan` is the pass's plan; `may_lift` says that the reader can put that on sale again.
    """

    preview: Preview
    obstacle: Refusal | None
    plan: Plan | None
    may_lift: bool


async def card(desk: Desk, actor: Actor, pass_id: PassId, *, seen: int | None = None) -> Preview:
    """The pass as it is, for choosing a day."""
    return await changing.preview(desk, actor, pass_id, seen=seen)


async def preview(desk: Desk, actor: Actor, pass_id: PassId, wish: Wish, *, seen: int) -> Preview:
    """The pass as it would be taken out of use; nothing is written. Raises what `deactivation` raises."""

    def rule(pass_: Pass, today: date) -> Draft:
        return deactivation(pass_, wish.on, today, wish.settlement)

    return await changing.preview(desk, actor, pass_id, rule, seen=seen)


async def read_day(
    desk: Desk, actor: Actor, pass_id: PassId, text: str, *, seen: int, month_may_lead: bool
) -> date:
    """The day that staff typed, a date or a time from today. Raises what `deactivation` raises."""
    now = await changing.preview(desk, actor, pass_id, seen=seen)
    typed = typed_date(text, month_may_lead=month_may_lead)
    on = typed.after(now.today) if isinstance(typed, Span) else typed
    deactivation(now.before, on, now.today)
    return on


async def deactivate(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    wish: Wish,
    *,
    seen: int,
    reason: str,
    release: bool = False,
    answer: Answer | None = None,
) -> EntryCard:
    """Takes the pass out of use, once, for a reason, and tells the client; what was decided to be charged
    goes to their account with the same entry.

    Raises what `deactivation` raises, `NotSettled` where something is open and nothing was decided about
    it, `OwnMoney` where that is a coach's own to pay, `ReasonNeeded`, or `Outdated`.
    """
    why = reason_typed(reason)
    async with desk.writing() as tx:
        pass_ = await _locked(tx, actor, pass_id, seen)
        draft = deactivation(pass_, wish.on, actor.studio.today(tx.now), wish.settlement)
        if is_unsettled(pass_):
            if is_own_pass(actor, pass_.client_id):
                raise OwnMoney
            if wish.settlement is None:
                raise NotSettled(pass_.title)
        recorded = await changing.write(tx, actor, pass_, draft, reason=why, release=release)
        owes = wish.settlement if is_unsettled(pass_) else None
        if owes is not None and owes.owing is Owing.CHARGE:
            await charge(tx, actor, recorded, owes.amount, reason=why)
        await settle(tx, answer, entry_id=recorded.entry_id)
        return await entry_card(tx, actor, recorded.entry_id)


async def back(desk: Desk, actor: Actor, pass_id: PassId, *, seen: int | None = None) -> Return:
    """The pass as it would be in use again, or what stands in the way; nothing is written."""
    now = await changing.preview(desk, actor, pass_id, seen=seen)
    async with desk.reading() as tx:
        pass_ = await tx.passes.get(pass_id)
        if pass_ is None or pass_.version != now.before.version:
            raise Outdated(pass_id)
        plan = await _plan(tx, pass_)
        try:
            await _refuse_gone(tx, pass_)
            after = pass_.after(reactivation(pass_, plan, now.today))
        except Refusal as obstacle:
            return Return(now, obstacle, plan, may_lift=actor.is_owner)
        return Return(Preview(now.client, pass_, after, now.today), None, plan, may_lift=actor.is_owner)


async def reactivate(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    *,
    seen: int,
    reason: str,
    answer: Answer | None = None,
) -> EntryCard:
    """Puts the pass back into use, once, for a reason, and tells the client.

    Raises what `reactivation` raises, `PassTakenBack` for one that was given by mistake, `PassClosed` for
    one that was closed early, `PassGivenAway` for one that somebody else has now, `ReasonNeeded`, or
    `Outdated`.
    """
    why = reason_typed(reason)
    async with desk.writing() as tx:
        pass_ = await _locked(tx, actor, pass_id, seen)
        await _refuse_gone(tx, pass_)
        draft = reactivation(pass_, await _plan(tx, pass_), actor.studio.today(tx.now))
        recorded = await changing.write(tx, actor, pass_, draft, reason=why, release=False)
        await settle(tx, answer, entry_id=recorded.entry_id)
        return await entry_card(tx, actor, recorded.entry_id)


async def _locked(tx: Tx, actor: Actor, pass_id: PassId, seen: int) -> Pass:
    pass_ = await locked_pass_for(tx, actor, pass_id, Right.ADJUST)
    check_seen(pass_, seen)
    return pass_


async def _refuse_gone(tx: Tx, pass_: Pass) -> None:
    await refuse_taken_back(tx, pass_)
    await refuse_closed(tx, pass_)
    if pass_.deactivated_on is not None and await tx.ledger.is_given_away(pass_.id):
        raise PassGivenAway(pass_.title)


async def _plan(tx: Tx, pass_: Pass) -> Plan | None:
    return None if pass_.plan_id is None else await tx.plans.get(pass_.plan_id)
