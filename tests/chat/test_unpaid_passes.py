"""Whether passes work before they are paid: refused with the amount and the way out, on both sides."""

from datetime import UTC, datetime

from domain.ids import PlanId
from domain.money import Payment
from domain.passes import Pass
from domain.plans import Plan, Terms
from domain.selling_rules import SellingRules, Unpaid
from handlers.taps.choosing import ShowWhy
from handlers.taps.coach import ShowPass
from handlers.taps.placing import ShowPlace
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import booked, fresh, give, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


async def ruled(house: FrontDesk, unpaid: Unpaid) -> None:
    """The owner's choice."""
    async with house.desk.writing() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        changed = studio.rules.model_copy(update={"selling": SellingRules(unpaid=unpaid)})
        await tx.studios.save(studio.model_copy(update={"rules": changed}))


async def owing(house: FrontDesk) -> tuple[Guest, Guest, Pass]:
    """An owner, a client, and the pass that they have not paid."""
    owner, anna = await house.owner(), await house.client()
    terms = Terms.model_validate({"size": 10, "validity": {"clock": "sale", "count": 3, "unit": "months"}})
    async with house.desk.writing() as tx:
        plan = Plan(id=PlanId(0), title="Boxing", terms=terms, price=14000, currency="EUR")
        plan_id = await tx.plans.add(plan, tx.now)
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id, payment=Payment.UNPAID)
    await house.settled()
    await anna.says("/start")
    await owner.says("/coach")
    return owner, anna, pass_


async def test_a_client_reads_why_it_does_not_work_and_pays_and_a_booking_of_before_stays(
    house: FrontDesk,
) -> None:
    owner, anna, pass_ = await owing(house)
    kept = await booked(house.desk, pass_, anna.id, FRIDAY.replace(hour=10))
    boxing = await session(house.desk, FRIDAY)
    await ruled(house, Unpaid.PAID)

    assert "Works once it is paid" in (await anna.says("/balance")).text
    refused = await anna.forges(ShowPlace(session_id=boxing.id).pack())
    assert "€140.00 is open" in refused.text and "Pay what is open" in refused.text
    assert "Pay €140.00: Boxing" in refused.labels
    await anna.says("/balance")
    assert "Pay €140.00: Boxing" in (await anna.presses("Why?")).labels
    async with house.desk.reading() as tx:
        still = await tx.bookings.get(kept.id)
    assert still is not None and still.is_live

    await owner.forges(ShowPass(pass_id=pass_.id).pack())
    await owner.presses("Payments: €140.00 open")
    await owner.presses("Paid in full, cash: €140.00")
    assert "Boxing" in (await anna.forges(ShowPlace(session_id=boxing.id).pack())).text
    assert "Works once" not in (await anna.says("/balance")).text


async def test_staff_cannot_deduct_from_it_and_are_led_to_the_payment(house: FrontDesk) -> None:
    owner, anna, pass_ = await owing(house)
    old = await owner.forges(ShowPass(pass_id=pass_.id).pack())
    deduct = next(label for label in old.labels if label.startswith("Deduct"))
    await ruled(house, Unpaid.PARTLY)

    await owner.presses(deduct, old)
    assert "€140.00 is open" in owner.toast
    shown = await owner.forges(ShowPass(pass_id=pass_.id).pack())
    assert "Cannot" in shown.text and shown.labels[0] == "Payments: €140.00 open"
    await owner.forges(ShowWhy(client_id=anna.id).pack())
    await owner.presses("Take payment: Boxing")
    await owner.presses("Another payment…")
    await owner.presses("Another amount…")
    await owner.says("20")
    await owner.presses("Record €20.00")

    card = await owner.forges(ShowPass(pass_id=pass_.id).pack())
    await owner.presses(next(label for label in card.labels if label.startswith("Deduct")))
    assert (await fresh(house.desk, pass_)).used == 1
