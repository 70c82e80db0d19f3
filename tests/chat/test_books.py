"""The owner's books in the chat: a month that adds up, the months beside it, what is broken."""

from datetime import UTC, datetime

import aiosqlite
import asyncpg
import pytest

from domain.people import Right
from handlers.taps.books import CheckBooks, ProveBooks, ShowBooks
from services import people, proving, visits
from tests.chat.front_desk import FrontDesk
from tests.conftest import TestClock
from tests.studio_life import give, plan


async def test_a_month_adds_up_and_the_one_before_is_a_press_away(house: FrontDesk, clock: TestClock) -> None:
    owner = await house.owner()
    clock.stand_at(datetime(2026, 11, 5, 9, tzinfo=UTC))
    anna = await people.add_client(house.desk, owner.actor, "Anna")
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk))
    clock.stand_at(datetime(2026, 12, 1, 9, tzinfo=UTC))
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    await owner.says("/owner")

    december = await owner.presses("Books")
    assert "Books: December 2026" in december.text
    assert "At the start: 10 sessions" in december.text and "Used: −1" in december.text
    assert "At the end: 9\nof these 9 free, 0 booked" in december.text
    november = await owner.presses("‹ November 2026")

    assert "Given free of charge: +10" in november.text and "At the end: 10" in november.text
    assert "December 2026 ›" in november.labels and not any("‹" in label for label in november.labels)


async def test_sound_books_are_said_to_be_sound_month_by_month(house: FrontDesk, clock: TestClock) -> None:
    owner = await house.owner()
    clock.stand_at(datetime(2026, 11, 5, 9, tzinfo=UTC))
    anna = await people.add_client(house.desk, owner.actor, "Anna")
    await give(house.desk, owner.actor, anna.id, await plan(house.desk))
    clock.stand_at(datetime(2026, 12, 1, 9, tzinfo=UTC))
    await owner.says("/owner")
    await owner.presses("Books")

    december = await owner.presses("What does not add up")
    assert "All that moved in this month adds up" in december.text
    assert "Looked at: passes 0, entries 0, payments 0" in december.text
    assert "checked every night" in december.text
    november = await owner.presses("‹ November 2026")
    assert "Looked at: passes 1, entries 1" in november.text and "together" not in november.text
    proved = await owner.presses("Check every balance now")

    assert "checked on 1 Dec 2026" in proved.text and "(passes 1, entries 1), and every" in proved.text
    assert "Books: December 2026" in (await owner.presses("Back")).text


async def test_what_a_night_found_stays_named_in_the_present_month_until_it_is_mended(
    house: FrontDesk, clock: TestClock, database_url: str
) -> None:
    owner = await house.owner()
    clock.stand_at(datetime(2026, 10, 5, 9, tzinfo=UTC))
    for name in ("Anna", "Bo"):
        client = await people.add_client(house.desk, owner.actor, name)
        await give(house.desk, owner.actor, client.id, await plan(house.desk, f"Pass of {name}"))
    await _run(database_url, "update passes set used = 4 where id = 1")
    await _run(database_url, "update dues set account = 700")
    await _run(
        database_url, "insert into dues (person_id, currency, name, account) values (3, 'EUR', 'Bo', 700)"
    )
    clock.stand_at(datetime(2026, 12, 2, 9, tzinfo=UTC))
    await owner.says("/owner")
    await owner.presses("Books")
    await owner.presses("What does not add up")
    assert "adds up" in owner.screen.text and "Pass of Anna" not in owner.screen.text

    await owner.presses("Check every balance now")
    assert "2 things do not add up" in owner.screen.text and "2 things did not add up" in owner.screen.text
    assert {"Anna · Pass of Anna", "Account: Bo"} <= set(owner.screen.labels)
    await _run(database_url, "update passes set used = 0 where id = 1")
    await owner.forges(CheckBooks().pack())
    assert "One thing does not add up" in owner.screen.text
    assert "Anna · Pass of Anna" not in owner.screen.labels
    assert "Bo" in (await owner.presses("Account: Bo")).text


@pytest.mark.parametrize("language", ["en", "de", "ru"])
async def test_a_broken_balance_is_told_named_and_opened(
    house: FrontDesk, clock: TestClock, database_url: str, language: str
) -> None:
    owner = await house.owner(language=language)
    await owner.says("/owner")
    anna = await people.add_client(house.desk, owner.actor, "Anna <b>")
    await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Boxing"))
    await _run(database_url, "update passes set used = 4 where id = 1")
    clock.stand_at(datetime(2026, 12, 2, 9, tzinfo=UTC))
    assert await proving.prove(house.desk) == 1
    await house.ticks()

    [check] = owner.screen.labels
    found = await owner.presses(check)
    assert "Anna <b>" in found.text and "Boxing" in found.text
    assert "4" in found.text and "books-" not in found.text
    opened = await owner.presses("Anna <b> · Boxing")

    assert "Anna <b>" in opened.text


async def test_nobody_but_an_owner_reads_the_books(house: FrontDesk) -> None:
    for guest in (await house.coach(*Right), await house.client()):
        await guest.says("/start")
        for forged in (ShowBooks(), CheckBooks(), ProveBooks()):
            await guest.forges(forged.pack())
            assert "does not exist" in guest.toast


async def _run(database_url: str, statement: str) -> None:
    if database_url.startswith("sqlite"):
        async with aiosqlite.connect(database_url.removeprefix("sqlite:///")) as file:
            await file.execute(statement)
            await file.commit()
        return
    connection = await asyncpg.connect(database_url)
    await connection.execute(statement)
    await connection.close()
