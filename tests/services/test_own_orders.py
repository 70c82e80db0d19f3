"""What clients order of a pass they hold, paid after that pass has moved."""

from datetime import timedelta

from domain.ids import PlanId
from domain.money import Method, Payment
from domain.orders import Order
from domain.passes import Pass
from domain.people import Actor, Person
from domain.plans import AtEnd
from services import checking, claiming, ordering, people, renewing
from services.accounts import credit
from storage.desk import Desk
from tests.conftest import TestClock
from tests.services.test_renewing import MONTH, passes_of
from tests.services.test_telegram_money import at_the_phone, pays
from tests.studio_life import give, owner, plan

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
