"""`kill -9` while clients pay: whatever Telegram has taken is delivered, once (PRODUCT §7.3)."""

import asyncio
import random
from datetime import timedelta
from pathlib import Path

from bot.clock import SystemClock
from demo.telegram.local import LocalTelegram
from demo.telegram.person import Person as Phone
from domain.ids import PlanId, TelegramId
from domain.people import Actor
from domain.plans import Plan, Terms
from domain.studio import Studio
from services import checking, ordering, people
from storage.desk import Desk
from storage.opening import opened
from tests import studio_life
from tests.reliability.lives import PATIENCE, Life, Place, desk_at_work
from tests.reliability.studio import at_work
from tests.reliability.test_kills import Trigger

SEED = 20261122
PRICE = 12000
#: What a life is killed at: an update queued or acknowledged, or a call made, as the consent to a payment.
MOMENTS = ("queue", "call", "call", "sent")


async def test_a_payment_is_delivered_once_whenever_the_desk_is_killed(
    database_url: str, tmp_path: Path
) -> None:
    rounds, dice = 6, random.Random(SEED)
    async with LocalTelegram.started() as telegram:
        telegram.api.world.checkout_life = timedelta(days=1)
        async with opened(database_url, SystemClock()) as desk:
            payers = await _with_invoices(desk, telegram, rounds * 4)
        telegram.faults.latency = 0.005
        place = Place(database_url, telegram.address, telegram.bot.token, tmp_path / "desk.log")
        for some in range(rounds):
            for payer in payers[some * 4 : some * 4 + 4]:
                await payer.pays()
            await _killed(place, Trigger(telegram, dice.choice(MOMENTS), dice.randint(1, 9)), dice)
        async with at_work(database_url, telegram):
            await telegram.settled(seconds=PATIENCE)
    async with opened(database_url, SystemClock()) as desk:
        found = [await _bought(desk, payer) for payer in payers]
        assert found == [(1, PRICE, "delivered")] * len(payers)
        assert (await checking.check(desk)).is_clean
    assert [payer.id for payer in payers if "Paid: €120.00" not in payer.chat.last.text] == []


async def test_whoever_pays_is_answered_before_all_who_wrote_before(database_url: str) -> None:
    async with LocalTelegram.started() as telegram:
        telegram.api.world.checkout_life = timedelta(days=1)
        async with opened(database_url, SystemClock()) as desk:
            payers = await _with_invoices(desk, telegram, 4)
        for number in range(320):
            await payers[number % 4].sends("/balance")
        await payers[0].pays()
        answers = ("answerPreCheckoutQuery", "sendMessage")
        async with at_work(database_url, telegram), asyncio.timeout(PATIENCE):
            await telegram.api.world.journal.bell.until(lambda: bool(telegram.calls.of(answers[1])))
        assert next(call.method for call in telegram.calls if call.method in answers) == answers[0]


async def _killed(place: Place, trigger: Trigger, dice: random.Random) -> None:
    life = Life(desk_at_work, place)
    async with asyncio.timeout(PATIENCE):
        await trigger.pulled.wait()
    # What is under way inside the process at that moment has no event to wait for.
    await asyncio.sleep(dice.choice([0, 0.002, 0.005]))
    life.kill()
    assert await life.end() == -9


async def _with_invoices(desk: Desk, telegram: LocalTelegram, count: int) -> list[Phone]:
    """Clients, each of whom has ordered a pass and sees the invoice."""
    async with desk.writing() as tx:
        facts = {"name": "Ringside", "timezone": "Europe/Berlin", "language": "en", "currency": "EUR"}
        studio = Studio.model_validate(facts)
        await tx.studios.save(studio)
        plan = Plan(id=PlanId(0), title="Ten", terms=Terms(size=10), price=PRICE, currency="EUR")
        plan_id = await tx.plans.add(plan, tx.now)
    seller, payers = await studio_life.owner(desk), []
    for number in range(count):
        phone = telegram.person(f"Client {number}", started=True)
        client = await people.add_client(desk, seller, f"Client {number}")
        async with desk.writing() as tx:
            await tx.people.link(TelegramId(phone.id), client.id, tx.now)
        actor = Actor(telegram_id=TelegramId(phone.id), person=client, studio=studio, language="en")
        card = await ordering.order_plan(desk, actor, plan_id)
        invoice = {"title": "Ten", "description": "Ten", "currency": "EUR", "total_amount": PRICE}
        posted = telegram.api.world.post(phone.chat.room, telegram.bot.user, {"invoice": invoice})
        telegram.api.world.invoice_payloads[phone.id, posted["message_id"]] = card.order.payload
        payers.append(phone)
    return payers


async def _bought(desk: Desk, payer: Phone) -> tuple[int, int, str]:
    """How many passes the payer has, what was received for them, and what became of the one payment."""
    async with desk.reading() as tx:
        account = await tx.people.account(TelegramId(payer.id))
        assert account is not None and account.person_id is not None
        passes = await tx.passes.open_of(account.person_id, tx.now.date())
        [receipt] = (await tx.privacy.everything_of(account.person_id))["receipts"]
    return len(passes), sum(pass_.paid for pass_ in passes), receipt["outcome"]
