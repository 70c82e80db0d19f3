"""What a client owes beside their passes: every line explained, settled once, taken back by another."""

import asyncio
from datetime import date

import pytest

from domain.accounts import LineKind
from domain.adjusting import Change
from domain.adjusting import Wish as AddOrCount
from domain.deactivating import Owing, Settlement
from domain.ids import LineId
from domain.money import Method, Payment
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import (
    AccountMoved,
    AlreadyUndone,
    NotFound,
    NothingOwed,
    OwnMoney,
    Refusal,
    WrongAmount,
)
from services import clientele, deactivating, dues, people, privacy, topping_up, undoing
from services.deactivating import Wish
from services.dues import Sum
from services.histories import EntryCard
from storage.desk import Desk
from tests.studio_life import coach, fresh, give, owner, plan

TODAY = date(2026, 12, 1)
PRICE = 14000


async def unpaid(desk: Desk, boss: Actor, name: str = "Anna Client") -> tuple[Person, Pass]:
    """A client with an unpaid pass."""
    client = await people.add_client(desk, boss, name)
    plan_id = await plan(desk, name)
    async with desk.writing() as tx:
        sold = await tx.plans.get(plan_id)
        assert sold is not None
        await tx.plans.save(sold.model_copy(update={"price": PRICE, "currency": "EUR"}))
    return client, await give(desk, boss, client.id, plan_id, payment=Payment.UNPAID)


async def charged(desk: Desk, boss: Actor, pass_: Pass, amount: int = PRICE) -> EntryCard:
    """The pass deactivated, and its open price charged to the account."""
    wish = Wish(TODAY, Settlement(Owing.CHARGE, amount))
    return await deactivating.deactivate(
        desk, boss, pass_.id, wish, seen=pass_.version, reason="left the studio"
    )


def paid(amount: int = PRICE, kind: LineKind = LineKind.PAID) -> Sum:
    """So much paid in euros."""
    return Sum(kind, amount, "EUR")


