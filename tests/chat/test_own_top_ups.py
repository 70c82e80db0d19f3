"""A client adds sessions to the pass they hold: shown beforehand, paid as anything else, credited once."""

from datetime import timedelta

import pytest

from domain.ids import PassId, PlanId
from domain.passes import Pass
from handlers.taps.buying import SendInvoice, ShowOrder, TopUpMine
from services import deactivating, undoing, visits
from services.deactivating import Wish
from tests.chat.front_desk import FrontDesk, Guest
from tests.chat.test_buying import (
    books_are_clean,
    comes,
    for_sale,
    money_of,
    passes_of,
    payload_of,
    payment,
    pays,
    receipts_of,
)
from tests.conftest import TestClock
from tests.studio_life import fresh, give

PRICE = 12000


async def holding(house: FrontDesk, language: str = "en", size: int = 3) -> tuple[Guest, Guest, Pass]:
    """An owner, a client who has opened the chat, and a pass of theirs for 120.00 through 28 February."""
    owner, anna = await house.owner(language=language), await house.client("Anna Client", language=language)
    plan_id = await for_sale(house.desk, "Boxing", size=size)
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id)
    await anna.says("/start")
    await owner.says("/start")
    return owner, anna, pass_


async def test_the_reminder_leads_to_more_sessions_with_what_becomes_of_the_pass_and_they_come_once(
    house: FrontDesk,
) -> None:
    owner, anna, pass_ = await holding(house)
    assert "Top up: Boxing" not in (await anna.says("/balance")).labels
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    await house.settled()
    assert {"Renew", "Top it up"} <= set(anna.screen.labels)

    shown = await anna.presses("Top it up")

    assert "3 more sessions on Boxing" in shown.text and "Remaining: 2 → 5" in shown.text
    assert "Valid through: 28 Feb 2027 → 28 May 2027" in shown.text and "To pay: €120.00" in shown.text
    await anna.presses("Pay €120.00 in Telegram")
    asked = anna.screen.invoice
    assert (
        asked is not None and asked["description"] == "3 more sessions on Boxing, valid through 28 May 2027"
    )
    payload = await payload_of(house, anna)
    await pays(anna)
    [kept] = await receipts_of(house)
    await comes(house, "message", payment(anna, payload, charge=kept.charge_id))
    assert "Paid: €120.00" in anna.screen.text and "28 May 2027" in anna.screen.text
    now = await fresh(house.desk, pass_)
    assert (now.total, now.free, now.paid) == (6, 5, 2 * PRICE)
    assert sum(line.amount for line in await money_of(house, anna)) == 2 * PRICE
    assert "Anna Client paid €120.00 in Telegram. 3 more sessions on Boxing" in owner.screen.text
    assert "3 sessions added to Boxing" in (await anna.says("/history")).text
    assert await books_are_clean(house)


async def test_the_card_the_shop_and_what_comes_next_lead_there_and_back(
    house: FrontDesk, clock: TestClock
) -> None:
    _, anna, pass_ = await holding(house, size=10)
    await anna.says("/buy")
    assert "Begin at once instead" in (await anna.presses("Boxing · €120.00")).labels
    assert "Remaining: 10 → 20" in (await anna.presses("Add to Boxing instead")).text
    alone = await anna.presses("As a pass of its own instead")
    assert "Begins on 1 Mar 2027" in alone.text and "→" not in alone.text
    assert len(await passes_of(house, anna)) == 1

    clock.advance(timedelta(days=80))
    await anna.says("/balance")
    assert "Top it up" in (await anna.presses("Renew: Boxing")).labels
    await for_sale(house.desk, "Boxing 20", price=20000, size=20)
    await anna.says("/balance")
    shown = await anna.presses("Top up: Boxing")
    assert shown.labels == ["Boxing · €120.00", "Boxing 20 · €200.00", "Back"]
    assert "Boxing 20: remaining 10 → 30, valid through 28 May 2027" in shown.text
    assert "Remaining: 10 → 30" in (await anna.presses("Boxing 20 · €200.00")).text
    assert pass_.id == (await passes_of(house, anna))[0].id


