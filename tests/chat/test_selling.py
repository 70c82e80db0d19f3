"""Selling in the chat: three presses, and everything about the sale a button."""

from datetime import date

from domain.ids import PaymentId, PlanId
from domain.money import Method
from domain.passes import Pass
from domain.payments import PaymentLine
from handlers.taps.selling import SellPlan
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import plan


async def passes_of(house: FrontDesk, guest: Guest) -> list[Pass]:
    """The client's open passes, oldest first."""
    async with house.desk.reading() as tx:
        return sorted(await tx.passes.open_of(guest.id, date(2026, 12, 1)), key=lambda each: each.id)


async def money_of(house: FrontDesk, guest: Guest) -> list[PaymentLine]:
    """What was received from the client, oldest first."""
    async with house.desk.reading() as tx:
        return (await tx.payments.of_client(guest.id, PaymentId(2**53), 50))[::-1]


async def priced(house: FrontDesk, plan_id: PlanId, price: int | None = 9600) -> PlanId:
    """The plan at this price in euros."""
    async with house.desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"price": price, "currency": price and "EUR"}))
    return plan_id


async def test_client_plan_sell_is_three_presses(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    await anna.says("/start")
    await priced(house, await plan(house.desk, "Boxing"))
    await owner.says("anna")

    await owner.presses("Give a pass")
    card = await owner.presses("Boxing")
    assert "Price: €96.00" in card.text and "Payment: paid, Cash" in card.text
    done = await owner.presses("Sell: €96.00")
    assert "✓ Anna Client has it now" in done.text and "Undo…" in done.labels

    [pass_] = await passes_of(house, anna)
    [line] = await money_of(house, anna)
    assert (pass_.price, pass_.paid, pass_.payment) == (9600, 9600, "paid")
    assert (line.amount, line.method, line.paid_on) == (9600, Method.CASH, date(2026, 12, 1))


async def test_a_discount_and_a_part_are_typed_and_everything_is_said_before_it_is_sold(
    house: FrontDesk,
) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    plan_id = await priced(house, await plan(house.desk, "Boxing"))
    await owner.says("/coach")
    await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())

    await owner.presses("Discount")
    for wrong in ("100 %", "0,1,2", "96", "-5", "abc", "120%"):
        assert "Price" not in (await owner.says(wrong)).text
    discounted = await owner.says("12,5 %")
    assert "Price: €96.00 → €84.00 (discount €12.00)" in discounted.text
    await owner.presses("Payment")
    await owner.presses("Partly")
    for wrong in ("84", "0", "-1", "1.2.3", "99999999999"):
        assert "Payment: " not in (await owner.says(wrong)).text
    card = await owner.says("40,50")
    assert "Payment: €40.50 now, Cash; €43.50 stays open" in card.text
    await owner.presses("Method")
    await owner.presses("Card")
    await owner.presses("Note")
    await owner.says("rest <next week>")
    done = await owner.presses("Sell: €40.50")

    assert "Partly paid: €43.50 is open" in done.text
    [pass_], [line] = await passes_of(house, anna), await money_of(house, anna)
    assert (pass_.price, pass_.discount, pass_.paid, pass_.payment) == (8400, 1200, 4050, "partly")
    assert (line.amount, line.method, line.note) == (4050, Method.CARD, "rest <next week>")
    await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    assert "Payment: paid, Card" in owner.screen.text
