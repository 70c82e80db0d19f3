"""What is stored of a person is theirs to have and to have erased; the books stay."""

import json
from datetime import time, timedelta

import pytest

from domain.availability import Hours, TimeOff
from domain.ids import TelegramId
from domain.people import Account, Actor, Right
from domain.refusals import InviteUnusable, LastOwner, NotFound
from domain.searching import Query
from services import inviting, joining, people, privacy, questions, searching, visits
from storage.desk import Desk
from tests.studio_life import client_with_pass, coach, fresh, owner


async def linked(desk: Desk, actor_or_person: Actor, telegram_id: int) -> Actor:
    """The actor with an account of their own."""
    account = Account(telegram_id=TelegramId(telegram_id), first_name="Annas Phone", username="anna_phone")
    async with desk.writing() as tx:
        await tx.people.see(account, tx.now)
        await tx.people.link(account.telegram_id, actor_or_person.known_id, tx.now)
    return actor_or_person.model_copy(update={"telegram_id": account.telegram_id})


async def anna_of(desk: Desk, boss: Actor) -> Actor:
    """A client with a phone, an account, a pass and a visit, acting."""
    client, pass_ = await client_with_pass(desk, boss)
    client = await people.change_phone(desk, boss, client.id, "030 901820")
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    return await linked(desk, boss.model_copy(update={"person": client}), 700)


async def test_the_file_holds_person_accounts_passes_history_and_notices(desk: Desk) -> None:
    anna = await anna_of(desk, await owner(desk))

    told = json.loads(await privacy.export(desk, anna))

    assert told["person"]["name"] == "Anna Client"
    assert told["person"]["phone"] == "+4930901820"
    assert [account["username"] for account in told["accounts"]] == ["anna_phone"]
    assert [pass_["used"] for pass_ in told["passes"]] == [1]
    assert [entry["kind"] for entry in told["entries"]] == ["grant", "consume"]
    assert {notice["kind"] for notice in told["notices"]} == {"given", "deducted"}


async def test_erasing_forgets_the_person_and_keeps_the_books(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await anna_of(desk, boss)
    await questions.ask(desk, anna, "phone", {"client": anna.known_id})
    async with desk.reading() as tx:
        passes = await tx.passes.open_of(anna.known_id, boss.studio.today(tx.now))

    erased = await privacy.erase(desk, anna)

    assert erased.accounts == (700,)
    assert (await fresh(desk, passes[0])).used == 1
    assert (await searching.search(desk, boss, Query.of("Anna"))).clients == ()
    async with desk.writing() as tx:
        person = await tx.people.get(anna.known_id)
        assert person is not None and (person.name, person.phone, person.roles) == (
            f"#{anna.id}",
            None,
            frozenset(),
        )
        assert await tx.people.account(anna.telegram_id) is None
        assert await tx.questions.open_for(anna.telegram_id) is None
        assert await tx.notices.claim(tx.now, tx.now + timedelta(minutes=1), 10) == []
        entries = await tx.ledger.of_pass(passes[0].id, 2**53, 10)
    assert [entry.client_id for entry in entries] == [anna.id, anna.id]
    with pytest.raises(NotFound):
        await privacy.erase(desk, anna)


async def test_nothing_in_the_database_names_an_erased_person(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await anna_of(desk, boss)
    await privacy.erase(desk, anna)

    async with desk.reading() as tx:
        everything = await tx.privacy.everything_of(anna.known_id)
        person = await tx.people.get(anna.known_id)
    left = json.dumps([everything, person and person.model_dump(mode="json")], default=str)
    for trace in ("Anna", "anna_phone", "4930901820", "700"):
        assert trace not in left


async def test_an_invitation_for_an_erased_card_is_dead(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    invitation = await inviting.invite_client(desk, boss, anna.id)
    await privacy.erase(desk, boss, anna.id)
    visitor = Actor(telegram_id=TelegramId(701), person=None, studio=boss.studio, language="en")

    with pytest.raises(InviteUnusable):
        await joining.join(desk, visitor, invitation.payload)
    async with desk.reading() as tx:
        assert await tx.people.account(TelegramId(701)) is None


async def test_the_last_owner_cannot_be_erased_and_a_coach_can(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, *Right)

    with pytest.raises(LastOwner):
        await privacy.erase(desk, boss)
    await privacy.erase(desk, carl)
    await owner(desk, "Otto Owner")
    await privacy.erase(desk, boss)

    async with desk.reading() as tx:
        assert [person.name for person in await tx.people.staff()] == ["Otto Owner"]


async def test_only_an_owner_erases_somebody_else_and_never_staff(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, *Right)
    anna = await people.add_client(desk, boss, "Anna Client")

    with pytest.raises(NotFound):
        await privacy.erase(desk, carl, anna.id)
    with pytest.raises(NotFound):
        await privacy.erase(desk, boss, carl.id)
    with pytest.raises(NotFound):
        await privacy.stored(desk, carl, anna.id)


async def test_an_erasing_that_is_run_again_changes_nothing(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    await privacy.erase(desk, boss, anna.id)

    assert (await privacy.erase(desk, boss, anna.id)).accounts == ()


async def test_an_erased_coach_is_named_by_no_plan_and_no_pass(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk)
    other = await coach(desk, name="Dora Coach")
    named = [{"id": who.known_id, "name": who.person.name} for who in (carl, other) if who.person]
    _, pass_ = await client_with_pass(desk, boss, coverage={"coaches": named})
    _, untouched = await client_with_pass(desk, boss, name="Ben Client")

    await privacy.erase(desk, carl)

    covered = (await fresh(desk, pass_)).terms.coverage
    assert [each.name for each in covered.coaches] == [f"#{carl.known_id}", "Dora Coach"]
    assert await fresh(desk, untouched) == untouched
    async with desk.reading() as tx:
        plans = await tx.plans.all()
    assert "Carl Coach" not in "".join(plan.model_dump_json() for plan in plans)
    assert plans[0].terms.coverage == covered


async def test_the_hours_and_time_off_of_a_coach_are_handed_over_and_erased_with_them(desk: Desk) -> None:
    await owner(desk)
    carl = await coach(desk)
    async with desk.writing() as tx:
        hours = Hours(coach_id=carl.known_id, weekday=4, opens=time(9), closes=time(12))
        await tx.availability.add_hours(hours)
        soon = tx.now + timedelta(days=1)
        off = TimeOff(coach_id=carl.known_id, starts_at=soon, ends_at=soon + timedelta(hours=1))
        await tx.availability.add_off(off)

    told = json.loads(await privacy.export(desk, carl))
    await privacy.erase(desk, carl)

    assert (told["coach_hours"][0]["opens"], len(told["time_off"])) == ("09:00", 1)
    async with desk.reading() as tx:
        assert await tx.availability.hours_of(carl.known_id) == []
        assert await tx.availability.coaches(5) == []
        assert (
            await tx.availability.off_of(carl.known_id, soon - timedelta(days=9), soon + timedelta(days=9))
            == []
        )
