"""What came through Telegram: given back, never taken out of the books as if it had not come."""

import asyncio
from collections.abc import Awaitable
from datetime import date

import pytest

from domain.accounts import LineKind
from domain.bundles import Bundle, PlanItem
from domain.ids import BundleId, PaymentId, PlanId, ReceiptId, TelegramId
from domain.money import Method
from domain.orders import Order
from domain.people import Actor, Person
from domain.plans import Validity, ValidityClock
from domain.receipts import Asked, Charge, Outcome, Receipt
from domain.refusals import CameByTelegram, OrderChanged, PaidByTelegram, Refusal
from services import checking, claiming, dues, ordering, people, privacy, receiving, stray_payments, undoing
from services.payments import page
from services.receiving import Received
from storage.desk import Desk
from tests.services.test_accounts import PRICE, charged, unpaid
from tests.studio_life import coach, fresh, give, owner, plan

TODAY = date(2026, 12, 1)


async def at_the_phone(desk: Desk, boss: Actor, client: Person) -> Actor:
    """A client with a Telegram account of their own, acting."""
    telegram_id = TelegramId(70_000 + client.id)
    async with desk.writing() as tx:
        await tx.people.link(telegram_id, client.id, tx.now)
    return Actor(telegram_id=telegram_id, person=client, studio=boss.studio, language="en")


async def pays(desk: Desk, actor: Actor, order: Order, charge: str = "charge-1") -> Received:
    """Telegram reports that they have paid their order."""
    asked = Asked(order.payload, order.amount, order.currency)
    return await receiving.receive(desk, actor, Charge(asked, charge, f"provider-{charge}"))


async def in_a_bundle(desk: Desk, **terms: object) -> tuple[PlanId, BundleId]:
    """A plan on sale, and a bundle with a pass of it; an intro comes behind an ordinary one."""
    plans = [await plan(desk, "Ten"), await plan(desk, "Shown", **terms)]
    async with desk.writing() as tx:
        for plan_id in plans:
            sold = await tx.plans.get(plan_id)
            assert sold is not None
            await tx.plans.save(sold.model_copy(update={"price": PRICE, "currency": "EUR"}))
        items = tuple(PlanItem(plan_id=each) for each in (plans if "is_intro" in terms else plans[1:]))
        month = Validity(clock=ValidityClock.SALE, count=1)
        wanted = Bundle(id=BundleId(0), title="Pack", plans=items, validity=month, price=500, currency="EUR")
        return plans[1], await tx.bundles.add(wanted, tx.now)


async def in_books(desk: Desk, client: Person) -> int:
    """How much was received from a client, all in all."""
    async with desk.reading() as tx:
        return sum(line.amount for line in await tx.payments.of_client(client.id, PaymentId(2**53), 99))


async def receipt(desk: Desk, receipt_id: ReceiptId) -> Receipt:
    """The payment as it is kept by now."""
    async with desk.reading() as tx:
        found = await tx.receipts.get(receipt_id)
    assert found is not None
    return found


