"""What clients order of a pass they hold, paid after that pass has moved."""

import asyncio
from collections.abc import Awaitable
from datetime import date, timedelta

import pytest

from domain.adjusting import Change
from domain.adjusting import Wish as AddOrCount
from domain.ids import EntryId, PlanId
from domain.money import Method, Payment
from domain.orders import Order, OrderState
from domain.passes import Pass
from domain.people import Actor, Person
from domain.plans import AtEnd
from domain.receipts import Asked, Outcome
from domain.refusals import (
    CannotBeAdded,
    NotFound,
    NotInShop,
    OrderChanged,
    PaidByTelegram,
    PassUnpaid,
    Refusal,
)
from domain.selling_rules import SellingRules, Unpaid
from services import (
    adjusting,
    checking,
    checkout,
    claiming,
    deactivating,
    dividing,
    ordering,
    own_renewing,
    own_top_ups,
    people,
    plan_offers,
    plans,
    renewing,
    undoing,
    uniting,
)
from services.accounts import credit
from services.deactivating import Wish
from storage.desk import Desk
from tests.conftest import TestClock
from tests.services.test_renewing import MONTH, passes_of
from tests.services.test_telegram_money import at_the_phone, pays
from tests.studio_life import fresh, give, owner, plan

PRICE = 8000


async def priced(desk: Desk, title: str = "Boxing", price: int = PRICE, **terms: object) -> PlanId:
    """A plan on sale to clients, of one month where `terms` say nothing else."""
    plan_id = await plan(desk, title, **({"validity": MONTH} | terms))
    async with desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"price": price, "currency": "EUR"}))
    return plan_id


async def renewed_by_itself(desk: Desk, clock: TestClock) -> tuple[Actor, Actor, Person, Order]:
    """An owner, a client who says that they paid for their renewal before the automatic one came, their
    card, and what they ordered."""
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    phone = await at_the_phone(desk, boss, anna)
    plan_id = await priced(desk, at_end=AtEnd.RENEW)
    first = await give(desk, boss, anna.id, plan_id)
    order = (await ordering.order_plan(desk, phone, plan_id, follows=first.id)).order
    order = await claiming.claim(desk, phone, order.id, amount=order.amount)
    clock.advance(timedelta(days=31))
    assert await renewing.renew(desk) == 1
    return boss, phone, anna, order


async def second_of(desk: Desk, client: Person) -> Pass:
    """The one pass that they have after their first."""
    [_, second] = await passes_of(desk, client.id)
    return second


async def test_a_renewal_that_is_confirmed_late_pays_the_one_that_came_by_itself(
    desk: Desk, clock: TestClock
) -> None:
    boss, _, anna, order = await renewed_by_itself(desk, clock)
    assert (await second_of(desk, anna)).payment == Payment.UNPAID

    answered = await claiming.confirm(desk, boss, order.id, Method.CASH, seen=order.version)

    second = await second_of(desk, anna)
    assert (second.payment, second.paid, second.free) == (Payment.PAID, PRICE, 10)
    assert answered.pass_ is not None and answered.pass_.id == second.id
    assert (await checking.check(desk)).is_clean


