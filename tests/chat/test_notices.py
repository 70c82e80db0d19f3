"""Notices as they arrive in a chat, with buttons that lead on."""

from datetime import UTC, datetime, timedelta

from domain.people import Right
from tests.chat.front_desk import FrontDesk
from tests.conftest import TestClock
from tests.studio_life import give, plan


async def test_a_client_reads_of_a_deduction_at_once_and_opens_their_passes(house: FrontDesk) -> None:
    boss, anna = await house.owner(), await house.client()
    coach = await house.coach(Right.DEDUCT, Right.SEE_ALL)
    await give(house.desk, boss.actor, anna.id, await plan(house.desk, "<b>10 & boxing"))
    await coach.says("/coach")
    await coach.forges(f"cc:{anna.id}")
    await coach.presses("Deduct")
    if "Deduct one: 10 → 9" in coach.screen.labels:
        await coach.presses("Deduct one: 10 → 9")

    assert "One session was deducted from <b>10 & boxing: 10 → 9 free." in anna.screen.text
    assert "Entered by Carl Coach" in anna.screen.text
    assert "Not right" in anna.screen.labels
    await anna.presses("My passes")
    assert "used 1" in anna.screen.text


async def test_a_month_of_a_pass_as_its_client_and_the_owner_hear_of_it(
    house: FrontDesk, clock: TestClock
) -> None:
    boss, anna = await house.owner(), await house.client(language="de")
    await anna.says("/start")
    month = {"clock": "sale", "count": 1, "unit": "months"}
    await give(house.desk, boss.actor, anna.id, await plan(house.desk, "10 x Boxen", validity=month))
    clock.stand_at(datetime(2026, 12, 24, 8, tzinfo=UTC))
    await house.ticks()

    assert "10 x Boxen läuft bald ab: noch 7 Tage" in anna.screen.text
    assert "gültig bis 31.12.2026" in anna.screen.text
    assert "Um alles zu nutzen: 10 Besuche pro Woche" in anna.screen.text

    clock.stand_at(datetime(2026, 12, 31, 22, 59, tzinfo=UTC))
    await house.ticks()
    before = anna.screen.text
    clock.advance(timedelta(minutes=1))
    await house.ticks()
    assert anna.screen.text == before

    clock.stand_at(datetime(2027, 1, 1, 8, tzinfo=UTC))
    await house.ticks()
    clock.advance(timedelta(seconds=10))
    await house.ticks()
    assert "10 ungenutzte Einheiten sind verfallen" in anna.screen.text
    owner_read = [shown.text for shown in boss.phone.chat.from_bot]
    assert any("Just ended with unused sessions: 1" in text for text in owner_read)
    assert "your studio today" in boss.screen.text
    await boss.presses("Anna Client")
    assert "Anna Client" in boss.screen.text
