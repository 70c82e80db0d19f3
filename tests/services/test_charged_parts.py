"""What was charged to an account is owed once, however its pass came about and whatever is taken back."""

from datetime import date

import pytest

from domain.deactivating import Owing, Settlement
from domain.money import Method, Payment, Tender
from domain.passes import Pass
from domain.people import Actor, Person
from domain.refusals import CannotUndo, CannotUndoTogether
from services import deactivating, dividing, dues, paying, people, reactivating, selling, undoing, uniting
from services.checking import check
from services.histories import EntryCard
from storage.desk import Desk
from tests.studio_life import fresh, give, owner, plan

TODAY = date(2026, 12, 1)
PRICE = 14001


async def unpaid(desk: Desk, boss: Actor, number: int = 1) -> tuple[Person, list[Pass]]:
    """A client with so many unpaid passes."""
    client, plan_id = await people.add_client(desk, boss, "Anna Client"), await plan(desk)
    async with desk.writing() as tx:
        sold = await tx.plans.get(plan_id)
        assert sold is not None
        await tx.plans.save(sold.model_copy(update={"price": PRICE, "currency": "EUR"}))
    payment = Payment.UNPAID
    return client, [await give(desk, boss, client.id, plan_id, payment=payment) for _ in range(number)]


async def charged(desk: Desk, boss: Actor, pass_: Pass) -> EntryCard:
    """The pass deactivated, its whole price charged to the account."""
    now = await fresh(desk, pass_)
    wish = deactivating.Wish(TODAY, Settlement(Owing.CHARGE, now.price or 0))
    return await deactivating.deactivate(desk, boss, now.id, wish, seen=now.version, reason="left")


async def owed(desk: Desk, boss: Actor, client: Person) -> int:
    """What the client owes for passes that are unpaid, and on their account."""
    async with desk.reading() as tx:
        passes = await tx.passes.open_of(client.id, date(2000, 1, 1))
    open_ = (await dues.account(desk, boss, client.id)).open_.account.get("EUR", 0)
    return open_ + sum(each.price or 0 for each in passes if each.payment == Payment.UNPAID)


async def parts(desk: Desk, client: Person) -> list[Pass]:
    """All passes of the client, oldest first."""
    async with desk.reading() as tx:
        found = await tx.passes.open_of(client.id, date(2000, 1, 1))
    return sorted(found, key=lambda each: each.id)


async def test_a_pass_that_was_charged_is_not_taken_back_before_the_charge(desk: Desk) -> None:
    boss = await owner(desk)
    client, [pass_] = await unpaid(desk, boss)
    opening = await selling.opening(desk, boss, pass_.id)
    card = await charged(desk, boss, pass_)

    with pytest.raises(CannotUndo):
        await undoing.undo(desk, boss, opening.line.entry.id, sure=True)
    assert await owed(desk, boss, client) == PRICE

    await undoing.undo(desk, boss, card.line.entry.id)
    await undoing.undo(desk, boss, opening.line.entry.id, sure=True)
    assert await owed(desk, boss, client) == 0


@pytest.mark.parametrize("which", [0, 1])
async def test_no_split_is_taken_back_while_a_part_is_on_the_account(desk: Desk, which: int) -> None:
    boss = await owner(desk)
    client, [pass_] = await unpaid(desk, boss)
    until, seen = pass_.valid_until, pass_.version
    split = await dividing.split(desk, boss, pass_.id, 5, until, seen=seen, reason="agreed")
    card = await charged(desk, boss, (await parts(desk, client))[which])
    assert await owed(desk, boss, client) == PRICE

    with pytest.raises(CannotUndoTogether):
        await undoing.undo(desk, boss, split.line.entry.id, sure=True)
    assert await owed(desk, boss, client) == PRICE

    await undoing.undo(desk, boss, card.line.entry.id)
    await undoing.undo(desk, boss, split.line.entry.id, sure=True)
    assert await owed(desk, boss, client) == PRICE


async def test_no_union_is_taken_back_while_what_it_made_is_on_the_account(desk: Desk) -> None:
    boss = await owner(desk)
    client, [kept, gone] = await unpaid(desk, boss, 2)
    seen = kept.version + gone.version
    union = await uniting.unite(desk, boss, kept.id, gone.id, kept.valid_until, seen=seen, reason="agreed")
    await charged(desk, boss, kept)

    with pytest.raises(CannotUndoTogether):
        await undoing.undo(desk, boss, union.line.entry.id, sure=True)
    assert await owed(desk, boss, client) == 2 * PRICE


async def test_the_part_of_a_pass_on_the_account_goes_back_as_it_came(desk: Desk) -> None:
    boss = await owner(desk)
    client, [pass_] = await unpaid(desk, boss)
    await charged(desk, boss, pass_)
    now = await fresh(desk, pass_)
    await reactivating.reactivate(desk, boss, now.id, seen=now.version, reason="came back")
    now = await fresh(desk, pass_)
    split = await dividing.split(desk, boss, now.id, 5, now.valid_until, seen=now.version, reason="agreed")

    await undoing.undo(desk, boss, split.line.entry.id, sure=True)

    assert (await fresh(desk, pass_)).price == PRICE
    assert await owed(desk, boss, client) == PRICE


async def test_of_two_partly_paid_passes_that_become_one_nothing_is_open_on_the_empty_one(desk: Desk) -> None:
    boss = await owner(desk)
    _, passes = await unpaid(desk, boss, 2)
    for each in passes:
        await paying.take(desk, boss, each.id, 5000, Tender(Method.CASH, TODAY), seen=each.version)
    kept, gone = [await fresh(desk, each) for each in passes]
    seen = kept.version + gone.version
    union = await uniting.unite(desk, boss, kept.id, gone.id, kept.valid_until, seen=seen, reason="agreed")

    left = await fresh(desk, gone)
    assert (left.price, left.paid, left.payment) == (0, 0, Payment.PAID)
    assert (await check(desk)).faults == []

    await undoing.undo(desk, boss, union.line.entry.id, sure=True)
    assert (await fresh(desk, gone)).model_copy(update={"version": gone.version}) == gone
    assert (await check(desk)).faults == []