async def test_what_credit_has_paid_of_it_already_is_credit_again(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    phone = await at_the_phone(desk, boss, anna)
    plan_id = await priced(desk, at_end=AtEnd.RENEW)
    first = await give(desk, boss, anna.id, plan_id)
    order = (await ordering.order_plan(desk, phone, plan_id, follows=first.id)).order
    async with desk.writing() as tx:
        await credit(tx, anna.id, 3000, "EUR", by=None, reason=None, key="gift")
    clock.advance(timedelta(days=31))
    await renewing.renew(desk)

    await pays(desk, phone, order)

    assert (await second_of(desk, anna)).paid == PRICE
    async with desk.reading() as tx:
        assert await tx.accounts.open_of(anna.id) == {"EUR": -3000}
    assert (await checking.check(desk)).is_clean


async def test_one_that_is_paid_already_leaves_what_was_ordered_as_it_is(
    desk: Desk, clock: TestClock
) -> None:
    boss, phone, anna, order = await renewed_by_itself(desk, clock)
    open_ = (await ordering.order_open(desk, phone, (await second_of(desk, anna)).id)).order
    await pays(desk, phone, open_)

    await claiming.confirm(desk, boss, order.id, Method.CASH, seen=order.version)

    assert [each.paid for each in await passes_of(desk, anna.id)] == [PRICE] * 3
    assert (await checking.check(desk)).is_clean


async def ordered(desk: Desk, **terms: object) -> tuple[Actor, Actor, Pass, Order]:
    """An owner, a client, their pass of one month, and ten more sessions that they ordered for it."""
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    phone = await at_the_phone(desk, boss, anna)
    pass_ = await give(desk, boss, anna.id, await priced(desk, **terms))
    assert pass_.plan_id is not None
    return boss, phone, pass_, (await ordering.order_top_up(desk, phone, pass_.id, pass_.plan_id)).order


async def entry_of_top_up(desk: Desk, pass_: Pass) -> EntryId:
    """The entry with which sessions were added."""
    async with desk.reading() as tx:
        [entry, *_] = await tx.ledger.of_pass(pass_.id, 2**53, 9)
    assert entry.effect.total == 10
    return entry.id


async def test_what_was_shown_of_a_top_up_is_what_comes_of_it_with_what_is_queued_behind(desk: Desk) -> None:
    boss, phone, pass_, order = await ordered(desk)
    assert pass_.plan_id is not None
    queued = await give(
        desk, boss, pass_.client_id, pass_.plan_id, follows=pass_.id, starts_on=date(2027, 1, 1)
    )
    shown = (await ordering.order(desk, phone, order.id)).top_up
    assert shown is not None and shown.following is not None

    received = await pays(desk, phone, order)

    now = await fresh(desk, pass_)
    assert received.pass_ is not None and received.pass_.id == pass_.id
    assert (
        (now.total, now.valid_until)
        == (shown.after.total, shown.after.valid_until)
        == (20, date(2027, 1, 31))
    )
    assert (now.price, now.paid, now.payment) == (2 * PRICE, 2 * PRICE, Payment.PAID)
    assert (await fresh(desk, queued)).valid_from == shown.following.after.valid_from == date(2027, 2, 1)
    with pytest.raises(PaidByTelegram):
        await undoing.undo(desk, boss, await entry_of_top_up(desk, pass_), sure=True)
    assert (await checking.check(desk)).is_clean


async def test_one_that_was_confirmed_is_taken_back_with_its_money_and_its_days(desk: Desk) -> None:
    boss, phone, pass_, order = await ordered(desk)
    order = await claiming.claim(desk, phone, order.id, amount=order.amount)
    await claiming.confirm(desk, boss, order.id, Method.CASH, seen=order.version)
    assert (await fresh(desk, pass_)).total == 20

    await undoing.undo(desk, boss, await entry_of_top_up(desk, pass_))

    now = await fresh(desk, pass_)
    assert (now.total, now.paid, now.price, now.valid_until) == (10, PRICE, PRICE, pass_.valid_until)
    assert (await checking.check(desk)).is_clean


@pytest.mark.parametrize("moved", ["deactivated", "unlimited", "expired"])
async def test_a_pass_that_takes_them_no_more_leaves_them_a_pass_of_their_own(
    desk: Desk, clock: TestClock, moved: str
) -> None:
    boss, phone, pass_, order = await ordered(desk)
    asked = Asked(order.payload, order.amount, order.currency)
    await checkout.check(desk, phone, asked)
    if moved == "deactivated":
        wish = Wish(date(2026, 12, 1))
        await deactivating.deactivate(desk, boss, pass_.id, wish, seen=pass_.version, reason="left")
    elif moved == "unlimited":
        change = Change(AddOrCount.UNLIMITED)
        await adjusting.adjust(desk, boss, pass_.id, change, seen=pass_.version, reason="a gift")
    else:
        clock.advance(timedelta(days=40))

    with pytest.raises(OrderChanged):
        await checkout.check(desk, phone, asked)
    received = await pays(desk, phone, order)

    assert received.receipt.outcome is Outcome.DELIVERED and received.order is not None
    assert received.order.is_elsewhere and received.pass_ is not None
    assert (received.pass_.free, received.pass_.paid, received.pass_.unlimited) == (10, PRICE, False)
    assert (await checking.check(desk)).is_clean


@pytest.mark.parametrize("moved", ["given to somebody", "united with another"])
async def test_a_pass_that_was_emptied_meanwhile_holds_what_was_bought_for_it(desk: Desk, moved: str) -> None:
    boss, phone, pass_, order = await ordered(desk)
    assert pass_.plan_id is not None
    if moved == "given to somebody":
        otto = await people.add_client(desk, boss, "Otto Other")
        await dividing.transfer(desk, boss, pass_.id, otto.id, None, seen=pass_.version, reason="a gift")
    else:
        kept = await give(desk, boss, pass_.client_id, pass_.plan_id)
        seen = kept.version + pass_.version
        await uniting.unite(
            desk, boss, kept.id, pass_.id, kept.valid_until, seen=seen, reason="one is enough"
        )

    await pays(desk, phone, order)

    now = await fresh(desk, pass_)
    assert (now.client_id, now.free, now.valid_until) == (pass_.client_id, 10, date(2027, 1, 31))
    assert (await checking.check(desk)).is_clean


async def test_who_paid_at_the_studio_in_time_loses_nothing_by_a_late_confirmation(
    desk: Desk, clock: TestClock
) -> None:
    boss, phone, pass_, order = await ordered(desk)
    order = await claiming.claim(desk, phone, order.id, amount=order.amount)
    clock.advance(timedelta(days=33))

    await claiming.confirm(desk, boss, order.id, Method.CASH, seen=order.version)

    now = await fresh(desk, pass_)
    assert (now.free, now.expired, now.valid_until) == (20, 0, date(2027, 2, 2))


async def test_only_ones_own_pass_is_topped_up_and_only_with_what_is_sold_and_fits(desk: Desk) -> None:
    boss, phone, pass_, _ = await ordered(desk)
    assert pass_.plan_id is not None
    otto = await at_the_phone(desk, boss, await people.add_client(desk, boss, "Otto Other"))
    for stranger in (otto, boss):
        with pytest.raises(NotFound):
            await own_top_ups.of_pass(desk, stranger, pass_.id)
        with pytest.raises(NotFound):
            await ordering.order_top_up(desk, stranger, pass_.id, pass_.plan_id)
    with pytest.raises(CannotBeAdded):
        await ordering.order_top_up(desk, phone, pass_.id, await priced(desk, "By the day", kind="days"))
    hidden = await priced(desk, "Hidden")
    async with desk.writing() as tx:
        found = await tx.plans.get(hidden)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"in_shop": False}))
    for nothing in (hidden, PlanId(10**6)):
        with pytest.raises(NotFound):
            await ordering.order_top_up(desk, phone, pass_.id, nothing)
    ways = (await own_top_ups.of_pass(desk, phone, pass_.id)).ways
    assert [each.plan.id for each in ways] == [pass_.plan_id]
    [plan_] = [each for each in (await plans.page(desk, boss)).plans if each.id == pass_.plan_id]
    await plans.retire(desk, boss, plan_.id, plan_.version, block=False)
    with pytest.raises(NotInShop):
        await ordering.order_top_up(desk, phone, pass_.id, pass_.plan_id)