async def test_what_a_client_paid_for_an_open_pass_in_telegram_is_not_taken_back(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await unpaid(desk, boss)
    phone = await at_the_phone(desk, boss, anna)
    order = (await ordering.order_open(desk, phone, pass_.id)).order
    assert (await pays(desk, phone, order)).receipt.outcome is Outcome.DELIVERED
    [shown] = (await page(desk, boss, pass_.id)).lines
    assert not shown.may_undo and shown.line.entry_id is not None

    with pytest.raises(PaidByTelegram):
        await undoing.undo(desk, boss, shown.line.entry_id)

    assert (await fresh(desk, pass_)).paid == await in_books(desk, anna) == PRICE


async def test_what_a_client_paid_on_their_account_in_telegram_is_not_taken_back(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await unpaid(desk, boss)
    phone = await at_the_phone(desk, boss, anna)
    await charged(desk, boss, pass_)
    order = (await ordering.order_open(desk, phone)).order
    await pays(desk, phone, order)
    assert (await pays(desk, phone, order, "charge-2")).receipt.outcome is Outcome.KEPT

    lines = [line for line in (await dues.account(desk, boss, anna.id)).lines if line.amount < 0]
    assert [line.kind for line in lines] == [LineKind.CREDIT, LineKind.PAID]
    for line in lines:
        assert not line.is_undoable
        with pytest.raises(CameByTelegram):
            await dues.undo(desk, boss, line.id)

    assert await in_books(desk, anna) == 2 * PRICE
    assert (await dues.account(desk, boss, anna.id)).open_.account == {"EUR": -PRICE}


async def test_money_kept_for_the_wrong_client_is_to_be_sorted_out_again(desk: Desk) -> None:
    boss = await owner(desk)
    anna, _ = await unpaid(desk, boss)
    otto = await people.add_client(desk, boss, "Otto Other")
    phone = await at_the_phone(desk, boss, anna)
    stray = await receiving.receive(desk, phone, Charge(Asked("no order", 500, "EUR"), "stray", "provider"))
    number = stray.receipt.id

    for wrong in (otto, otto):
        await stray_payments.credit_to(desk, boss, number, wrong.id)
        [line, *_] = (await dues.account(desk, boss, wrong.id)).lines
        assert line.is_undoable
        await dues.undo(desk, boss, line.id)
        again = await receipt(desk, number)
        assert (again.outcome, again.settled_at, again.person_id) == (Outcome.UNMATCHED, None, anna.id)
        assert (await checking.check(desk)).is_clean
    assert [each.id for each in (await stray_payments.unsorted(desk, boss)).receipts] == [number]

    await stray_payments.credit_to(desk, boss, number, anna.id)
    assert (await dues.account(desk, boss, anna.id)).open_.account == {"EUR": -500}
    assert (await dues.account(desk, boss, otto.id)).open_.account == {}
    assert (await checking.check(desk)).is_clean


async def test_a_bundle_of_which_one_pass_is_refused_writes_none_of_them(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    phone = await at_the_phone(desk, boss, anna)
    intro, bundle_id = await in_a_bundle(desk, is_intro=True)
    order = (await ordering.order_bundle(desk, phone, bundle_id)).order
    had = await give(desk, boss, anna.id, intro)

    assert (await pays(desk, phone, order)).receipt.outcome is Outcome.KEPT

    async with desk.reading() as tx:
        assert [each.id for each in await tx.passes.open_of(anna.id, TODAY)] == [had.id]
        assert await tx.accounts.open_of(anna.id) == {"EUR": -500}
    assert (await checking.check(desk)).is_clean


async def test_what_is_in_a_bundle_is_what_its_client_was_shown(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    phone = await at_the_phone(desk, boss, anna)
    plan_id, bundle_id = await in_a_bundle(desk, size=10)
    claimed = (await ordering.order_bundle(desk, phone, bundle_id)).order
    claimed = await claiming.claim(desk, phone, claimed.id, amount=claimed.amount)
    async with desk.writing() as tx:
        shown = await tx.plans.get(plan_id)
        assert shown is not None
        fewer = shown.terms.model_copy(update={"size": 5})
        await tx.plans.save(shown.model_copy(update={"terms": fewer}))

    await claiming.confirm(desk, boss, claimed.id, Method.CASH, seen=claimed.version)
    async with desk.reading() as tx:
        assert [each.total for each in await tx.passes.open_of(anna.id, TODAY)] == [10]

    order = (await ordering.order_bundle(desk, phone, bundle_id)).order
    async with desk.writing() as tx:
        now = await tx.plans.get(plan_id)
        assert now is not None
        await tx.plans.save(now.model_copy(update={"terms": shown.terms}))
    for refused in (
        ordering.invoice(desk, phone, order.id),
        claiming.claim(desk, phone, order.id, amount=order.amount),
    ):
        with pytest.raises(OrderChanged):
            await refused


async def test_an_order_names_no_coach_who_was_erased_and_can_be_paid_all_the_same(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    phone = await at_the_phone(desk, boss, anna)
    only = {"coaches": [{"id": carl.known_id, "name": "Carl Coach"}]}
    plan_id, bundle_id = await in_a_bundle(desk, coverage=only)
    orders = [
        (await ordering.order_plan(desk, phone, plan_id)).order,
        (await ordering.order_bundle(desk, phone, bundle_id)).order,
    ]

    await privacy.erase(desk, carl)

    for order in orders:
        now = (await ordering.order(desk, phone, order.id)).order
        assert "Carl Coach" not in now.model_dump_json() and now.version == order.version
        paid = await pays(desk, phone, (await ordering.invoice(desk, phone, order.id)).order, f"{order.id}")
        assert paid.receipt.outcome is Outcome.DELIVERED and paid.pass_ is not None
        assert [each.name for each in paid.pass_.terms.coverage.coaches] == [f"#{carl.known_id}"]


async def test_of_all_who_settle_an_order_at_once_one_does_and_no_money_is_lost(desk: Desk) -> None:
    boss, other = await owner(desk), await owner(desk, "Otto Owner")
    anna = await people.add_client(desk, boss, "Anna Client")
    phone = await at_the_phone(desk, boss, anna)
    plan_id, _ = await in_a_bundle(desk)
    for turn in range(4):
        order = (await ordering.order_plan(desk, phone, plan_id)).order
        order = await claiming.claim(desk, phone, order.id, amount=order.amount)
        acts: list[Awaitable[object]] = [
            pays(desk, phone, order, f"{turn}:1"),
            pays(desk, phone, order, f"{turn}:1"),
            pays(desk, phone, order, f"{turn}:2"),
            claiming.confirm(desk, boss, order.id, Method.CASH, seen=order.version),
            claiming.confirm(desk, other, order.id, Method.CARD, seen=order.version),
            claiming.refuse(desk, boss, order.id, seen=order.version),
            ordering.withdraw(desk, phone, order.id),
        ]
        done = await asyncio.gather(*acts[turn:], *acts[:turn], return_exceptions=True)

        faults = [each for each in done if isinstance(each, Exception) and not isinstance(each, Refusal)]
        assert faults == []

    assert (await checking.check(desk)).is_clean
    async with desk.reading() as tx:
        sold = await tx.passes.open_of(anna.id, TODAY)
        kept = -(await tx.accounts.open_of(anna.id)).get("EUR", 0)
        lines = await tx.payments.of_client(anna.id, PaymentId(2**53), 99)
    by_hand = sum(line.amount for line in lines if line.method is not Method.TELEGRAM)
    assert len(sold) <= 4 and sum(each.paid for each in sold) + kept == 8 * PRICE + by_hand
