"""What a paid order brings, written with its money in one transaction."""

from dataclasses import dataclass
from datetime import date

from domain.bundles import as_sold
from domain.ids import PassId, PersonId
from domain.money import Tender
from domain.orders import Order, OrderState
from domain.passes import Pass
from domain.people import Actor, Person
from domain.plans import Plan
from domain.refusals import NothingToPay, OrderClosed
from domain.renewing import renewal_key
from domain.selling import check_start
from services.accounts import credit, settle_part
from services.bookkeeping import record
from services.following import follow
from services.opening import check_intro, open_pass
from services.orderly import beginning_of, sale_of, saved
from services.own_top_ups import brings
from services.paying import receive
from services.places_held import hold_passes
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class Payer:
    """Who says that the money is there, by which tender; None is Telegram itself."""

    tender: Tender
    by: PersonId | None = None


async def deliver(tx: Tx, actor: Actor, order: Order, client: Person, payer: Payer) -> Order:
    """Gives the client what was ordered and paid, once, and closes the order; the client's card is held.

    They get what they were shown, also where it is no longer sold. Everything is decided before anything
    is written: whatever is raised, nothing was. Raises `OrderClosed` where it was paid or given up before,
    `IntroUsed`, what `check_start` raises, or where less is open than was paid what the money raises.
    """
    if not order.is_deliverable:
        order.check_open()
        raise OrderClosed(order.title)
    today = actor.studio.today(tx.now)
    if order.plan is not None and order.pass_id is not None:
        sold = await _top_up(tx, actor, order, order.pass_id, order.plan, client, payer)
    elif order.plan is not None:
        sold = await _sell(tx, order, order.plan, client, payer, today)
    elif order.bundle is not None:
        sold = await _sell_bundle(tx, order, client, payer, today)
    elif order.pass_id is not None:
        sold = await _pay(tx, order, order.pass_id, payer)
    else:
        key, money = _key(order), payer.tender
        await settle_part(tx, client.id, order.amount, order.currency, money, by=payer.by, key=key)
        sold = None
    closed = {"state": OrderState.PAID, "settled_at": tx.now, "settled_by": payer.by, "sold_pass_id": sold}
    return await saved(tx, order.model_copy(update=closed))


async def _top_up(
    tx: Tx, actor: Actor, order: Order, pass_id: PassId, plan: Plan, client: Person, payer: Payer
) -> PassId:
    """Adds the sessions to the pass; where it takes them no more, they are a pass of their own from today."""
    await hold_passes(tx, (pass_id,))
    today = actor.studio.today(tx.now)
    in_use_on = today if order.claimed_at is None else actor.studio.today(order.claimed_at)
    found = await brings(tx, order, pass_id, plan, today, in_use_on=in_use_on)
    if found is None:
        return await _sell(tx, order, plan, client, payer, today)
    pass_, draft = found
    batch = f"top_up:{_key(order)}"
    recorded = await record(tx, pass_, draft, by=payer.by, batch=batch, tender=payer.tender)
    await follow(tx, actor, pass_, recorded.after, reason=None, batch=batch)
    return pass_.id


async def _sell(tx: Tx, order: Order, plan: Plan, client: Person, payer: Payer, today: date) -> PassId:
    begins = await beginning_of(tx, order, today, hold=True)
    renewal = await _open_renewal(tx, order)
    if renewal is not None:
        return await _pay_renewal(tx, order, renewal, payer)
    sale = sale_of(order, begins, tx.now, payer.tender)
    check_start(plan, sale, today)
    await check_intro(tx, plan, client)
    return (await open_pass(tx, plan, sale, by=payer.by, key=_key(order))).id


async def _open_renewal(tx: Tx, order: Order) -> Pass | None:
    """The pass of the same plan that has come by itself since, held, where something is open on it: that is
    what its client has paid for, no second one."""
    if order.follows is None:
        return None
    came = await tx.passes.by_key(renewal_key(order.follows))
    pass_ = None if came is None else await tx.passes.locked(came.id)
    if pass_ is None or pass_.client_id != order.client_id or pass_.deactivated_on is not None:
        return None
    is_same = (pass_.plan_id, pass_.currency) == (order.plan_id, order.currency)
    return pass_ if is_same and pass_.to_pay > 0 else None


async def _pay_renewal(tx: Tx, order: Order, renewal: Pass, payer: Payer) -> PassId:
    """Pays it; where credit has paid a part of it already, the rest is credit."""
    paid = min(order.amount, renewal.to_pay)
    await receive(tx, renewal, paid, payer.tender, by=payer.by)
    if paid < order.amount:
        await credit(
            tx,
            order.client_id,
            order.amount - paid,
            order.currency,
            by=payer.by,
            reason=order.title,
            key=f"{_key(order)}:rest",
            tender=payer.tender,
        )
    return renewal.id


async def _sell_bundle(tx: Tx, order: Order, client: Person, payer: Payer, today: date) -> PassId:
    bundle = order.bundle
    assert bundle is not None, "an order of a bundle has kept it"
    sale = sale_of(order, await beginning_of(tx, order, today), tx.now, payer.tender)
    plans = as_sold(bundle, order.contents, sale.starts_on)
    for plan in plans:
        await check_intro(tx, plan, client)
        check_start(plan, sale, today)
    passes = [
        await open_pass(
            tx,
            plan,
            sale,
            by=payer.by,
            key=_key(order, number),
            reason=bundle.summary,
            batch=f"bundle:{_key(order)}",
        )
        for number, plan in enumerate(plans)
    ]
    return passes[0].id


async def _pay(tx: Tx, order: Order, pass_id: PassId, payer: Payer) -> PassId:
    pass_ = await tx.passes.locked(pass_id)
    if pass_ is None or pass_.client_id != order.client_id or pass_.currency != order.currency:
        raise NothingToPay(order.title)
    await receive(tx, pass_, order.amount, payer.tender, by=payer.by)
    return pass_.id


def _key(order: Order, number: int = 0) -> str:
    return f"order:{order.id}" if number == 0 else f"order:{order.id}:{number}"
