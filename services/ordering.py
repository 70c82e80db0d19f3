"""Orders as their client sees them: made from what is offered, looked at, given up (PRODUCT §7.3)."""

from dataclasses import dataclass
from datetime import date

from domain.asking_to_pay import wanted
from domain.buying import UNSAID, When
from domain.ids import BundleId, OrderId, PassId, PlanId
from domain.orders import Order, OrderState, new_token
from domain.passes import Pass
from domain.people import Actor, Person
from domain.plans import Plan
from domain.refusals import (
    NotFound,
    NothingOwed,
    NothingToPay,
    NotInShop,
    OrderPaid,
)
from services import own_top_ups
from services.access import client_for, locked_client_for
from services.bundles import bundle_of
from services.orderly import held, saved
from services.own_top_ups import ToppedUp
from services.payable import check_payable
from services.plan_offers import offer_of
from services.shopping import check_bundle, fits
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class OrderCard:
    """An order with its client; `contents` are the plans of a bundle, `note` is how to pay at the studio.
    `top_up` is what becomes of the pass that sessions are added to, while they can be."""

    order: Order
    client: Person
    today: date
    contents: tuple[Plan, ...] = ()
    follows: Pass | None = None
    note: str | None = None
    top_up: ToppedUp | None = None


async def order_plan(
    desk: Desk, actor: Actor, plan_id: PlanId, when: When = UNSAID, follows: PassId | None = None
) -> OrderCard:
    """Orders one more pass of a plan for the actor; what they ordered of it before and have not paid is
    changed to that, so that no order is paid by mistake beside it.

    Raises `NotInShop`, `IntroUsed`, `AlreadyFollowed`, `DateOutOfRange`, or whatever keeps it from beginning.
    """
    async with desk.writing() as tx:
        client = await locked_client_for(tx, actor, actor.known_id)
        found = await offer_of(tx, actor, client, plan_id, when, follows)
        before = found.begins.follows
        # Without a day it begins on whichever it is paid.
        begins_later = found.begins.is_queued or when.on is not None
        plan, currency = found.plan, found.plan.currency or actor.studio.currency
        wish = _new(tx, client, plan.title, plan.price or 0, currency)
        wish = wish.model_copy(
            update={
                "plan": found.plan,
                "follows": None if before is None else before.id,
                "starts_on": found.begins.on if begins_later else None,
            }
        )
        return await _placed(tx, actor, client, wish)


async def order_top_up(desk: Desk, actor: Actor, pass_id: PassId, plan_id: PlanId) -> OrderCard:
    """Orders the sessions of a plan for a pass of the actor; it takes the place of an open order of that plan
    as a pass of its own. Raises `NotInShop`, `PassUnpaid` where the pass does not work before it is paid, or
    `CannotBeAdded` where the plan does not fit it."""
    async with desk.writing() as tx:
        client = await locked_client_for(tx, actor, actor.known_id)
        pass_, plan = await own_top_ups.offered(tx, actor, pass_id, plan_id)
        currency = plan.currency or actor.studio.currency
        wish = _new(tx, client, pass_.title, plan.price or 0, currency)
        return await _placed(tx, actor, client, wish.model_copy(update={"plan": plan, "pass_id": pass_.id}))


async def order_bundle(desk: Desk, actor: Actor, bundle_id: BundleId) -> OrderCard:
    """The same for a bundle. Raises `NotInShop` or `IntroUsed`."""
    async with desk.writing() as tx:
        client = await locked_client_for(tx, actor, actor.known_id)
        bundle = await bundle_of(tx, bundle_id)
        plans = await check_bundle(tx, bundle, client)
        if not fits(bundle, plans, actor.studio.today(tx.now)):
            raise NotInShop(bundle.title)
        wish = _new(tx, client, bundle.title, bundle.price or 0, bundle.currency or actor.studio.currency)
        wish = wish.model_copy(update={"bundle": bundle, "contents": tuple(plans)})
        return await _placed(tx, actor, client, wish)


