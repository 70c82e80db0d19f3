"""Intro passes: once for each person, also over accounts, phones and merged cards."""

import asyncio

import pytest

from domain.ids import PersonId, TelegramId
from domain.people import Account, Actor
from domain.refusals import IntroUsed
from services import people, privacy, undoing
from storage.desk import Desk
from tests.studio_life import give, owner, plan


async def has_account(desk: Desk, client_id: PersonId, number: int) -> None:
    """Links a Telegram account to a client."""
    async with desk.writing() as tx:
        account = TelegramId(number)
        await tx.people.see(Account(telegram_id=account, first_name="A", seen_at=tx.now), tx.now)
        await tx.people.link(account, client_id, tx.now)


async def gives(desk: Desk, boss: Actor, client_id: PersonId) -> int:
    """Gives an intro pass of a new plan."""
    return (await give(desk, boss, client_id, await plan(desk, "Try us", is_intro=True))).id


async def test_an_intro_is_given_once_over_all_intro_plans(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna")
    regular = await plan(desk, "Regular")
    await gives(desk, boss, anna.id)

    with pytest.raises(IntroUsed) as refused:
        await gives(desk, boss, anna.id)

    assert refused.value.title == "Try us" and refused.value.on.isoformat() == "2026-12-01"
    assert (await give(desk, boss, anna.id, regular)).title == "Regular"


async def test_two_sellers_at_once_give_one(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna")
    intro = await plan(desk, "Try us", is_intro=True)

    made = await asyncio.gather(
        *(give(desk, boss, anna.id, intro, nonce=n) for n in range(5)), return_exceptions=True
    )

    assert sum(isinstance(each, IntroUsed) for each in made) == 4


async def test_a_new_card_with_the_old_phone_or_account_is_the_same_person(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna", "+49 30 1234567")
    await has_account(desk, anna.id, 5001)
    await gives(desk, boss, anna.id)
    await people.change_phone(desk, boss, anna.id, None)
    by_phone = await people.add_client(desk, boss, "A.", "+49 30 1234567")
    by_account = await people.add_client(desk, boss, "An")
    await has_account(desk, by_account.id, 5001)
    nobody = await people.add_client(desk, boss, "Ben")

    for again in (by_phone, by_account):
        with pytest.raises(IntroUsed):
            await gives(desk, boss, again.id)
    assert await gives(desk, boss, nobody.id)


async def test_a_card_keeps_the_intro_of_one_merged_into_it(desk: Desk) -> None:
    boss = await owner(desk)
    anna, double = [await people.add_client(desk, boss, name) for name in ("Anna", "Anna Z")]
    await gives(desk, boss, double.id)
    async with desk.writing() as tx:
        await tx.merging.move(double.id, anna.id)

    with pytest.raises(IntroUsed):
        await gives(desk, boss, anna.id)


async def test_a_sale_taken_back_was_none(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna")
    first = await gives(desk, boss, anna.id)
    async with desk.reading() as tx:
        [entry] = await tx.ledger.of_pass(first, 9, 1)  # type: ignore[arg-type]
    await undoing.undo(desk, boss, entry.id, sure=True)

    assert await gives(desk, boss, anna.id) != first


async def test_who_was_erased_has_left_no_mark(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna", "+49 30 1234567")
    await has_account(desk, anna.id, 5001)
    await gives(desk, boss, anna.id)
    await privacy.erase(desk, boss, anna.id)

    again = await people.add_client(desk, boss, "Anna", "+49 30 1234567")
    assert await gives(desk, boss, again.id)