async def test_of_one_plan_one_order_is_open_and_what_is_said_to_be_paid_stands_beside_it(desk: Desk) -> None:
    _, phone, pass_, order = await ordered(desk)
    assert pass_.plan_id is not None
    alone = (await ordering.order_plan(desk, phone, pass_.plan_id)).order
    assert (alone.id, alone.pass_id) == (order.id, None)
    again = (await ordering.order_top_up(desk, phone, pass_.id, pass_.plan_id)).order
    assert (again.id, again.pass_id, again.starts_on) == (order.id, pass_.id, None)
    with pytest.raises(Refusal):
        await checkout.check(desk, phone, Asked(order.payload, order.amount, order.currency))

    await claiming.claim(desk, phone, again.id, amount=again.amount)

    assert (await ordering.order_top_up(desk, phone, pass_.id, pass_.plan_id)).order.id == again.id
    assert (await ordering.order_plan(desk, phone, pass_.plan_id)).order.id != again.id


async def test_what_is_said_to_be_paid_is_shown_again_also_where_more_of_its_plan_was_ordered(
    desk: Desk,
) -> None:
    _, phone, pass_, order = await ordered(desk)
    assert pass_.plan_id is not None
    await claiming.claim(desk, phone, order.id, amount=order.amount)
    alone = (await ordering.order_plan(desk, phone, pass_.plan_id)).order

    again = (await ordering.order_top_up(desk, phone, pass_.id, pass_.plan_id)).order

    assert (again.id, again.state) == (order.id, OrderState.CLAIMED)
    assert (await ordering.order(desk, phone, alone.id)).order.pass_id is None


