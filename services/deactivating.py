"""Taking one client's pass out of use, now or on a day (PRODUCT §4.9)."""

from dataclasses import dataclass
from datetime import date

from domain.deactivating import (
    Owing,
    Settlement,
    deactivation,
    is_unsettled,
    settlements,
)
from domain.ids import PassId
from domain.ledger import Draft
from domain.passes import Pass
from domain.people import Actor, Right
from domain.reasons import reason_typed
from domain.refusals import (
    NotFound,
    NotSettled,
    OpenUnknown,
    OwnMoney,
)
from domain.typed import Span, typed_date
from domain.visits import is_own_pass
from services import changing
from services.access import locked_pass_for
from services.accounts import charge
from services.bookkeeping import check_seen
from services.changing import Preview
from services.histories import EntryCard, entry_card
from services.questions import Answer, settle
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Wish:
    """From which day a pass is to be out of use, and what becomes of what is open on it."""

    on: date
    settlement: Settlement | None = None


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
    it, `OpenUnknown` or `NotFound` where that is not this actor's to decide, `OwnMoney` where it is a coach's
    own to pay, `ReasonNeeded`, or `Outdated`.
    """
    why = reason_typed(reason)
    async with desk.writing() as tx:
        pass_ = await _locked(tx, actor, pass_id, seen)
        draft = deactivation(pass_, wish.on, actor.studio.today(tx.now), wish.settlement)
        _check_settled(actor, pass_, wish.settlement)
        recorded = await changing.write(tx, actor, pass_, draft, reason=why, release=release)
        owes = wish.settlement if is_unsettled(pass_) else None
        if owes is not None and owes.owing is Owing.CHARGE:
            await charge(tx, actor, recorded, owes.amount, reason=why)
        await settle(tx, answer, entry_id=recorded.entry_id)
        return await entry_card(tx, actor, recorded.entry_id)


async def _locked(tx: Tx, actor: Actor, pass_id: PassId, seen: int) -> Pass:
    pass_ = await locked_pass_for(tx, actor, pass_id, Right.ADJUST)
    check_seen(pass_, seen)
    return pass_


def _check_settled(actor: Actor, pass_: Pass, settlement: Settlement | None) -> None:
    if not is_unsettled(pass_):
        return
    if is_own_pass(actor, pass_.client_id):
        raise OwnMoney
    if settlement is None:
        raise NotSettled(pass_.title)
    choices = settlements(pass_, may_waive=actor.may(Right.SELL))
    if not choices:
        raise OpenUnknown(pass_.title)
    if settlement.owing not in choices:
        raise NotFound
