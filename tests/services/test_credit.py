"""Credit: kept for a client, spent on a sale, paid out, and gone with the change it came with."""

import asyncio

import pytest

from domain.ids import EntryId, PaymentId, PersonId
from domain.money import Method, Payment, Tender
from domain.passes import Pass
from domain.people import Actor
from domain.refusals import CreditTooSmall
from services import people, undoing
from services.accounts import credit, outstanding, settle_part, use_credit
from services.bookkeeping import Recorded
from services.checking import check
from services.paying import give_back, receive, take
from storage.desk import Desk, Tx
from tests.services.test_accounts import PRICE, TODAY, charged, unpaid
from tests.studio_life import fresh, give, owner, plan

LAST = PaymentId(2**53)
CASH = Tender(Method.CASH, TODAY)
KEPT = Tender(Method.ACCOUNT, TODAY)


async def another(desk: Desk, boss: Actor, like: Pass) -> Pass:
    """One more unpaid pass of the same plan for the same client."""
    assert like.plan_id is not None
    return await give(desk, boss, like.client_id, like.plan_id, payment=Payment.UNPAID)


async def received(tx: Tx, pass_: Pass, amount: int, tender: Tender = CASH) -> Recorded:
    """So much for the pass, as it is by now."""
    held = await tx.passes.locked(pass_.id)
    assert held is not None
    return await receive(tx, held, amount, tender, by=None)


async def refunded(desk: Desk, pass_: Pass, amount: int) -> EntryId:
    """The pass paid in cash, and so much of it kept for the client."""
    async with desk.writing() as tx:
        await tx.people.locked(pass_.client_id)
        paid = await received(tx, pass_, PRICE)
        return (await give_back(tx, paid.after, amount, KEPT, by=None)).entry_id


async def spent(desk: Desk, pass_: Pass, amount: int) -> EntryId:
    """So much of a pass paid by credit."""
    async with desk.writing() as tx:
        await tx.people.locked(pass_.client_id)
        paid = await received(tx, pass_, amount, KEPT)
        key = f"used:{paid.entry_id}"
        await use_credit(tx, pass_.client_id, amount, "EUR", by=None, key=key, entry_id=paid.entry_id)
        return paid.entry_id


async def open_of(desk: Desk, client_id: PersonId) -> dict[str, int]:
    async with desk.reading() as tx:
        return (await outstanding(tx, client_id)).account


async def test_a_refund_is_kept_spent_on_the_next_pass_and_each_goes_with_its_entry(desk: Desk) -> None:
    boss = await owner(desk)
    anna, first = await unpaid(desk, boss)
    second = await another(desk, boss, first)
    back = await refunded(desk, first, 5000)
    assert await open_of(desk, anna.id) == {"EUR": -5000}

    used = await spent(desk, second, 3000)
    assert await open_of(desk, anna.id) == {"EUR": -2000}
    with pytest.raises(CreditTooSmall):
        await spent(desk, second, 2001)
    with pytest.raises(CreditTooSmall):
        await undoing.undo(desk, boss, back)
    assert (await fresh(desk, first)).paid == PRICE - 5000

    await undoing.undo(desk, boss, used)
    assert await open_of(desk, anna.id) == {"EUR": -5000}
    await undoing.undo(desk, boss, back)
    assert await open_of(desk, anna.id) == {}
    assert (await fresh(desk, second)).to_pay == PRICE
    async with desk.reading() as tx:
        lines = await tx.payments.of_client(anna.id, LAST, 20)
    by_method = {Method.CASH: 0, Method.ACCOUNT: 0}
    for line in lines:
        assert line.method is not None
        by_method[line.method] += line.amount
    assert by_method == {Method.CASH: PRICE, Method.ACCOUNT: 0}


async def test_a_debt_settled_with_a_sale_brings_its_money_and_takes_it_along_when_undone(desk: Desk) -> None:
    boss = await owner(desk)
    anna, first = await unpaid(desk, boss)
    await charged(desk, boss, first)
    second = await another(desk, boss, first)
    async with desk.writing() as tx:
        await tx.people.locked(anna.id)
        paid = await received(tx, second, 1000)
        entry_id = paid.entry_id
        line_id = await settle_part(tx, anna.id, 4000, "EUR", CASH, by=boss.id, key="with", entry_id=entry_id)
        money = await tx.payments.of_line(line_id)
        assert [(each.amount, each.method, each.paid_on) for each in money] == [(4000, Method.CASH, TODAY)]
        now = await outstanding(tx, anna.id)
    assert now.account == {"EUR": PRICE - 4000} and now.on_passes == {"EUR": PRICE - 1000}
    assert now.due == {"EUR": 2 * PRICE - 5000} and [each.id for each in now.passes] == [second.id]

    await undoing.undo(desk, boss, paid.entry_id)

    async with desk.reading() as tx:
        assert (await outstanding(tx, anna.id)).due == {"EUR": 2 * PRICE}
        assert sum(each.amount for each in await tx.payments.of_line(line_id)) == 0


async def test_credit_is_never_spent_twice_by_two_sales_at_once(desk: Desk) -> None:
    boss = await owner(desk)
    anna, first = await unpaid(desk, boss)
    others = [await another(desk, boss, first) for _ in range(4)]
    await refunded(desk, first, 5000)

    done = await asyncio.gather(*(spent(desk, each, 4000) for each in others), return_exceptions=True)

    assert sum(isinstance(outcome, CreditTooSmall) for outcome in done) == 3
    assert await open_of(desk, anna.id) == {"EUR": -1000}


async def test_what_is_owed_in_one_currency_is_no_credit_in_another(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    async with desk.writing() as tx:
        await credit(tx, anna.id, 700, "USD", by=boss.id, reason="gift", key="one", tender=CASH)
        with pytest.raises(CreditTooSmall):
            await use_credit(tx, anna.id, 1, "EUR", by=boss.id, key="two", entry_id=EntryId(1))
        now = await outstanding(tx, anna.id)
        lines = await tx.payments.of_client(anna.id, LAST, 9)
    assert now.credit == {"USD": 700} and now.due == {}
    assert [(line.amount, line.currency, line.method) for line in lines] == [(700, "USD", Method.CASH)]


async def test_what_was_paid_stays_in_its_currency_whatever_the_studio_s_is_later(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    pass_ = await give(desk, boss, anna.id, await plan(desk), payment=Payment.UNPAID)
    card = await take(desk, boss, pass_.id, 5000, CASH, seen=pass_.version)
    async with desk.writing() as tx:
        await tx.studios.save(boss.studio.model_copy(update={"currency": "USD"}))

    now = await fresh(desk, pass_)
    assert (now.price, now.paid, now.currency) == (5000, 5000, "EUR")
    assert (await check(desk)).faults == []

    await undoing.undo(desk, boss, card.line.entry.id)
    now = await fresh(desk, pass_)
    assert (now.price, now.paid, now.currency) == (None, 0, None)
    assert (await check(desk)).faults == []
