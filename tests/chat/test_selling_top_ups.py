"""More sessions sold on a pass that a client has, with their price and payment, and taken back as one."""

import pytest

from domain.ids import PassId
from domain.money import Method
from domain.passes import Pass
from domain.people import Right
from handlers.taps.adjusting import AdjustPass, SellTopUp, ThinkTopUp
from services.checking import check
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import fresh, give, plan


async def desk_with_pass(house: FrontDesk, language: str = "en") -> tuple[Guest, Guest, Pass]:
    """An owner at the steppers of a pass of 140.00 for ten sessions."""
    owner, anna = await house.owner(language=language), await house.client("Anna", language=language)
    plan_id = await plan(house.desk, "Boxing")
    async with house.desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"price": 14000, "currency": "EUR"}))
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id)
    await anna.says("/start")
    await owner.says("/coach")
    await owner.forges(AdjustPass(pass_id=pass_.id).pack())
    return owner, anna, pass_


async def received(house: FrontDesk, pass_id: PassId) -> list[int]:
    """The money lines of a pass, oldest first."""
    async with house.desk.reading() as tx:
        found = await tx.payments.of_pass(pass_id, 2**53, 99)
    return [line.amount for line in reversed(found)]


async def test_five_more_are_sold_at_the_rate_of_the_pack_and_taken_back_with_their_money(
    house: FrontDesk,
) -> None:
    owner, anna, pass_ = await desk_with_pass(house)
    await owner.presses("+5")
    shown = await owner.presses("Sell them instead…")
    assert "10 → 15" in shown.text and "€70.00" in shown.text
    assert "The last day stays 28 Feb 2027" in shown.text

    sold = await owner.presses("Cash")

    assert "5 more sessions sold" in sold.text
    now = await fresh(house.desk, pass_)
    assert (now.total, now.price, now.paid, now.payment) == (15, 21000, 21000, "paid")
    assert await received(house, pass_.id) == [14000, 7000]
    assert "5 sessions are on your pass now" in anna.screen.text
    await owner.presses("Undo")
    now = await fresh(house.desk, pass_)
    assert (now.total, now.price, now.paid) == (10, 14000, 14000)
    assert await received(house, pass_.id) == [14000, 7000, -7000]
    assert (await check(house.desk)).is_clean


async def test_a_typed_price_stays_open_until_it_is_paid_and_the_last_day_moves_where_it_is_to(
    house: FrontDesk,
) -> None:
    owner, _, pass_ = await desk_with_pass(house)
    await owner.presses("+1")
    await owner.presses("Also extend to 28 May 2027")
    await owner.presses("Sell them instead…")
    await owner.presses("Another price…")
    for wrong in ("0", "-5", "9999999999", "dear"):
        assert "Price:" not in (await owner.says(wrong)).text
    shown = await owner.says("12,50")
    assert "€12.50" in shown.text and "28 May 2027" in shown.text

    await owner.presses("Not paid yet")

    now = await fresh(house.desk, pass_)
    assert (now.total, now.to_pay, now.payment) == (11, 1250, "partly")
    assert str(now.valid_until) == "2027-05-28" and await received(house, pass_.id) == [14000]


async def test_pressed_twice_it_is_sold_once_and_who_may_not_sell_learns_nothing(house: FrontDesk) -> None:
    owner, _, pass_ = await desk_with_pass(house)
    carl = await house.coach(Right.ADJUST, Right.SEE_ALL)
    await carl.says("/coach")
    await carl.forges(AdjustPass(pass_id=pass_.id).pack())
    assert "Sell them instead…" not in (await carl.presses("+5")).labels
    sell = SellTopUp(pass_id=pass_.id, version=pass_.version, what="5", price=7000, method=Method.CASH)
    for tap in (ThinkTopUp(pass_id=pass_.id, version=pass_.version, what="5"), sell):
        await carl.forges(tap.pack())
        assert carl.toast == "This does not exist."

    await owner.forges(sell.pack())
    await owner.forges(sell.pack())

    assert (await fresh(house.desk, pass_)).total == 15
    assert await received(house, pass_.id) == [14000, 7000]


@pytest.mark.parametrize(
    ("language", "sells", "said"),
    [("de", "Stattdessen verkaufen …", "Preis nach der Karte"), ("ru", "Продать их…", "Цена по абонементу")],
)
async def test_it_speaks_the_reader_s_language(
    house: FrontDesk, language: str, sells: str, said: str
) -> None:
    owner, _, _ = await desk_with_pass(house, language)
    await owner.presses("+5")

    assert said in (await owner.presses(sells)).text
