"""What staff are told of “I paid”, and its client of their answer."""

from dataclasses import dataclass
from typing import Any

from domain.ids import OrderId, PersonId
from domain.notices import Notice, NoticeKind
from domain.orders import Order, OrderState
from domain.passes import Pass
from domain.people import Person, Right
from services.telling import Reader
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class Claim:
    """An order as staff see it, and the pass that came of it."""

    order: Order
    pass_: Pass | None = None


async def opened(tx: Tx, reader: Reader, notice: Notice) -> Claim | None:
    """What staff are told of a claim; nothing once it is answered or given up."""
    order = await tx.orders.get(OrderId(notice.data["order_id"]))
    if order is None or order.state is not OrderState.CLAIMED or reader.person is None:
        return None
    return await claim_of(tx, order)


async def answered(tx: Tx, reader: Reader, notice: Notice) -> Claim | None:
    """What the client is told of the answer."""
    order = await tx.orders.get(OrderId(notice.data["order_id"]))
    return None if order is None or order.client_id != notice.person_id else await claim_of(tx, order)


async def claim_of(tx: Tx, order: Order) -> Claim:
    """The order as staff see it, inside a transaction under way."""
    # Read again: who has answered it is known by name then.
    now = await tx.orders.get(order.id) or order
    return Claim(now, None if now.sold_pass_id is None else await tx.passes.get(now.sold_pass_id))


async def staff_of(tx: Tx, order: Order) -> list[Person]:
    """Owners, and coaches who sell and may see the client."""
    mine = {coach.id for coach in await tx.people.coaches_of(order.client_id)}
    return [
        person
        for person in await tx.people.staff()
        if person.is_owner
        or (Right.SELL in person.rights and (Right.SEE_ALL in person.rights or person.id in mine))
        if person.id != order.client_id or person.is_owner
    ]


def brought(tx: Tx, order: Order, person_id: PersonId, times: int) -> Notice:
    """The notice that brings a claim before somebody for the first time, or once more."""
    data: dict[str, Any] = {"order_id": order.id, "again": times > 0}
    return Notice(
        person_id=person_id,
        kind=NoticeKind.CLAIMED,
        key=f"claimed:{order.id}:{person_id}:{times}",
        data=data,
        not_before=tx.now,
    )


async def tell_client(tx: Tx, order: Order) -> None:
    """Owes the client the answer."""
    await tx.notices.add(
        Notice(
            person_id=order.client_id,
            kind=NoticeKind.ORDER_SETTLED,
            key=f"order_settled:{order.id}",
            data={"order_id": order.id},
            not_before=tx.now,
        )
    )
