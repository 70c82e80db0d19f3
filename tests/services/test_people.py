"""Clients' records: names and phones, own clients, accounts, duplicates."""

import asyncio
from datetime import timedelta

import pytest

from domain.ids import PersonId, TelegramId
from domain.people import Account, Actor, Right, Role
from domain.refusals import (
    AccountTaken,
    AlreadyAnswered,
    LastOwner,
    NameNeeded,
    NoChange,
    NotFound,
    PhoneUnclear,
    StaffCannotBeMerged,
)
from domain.searching import Query
from services import clientele, coach_mode, coaching, people, questions, searching, visits
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, fresh, owner


async def link(desk: Desk, telegram_id: int, person_id: PersonId) -> TelegramId:
    """Ties a new account to a person."""
    account = Account(telegram_id=TelegramId(telegram_id), first_name=f"Phone {telegram_id}")
    async with desk.writing() as tx:
        await tx.people.see(account, tx.now)
        await tx.people.link(account.telegram_id, person_id, tx.now)
    return account.telegram_id


async def names_found(desk: Desk, actor: Actor, line: str) -> list[str]:
    """Whom a search shows."""
    return [each.name for each in (await searching.search(desk, actor, Query.of(line))).clients]


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u200e", "x" * 65, "\n\t"])
async def test_a_client_needs_a_name_that_can_be_shown(desk: Desk, name: str) -> None:
    with pytest.raises(NameNeeded):
        await people.add_client(desk, await owner(desk), name)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Anna \n Client ", "Anna Client"),
        ("<b>Bold & Sons</b>", "<b>Bold & Sons</b>"),
        ("Anna\u202eevil", "Annaevil"),
        ("👩\u200d🚀 Nova", "👩\u200d🚀 Nova"),
        ("نور", "نور"),
    ],
)
def test_a_name_keeps_its_letters_and_loses_what_cannot_be_seen(typed: str, kept: str) -> None:
    assert people.clean_name(typed) == kept


def test_a_phone_may_follow_the_name_after_a_comma() -> None:
    assert people.name_and_phone("Anna Client, 030 901820") == ("Anna Client", " 030 901820")
    assert people.name_and_phone("Client, Anna") == ("Client, Anna", None)


async def test_a_typed_name_that_is_delivered_twice_adds_one_client(desk: Desk) -> None:
    boss = await owner(desk)
    await questions.ask(desk, boss, "client-name", {})
    async with desk.reading() as tx:
        question = await tx.questions.open_for(boss.telegram_id)
    assert question is not None
    typed = questions.Answer(question.id, update_id=5, outcome="m:{client}")

    anna = await people.add_client(desk, boss, "Anna Client", answer=typed)
    with pytest.raises(AlreadyAnswered):
        await people.add_client(desk, boss, "Anna Client", answer=typed)

    async with desk.reading() as tx:
        answered = await tx.questions.answered_by(5)
    assert answered is not None and answered.outcome == f"m:{anna.id}"
    assert await names_found(desk, boss, "Anna") == ["Anna Client"]


