"""Closing a pass early: what it is worth goes back, its bookings and its rest go (PRODUCT §7.1)."""

import secrets
from dataclasses import dataclass
from datetime import date

from domain.bookings import Booking
from domain.closing_early import (
    Rate,
    Rest,
    Way,
    Worth,
    at_pack_rate,
    at_single_rate,
    charged,
    check_closable,
    closing,
    over_before,
)
from domain.ids import PassId, SessionId
from domain.money import Tender
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.plans import Plan, PlanKind
from domain.reasons import reason_typed
from domain.refusals import NotAChoice, Outdated, OwnMoney, StillUnmarked
from domain.visits import is_own_pass
from services.access import client_for, pass_for
from services.accounts import charge
from services.announcing import announce
from services.booking import release
from services.bookkeeping import record, refuse_closed, refuse_taken_back
from services.following import Following, follow, would_follow
from services.histories import EntryCard, entry_card
from services.paying import give_back, held
from services.places_held import hold_passes, hold_places
from services.questions import Answer, settle
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Wish:
    """How a pass is to be closed: at which rate, how what it is worth goes back, and what becomes of what is
    open. `single` is the price of a single session; the sum was worked out on the local day `on`."""

    on: date
    rate: Rate | None = None
    single: int | None = None
    way: Way = Way.NOTHING
    rest: Rest | None = None


@dataclass(frozen=True, slots=True)
class Calculator:
    """What a pass is worth today at each rate that can be told, and what closing it touches.

    `singles` are the plans of one session, whose prices can be taken; `bookings` would be cancelled;
    `following` is the pass queued behind it, which begins at once.
    """

    client: Person
    pass_: Pass
    today: date
    worths: tuple[Worth, ...]
    singles: tuple[Plan, ...]
    bookings: tuple[Booking, ...]
    following: Following | None = None

    def at(self, rate: Rate | None) -> Worth | None:
        """What it is worth at that rate. Raises `NotAChoice` where that cannot be told."""
        if rate is None:
            return None
        for worth in self.worths:
            if worth.rate is rate:
                return worth
        raise NotAChoice


@dataclass(frozen=True, slots=True)
class Closed:
    """The entry that closed a pass, and the sessions in which places came free."""

    card: EntryCard
    sessions: tuple[SessionId, ...]


async def calculator(
    desk: Desk, actor: Actor, pass_id: PassId, single: int | None = None, *, seen: int | None = None
) -> Calculator:
    """What closing the pass today comes to, for staff who sell; nothing is written.

    Where no price of a `single` session is named, it is that of the cheapest plan of one session. Raises
    `NotFound`, `Outdated`, `OwnMoney`, `StillUnmarked`, or why it is closed already.
    """
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.SELL)
        if seen is not None and pass_.version != seen:
            raise Outdated(pass_id)
        if is_own_pass(actor, pass_.client_id):
            raise OwnMoney
        return await _calculated(tx, actor, pass_, single)


async def close_early(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    wish: Wish,
    *,
    seen: int,
    reason: str,
    answer: Answer | None = None,
) -> Closed:
    """Closes the pass from today on, as one change: its bookings are cancelled, what it is worth goes back,
    what is free is withdrawn, nothing renews it, and what was open is waived or charged. What is queued
    behind it begins. Tells the client.

    Raises as `calculator` and `closing` do, `Outdated` also on another day than the sum was shown,
    `NotAChoice`, or `ReasonNeeded`.
    """
    why = reason_typed(reason)
    async with desk.writing() as tx:
        pass_ = await held(tx, actor, pass_id, seen=seen)
        found = await _calculated(tx, actor, pass_, wish.single)
        if found.today != wish.on:
            raise Outdated(pass_id)
        worth, batch = found.at(wish.rate), f"close:{secrets.token_hex(8)}"
        owes = charged(pass_, worth, wish.rest)
        # Passes before sessions, as everywhere; and before anything is written.
        await hold_passes(tx, (pass_.id,))
        await hold_places(tx, found.bookings)
        for booking in found.bookings:
            done = await release(tx, booking, by=actor.id, reason=why, batch=batch)
            pass_ = done.recorded.after
        pass_ = await _given_back(tx, actor, pass_, wish, worth, why, batch)
        draft = closing(pass_, found.today, wish.rest)
        recorded = await record(tx, pass_, draft, by=actor.id, reason=why, batch=batch)
        if owes:
            await charge(tx, actor, recorded, owes, reason=why)
        await announce(tx, actor, NoticeKind.CHANGED, recorded)
        over = over_before(found.pass_, found.today)
        await follow(tx, actor, found.pass_, over, reason=why, batch=batch)
        await settle(tx, answer, entry_id=recorded.entry_id)
        card = await entry_card(tx, actor, recorded.entry_id)
        return Closed(card, tuple(dict.fromkeys(each.session_id for each in found.bookings)))


async def _calculated(tx: Tx, actor: Actor, pass_: Pass, single: int | None) -> Calculator:
    today = actor.studio.today(tx.now)
    await refuse_taken_back(tx, pass_)
    await refuse_closed(tx, pass_)
    check_closable(pass_, today)
    bookings = await tx.bookings.live_of_pass(pass_.id)
    begun = [each for each in bookings if each.starts_at <= tx.now]
    if begun:
        raise StillUnmarked(pass_.title, len(begun))
    singles = await _singles(tx, actor, pass_) if pass_.terms.has_sessions else ()
    if single is None and singles:
        single = singles[0].price
    # What was sold without sessions has used none, whatever one costs.
    has_single = single is not None and pass_.terms.has_sessions
    worths = [at_pack_rate(pass_, today), at_single_rate(pass_, single or 0) if has_single else None]
    return Calculator(
        client=await client_for(tx, actor, pass_.client_id),
        pass_=pass_,
        today=today,
        worths=tuple(worth for worth in worths if worth is not None),
        singles=singles,
        bookings=tuple(bookings),
        following=await would_follow(tx, pass_, over_before(pass_, today), today),
    )


async def _singles(tx: Tx, actor: Actor, pass_: Pass) -> tuple[Plan, ...]:
    """The plans of one session in the currency of the pass, the cheapest first."""
    currency = pass_.currency or actor.studio.currency
    plans = [
        plan
        for plan in await tx.plans.on_sale()
        if plan.terms.kind is PlanKind.COUNT and plan.terms.size == 1 and not plan.terms.is_intro
        if plan.price and (plan.currency or actor.studio.currency) == currency
    ]
    return tuple(sorted(plans, key=lambda plan: (plan.price, plan.id)))


async def _given_back(
    tx: Tx, actor: Actor, pass_: Pass, wish: Wish, worth: Worth | None, reason: str, batch: str
) -> Pass:
    if wish.way.method is None:
        return pass_
    if worth is None or not worth.value:
        raise NotAChoice
    tender = Tender(wish.way.method, wish.on, reason)
    recorded = await give_back(tx, pass_, worth.value, tender, by=actor.id, batch=batch)
    await announce(tx, actor, NoticeKind.MONEY, recorded)
    return recorded.after
