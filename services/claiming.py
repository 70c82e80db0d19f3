"""“I paid”: the client says so, staff confirm it once or have not received it (PRODUCT §7.3)."""

from dataclasses import dataclass
from typing import Any

from domain.ids import OrderId, PersonId
from domain.money import Method, Tender
from domain.notices import Notice, NoticeKind
from domain.orders import PATIENCE, Order, OrderState, check_method
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import NotFound, OrderChanged, OwnMoney
from services.access import client_for, locked_client_for, require, sees
from services.delivering import Payer, deliver
from services.ordering import held_own
from services.orderly import held, saved
from services.payable import check_payable
from services.questions import Answer, settle
from services.telling import Reader
from storage.desk import Desk, Tx

PAGE = 8
#: Claims in one transaction of the sweep.
BATCH = 50


@dataclass(frozen=True, slots=True)
class Claim:
    """An order as staff see it, and the pass that came of it."""

    order: Order
    pass_: Pass | None = None


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """What clients say they have paid, oldest first; `more` pages on from the last. `for_owner` says who
    reads it."""

    claims: tuple[Order, ...]
    more: OrderId | None
    for_owner: bool


async def claim(
    desk: Desk,
    actor: Actor,
    order_id: OrderId,
    *,
    amount: int,
    photo: str | None = None,
    answer: Answer | None = None,
) -> Order:
    """Says that the actor has paid an order of theirs; staff who sell are told, with the photo. Repeated, it
    changes nothing. Raises why the order cannot be paid, `OrderChanged` where it is about another amount."""
    async with desk.writing() as tx:
        order, client = await held_own(tx, actor, order_id)
        if order.state is OrderState.CLAIMED and answer is None:
            return order
        order.check_open()
        if order.amount != amount:
            raise OrderChanged(order.title)
        await check_payable(tx, order, client, actor.studio.today(tx.now))
        said = {"state": OrderState.CLAIMED, "claimed_at": tx.now, "photo": photo}
        claimed = await saved(tx, order.model_copy(update=said))
        await settle(tx, answer)
        await tx.notices.add_many(
            [_brought(tx, claimed, person.id, 0) for person in await _staff(tx, claimed)]
        )
        return claimed


async def waiting(desk: Desk, actor: Actor, after: OrderId | None = None) -> ClaimPage:
    """What clients whom this actor may see say they have paid, for staff who sell."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        found = await tx.orders.claimed(after or OrderId(0), PAGE + 1)
        seen = [each for each in found[:PAGE] if await sees(tx, actor, each.client_id)]
        more = found[PAGE - 1].id if len(found) > PAGE else None
        return ClaimPage(tuple(seen), more, actor.is_owner)


async def of(desk: Desk, actor: Actor, order_id: OrderId) -> Claim:
    """One claim, answered or not, for staff who sell and may see its client."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        order = await tx.orders.get(order_id)
        if order is None or order.claimed_at is None:
            raise NotFound
        await client_for(tx, actor, order.client_id)
        return await _claim(tx, order)


async def confirm(desk: Desk, actor: Actor, order_id: OrderId, method: Method, *, seen: int) -> Claim:
    """The money is there: what was ordered is the client's, once, and they are told.

    Raises `OrderChanged` where somebody was faster or the client has given it up, `OwnMoney` for a coach's
    own, or whatever keeps it from being sold.
    """
    check_method(method)
    async with desk.writing() as tx:
        order, client = await _held(tx, actor, order_id, seen)
        if actor.id == client.id and not actor.is_owner:
            raise OwnMoney
        today = actor.studio.today(tx.now)
        done = await deliver(tx, order, client, Payer(Tender(method, today), actor.id), today)
        await _tell_client(tx, done)
        return await _claim(tx, done)


async def refuse(desk: Desk, actor: Actor, order_id: OrderId, *, seen: int) -> Claim:
    """The money is not there: the order is closed, and the client is told. Raises `OrderChanged`."""
    async with desk.writing() as tx:
        order, _ = await _held(tx, actor, order_id, seen)
        closed = {"state": OrderState.REFUSED, "settled_at": tx.now, "settled_by": actor.id}
        done = await saved(tx, order.model_copy(update=closed))
        await _tell_client(tx, done)
        return await _claim(tx, done)


async def bring_up(desk: Desk) -> int:
    """Brings up again what nobody has answered for two days, and again after two more; returns how many.

    Safe to repeat and to stop at any point.
    """
    async with desk.reading() as tx:
        if not await tx.orders.unseen(tx.now - PATIENCE, 1):
            return 0
    async with desk.writing() as tx:
        found = await tx.orders.unseen(tx.now - PATIENCE, BATCH)
        studio = await tx.studios.get()
        assert studio is not None
        for order in found:
            assert order.claimed_at is not None, "only claims are found"
            times = (tx.now - order.claimed_at) // PATIENCE
            for person in await _staff(tx, order):
                notice = _brought(tx, order, person.id, times)
                await tx.notices.add(notice.model_copy(update={"not_before": studio.awake_from(tx.now)}))
            await tx.orders.bring_up(order.id, tx.now)
        return len(found)


async def opened(tx: Tx, reader: Reader, notice: Notice) -> Claim | None:
    """What staff are told of a claim; nothing once it is answered or given up."""
    order = await tx.orders.get(OrderId(notice.data["order_id"]))
    if order is None or order.state is not OrderState.CLAIMED or reader.person is None:
        return None
    return await _claim(tx, order)


async def answered(tx: Tx, reader: Reader, notice: Notice) -> Claim | None:
    """What the client is told of the answer."""
    order = await tx.orders.get(OrderId(notice.data["order_id"]))
    return None if order is None or order.client_id != notice.person_id else await _claim(tx, order)


async def _held(tx: Tx, actor: Actor, order_id: OrderId, seen: int) -> tuple[Order, Person]:
    require(actor, Right.SELL)
    found = await held(tx, lambda: tx.orders.get(order_id))
    if found is None or found[0].claimed_at is None:
        raise NotFound
    order, client = found
    await locked_client_for(tx, actor, client.id)
    if order.state is not OrderState.CLAIMED or order.version != seen:
        raise OrderChanged(order.title)
    return order, client


async def _claim(tx: Tx, order: Order) -> Claim:
    # Read again: who has answered it is known by name then.
    now = await tx.orders.get(order.id) or order
    return Claim(now, None if now.sold_pass_id is None else await tx.passes.get(now.sold_pass_id))


async def _staff(tx: Tx, order: Order) -> list[Person]:
    """Owners, and coaches who sell and may see the client."""
    mine = {coach.id for coach in await tx.people.coaches_of(order.client_id)}
    return [
        person
        for person in await tx.people.staff()
        if person.is_owner
        or (Right.SELL in person.rights and (Right.SEE_ALL in person.rights or person.id in mine))
        if person.id != order.client_id or person.is_owner
    ]


def _brought(tx: Tx, order: Order, person_id: PersonId, times: int) -> Notice:
    data: dict[str, Any] = {"order_id": order.id, "again": times > 0}
    return Notice(
        person_id=person_id,
        kind=NoticeKind.CLAIMED,
        key=f"claimed:{order.id}:{person_id}:{times}",
        data=data,
        not_before=tx.now,
    )


async def _tell_client(tx: Tx, order: Order) -> None:
    await tx.notices.add(
        Notice(
            person_id=order.client_id,
            kind=NoticeKind.ORDER_SETTLED,
            key=f"order_settled:{order.id}",
            data={"order_id": order.id},
            not_before=tx.now,
        )
    )
