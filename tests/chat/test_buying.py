"""Buying in the chat: the shop, Telegram's invoice, what is credited, and how often."""

from datetime import date

import pytest

from domain.bundles import Bundle, PlanItem
from domain.ids import BundleId, PassId, PlanId
from domain.money import Method, Payment
from domain.passes import Pass
from domain.payments import PaymentLine
from domain.plans import Plan, Terms
from services import checking, plans, selling
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk, Guest

PRICE = 12000


async def for_sale(desk: Desk, title: str = "Boxing 10", price: int = PRICE, **terms: object) -> PlanId:
    """A plan that clients may buy."""
    wanted = {"size": 10, "validity": {"clock": "sale", "count": 3, "unit": "months"}} | terms
    plan = Plan(
        id=PlanId(0), title=title, terms=Terms.model_validate(wanted), price=price, currency="EUR"
    )
    async with desk.writing() as tx:
        return await tx.plans.add(plan, tx.now)


async def passes_of(house: FrontDesk, guest: Guest) -> list[Pass]:
    async with house.desk.reading() as tx:
        return await tx.passes.open_of(guest.id, date(2026, 12, 1))


async def money_of(house: FrontDesk, guest: Guest) -> list[PaymentLine]:
    async with house.desk.reading() as tx:
        return await tx.payments.of_client(guest.id, 2**53, 20)  # type: ignore[arg-type]


async def credit_of(house: FrontDesk, guest: Guest) -> dict[str, int]:
    async with house.desk.reading() as tx:
        return await tx.accounts.open_of(guest.id)


async def books_are_clean(house: FrontDesk) -> bool:
    return (await checking.check(house.desk)).is_clean


async def pays(guest: Guest) -> None:
    """Presses Telegram's own button in the newest invoice."""
    await guest.phone.pays()
    await guest.house.settled()


@pytest.fixture
async def anna(house: FrontDesk) -> Guest:
    await for_sale(house.desk)
    anna = await house.client("Anna Client")
    await anna.says("/buy")
    return anna


async def test_a_pass_is_bought_with_telegrams_own_button_and_credited_once(
    house: FrontDesk, anna: Guest
) -> None:
    owner = await house.owner()
    card = await anna.presses("Boxing 10 · €120.00")
    assert "To pay: €120.00" in card.text and "Begins when it is paid" in card.text
    assert await passes_of(house, anna) == []
    await anna.presses("Pay €120.00 in Telegram")
    assert anna.screen.invoice["total_amount"] == PRICE

    await pays(anna)

    assert "Paid: €120.00" in anna.screen.text and "Free: 10" in anna.screen.text
    [bought] = await passes_of(house, anna)
    assert (bought.payment, bought.paid, bought.price, bought.free) == (Payment.PAID, PRICE, PRICE, 10)
    [line] = await money_of(house, anna)
    assert (line.method, line.amount, line.receipt_id is not None) == (Method.TELEGRAM, PRICE, True)
    assert "Anna Client paid €120.00" in owner.screen.text
    assert await books_are_clean(house)
