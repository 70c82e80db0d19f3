"""Making a plan and giving a pass of it, wholly in the chat."""

from datetime import date

from demo.telegram.shown import Shown
from domain.passes import Pass
from domain.people import Right
from domain.plans import PlanKind, ValidityClock
from handlers.taps.plans import Choose, NewPlan, SavePlan, ShowPlans
from handlers.taps.selling import SellTo
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import plan

TODAY = date(2026, 12, 1)


async def on_sale(house: FrontDesk) -> int:
    """How many plans are on sale."""
    async with house.desk.reading() as tx:
        return len(await tx.plans.on_sale())


async def passes_of(house: FrontDesk, client: Guest) -> list[Pass]:
    """A client's usable passes."""
    async with house.desk.reading() as tx:
        return await tx.passes.open_of(client.id, TODAY)


async def test_a_plan_is_made_step_by_step_and_read_as_a_client_will(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/owner")
    await owner.presses("Plans")
    await owner.presses("New plan")

    assert "up to 64 characters" in (await owner.says("x" * 65)).text
    assert "How is it paid?" in (await owner.says("Ten <b>boxing")).text
    assert "one of the buttons" in (await owner.says("ten")).text
    await owner.presses("One-time")
    assert "200 characters" in (await owner.says("x" * 201)).text
    await owner.says("Gloves <i>incl.")
    assert "not an amount" in (await owner.says("eighty")).text
    assert "What does it hold?" in (await owner.says("80.50")).text
    await owner.presses("A number of sessions")
    assert "whole number" in (await owner.says("0")).text
    await owner.says("12")
    await owner.presses("A span from the first visit")
    await owner.says("10w")
    preview = await owner.presses("30 days")

    assert "Ten <b>boxing\nGloves <i>incl.\n12 sessions\nValid 10 weeks from the first visit" in preview.text
    assert "Price: €80.50" in preview.text and "Total 12 · used 0" in preview.text
    assert await on_sale(house) == 0
    await owner.presses("Put on sale")

    async with house.desk.reading() as tx:
        [made] = await tx.plans.on_sale()
    assert (made.title, made.price, made.currency) == ("Ten <b>boxing", 8050, "EUR")
    assert (made.terms.kind, made.terms.size) == (PlanKind.COUNT, 12)
    assert made.terms.validity.clock is ValidityClock.FIRST_USE
    assert made.terms.validity.activate_within_days == 30


async def test_put_on_sale_pressed_twice_makes_one_plan_and_shows_it(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/owner")
    await owner.forges(NewPlan().pack())
    await owner.says("All in")
    for label in ("One-time", "No memo", "No price", "Unlimited"):
        await owner.presses(label)
    preview = await owner.presses("No expiry date")

    save = held_by(preview, "Put on sale")
    await owner.presses("Put on sale")
    again = await owner.forges(save)

    assert "All in" in again.text and "Unlimited sessions" in again.text
    assert await on_sale(house) == 1


async def test_a_step_answered_before_shows_where_the_plan_stands(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/owner")
    await owner.forges(NewPlan().pack())
    await owner.says("Ten")
    for label in ("One-time", "No memo"):
        await owner.presses(label)
    kinds = await owner.presses("No price")
    unlimited = held_by(kinds, "Unlimited")
    await owner.presses("A number of sessions")

    again = await owner.forges(unlimited)

    assert "How many?" in again.text
    assert "How many?" in (await owner.forges(Choose(question_id=999, choice="days").pack())).text


async def test_a_pass_is_given_as_previewed_and_the_client_is_told(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    await anna.says("/start")
    await plan(house.desk, "Boxing")
    await owner.says("anna")

    await owner.presses("Give a pass")
    preview = await owner.presses("Boxing")
    assert "Sale: Anna Client" in preview.text and "Payment: paid" in preview.text
    assert await passes_of(house, anna) == []
    await owner.presses("Payment")
    await owner.presses("Unpaid")
    await owner.presses("First day")
    assert "not a date" in (await owner.says("soon")).text
    assert "First day: 8 Dec 2026" in (await owner.says("+7d")).text
    given = await owner.presses("Sell, not paid yet")

    [pass_] = await passes_of(house, anna)
    assert (pass_.valid_from, pass_.payment, pass_.free) == (date(2026, 12, 8), "unpaid", 10)
    assert "✓ Anna Client has it now" in given.text
    assert "Boxing" in anna.screen.text and "new pass" in anna.screen.text


async def test_sell_pressed_twice_sells_once_and_shows_the_pass(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    await plan(house.desk, "Boxing")
    await owner.says("/owner")
    await owner.forges(SellTo(client_id=anna.id).pack())
    sell = held_by(await owner.presses("Boxing"), "Sell")

    await owner.presses("Sell")
    again = await owner.forges(sell)

    assert "✓ Anna Client has it now" in again.text
    assert len(await passes_of(house, anna)) == 1


async def test_only_owners_make_plans_and_only_sellers_give_them(house: FrontDesk) -> None:
    anna, seller = await house.client(), await house.coach(Right.SELL, Right.SEE_ALL)
    other = await house.coach(Right.DEDUCT, Right.ADJUST, Right.SEE_ALL, name="Dora Coach")
    await plan(house.desk, "Boxing")
    for guest in (anna, seller, other):
        await guest.says("/start")

    listed = await seller.forges(ShowPlans().pack())
    assert "Boxing" in listed.labels and "New plan" not in listed.labels
    for data in (
        NewPlan().pack(),
        SavePlan(question_id=1).pack(),
        Choose(question_id=1, choice="days").pack(),
    ):
        await seller.forges(data)
        assert seller.toast == "This does not exist."
    for guest in (anna, other):
        await guest.forges(SellTo(client_id=anna.id).pack())
        assert guest.toast == "This does not exist."


def held_by(message: Shown, label: str) -> str:
    """What the button so labelled holds."""
    [data] = [key["callback_data"] for row in message.keys for key in row if key["text"] == label]
    return str(data)
