"""Orders inside a transaction: held with their client, and the sale that each of them is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime

from domain.ids import PassId
from domain.money import Tender
from domain.orders import Order
from domain.passes import Pass
from domain.people import Person
from domain.refusals import OrderChanged
from domain.selling import Sale, day_after
from storage.desk import Tx

Find = Callable[[], Awaitable[Order | None]]


@dataclass(frozen=True, slots=True)
class Begins:
    """The day on which what was ordered begins, and the pass that it follows."""

    on: date
    follows: PassId | None = None


async def held(tx: Tx, find: Find) -> tuple[Order, Person] | None:
    """The order that `find` looks up, and its client, whose card is held until the transaction ends: nobody
    else changes an order of theirs. None where there is none, or its client has been erased."""
    order = await find()
    while order is not None:
        client = await tx.people.locked(order.client_id)
        # Read again under the lock: the card may have been put under another meanwhile.
        now = await find()
        if now is not None and now.client_id == order.client_id:
            return (now, client) if client is not None and client.is_client else None
        order = now
    return None


async def beginning_of(tx: Tx, order: Order, today: date, *, hold: bool = False) -> Begins:
    """When what was ordered begins if it is paid today. Where another pass has come to follow the one that it
    was to follow, or that was taken out of use, it begins on the day the client was told, at the earliest
    today."""
    told = max(order.starts_on or today, today)
    if order.follows is None:
        return Begins(told)
    look = tx.passes.locked if hold else tx.passes.get
    before: Pass | None = await look(order.follows)
    if before is None or before.client_id != order.client_id:
        return Begins(told)
    if await tx.passes.follower_of(before.id) is not None:
        return Begins(told)
    if order.starts_on is None:
        return Begins(today, before.id)
    return Begins(day_after(before, today), before.id)


def sale_of(order: Order, begins: Begins, at: datetime, tender: Tender | None = None) -> Sale:
    """The sale by which the plan that was ordered goes to the client, paid in full."""
    return Sale(order.client_id, begins.on, at, follows=begins.follows, tender=tender)


async def saved(tx: Tx, order: Order) -> Order:
    """The order as it is kept; its client's card is held, so that nobody can have been faster."""
    kept = await tx.orders.save(order)
    if kept is None:
        raise OrderChanged(order.title)
    return kept
