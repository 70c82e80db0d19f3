"""A renewal that is not paid: its client is asked with a button that pays, and owners hear of it once."""

from datetime import timedelta

from demo.telegram.windows import Shown
from domain.money import Payment
from domain.plans import AtEnd
from handlers.taps.asking import AskForPayment
from handlers.taps.paying import ShowPayments
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import give, plan

MONTH = {"clock": "sale", "count": 1, "unit": "months"}


def said(guest: Guest, text: str) -> list[Shown]:
    """The messages in somebody's chat that say so."""
    return [message for message in guest.phone.chat.from_bot if text in message.text]


async def test_a_client_is_asked_and_owners_hear_who_has_not_paid(house: FrontDesk, clock: TestClock) -> None:
    owner, anna = await house.owner(), await house.client("Anna <b>")
    await owner.says("/start")
    await anna.says("/start")
    plan_id = await plan(house.desk, "Monthly", validity=MONTH, at_end=AtEnd.RENEW)
    async with house.desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"price": 8000, "currency": "EUR"}))
    await give(house.desk, owner.actor, anna.id, plan_id)

    clock.advance(timedelta(days=31))
    await house.ticks()
    [renewed] = said(anna, "Your pass goes on")
    assert "Not paid yet: €80.00" in renewed.text and "Pay €80.00" in renewed.labels
    for _ in range(7):
        clock.advance(timedelta(days=1))
        await house.ticks()
    assert "This is the last reminder." in anna.screen.text
    assert "€80.00" in (await anna.presses("Pay €80.00")).text
    clock.advance(timedelta(days=1))
    await house.ticks()

    [told] = said(owner, "was not paid")
    assert "Anna <b> · Monthly: €80.00" in told.text
    await owner.presses("Anna <b>", told)
    [card] = said(owner, "Nobody is asked again")
    assert card.labels[:3] == ["Ask for payment now", "Its payments", "Deactivate, charge…"]
    await owner.presses("Ask for payment now", card)
    [asked] = said(owner, "has been asked for it today")
    assert "Please pay €80.00" in anna.screen.text
    await owner.presses("Its payments", asked)
    await owner.presses("Ask for payment…")


async def test_nobody_but_who_sells_asks_for_money(house: FrontDesk) -> None:
    owner, anna, carl = await house.owner(), await house.client("Anna"), await house.coach()
    pass_ = await give(
        house.desk, owner.actor, anna.id, await plan(house.desk), payment=Payment.UNPAID
    )
    for guest in (anna, carl):
        await guest.says("/start")
        for tap in (
            AskForPayment(pass_id=pass_.id, version=pass_.version),
            ShowPayments(pass_id=pass_.id),
        ):
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist."
