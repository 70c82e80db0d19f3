"""Bundles in the chat: made by an owner, given in one sale, taken back as one."""

from datetime import date

from domain.bundles import Bundle, PlanItem
from domain.ids import BundleId, PlanId
from domain.passes import Pass
from domain.people import Right
from domain.plans import Validity
from domain.sale_draft import SaleStep
from handlers.taps.bundles import (
    ChooseBundle,
    ChooseInBundle,
    NewBundle,
    RetireBundle,
    SaveBundle,
    ShowBundle,
    ShowBundles,
)
from handlers.taps.selling import ChooseInSale, Sell, SellBundle
from services import bundles as shelf
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import plan


async def on_sale(house: FrontDesk, *plans: PlanId, **facts: object) -> BundleId:
    """A bundle of these plans for 99 euros, until the middle of January."""
    wanted: dict[str, object] = {
        "id": BundleId(0),
        "title": "Start",
        "plans": tuple(PlanItem(plan_id=plan_id) for plan_id in plans),
        "others": ("gloves",),
        "validity": Validity.model_validate({"clock": "fixed", "until": "2027-01-15"}),
        "price": 9900,
        "currency": "EUR",
    } | facts
    async with house.desk.writing() as tx:
        return await tx.bundles.add(Bundle.model_validate(wanted), tx.now)


async def passes_of(house: FrontDesk, guest: Guest) -> list[Pass]:
    """The client's open passes, oldest first."""
    async with house.desk.reading() as tx:
        return sorted(await tx.passes.open_of(guest.id, date(2026, 12, 1)), key=lambda each: each.id)


async def test_an_owner_makes_a_bundle_wholly_in_the_chat(house: FrontDesk) -> None:
    owner = await house.owner()
    await plan(house.desk, "Boxing")
    await plan(house.desk, "Yoga <b>& Co")
    await owner.says("/owner")

    await owner.presses("Bundles")
    await owner.presses("New bundle")
    await owner.says("Start <now>")
    await owner.presses("+ Boxing")
    await owner.presses("✓ 1 × Boxing")
    await owner.presses("+ Yoga <b>& Co")
    await owner.presses("−1")
    await owner.presses("That is all")
    await owner.says("gloves, a towel")
    await owner.presses("A span from its first day")
    assert "not a length of time" in (await owner.says("soon")).text
    await owner.says("10w")
    assert "An amount from" in (await owner.says("-5")).text
    preview = await owner.says("99.50")
    for part in ("Start <now>", "1 × Boxing", "1 × Yoga <b>& Co", "• gloves", "10 weeks", "99.50"):
        assert part in preview.text
    saved = await owner.presses("Put on sale")

    assert "Take off sale" in saved.labels
    found = await shelf.page(house.desk, owner.actor)
    assert [(each.title, each.price, each.others) for each in found.bundles] == [
        ("Start <now>", 9950, ("gloves", "a towel"))
    ]


async def test_a_bundle_is_given_at_once_and_told_in_one_message(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    await anna.says("/start")
    boxing, yoga = await plan(house.desk, "Boxing"), await plan(house.desk, "Yoga", size=5)
    await on_sale(house, boxing, yoga)
    await owner.says("anna")

    await owner.presses("Give a pass")
    await owner.presses("Bundles")
    preview = await owner.presses("Start")
    assert "gloves" in preview.text and "99.00" in preview.text
    assert await passes_of(house, anna) == []
    await owner.presses("Payment")
    await owner.presses("Unpaid")
    given = await owner.presses("Sell")

    first, second = await passes_of(house, anna)
    assert [(each.title, each.free, each.payment) for each in (first, second)] == [
        ("Boxing", 10, "unpaid"),
        ("Yoga", 5, "unpaid"),
    ]
    assert first.valid_until == second.valid_until == date(2027, 1, 15)
    assert (first.price, second.price) == (4950, 4950)
    assert "✓ Anna Client has it now: Start" in given.text
    assert "You have something new: Start" in anna.screen.text and "gloves" in anna.screen.text
    async with house.desk.reading() as tx:
        [entry] = await tx.ledger.of_pass(second.id, 9, 1)
        assert entry.batch is not None and len(await tx.ledger.of_batch(entry.batch)) == 2
        assert entry.reason == "Start · gloves"


async def test_what_costs_nothing_within_a_bundle_is_not_unpaid(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    boxing, yoga = await plan(house.desk, "Boxing"), await plan(house.desk, "Yoga")
    async with house.desk.writing() as tx:
        found = await tx.plans.get(boxing)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"price": 8000, "currency": "EUR"}))
    await owner.says("/coach")
    await owner.forges(SellBundle(client_id=anna.id, bundle_id=await on_sale(house, boxing, yoga)).pack())

    await owner.presses("Payment")
    await owner.presses("Unpaid")
    await owner.presses("Sell")

    payments = [(each.price, each.payment) for each in await passes_of(house, anna)]
    assert payments == [(9900, "unpaid"), (0, "paid")]


