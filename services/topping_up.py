"""Selling more sessions on a pass that a client has (PRODUCT §7.5)."""

from dataclasses import dataclass
from datetime import date

from domain.adjusting import Change, adjustment
from domain.ids import PassId
from domain.money import Method, Tender
from domain.passes import Pass
from domain.payments import RECEIVED_BY
from domain.people import Actor, Person, Right
from domain.refusals import NotAChoice
from domain.topping_up import pack_price, topped_up
from domain.typed_money import typed_amount
from services.access import client_for, pass_for
from services.bookkeeping import check_seen, refuse_taken_back
from services.changing import write
from services.following import Following, would_follow
from services.histories import EntryCard, entry_card
from services.paying import held
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class TopUp:
    """A pass before and after some sessions more; they cost `price` minor units of `currency`, None where
    that is to be said still. `at_rate` is what they come to at the rate of the pack."""

    client: Person
    before: Pass
    after: Pass
    change: Change
    price: int | None
    at_rate: int | None
    currency: str
    today: date
    following: Following | None


async def preview(
    desk: Desk, actor: Actor, pass_id: PassId, change: Change, price: int | None, *, seen: int
) -> TopUp:
    """What selling them comes to, at the rate of the pack where no price is named; nothing is written.
    Raises as `sell` does."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.SELL)
        check_seen(pass_, seen)
        await refuse_taken_back(tx, pass_)
        today, currency = actor.studio.today(tx.now), pass_.currency or actor.studio.currency
        at_rate = await _at_rate(tx, pass_, change, currency)
        wanted = price or at_rate
        if wanted is None:
            draft = adjustment(pass_, change, today)
        else:
            draft = topped_up(pass_, change, today, wanted, currency, paid=True)
        after = pass_.after(draft)
        following = await would_follow(tx, pass_, after, today)
        client = await client_for(tx, actor, pass_.client_id)
        return TopUp(client, pass_, after, change, wanted, at_rate, currency, today, following)


async def read_price(
    desk: Desk, actor: Actor, pass_id: PassId, change: Change, line: str, *, seen: int, language: str
) -> tuple[int, TopUp]:
    """The price that was typed, and what it comes to."""
    now = await preview(desk, actor, pass_id, change, None, seen=seen)
    price = typed_amount(line, now.currency, language, least=1)
    return price, await preview(desk, actor, pass_id, change, price, seen=seen)


async def sell(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    change: Change,
    price: int,
    method: Method | None,
    *,
    seen: int,
) -> EntryCard:
    """Sells the sessions once and tells the client: received today by `method`, or open where that is None.

    Raises what `topped_up` raises, `OwnMoney` for a coach's own pass, or `Outdated`.
    """
    if method is not None and method not in RECEIVED_BY:
        raise NotAChoice
    async with desk.writing() as tx:
        pass_ = await held(tx, actor, pass_id, seen=seen)
        today, currency = actor.studio.today(tx.now), pass_.currency or actor.studio.currency
        draft = topped_up(pass_, change, today, price, currency, paid=method is not None)
        tender = None if method is None else Tender(method, today)
        recorded = await write(tx, actor, pass_, draft, reason=None, release=False, tender=tender)
        return await entry_card(tx, actor, recorded.entry_id)


async def _at_rate(tx: Tx, pass_: Pass, change: Change, currency: str) -> int | None:
    plan = None if pass_.plan_id is None else await tx.plans.get(pass_.plan_id)
    return pack_price(pass_, plan, change.number, currency)
