"""“I paid”: the client says so, staff confirm it once or have not received it (PRODUCT §7.3)."""

from dataclasses import dataclass

from domain.ids import OrderId
from domain.money import Method, Tender
from domain.orders import PATIENCE, Order, OrderState, check_method
from domain.people import Actor, Person, Right
from domain.refusals import NotFound, OrderChanged, OwnMoney
from services.access import client_for, locked_client_for, require
from services.claim_news import Claim, brought, claim_of, staff_of, tell_client
from services.delivering import Payer, deliver
from services.ordering import held_own
from services.orderly import held, saved
from services.payable import check_payable
from services.questions import Answer, settle
from storage.desk import Desk, Tx

PAGE = 8
#: Claims in one transaction of the sweep.
BATCH = 50


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
            [brought(tx, claimed, person.id, 0) for person in await staff_of(tx, claimed)]
        )
        return claimed


async def waiting(desk: Desk, actor: Actor, after: OrderId | None = None) -> ClaimPage:
    """What clients whom this actor may see say they have paid, for staff who sell; nobody but an owner is
    shown what they say themself."""
    require(actor, Right.SELL)
    first = after or OrderId(0)
    async with desk.reading() as tx:
        if actor.is_owner:
            found = await tx.orders.claimed(first, PAGE + 1)
        else:
            sees_all = actor.may(Right.SEE_ALL)
            found = await tx.orders.claimed_of(actor.known_id, first, PAGE + 1, sees_all=sees_all)
        more = found[PAGE - 1].id if len(found) > PAGE else None
        return ClaimPage(tuple(found[:PAGE]), more, actor.is_owner)


async def count_for(tx: Tx, actor: Actor) -> int:
    """How many claims wait for this actor's answer, inside a transaction under way; none for who does not
    sell."""
    if not actor.may(Right.SELL):
        return 0
    if actor.is_owner:
        return await tx.orders.claimed_count()
    return await tx.orders.claimed_count_of(actor.known_id, sees_all=actor.may(Right.SEE_ALL))


async def of(desk: Desk, actor: Actor, order_id: OrderId) -> Claim:
    """One claim, answered or not, for staff who sell and may see its client."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        order = await tx.orders.get(order_id)
        if order is None or order.claimed_at is None:
            raise NotFound
        await client_for(tx, actor, order.client_id)
        return await claim_of(tx, order)


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
        done = await deliver(tx, actor, order, client, Payer(Tender(method, today), actor.id))
        await tell_client(tx, done)
        return await claim_of(tx, done)


async def refuse(desk: Desk, actor: Actor, order_id: OrderId, *, seen: int) -> Claim:
    """The money is not there: the order is closed, and the client is told. Raises `OrderChanged`."""
    async with desk.writing() as tx:
        order, _ = await _held(tx, actor, order_id, seen)
        closed = {"state": OrderState.REFUSED, "settled_at": tx.now, "settled_by": actor.id}
        done = await saved(tx, order.model_copy(update=closed))
        await tell_client(tx, done)
        return await claim_of(tx, done)


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
            for person in await staff_of(tx, order):
                notice = brought(tx, order, person.id, times)
                await tx.notices.add(notice.model_copy(update={"not_before": studio.awake_from(tx.now)}))
            await tx.orders.bring_up(order.id, tx.now)
        return len(found)


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