async def test_ten_passes_with_long_names_are_still_one_message(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("מרים " * 12)
    await anna.says("/start")
    plans = [await plan(house.desk, f"{n} " + "שיעור אגרוף " * 5) for n in range(10)]
    bundle_id = await on_sale(house, *plans, title="T" * 64, others=("glove " * 20,))
    await owner.says("/coach")

    shown = await owner.forges(SellBundle(client_id=anna.id, bundle_id=bundle_id).pack())
    given = await owner.presses("Sell")

    assert len(await passes_of(house, anna)) == 10
    assert max(len(each.text) for each in (shown, given, anna.screen)) < 2500


async def test_no_forged_button_sells_a_bundle_free_of_charge_without_a_reason(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    bundle_id = await on_sale(house, await plan(house.desk, "Boxing"))
    await owner.says("/coach")
    await owner.forges(SellBundle(client_id=anna.id, bundle_id=bundle_id).pack())
    sale_id = await sale_of(house, owner)

    for payment in ("complimentary", "on_account", "waived"):
        pressed = ChooseInSale(sale_id=sale_id, step=SaleStep.PAYMENT, choice=payment)
        await owner.forges(pressed.pack())
    asked = await owner.forges(
        ChooseInSale(sale_id=sale_id, step=SaleStep.PAYMENT, choice="complimentary").pack()
    )
    assert "Why is it free of charge?" in asked.text
    assert await passes_of(house, anna) == []

    await owner.presses("Gift")
    await owner.presses("Give it, free of charge")
    assert [(each.price, each.payment) for each in await passes_of(house, anna)] == [(0, "complimentary")]


async def test_sold_twice_by_one_button_it_is_sold_once(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    bundle_id = await on_sale(house, await plan(house.desk, "Boxing"), await plan(house.desk, "Yoga"))
    await owner.says("/coach")
    await owner.forges(SellBundle(client_id=anna.id, bundle_id=bundle_id).pack())
    await owner.presses("First day")
    await owner.says("5.12.2026")
    sell = Sell(sale_id=await sale_of(house, owner))

    for _ in range(3):
        shown = await owner.forges(sell.pack())

    assert "has it now" in shown.text
    assert [each.valid_from for each in await passes_of(house, anna)] == [date(2026, 12, 5)] * 2


async def test_a_bundle_given_by_mistake_is_taken_back_as_one(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    bundle_id = await on_sale(house, await plan(house.desk, "Boxing"), await plan(house.desk, "Yoga"))
    await owner.says("/coach")
    await owner.forges(SellBundle(client_id=anna.id, bundle_id=bundle_id).pack())
    await owner.presses("Sell")

    await owner.presses("Undo…")
    asked = await owner.presses("Undo")
    assert "2 passes" in asked.text
    await owner.presses("Take all of it back")

    assert await passes_of(house, anna) == []


async def test_a_retired_plan_inside_and_a_retired_bundle_are_refused_by_name(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    boxing, yoga = await plan(house.desk, "Boxing"), await plan(house.desk, "Yoga")
    bundle_id = await on_sale(house, boxing, yoga)
    other = await on_sale(house, boxing, title="Other", retired_on=None)
    await retire_plan(house, yoga)
    await owner.says("/coach")

    await owner.forges(SellBundle(client_id=anna.id, bundle_id=bundle_id).pack())
    assert "Yoga is no longer sold" in owner.toast
    await owner.forges(SellBundle(client_id=anna.id, bundle_id=other).pack())
    sell = Sell(sale_id=await sale_of(house, owner))
    await owner.forges(RetireBundle(bundle_id=other, version=1, retired=True).pack())
    assert "Put on sale again" in owner.screen.labels
    await owner.forges(sell.pack())
    assert "Other is no longer sold" in owner.toast
    assert await passes_of(house, anna) == []
    await owner.forges(RetireBundle(bundle_id=other, version=2, retired=False).pack())
    await owner.forges(RetireBundle(bundle_id=other, version=1, retired=True).pack())
    assert "Somebody" in owner.toast or "changed" in owner.toast


async def test_only_owners_make_bundles_and_only_sellers_give_them(house: FrontDesk) -> None:
    anna, seller = await house.client(), await house.coach(Right.SELL)
    adjuster = await house.coach(Right.ADJUST, Right.SEE_ALL, name="Ada Coach")
    bundle_id = await on_sale(house, await plan(house.desk, "Boxing"))
    for guest in (anna, seller, adjuster):
        await guest.says("/start")

    listed = await seller.forges(ShowBundles().pack())
    assert "Start" in listed.labels and "New bundle" not in listed.labels
    making = (
        NewBundle(),
        SaveBundle(question_id=1),
        ChooseInBundle(question_id=1, choice="done"),
        RetireBundle(bundle_id=bundle_id, version=1, retired=True),
        ShowBundles(retired=True),
        # Somebody else's client.
        SellBundle(client_id=anna.id, bundle_id=bundle_id),
    )
    selling = (ShowBundles(), ShowBundle(bundle_id=bundle_id), ChooseBundle(client_id=anna.id))
    for tap in making:
        await seller.forges(tap.pack())
        assert seller.toast == "This does not exist.", tap
    for guest in (anna, adjuster):
        for tap in (*making, *selling):
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist.", tap
    assert await passes_of(house, anna) == []


async def test_a_day_far_away_is_refused_and_another_one_shown(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    bundle_id = await on_sale(house, await plan(house.desk, "Boxing"))
    await owner.says("/coach")
    await owner.forges(SellBundle(client_id=anna.id, bundle_id=bundle_id).pack())

    await owner.presses("First day")
    for wrong, said in (("29.02.2027", "not a date"), ("31.12.9999", "from"), ("01.02.2027", "2027")):
        assert said in (await owner.says(wrong)).text
    shown = await owner.says("05.12.2026")

    assert "First day: 5 Dec 2026" in shown.text
    assert await passes_of(house, anna) == []


async def sale_of(house: FrontDesk, guest: Guest) -> int:
    """The number of the sale they are making."""
    async with house.desk.reading() as tx:
        question = await tx.questions.open_for(guest.actor.telegram_id)
    assert question is not None
    return question.id


async def retire_plan(house: FrontDesk, plan_id: PlanId) -> None:
    """Takes a plan off sale today."""
    async with house.desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"retired_on": date(2026, 12, 1)}))
