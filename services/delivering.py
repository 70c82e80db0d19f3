"""What a paid order brings, written with its money in one transaction."""

from dataclasses import dataclass
from datetime import date

from domain.bundles import as_sold
from domain.ids import PassId, PersonId
from domain.money import Tender
from domain.orders import Order, OrderState
from domain.people import Person
from domain.plans import Plan
from domain.refusals import NothingToPay, OrderClosed
from domain.selling import check_start
from services.accounts import settle_part
from services.opening import check_intro, open_pass
from services.orderly import beginning_of, sale_of, saved
from services.paying import receive
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class Payer:
    """Who says that the money is there, by which tender; None is Telegram itself."""

    tender: Tender
    by: PersonId | None = None


async def deliver(tx: Tx, order: Order, client: Person, payer: Payer, today: date) -> Order:
    """Gives the client what was ordered and paid, once, and closes the order; the client's card is held.

    They get what they were shown, also where it is no longer sold. Everything is decided before anything
    is written: whatever is raised, nothing was. Raises `OrderClosed` where it was paid or given up before,
    `IntroUsed`, what `check_start` raises, or where less is open than was paid what the money raises.
    """
    if not order.is_deliverable:
        order.check_open()
        raise OrderClosed(order.title)
    if order.plan is not None:
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


async def _sell(tx: Tx, order: Order, plan: Plan, client: Person, payer: Payer, today: date) -> PassId:
    begins = await beginning_of(tx, order, today, hold=True)
    sale = sale_of(order, begins, tx.now, payer.tender)
    check_start(plan, sale, today)
    await check_intro(tx, plan, client)
    return (await open_pass(tx, plan, sale, by=payer.by, key=_key(order))).id


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
