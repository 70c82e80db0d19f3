"""Whether an order can be paid as things stand: what it is for is still there, and is this client's."""

from datetime import date

from domain.ids import PersonId
from domain.orders import Order, Subject, check_same_bundle, check_same_plan
from domain.people import Person
from domain.refusals import OrderChanged
from domain.selling import check_start
from services.opening import check_intro
from services.orderly import beginning_of, sale_of
from services.own_top_ups import foreseen
from services.shopping import check_bundle, fits
from storage.desk import Tx


async def check_payable(tx: Tx, order: Order, client: Person, today: date) -> None:
    """Raises why it cannot: `OrderChanged` where the plan was retired, hidden or edited since, the pass takes
    no more sessions, or less is open than was ordered to pay; `IntroUsed`; or whatever keeps it from
    beginning."""
    if order.plan is not None and order.subject is Subject.TOP_UP:
        check_same_plan(order, await tx.plans.get(order.plan.id), today)
        if await foreseen(tx, order, today) is None:
            raise OrderChanged(order.title)
    elif order.plan is not None:
        check_same_plan(order, await tx.plans.get(order.plan.id), today)
        await check_intro(tx, order.plan, client)
        check_start(order.plan, sale_of(order, await beginning_of(tx, order, today), tx.now), today)
    elif order.bundle is not None:
        now = await tx.bundles.get(order.bundle.id)
        plans = await check_bundle(tx, order.bundle, client)
        check_same_bundle(order, now, plans, today)
        if not fits(order.bundle, plans, today):
            raise OrderChanged(order.title)
    elif await _open(tx, order, client.id) < order.amount:
        raise OrderChanged(order.title)


async def _open(tx: Tx, order: Order, client_id: PersonId) -> int:
    """How much of the order's currency is open on what it is to pay."""
    if order.pass_id is None:
        return (await tx.accounts.open_of(client_id)).get(order.currency, 0)
    pass_ = await tx.passes.get(order.pass_id)
    if pass_ is None or pass_.client_id != client_id or pass_.currency != order.currency:
        return 0
    return pass_.to_pay