@pytest.mark.parametrize("rule", [Unpaid.PARTLY, Unpaid.PAID])
async def test_nobody_buys_sessions_onto_a_pass_that_does_not_work_before_it_is_paid(
    desk: Desk, rule: Unpaid
) -> None:
    boss, phone, paid, _ = await ordered(desk)
    assert paid.plan_id is not None
    open_ = await give(desk, boss, paid.client_id, paid.plan_id, payment=Payment.UNPAID)
    decided = boss.studio.rules.model_copy(update={"selling": SellingRules(unpaid=rule)})
    studio = boss.studio.model_copy(update={"rules": decided})
    phone = phone.model_copy(update={"studio": studio})

    with pytest.raises(PassUnpaid):
        await ordering.order_top_up(desk, phone, open_.id, paid.plan_id)
    with pytest.raises(PassUnpaid):
        await own_top_ups.of_pass(desk, phone, open_.id)
    assert not (await own_renewing.own(desk, phone, open_.id)).tops_up
    offered = await plan_offers.offer(desk, phone, paid.plan_id)
    assert offered.tops_up is not None and offered.tops_up.id == paid.id


async def test_of_all_who_settle_a_top_up_at_once_one_adds_it_and_no_money_is_lost(desk: Desk) -> None:
    boss, phone, pass_, order = await ordered(desk)
    order = await claiming.claim(desk, phone, order.id, amount=order.amount)
    change = Change(AddOrCount.ADD, 1)
    acts: list[Awaitable[object]] = [
        pays(desk, phone, order, "one"),
        pays(desk, phone, order, "one"),
        pays(desk, phone, order, "two"),
        claiming.confirm(desk, boss, order.id, Method.CASH, seen=order.version),
        adjusting.adjust(desk, boss, pass_.id, change, seen=pass_.version, reason="a gift"),
    ]

    done = await asyncio.gather(*acts, return_exceptions=True)

    assert [each for each in done if isinstance(each, Exception) and not isinstance(each, Refusal)] == []
    now, gift = await fresh(desk, pass_), int(not isinstance(done[4], Refusal))
    assert (now.total, now.paid) == (20 + gift, 2 * PRICE)
    async with desk.reading() as tx:
        settled = await tx.orders.get(order.id)
        in_credit = -(await tx.accounts.open_of(pass_.client_id)).get("EUR", 0)
    assert settled is not None and settled.state is OrderState.PAID
    assert in_credit == (PRICE if isinstance(done[3], Refusal) else 2 * PRICE)
    assert (await checking.check(desk)).is_clean
