"""Selling in the chat: three presses, and everything about the sale a button."""

from datetime import date

from domain.ids import PaymentId, PlanId
from domain.money import Method, Payment
from domain.passes import Pass
from domain.payments import PaymentLine
from domain.people import Right
from domain.sale_draft import SaleStep
from handlers.taps.selling import ChooseInSale, FindBuyer, OpenStep, Sell, SellPlan, SellTo, ShowSale
from services.accounts import credit
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import fresh, give, plan


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

    assert "Partly paid: €43.50 is open" in done.text and "Received now: €40.50" in done.text
    [pass_], [line] = await passes_of(house, anna), await money_of(house, anna)
    assert (pass_.price, pass_.discount, pass_.paid, pass_.payment) == (8400, 1200, 4050, "partly")
    assert (line.amount, line.method, line.note) == (4050, Method.CARD, "rest <next week>")
    await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    assert "Payment: paid, Card" in owner.screen.text


async def test_a_name_typed_beside_an_open_sale_opens_that_client_and_the_sale_stays(
    house: FrontDesk,
) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    plan_id = await priced(house, await plan(house.desk, "Boxing"))
    await house.client("Boris Other")
    await owner.says("/coach")
    await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    sale = await owner.presses("Payment")

    assert "Boris Other" in (await owner.says("boris")).text
    await owner.presses("Back", sale)
    await owner.presses("Sell: €96.00")

    assert [pass_.paid for pass_ in await passes_of(house, anna)] == [9600]


async def test_what_is_owed_is_settled_with_the_sale_by_one_more_press(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    await anna.says("/start")
    open_plan = await priced(house, await plan(house.desk, "Yoga"), 2500)
    open_ = await give(house.desk, owner.actor, anna.id, open_plan, payment=Payment.UNPAID)
    plan_id = await priced(house, await plan(house.desk, "Boxing"))
    await owner.says("/coach")

    card = await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    assert "Owed beside it: €25.00" in card.text and "• Yoga: €25.00" in card.text
    settled = await owner.presses("+ €25.00 owed")
    assert "€25.00 → €0.00" in settled.text and "Received now: €121.00" in settled.text
    await owner.presses("Sell: €121.00")

    assert (await fresh(house.desk, open_)).payment == "paid"
    assert [line.amount for line in await money_of(house, anna)] == [9600, 2500]
    await owner.presses("Undo…")
    await owner.presses("Undo")
    asked = await owner.presses("Take all of it back")
    assert (await fresh(house.desk, open_)).to_pay == 2500, asked.text
    assert sum(line.amount for line in await money_of(house, anna)) == 0


async def test_credit_is_offered_as_a_method_and_pays_its_part(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    plan_id = await priced(house, await plan(house.desk, "Boxing"))
    async with house.desk.writing() as tx:
        await credit(tx, anna.id, 2000, "EUR", by=owner.id, reason="agreed", key="test")
    await owner.says("/coach")

    card = await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    assert "In credit on the account: €20.00" in card.text
    await owner.presses("Method")
    used = await owner.presses("Use credit: €20.00")
    assert "€20.00 of it from credit: €20.00 → €0.00" in used.text
    await owner.presses("Sell: €76.00")

    paid = [(line.amount, line.method) for line in await money_of(house, anna)]
    assert paid == [(7600, Method.CASH), (2000, Method.ACCOUNT)]


async def test_a_plan_edited_meanwhile_is_not_sold_before_it_is_shown_again(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    plan_id = await priced(house, await plan(house.desk, "Boxing"))
    await owner.says("/coach")
    await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    await priced(house, plan_id, 12000)

    fresh_card = await owner.presses("Sell: €96.00")
    assert "Boxing was edited meanwhile" in owner.toast and "Price: €120.00" in fresh_card.text
    assert await passes_of(house, anna) == []
    await owner.presses("Sell: €120.00")

    assert [pass_.paid for pass_ in await passes_of(house, anna)] == [12000]


async def test_an_earlier_card_sells_what_it_shows_whatever_was_begun_since(house: FrontDesk) -> None:
    owner, anna, ben = (
        await house.owner(),
        await house.client("Anna Client"),
        await house.client("Ben Client"),
    )
    plan_id = await priced(house, await plan(house.desk, "Boxing"))
    await owner.says("/coach")
    card = await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    await owner.says("ben")
    await owner.presses("Give a pass")
    await owner.presses("Boxing")
    assert "Sale: Ben Client" in owner.screen.text

    await owner.presses("Sell: €96.00", card)

    assert len(await passes_of(house, anna)) == 1 and await passes_of(house, ben) == []


async def test_the_owner_sells_from_the_desk_and_may_name_another_price(house: FrontDesk) -> None:
    owner, anna = await house.owner(language="de"), await house.client("Anna Client", language="ru")
    await anna.says("/start")
    await priced(house, await plan(house.desk, "Boxen"), None)
    await owner.says("/owner")

    await owner.presses("Verkaufen")
    await owner.says("anna")
    await owner.presses("Anna Client")
    card = await owner.presses("Boxen")
    assert "Kein Preis festgelegt" in card.text and "Rabatt" not in card.labels
    await owner.presses("Preis")
    assert "0,01" in (await owner.says("0")).text
    asked = await owner.says("1,200")
    assert "1.200,00" in asked.text and "1,20" in asked.text
    await owner.says("1200")
    await owner.presses("Rabatt")
    await owner.presses("20 %")
    await owner.presses("Zahlung")
    await owner.presses("Teilweise")
    await owner.presses("Die Hälfte: 480,00")
    await owner.presses("Verkaufen: 480,00")

    [pass_] = await passes_of(house, anna)
    assert (pass_.price, pass_.discount, pass_.paid) == (96000, 24000, 48000)
    assert "Оплачено частично: остаётся 480,00" in anna.screen.text


async def test_only_sellers_sell_and_no_coach_to_themself(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    seller, other = await house.coach(Right.SELL), await house.coach(Right.ADJUST, Right.SEE_ALL, name="Ada")
    plan_id = await priced(house, await plan(house.desk, "Boxing"))
    await owner.says("/coach")
    await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    async with house.desk.writing() as tx:
        question = await tx.questions.open_for(owner.actor.telegram_id)
        assert question is not None and seller.actor.person is not None
        await tx.people.save(seller.actor.person.model_copy(update={"is_client": True}))
    begin = (
        SellTo(client_id=anna.id),
        SellPlan(client_id=anna.id, plan_id=plan_id),
        FindBuyer(),
    )
    others = (
        ShowSale(sale_id=question.id),
        OpenStep(sale_id=question.id, step=SaleStep.PRICE),
        ChooseInSale(sale_id=question.id, step=SaleStep.PAYMENT, choice="unpaid"),
        Sell(sale_id=question.id),
    )
    for guest in (anna, seller, other):
        await guest.says("/start")
    for guest in (anna, other):
        for tap in (*begin, *others):
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist.", tap
    for tap in others:
        # Somebody else's sale.
        await seller.forges(tap.pack())
        assert "Anna" not in seller.screen.text
    await seller.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    assert seller.toast == "This does not exist."
    await seller.forges(SellPlan(client_id=seller.id, plan_id=plan_id).pack())

    assert "your own card" in seller.toast
    assert await passes_of(house, anna) == await passes_of(house, seller) == []
