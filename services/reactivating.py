"""Putting a pass back into use that was taken out of it, with what is owed for it (PRODUCT §4.9)."""

from dataclasses import dataclass

from domain.deactivating import Debt, reactivation, waived
from domain.ids import PassId
from domain.passes import Pass
from domain.people import Actor, Right
from domain.plans import Plan
from domain.reasons import reason_typed
from domain.refusals import Outdated, OwnMoney, PassGivenAway, Refusal
from domain.visits import is_own_pass
from services import asking_to_pay, changing
from services.access import locked_pass_for, require
from services.bookkeeping import check_seen, refuse_closed, refuse_taken_back
from services.changing import Preview
from services.histories import EntryCard, entry_card
from services.questions import Answer, settle
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Return:
    """A deactivated pass as it is and as it would be in use again, or why it cannot be.

    `plan` is the pass's plan; `may_lift` says that the reader can put that on sale again. A `debt` was waived
    when it went out of use; `may_waive` says that the reader can leave it so.
    """

    preview: Preview
    obstacle: Refusal | None
    plan: Plan | None
    may_lift: bool
    debt: Debt | None = None
    may_waive: bool = False


async def back(desk: Desk, actor: Actor, pass_id: PassId, debt: Debt = Debt.COMES_BACK) -> Return:
    """The pass as it would be in use again, or what stands in the way; nothing is written."""
    now = await changing.preview(desk, actor, pass_id)
    async with desk.reading() as tx:
        pass_ = await tx.passes.get(pass_id)
        if pass_ is None or pass_.version != now.before.version:
            raise Outdated(pass_id)
        plan = await _plan(tx, pass_)
        try:
            await _refuse_gone(tx, pass_)
            owed = await _owed_before(tx, pass_)
            draft = reactivation(pass_, plan, now.today, _owed(owed, debt))
        except Refusal as obstacle:
            return Return(now, obstacle, plan, may_lift=actor.is_owner)
        return Return(
            Preview(now.client, pass_, pass_.after(draft), now.today),
            None,
            plan,
            may_lift=actor.is_owner,
            debt=None if owed is None else debt,
            may_waive=actor.may(Right.SELL) and not is_own_pass(actor, pass_.client_id),
        )


async def reactivate(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    *,
    seen: int,
    reason: str,
    debt: Debt = Debt.COMES_BACK,
    answer: Answer | None = None,
) -> EntryCard:
    """Puts the pass back into use, once, for a reason, and tells the client; what was waived when it went out
    of use is owed again, unless whoever takes money leaves that waived.

    Raises what `reactivation` raises, `PassTakenBack` for one that was given by mistake, `PassClosed` for
    one that was closed early, `PassGivenAway` for one that somebody else has now, `ReasonNeeded`, or
    `Outdated`.
    """
    why = reason_typed(reason)
    async with desk.writing() as tx:
        pass_ = await locked_pass_for(tx, actor, pass_id, Right.ADJUST)
        check_seen(pass_, seen)
        await _refuse_gone(tx, pass_)
        owed = await _owed_before(tx, pass_)
        if owed is not None and debt is Debt.STAYS_WAIVED:
            require(actor, Right.SELL)
            if is_own_pass(actor, pass_.client_id):
                raise OwnMoney
        today, owes = actor.studio.today(tx.now), _owed(owed, debt)
        draft = reactivation(pass_, await _plan(tx, pass_), today, owes)
        recorded = await changing.write(tx, actor, pass_, draft, reason=why, release=False)
        if owes is not None and pass_.terms.parts > 1:
            # The parts that are still to come are asked for again.
            await asking_to_pay.begin(tx, recorded.after, is_told=True)
        await settle(tx, answer, entry_id=recorded.entry_id)
        return await entry_card(tx, actor, recorded.entry_id)


async def _owed_before(tx: Tx, pass_: Pass) -> str | None:
    return waived(pass_, await tx.ledger.taken_out_and_back(pass_.id))


def _owed(before: str | None, debt: Debt) -> str | None:
    return before if debt is Debt.COMES_BACK else None


async def _refuse_gone(tx: Tx, pass_: Pass) -> None:
    await refuse_taken_back(tx, pass_)
    await refuse_closed(tx, pass_)
    if pass_.deactivated_on is not None and await tx.ledger.is_given_away(pass_.id):
        raise PassGivenAway(pass_.title)


async def _plan(tx: Tx, pass_: Pass) -> Plan | None:
    return None if pass_.plan_id is None else await tx.plans.get(pass_.plan_id)