async def test_a_phone_is_kept_in_one_spelling_and_belongs_to_one_card(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client", "030 901820")

    assert anna.phone == "+4930901820"
    with pytest.raises(AccountTaken):
        await people.add_client(desk, boss, "Bert Client", "+49 (30) 90 18 20")
    with pytest.raises(PhoneUnclear):
        await people.add_client(desk, boss, "Bert Client", "call me")


async def test_a_renamed_client_is_found_by_the_new_name_and_phone_only(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client", "030 901820")

    await people.rename(desk, boss, anna.id, "Berta Guest")
    await people.change_phone(desk, boss, anna.id, "030 777888")

    assert await names_found(desk, boss, "Anna") == []
    assert await names_found(desk, boss, "Berta") == ["Berta Guest"]
    assert await names_found(desk, boss, "777888") == ["Berta Guest"]
    await people.change_phone(desk, boss, anna.id, None)
    assert await names_found(desk, boss, "777888") == []


async def test_a_coach_keeps_records_of_own_clients_only_and_never_of_staff(desk: Desk) -> None:
    boss, seller = await owner(desk), await coach(desk, Right.SELL)
    own = await people.add_client(desk, seller, "Own Client")
    other = await people.add_client(desk, boss, "Other Client")

    assert (await people.rename(desk, seller, own.id, "Dear Client")).name == "Dear Client"
    with pytest.raises(NotFound):
        await people.rename(desk, seller, other.id, "Stolen Client")
    async with desk.writing() as tx:
        await tx.people.save(own.joining_as(Role.OWNER))
    with pytest.raises(NotFound):
        await people.change_phone(desk, seller, own.id, "030 901820")


async def test_an_owner_hands_a_client_to_a_coach_and_takes_them_back(desk: Desk) -> None:
    boss, plain = await owner(desk), await coach(desk, Right.DEDUCT)
    anna, _ = await client_with_pass(desk, boss)
    with pytest.raises(NotFound):
        await coaching.client_at_desk(desk, plain, anna.id)

    for _ in range(2):
        await clientele.assign(desk, boss, anna.id, plain.known_id, own=True)
    assert (await coaching.client_at_desk(desk, plain, anna.id)).client.id == anna.id

    now = await clientele.assign(desk, boss, anna.id, plain.known_id, own=False)
    assert [(each.id, own) for each, own in now.coaches] == [(plain.id, False)]
    with pytest.raises(NotFound):
        await coaching.client_at_desk(desk, plain, anna.id)


async def test_many_coaches_come_in_pages_that_miss_nobody(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    everybody = [await coach(desk, name=f"Coach {number}") for number in range(clientele.PAGE + 2)]

    first = await clientele.assignments(desk, boss, anna.id)
    second = await clientele.assignments(desk, boss, anna.id, first.more)

    listed = [each.id for each, _ in (*first.coaches, *second.coaches)]
    assert listed == [each.id for each in everybody]
    assert second.more is None


async def test_an_unlinked_account_is_a_strangers_and_the_card_stays(desk: Desk) -> None:
    boss = await owner(desk)
    anna, _ = await client_with_pass(desk, boss)
    account = await link(desk, 700, anna.id)

    await clientele.unlink(desk, boss, account)

    assert (await clientele.record(desk, boss, anna.id)).accounts == ()
    assert len((await coaching.client_at_desk(desk, boss, anna.id)).offers) == 1
    with pytest.raises(NotFound):
        await clientele.unlink(desk, boss, account)


async def test_the_only_account_of_the_only_owner_cannot_be_unlinked(desk: Desk) -> None:
    boss = await owner(desk)
    first = await link(desk, 700, boss.known_id)
    with pytest.raises(LastOwner):
        await clientele.unlink(desk, boss, first)

    second = await link(desk, 701, boss.known_id)
    await clientele.unlink(desk, boss, first)

    with pytest.raises(LastOwner):
        await clientele.unlink(desk, boss, second)


async def test_a_seller_unlinks_own_clients_and_nobody_of_the_staff(desk: Desk) -> None:
    boss, seller = await owner(desk), await coach(desk, Right.SELL)
    own = await people.add_client(desk, seller, "Own Client")
    of_client, of_owner = await link(desk, 700, own.id), await link(desk, 701, boss.known_id)

    with pytest.raises(NotFound):
        await clientele.unlink(desk, seller, of_owner)
    with pytest.raises(NotFound):
        await clientele.linked(desk, seller, of_owner)
    assert (await clientele.linked(desk, seller, of_client))[0].id == own.id
    await clientele.unlink(desk, seller, of_client)


async def test_merging_puts_passes_accounts_and_coaches_under_one_card(desk: Desk) -> None:
    boss, plain = await owner(desk), await coach(desk, Right.DEDUCT)
    kept, kept_pass = await client_with_pass(desk, boss, "Anna Client")
    gone, gone_pass = await client_with_pass(desk, boss, "Ana Client", size=5)
    await people.change_phone(desk, boss, gone.id, "030 901820")
    await clientele.assign(desk, boss, gone.id, plain.known_id, own=True)
    await link(desk, 700, gone.id)
    visit = await visits.deduct(desk, boss, gone_pass.id, seen=gone_pass.version)

    record = await clientele.merge(desk, boss, gone.id, kept.id)

    assert record.client.phone == "+4930901820"
    assert [account.telegram_id for account in record.accounts] == [700]
    assert [each.id for each in record.coaches] == [plain.id]
    shown = await coaching.client_at_desk(desk, boss, kept.id)
    assert {each.pass_.id for each in shown.offers} == {kept_pass.id, gone_pass.id}
    with pytest.raises(NotFound):
        await coaching.client_at_desk(desk, boss, gone.id)
    assert await names_found(desk, boss, "Ana") == ["Anna Client"]
    async with desk.reading() as tx:
        entry = await tx.ledger.get(visit.recorded.entry_id)
    assert entry is not None and entry.client_id == gone.id


async def test_work_goes_on_with_a_pass_that_was_merged(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    kept, _ = await client_with_pass(desk, boss, "Anna Client")
    gone, gone_pass = await client_with_pass(desk, boss, "Ana Client")
    await visits.deduct(desk, boss, gone_pass.id, seen=gone_pass.version)
    await clientele.merge(desk, boss, gone.id, kept.id)
    clock.advance(timedelta(days=1))

    moved = await fresh(desk, gone_pass)
    await visits.deduct(desk, boss, moved.id, seen=moved.version)

    assert (await fresh(desk, gone_pass)).used == 2
    assert [each.name for each in (await coach_mode.at_work(desk, boss)).recent] == ["Anna Client"]


async def test_merging_is_for_owners_not_with_oneself_and_never_hands_on_a_role(desk: Desk) -> None:
    boss, seller = await owner(desk), await coach(desk, *Right)
    one = await people.add_client(desk, boss, "Anna Client")
    other = await people.add_client(desk, boss, "Ana Client")

    with pytest.raises(NotFound):
        await clientele.merge(desk, seller, one.id, other.id)
    with pytest.raises(NoChange):
        await clientele.merge(desk, boss, one.id, one.id)
    async with desk.writing() as tx:
        await tx.people.save(one.joining_as(Role.COACH))
    await link(desk, 700, other.id)
    with pytest.raises(StaffCannotBeMerged):
        await clientele.merge(desk, boss, one.id, other.id)
    with pytest.raises(StaffCannotBeMerged):
        await clientele.merge(desk, boss, other.id, one.id)


async def test_two_owners_merge_the_same_pair_both_ways_at_once_and_one_card_is_left(desk: Desk) -> None:
    boss, second = await owner(desk), await owner(desk, "Otto Owner")
    one, one_pass = await client_with_pass(desk, boss, "Anna Client")
    other, other_pass = await client_with_pass(desk, boss, "Ana Client")

    outcomes = await asyncio.gather(
        clientele.merge(desk, boss, one.id, other.id),
        clientele.merge(desk, second, other.id, one.id),
        return_exceptions=True,
    )

    assert sum(isinstance(outcome, NotFound) for outcome in outcomes) == 1
    holders = {(await fresh(desk, each)).client_id for each in (one_pass, other_pass)}
    assert len(holders) == 1