async def order_open(desk: Desk, actor: Actor, pass_id: PassId | None = None) -> OrderCard:
    """Orders to pay what is due on a pass of the actor, or what is open on their account. Raises
    `NothingToPay` or `NothingOwed`."""
    async with desk.writing() as tx:
        client = await locked_client_for(tx, actor, actor.known_id)
        if pass_id is None:
            owed = await tx.accounts.open_of(client.id)
            open_ = [(currency, amount) for currency, amount in sorted(owed.items()) if amount > 0]
            if not open_:
                raise NothingOwed
            wish = _new(tx, client, "", open_[0][1], open_[0][0])
        else:
            pass_ = await tx.passes.get(pass_id)
            if pass_ is None or pass_.client_id != client.id:
                raise NotFound
            if pass_.to_pay <= 0 or pass_.currency is None:
                raise NothingToPay(pass_.title)
            due = wanted(pass_, actor.studio.today(tx.now))
            wish = _new(tx, client, pass_.title, due, pass_.currency)
            wish = wish.model_copy(update={"pass_id": pass_.id})
        return await _placed(tx, actor, client, wish)


async def order(desk: Desk, actor: Actor, order_id: OrderId) -> OrderCard:
    """One of the actor's own orders."""
    async with desk.reading() as tx:
        found = await tx.orders.get(order_id)
        if found is None or found.client_id != actor.known_id:
            raise NotFound
        client = await client_for(tx, actor, actor.known_id)
        return await order_card(tx, actor, client, found)


async def invoice(desk: Desk, actor: Actor, order_id: OrderId) -> OrderCard:
    """The order with a payload that no earlier invoice has: only the newest can be paid. Raises why it cannot
    be paid at all."""
    async with desk.writing() as tx:
        found, client = await held_own(tx, actor, order_id)
        found.check_open()
        await check_payable(tx, found, client, actor.studio.today(tx.now))
        return await order_card(tx, actor, client, await saved(tx, found))


async def withdraw(desk: Desk, actor: Actor, order_id: OrderId) -> OrderCard:
    """Gives up an order that is not paid, also one that its client says is. Repeated, it changes nothing.
    Raises `OrderPaid`."""
    async with desk.writing() as tx:
        found, client = await held_own(tx, actor, order_id)
        if found.state is OrderState.PAID:
            raise OrderPaid(found.title)
        if found.is_deliverable:
            gone = {"state": OrderState.WITHDRAWN, "settled_at": tx.now, "settled_by": actor.id}
            found = await saved(tx, found.model_copy(update=gone))
        return await order_card(tx, actor, client, found)


async def held_own(tx: Tx, actor: Actor, order_id: OrderId) -> tuple[Order, Person]:
    """An order of the actor's own, held with their card."""
    found = await held(tx, lambda: tx.orders.get(order_id))
    if found is None or found[1].id != actor.known_id:
        raise NotFound
    return found


async def order_card(tx: Tx, actor: Actor, client: Person, order: Order) -> OrderCard:
    """The order as it is shown, inside a transaction under way."""
    contents = {plan.id: plan for plan in order.contents}
    follows = None if order.follows is None else await tx.passes.get(order.follows)
    note, today = actor.studio.rules.selling.pay_note, actor.studio.today(tx.now)
    top_up = await own_top_ups.foreseen(tx, order, today)
    return OrderCard(order, client, today, tuple(contents.values()), follows, note, top_up)


def _new(tx: Tx, client: Person, title: str, amount: int, currency: str) -> Order:
    return Order(
        client_id=client.id,
        client_name=client.name,
        token=new_token(),
        title=title,
        amount=amount,
        currency=currency,
        made_at=tx.now,
    )


async def _placed(tx: Tx, actor: Actor, client: Person, wish: Order) -> OrderCard:
    """The wish as an order: the one under way for the same thing where there is one."""
    found = [order for order in await tx.orders.under_way(client.id) if _is_about(order, wish)]
    if not found:
        return await order_card(tx, actor, client, await tx.orders.add(wish))
    # What they say is paid comes first: nobody pays for the same a second time by mistake.
    order = min(found, key=lambda each: each.state is not OrderState.CLAIMED)
    return await order_card(tx, actor, client, await _changed(tx, order, wish))


def _is_about(order: Order, wish: Order) -> bool:
    """Whether both are about the same, in one currency. Of one plan one order is open, for a pass of its own
    or for one that they hold; what they say is paid stands beside it."""
    if (order.plan_id, order.bundle_id, order.currency) != (wish.plan_id, wish.bundle_id, wish.currency):
        return False
    may_turn = wish.plan_id is not None and order.state is OrderState.OPEN
    return order.pass_id == wish.pass_id or may_turn


async def _changed(tx: Tx, order: Order, wish: Order) -> Order:
    if order.state is OrderState.CLAIMED:
        return order
    fields = ("title", "amount", "plan", "bundle", "contents", "pass_id", "follows", "starts_on")
    wanted = order.model_copy(update={name: getattr(wish, name) for name in fields})
    return order if wanted == order else await saved(tx, wanted)