@pytest.mark.parametrize(
    ("language", "button", "said", "there", "paid", "no_photo", "confirm", "told"),
    [
        (
            *("en", "Top it up", "3 more sessions on Boxing", "I pay at the studio", "I have paid"),
            *("Without a photo", "Received: confirm", "has confirmed your payment"),
        ),
        (
            *("de", "Aufstocken", "3 weitere Einheiten auf Boxing", "Ich bezahle im Studio"),
            *("Ich habe bezahlt", "Ohne Foto", "Erhalten: bestätigen", "hat deine Zahlung"),
        ),
        (
            *("ru", "Пополнить", "Ещё 3 занятия к «Boxing»", "Оплачу в студии", "Оплата сделана"),
            *("Без фото", "Получено: подтвердить", "подтвердила вашу оплату"),
        ),
    ],
)
async def test_paid_at_the_studio_it_is_confirmed_and_taken_back_by_staff(
    house: FrontDesk,
    language: str,
    button: str,
    said: str,
    there: str,
    paid: str,
    no_photo: str,
    confirm: str,
    told: str,
) -> None:
    owner, anna, pass_ = await holding(house, language)
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    await house.settled()
    assert said in (await anna.presses(button)).text
    for press in (there, paid, no_photo):
        await anna.presses(press)
    assert said in owner.screen.text
    await owner.presses(confirm)
    assert told in anna.screen.text and said in anna.screen.text
    assert (await fresh(house.desk, pass_)).total == 6

    async with house.desk.reading() as tx:
        [entry, *_] = await tx.ledger.of_pass(pass_.id, 2**53, 1)
    await undoing.undo(house.desk, owner.actor, entry.id)

    now = await fresh(house.desk, pass_)
    assert (now.total, now.paid, now.valid_until) == (3, PRICE, pass_.valid_until)
    assert await books_are_clean(house)


async def test_what_the_pass_takes_no_more_is_said_before_and_after_the_money_moves(house: FrontDesk) -> None:
    owner, anna, pass_ = await holding(house)
    assert pass_.plan_id is not None
    await anna.forges(TopUpMine(pass_id=pass_.id, plan_id=pass_.plan_id).pack())
    await anna.presses("Pay €120.00 in Telegram")
    payload = await payload_of(house, anna)
    wish = Wish(house.desk.clock.now().date())
    await deactivating.deactivate(house.desk, owner.actor, pass_.id, wish, seen=pass_.version, reason="left")
    await house.settled()
    shown = await anna.forges(ShowOrder(order_id=1).pack())  # type: ignore[arg-type]
    assert "can no longer be added" in shown.text and "I pay at the studio" not in shown.labels
    await anna.forges(SendInvoice(order_id=1).pack())  # type: ignore[arg-type]
    assert "has changed since then" in anna.toast

    await comes(house, "message", payment(anna, payload))

    assert "could no longer be added to Boxing: it is a pass of its own" in anna.screen.text
    assert "could no longer be added to Boxing: it is a pass of its own" in owner.screen.text
    [own] = [each for each in await passes_of(house, anna) if each.id != pass_.id]
    assert (own.free, own.paid) == (3, PRICE) and await books_are_clean(house)


async def test_forged_taps_top_nothing_up(house: FrontDesk) -> None:
    owner, anna, pass_ = await holding(house)
    otto = await house.client("Otto Other")
    await otto.says("/buy")
    await owner.says("/owner")
    assert pass_.plan_id is not None
    for guest, plan_id in ((otto, pass_.plan_id), (otto, None), (owner, pass_.plan_id), (anna, PlanId(99))):
        await guest.forges(TopUpMine(pass_id=pass_.id, plan_id=plan_id).pack())
        assert guest.toast == "This does not exist."
    await anna.forges(TopUpMine(pass_id=PassId(99)).pack())
    assert anna.toast == "This does not exist."
    by_days = await for_sale(house.desk, "Days", kind="days")
    await anna.forges(TopUpMine(pass_id=pass_.id, plan_id=by_days).pack())
    assert "cannot be added to “Boxing”" in anna.toast
    async with house.desk.reading() as tx:
        assert await tx.orders.under_way(anna.id) == await tx.orders.under_way(otto.id) == []
