"""An import is taken back as one: what nobody touched ends, what was used stays, and it can come again."""

import asyncio
from datetime import timedelta

import pytest

from domain.accounts import LineKind
from domain.ids import PassId, PersonId
from domain.imports import Import, ImportId, ImportState
from domain.money import Method
from domain.people import Actor
from domain.refusals import FileChanged, ListTooOld, NotFound
from services import clientele, dues, people, sent_lists, sweeping, unimporting, visits
from services.checking import check
from services.dues import Sum
from services.importing import import_list
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import coach, owner

LIST = (
    b"client,phone,telegram_id,plan,total,used,valid_until\n"
    b"Anna,0170 1234567,4711,Boxing,10,3,\n"
    b"Bo,,,Boxing,10,0,2026-11-30\n"
    b"Bo,,,Sauna,,4,\n"
    b"Cy,0170 7654321,,Boxing,10,10,\n"
)


def quietly(done: int, of: int) -> None:
    """Nobody waits."""


async def taken_over(desk: Desk, boss: Actor, content: bytes = LIST) -> ImportId:
    report = await sent_lists.offer(desk, boss, "old.csv", "file", content)
    assert report.import_id is not None
    await sent_lists.confirm(desk, boss, report.import_id, content, quietly)
    return report.import_id


async def clients(desk: Desk, boss: Actor) -> list[str]:
    async with desk.reading() as tx:
        found = [await tx.people.get(PersonId(id_)) for id_ in range(1, 20)]
    return [each.name for each in found if each is not None and each.is_client]


async def card_of(desk: Desk, name: str) -> PersonId:
    async with desk.reading() as tx:
        found = [await tx.people.get(PersonId(id_)) for id_ in range(1, 20)]
    return next(each.id for each in found if each is not None and each.name == name)


async def is_sound(desk: Desk) -> bool:
    return not (await check(desk)).faults


async def test_all_of_an_untouched_import_ends_and_comes_again(desk: Desk) -> None:
    boss = await owner(desk)
    import_id = await taken_over(desk, boss)
    thought = await unimporting.preview(desk, boss, import_id)

    undone = await unimporting.take_back(desk, boss, import_id, quietly)

    assert (thought.passes, thought.stays) == (4, 0)
    assert (undone.passes, undone.people, undone.plans, undone.stays) == (4, 3, 2, 0)
    assert undone.import_.state is ImportState.UNDONE
    assert await clients(desk, boss) == []
    assert await is_sound(desk)
    again = await sent_lists.offer(desk, boss, "old.csv", "file", LIST)
    assert (again.new_passes, again.new_clients, again.new_plans) == (4, 3, ["Boxing", "Sauna"])
    await taken_over(desk, boss)
    assert await clients(desk, boss) == ["Anna", "Bo", "Cy"]
    assert await is_sound(desk)


async def test_what_was_used_since_stays_with_its_client_and_is_named(desk: Desk) -> None:
    boss = await owner(desk)
    import_id = await taken_over(desk, boss)
    await visits.deduct(desk, boss, PassId(1), seen=2)

    thought = await unimporting.preview(desk, boss, import_id)
    undone = await unimporting.take_back(desk, boss, import_id, quietly)

    for found in (thought, undone):
        assert [(kept.client_name, kept.title) for kept in found.kept] == [("Anna", "Boxing")]
    assert (undone.passes, undone.people, undone.plans) == (3, 2, 1)
    assert undone.import_.state is ImportState.DONE
    assert await clients(desk, boss) == ["Anna"]
    again = await sent_lists.offer(desk, boss, "old.csv", "file", LIST)
    assert (again.new_passes, again.already_here, again.known_clients) == (3, 1, 1)
    assert await is_sound(desk)


