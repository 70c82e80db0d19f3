"""A statement adds up: what was open before, each line, and what is open at the end."""

from datetime import timedelta

import pytest

from domain.accounts import LineKind
from domain.money import Method, Tender
from domain.people import Actor, Person, Right
from domain.refusals import NotFound
from domain.statements import Statement, Stretch
from services import dues, undoing
from services.accounts import settle_part
from services.checking import check
from services.dues import Sum
from services.paying import give_back
from services.statements import draw_up
from storage.desk import Desk
from tests.conftest import TestClock
from tests.services.test_accounts import PRICE, charged, unpaid
from tests.services.test_credit import CASH, another, received, refunded, spent
from tests.studio_life import coach, fresh, owner


def adds_up(statement: Statement) -> None:
    """Every line follows from the one before it, and the last from the first."""
    open_ = dict(statement.before)
    for line in statement.lines:
        code = line.event.currency or "EUR"
        open_[code] = open_.get(code, 0) + line.charged - line.paid
        assert line.open_ in (None, open_[code])
    assert {code: amount for code, amount in open_.items() if amount} == dict(statement.after)


async def a_year_of_it(desk: Desk, boss: Actor) -> Person:
    """A client who paid, got money back, spent credit, was charged, and had things taken back."""
    anna, first = await unpaid(desk, boss)
    second = await another(desk, boss, first)
    third = await another(desk, boss, first)
    await refunded(desk, first, 5000)
    await spent(desk, second, 3000)
    await charged(desk, boss, await fresh(desk, second), 11000)
    async with desk.writing() as tx:
        await tx.people.locked(anna.id)
        await settle_part(tx, anna.id, 4000, "EUR", CASH, by=boss.id, key="part")
        paid = await received(tx, third, PRICE)
        back = await give_back(tx, paid.after, 1000, CASH, by=boss.id)
    await undoing.undo(desk, boss, back.entry_id)
    seen = (await dues.account(desk, boss, anna.id)).seen
    now = await dues.pay(desk, boss, anna.id, Sum(LineKind.PAID, 100, "EUR", Method.CARD), seen=seen)
    await dues.undo(desk, boss, now.lines[0].id)
    return anna


async def test_all_of_it_begins_with_nothing_and_ends_with_what_is_outstanding(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await a_year_of_it(desk, boss)

    statement = await draw_up(desk, boss, anna.id, Stretch.ALL)

    adds_up(statement)
    now = await dues.account(desk, boss, anna.id)
    assert statement.before == {} and dict(statement.after) == now.open_.due == {"EUR": 5000}
    assert sum(line.charged for line in statement.lines) == 3 * PRICE - 5000
    assert len(statement.passes) == 3
    assert (await check(desk)).is_clean


async def test_a_month_begins_with_what_was_open_at_its_beginning(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna = await a_year_of_it(desk, boss)
    clock.advance(timedelta(days=35))
    other = await another(desk, boss, (await draw_up(desk, boss, anna.id, Stretch.ALL)).passes[0])
    async with desk.writing() as tx:
        await received(tx, other, 2000, Tender(Method.CARD, CASH.on))

    this, last = [
        await draw_up(desk, boss, anna.id, each) for each in (Stretch.THIS_MONTH, Stretch.LAST_MONTH)
    ]

    assert last.before == {} and last.after == this.before == {"EUR": 5000}
    assert this.after["EUR"] == 5000 + PRICE - 2000 and len(this.lines) == 2
    for statement in (this, last):
        adds_up(statement)


async def test_only_the_client_and_those_who_sell_get_one(desk: Desk) -> None:
    boss = await owner(desk)
    anna, _ = await unpaid(desk, boss)
    ben, _ = await unpaid(desk, boss, "Ben Client")
    client, other = (boss.model_copy(update={"person": person}) for person in (anna, ben))
    assert (await draw_up(desk, client, None, Stretch.ALL)).client.id == anna.id
    for stranger in (other, await coach(desk, Right.SEE_ALL), await coach(desk, Right.SELL, name="Cora")):
        with pytest.raises(NotFound):
            await draw_up(desk, stranger, anna.id, Stretch.ALL)