async def test_a_charge_is_settled_in_parts_and_every_line_stays(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await unpaid(desk, boss)
    await charged(desk, boss, pass_)
    now = await dues.account(desk, boss, anna.id)
    assert now.open_.account == {"EUR": PRICE}

    now = await dues.pay(desk, boss, anna.id, paid(4000), seen=now.seen, reason="cash")
    assert now.open_.account == {"EUR": 10000}
    waived = paid(10000, LineKind.WAIVED)
    now = await dues.pay(desk, boss, anna.id, waived, seen=now.seen, reason="goodwill")

    assert now.open_.account == {}
    assert [(line.kind, line.amount) for line in now.lines] == [
        (LineKind.WAIVED, -10000),
        (LineKind.PAID, -4000),
        (LineKind.CHARGE, PRICE),
    ]


async def test_a_settlement_is_taken_back_once_by_an_opposite_line(desk: Desk) -> None:
    boss, other = await owner(desk), await owner(desk, "Otto Owner")
    anna, pass_ = await unpaid(desk, boss)
    await charged(desk, boss, pass_)
    seen = (await dues.account(desk, boss, anna.id)).seen
    line = (await dues.pay(desk, boss, anna.id, paid(), seen=seen, reason="cash")).lines[0]

    done = await asyncio.gather(
        *(dues.undo(desk, who, line.id) for who in (boss, other, boss)), return_exceptions=True
    )

    assert sum(isinstance(outcome, AlreadyUndone) for outcome in done) == 2
    now = await dues.account(desk, boss, anna.id)
    assert now.open_.account == {"EUR": PRICE} and len(now.lines) == 3
    for kept in now.lines:
        with pytest.raises(AlreadyUndone):
            await dues.undo(desk, boss, kept.id)


async def test_more_than_is_owed_less_than_nothing_and_an_even_account_are_refused(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await unpaid(desk, boss)
    with pytest.raises(NothingOwed):
        await dues.pay(desk, boss, anna.id, paid(), seen=dues.NONE, reason="cash")
    await charged(desk, boss, pass_)
    seen = (await dues.account(desk, boss, anna.id)).seen

    for wrong in (0, -1, PRICE + 1, 10**15):
        with pytest.raises(WrongAmount):
            await dues.thought(desk, boss, anna.id, paid(wrong), seen=seen)
        with pytest.raises(WrongAmount):
            await dues.pay(desk, boss, anna.id, paid(wrong), seen=seen, reason="cash")
    with pytest.raises(NothingOwed):
        await dues.pay(desk, boss, anna.id, Sum(LineKind.PAID, 1, "USD"), seen=seen, reason="cash")
    with pytest.raises(NotFound):
        await dues.pay(desk, boss, anna.id, paid(1, LineKind.CHARGE), seen=seen, reason="cash")

    assert (await dues.account(desk, boss, anna.id)).open_.account == {"EUR": PRICE}


async def test_two_who_settle_the_same_account_at_once_do_it_once(desk: Desk) -> None:
    boss, other = await owner(desk), await owner(desk, "Otto Owner")
    anna, pass_ = await unpaid(desk, boss)
    await charged(desk, boss, pass_)
    seen = (await dues.account(desk, boss, anna.id)).seen

    done = await asyncio.gather(
        *(dues.pay(desk, who, anna.id, paid(), seen=seen, reason="cash") for who in (boss, other) * 5),
        return_exceptions=True,
    )

    assert sum(isinstance(outcome, AccountMoved) for outcome in done) == 9
    assert (await dues.account(desk, boss, anna.id)).open_.account == {}


async def test_undoing_the_deactivation_takes_its_charge_back_once(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await unpaid(desk, boss)
    card = await charged(desk, boss, pass_)

    for _ in range(2):
        await undoing.undo(desk, boss, card.line.entry.id)

    now = await dues.account(desk, boss, anna.id)
    assert now.open_.account == {}
    assert [line.amount for line in now.lines] == [-PRICE, PRICE]
    assert (await fresh(desk, pass_)).payment == "unpaid"


async def test_a_charge_that_was_paid_and_is_then_taken_back_is_the_client_s_credit(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await unpaid(desk, boss)
    card = await charged(desk, boss, pass_)
    seen = (await dues.account(desk, boss, anna.id)).seen
    await dues.pay(desk, boss, anna.id, paid(), seen=seen, reason="cash")

    await undoing.undo(desk, boss, card.line.entry.id)

    assert (await dues.account(desk, boss, anna.id)).open_.account == {"EUR": -PRICE}


async def test_only_those_who_sell_and_the_client_see_an_account_and_only_they_settle(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await unpaid(desk, boss)
    ben, _ = await unpaid(desk, boss, "Ben Client")
    await charged(desk, boss, pass_)
    seen = (await dues.account(desk, boss, anna.id)).seen
    adjusting = await coach(desk, Right.ADJUST, Right.SEE_ALL)
    selling_ = await coach(desk, Right.SELL, name="Cora Coach")
    client, other = (boss.model_copy(update={"person": person}) for person in (anna, ben))

    for stranger in (adjusting, selling_, other):
        with pytest.raises(NotFound):
            await dues.account(desk, stranger, anna.id)
    for stranger in (adjusting, selling_, other, client):
        with pytest.raises(NotFound):
            await dues.pay(desk, stranger, anna.id, paid(), seen=seen, reason="cash")
        with pytest.raises(NotFound):
            await dues.undo(desk, stranger, LineId(1))

    own = await dues.account(desk, client)
    assert own.open_.account == {"EUR": PRICE} and own.is_own and not own.may_settle


async def test_cards_that_become_one_have_one_account_that_can_be_settled(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await unpaid(desk, boss)
    twin, other = await unpaid(desk, boss, "Anna Klient")
    card = await charged(desk, boss, pass_)
    await charged(desk, boss, other)
    seen = (await dues.account(desk, boss, twin.id)).seen
    line = (await dues.pay(desk, boss, twin.id, paid(13500), seen=seen, reason="cash")).lines[0]
    await clientele.merge(desk, boss, twin.id, into=anna.id)

    assert (await dues.account(desk, boss, anna.id)).open_.account == {"EUR": PRICE + 500}
    await dues.undo(desk, boss, line.id)
    await undoing.undo(desk, boss, card.line.entry.id)

    now = await dues.account(desk, boss, anna.id)
    assert now.open_.account == {"EUR": PRICE} and len(now.lines) == 5


async def test_a_person_s_own_file_has_their_account_and_erasing_them_leaves_the_books(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await unpaid(desk, boss)
    await charged(desk, boss, pass_)
    client = boss.model_copy(update={"person": anna})

    assert b'"amount": 14000' in await privacy.export(desk, client)
    await privacy.erase(desk, boss, anna.id)

    async with desk.reading() as tx:
        assert await tx.accounts.open_of(anna.id) == {"EUR": PRICE}


async def test_of_ten_who_deactivate_and_deduct_at_once_one_deactivates_and_charges_once(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await unpaid(desk, boss)

    done = await asyncio.gather(*(charged(desk, boss, pass_) for _ in range(10)), return_exceptions=True)

    assert sum(isinstance(outcome, Refusal) for outcome in done) == 9
    now = await dues.account(desk, boss, anna.id)
    assert now.open_.account == {"EUR": PRICE} and len(now.lines) == 1
    assert (await fresh(desk, pass_)).version == 2


async def test_a_coach_decides_nothing_about_the_money_for_their_own_pass(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.SELL, Right.ADJUST, Right.SEE_ALL)
    assert carl.person is not None
    async with desk.writing() as tx:
        await tx.people.save(carl.person.model_copy(update={"is_client": True}))
    plan_id = await plan(desk)
    async with desk.writing() as tx:
        sold = await tx.plans.get(plan_id)
        assert sold is not None
        await tx.plans.save(sold.model_copy(update={"price": PRICE, "currency": "EUR"}))
    assert carl.id is not None
    own = await give(desk, boss, carl.id, plan_id)
    more = Change(AddOrCount.ADD, 2)
    topped = await topping_up.sell(desk, boss, own.id, more, 500, Method.CASH, seen=own.version)
    async with desk.reading() as tx:
        [opening] = await tx.ledger.of_pass(own.id, 2, 1)

    for entry_id in (topped.line.entry.id, opening.id):
        with pytest.raises(OwnMoney):
            await undoing.undo(desk, carl, entry_id, sure=True)
    debt = await give(desk, boss, carl.id, plan_id, payment=Payment.UNPAID)
    for settlement in (Settlement(Owing.WAIVE), Settlement(Owing.CHARGE, PRICE)):
        wish = Wish(TODAY, settlement)
        with pytest.raises(OwnMoney):
            await deactivating.deactivate(desk, carl, debt.id, wish, seen=debt.version, reason="a friend")

    assert (await fresh(desk, own)).paid == PRICE + 500
    assert (await fresh(desk, debt)).to_pay == PRICE