async def test_an_expiry_that_the_calendar_recorded_is_nobody_s_doing(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    soon = LIST.replace(b"2026-11-30", b"2026-12-02")
    import_id = await taken_over(desk, boss, soon)
    clock.advance(timedelta(days=4))
    await sweeping.expire(desk)

    undone = await unimporting.take_back(desk, boss, import_id, quietly)

    assert (undone.passes, undone.stays) == (4, 0)
    assert await is_sound(desk)


async def test_whoever_came_to_more_than_the_list_stays_and_is_known_again(desk: Desk) -> None:
    boss = await owner(desk)
    import_id = await taken_over(desk, boss)
    await people.change_phone(desk, boss, await card_of(desk, "Bo"), "0151 1234567")

    undone = await unimporting.take_back(desk, boss, import_id, quietly)

    assert (undone.passes, undone.people) == (4, 2)
    again = await sent_lists.offer(desk, boss, "old.csv", "file", LIST)
    assert (again.new_passes, again.new_clients, again.known_clients) == (4, 2, 1)


async def test_cards_that_were_here_before_are_as_they_were(desk: Desk) -> None:
    boss = await owner(desk)
    carl = await coach(desk)
    anna = await people.add_client(desk, boss, "Anna", "0170 1234567")
    await import_list(desk, boss, b"client,telegram_id,plan,total,used\nBo,1,Old,5,0\n")
    staff = f"Carl,0151 7654321,{carl.telegram_id},Boxing,5,0,\n".encode()
    async with desk.writing() as tx:
        await tx.people.link(carl.telegram_id, carl.known_id, tx.now)

    import_id = await taken_over(desk, boss, LIST + staff)
    await unimporting.take_back(desk, boss, import_id, quietly)

    async with desk.reading() as tx:
        assert [each.telegram_id for each in await tx.people.accounts_of(anna.id)] == []
        kept = await tx.people.get(carl.known_id)
        assert len(await tx.people.accounts_of(carl.known_id)) == 1
    assert kept is not None and (kept.phone, kept.is_client) == (None, False)
    assert await clients(desk, boss) == ["Anna", "Bo"]


async def test_two_owners_at_once_import_once_and_take_back_once(desk: Desk) -> None:
    boss, other = await owner(desk), await owner(desk, "Otto Owner")
    offers = [await sent_lists.offer(desk, each, "old.csv", "file", LIST) for each in (boss, other)]
    ids = [each.import_id for each in offers if each.import_id is not None]

    done = await asyncio.gather(
        *(sent_lists.confirm(desk, boss, id_, LIST, quietly) for id_ in (*ids, ids[0], ids[1]))
    )

    made = {each.id: each.figures.new_passes for each in done if isinstance(each, Import)}
    assert sorted(made.values()) == [0, 4]
    first = next(id_ for id_, passes in made.items() if passes)
    undone = await asyncio.gather(
        *(unimporting.take_back(desk, each, first, quietly) for each in (boss, other))
    )
    assert sorted(each.passes for each in undone) == [0, 4]
    assert await is_sound(desk)


async def test_a_list_is_not_taken_over_late_or_as_another_one_or_by_others(
    desk: Desk, clock: TestClock
) -> None:
    boss, carl = await owner(desk), await coach(desk)
    report = await sent_lists.offer(desk, boss, "old.csv", "file", LIST)
    assert report.import_id is not None
    for actor, content, refusal in (
        (carl, LIST, NotFound),
        (boss, LIST.replace(b"10,3", b"10,2"), FileChanged),
    ):
        with pytest.raises(refusal):
            await sent_lists.confirm(desk, actor, report.import_id, content, quietly)
    for read in (unimporting.preview, sent_lists.get, sent_lists.waiting):
        with pytest.raises(NotFound):
            await read(desk, carl, report.import_id)
    with pytest.raises(NotFound):
        await unimporting.take_back(desk, carl, report.import_id, quietly)

    clock.advance(timedelta(hours=25))
    with pytest.raises(ListTooOld):
        await sent_lists.confirm(desk, boss, report.import_id, LIST, quietly)

    assert await clients(desk, boss) == []
    assert (await unimporting.take_back(desk, boss, report.import_id, quietly)).passes == 0


async def test_a_list_that_contradicts_the_desk_by_now_is_not_taken_over(desk: Desk) -> None:
    boss = await owner(desk)
    report = await sent_lists.offer(desk, boss, "old.csv", "file", LIST)
    assert report.import_id is not None
    await import_list(desk, boss, b"client,telegram_id,plan,total,used\nZoe,4711,Old,5,0\n")
    await people.add_client(desk, boss, "Anna", "0170 1234567")

    told = await sent_lists.confirm(desk, boss, report.import_id, LIST, quietly)

    assert not isinstance(told, Import) and [problem.line for problem in told.problems] == [2]


async def test_whoever_took_over_another_card_keeps_what_is_kept_for_them(desk: Desk) -> None:
    boss = await owner(desk)
    before = await people.add_client(desk, boss, "Anna Client")
    credit = Sum(LineKind.CREDIT, 5000, "EUR", Method.CASH)
    await dues.pay(desk, boss, before.id, credit, seen=dues.NONE, reason="deposit")
    import_id = await taken_over(desk, boss)
    anna = await card_of(desk, "Anna")
    await clientele.merge(desk, boss, before.id, anna)

    await unimporting.take_back(desk, boss, import_id, quietly)

    assert (await dues.account(desk, boss, anna)).open_.credit == {"EUR": 5000}
    assert await is_sound(desk)
