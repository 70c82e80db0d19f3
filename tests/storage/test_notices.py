"""What is owed is owed once, and leaves in the order it was written."""

from datetime import timedelta

from domain.ids import PersonId, TelegramId
from domain.notices import Notice, NoticeKind
from domain.people import Person
from services import people
from storage.desk import Desk
from storage.notices import NoticeState, Outgoing
from tests.conftest import TestClock

LEASE = timedelta(seconds=60)


async def person(desk: Desk, *accounts: int, name: str = "Anna") -> PersonId:
    async with desk.writing() as tx:
        added = await people.add_person(tx, Person(id=PersonId(0), name=name))
        for account in accounts:
            await tx.people.link(TelegramId(account), added.id, tx.now)
    return added.id


async def owe(desk: Desk, key: str, to: PersonId, *, later: timedelta = timedelta()) -> bool:
    async with desk.writing() as tx:
        notice = Notice(
            person_id=to,
            kind=NoticeKind.CHANGED,
            key=key,
            data={"entry_id": 5},
            not_before=tx.now + later,
        )
        return await tx.notices.add(notice)


async def claim(desk: Desk, limit: int = 50) -> list[Outgoing]:
    async with desk.writing() as tx:
        return await tx.notices.claim(tx.now, tx.now + LEASE, limit)


async def keys(desk: Desk, limit: int = 50) -> list[str]:
    return [out.notice.key for out in await claim(desk, limit)]


async def settle(desk: Desk, out: Outgoing) -> None:
    async with desk.writing() as tx:
        await tx.notices.settle(out.notice.id, NoticeState.SENT, tx.now)


async def test_the_same_cause_owes_once(desk: Desk) -> None:
    anna = await person(desk, 501)
    assert await owe(desk, "expired:1", anna)
    assert not await owe(desk, "expired:1", anna)
    assert await keys(desk) == ["expired:1"]


async def test_a_notice_written_wakes_the_sender(desk: Desk) -> None:
    anna = await person(desk, 501)
    assert not desk.notices_added.is_set()
    await owe(desk, "expired:1", anna)
    assert desk.notices_added.is_set()


async def test_a_reader_gets_one_at_a_time_in_order(desk: Desk) -> None:
    anna, ben = await person(desk, 501), await person(desk, 502, name="Ben")
    for key, reader in [("a1", anna), ("a2", anna), ("b1", ben)]:
        await owe(desk, key, reader)
    first = await claim(desk)
    assert [out.notice.key for out in first] == ["a1", "b1"]
    assert await keys(desk) == []
    await settle(desk, first[0])
    assert await keys(desk) == ["a2"]


async def test_one_that_is_not_due_yet_holds_nothing_up(desk: Desk, clock: TestClock) -> None:
    anna = await person(desk, 501)
    await owe(desk, "tomorrow", anna, later=timedelta(days=1))
    await owe(desk, "now", anna)
    assert await keys(desk) == ["now"]
    clock.advance(timedelta(days=1))
    assert await keys(desk) == ["tomorrow"]


async def test_a_claim_ends_with_its_lease(desk: Desk, clock: TestClock) -> None:
    await owe(desk, "a1", await person(desk, 501))
    assert await keys(desk) == ["a1"]
    assert await keys(desk) == []
    clock.advance(LEASE)
    assert await keys(desk) == ["a1"]


async def test_it_goes_to_the_account_seen_last_that_can_be_reached(desk: Desk, clock: TestClock) -> None:
    anna = await person(desk, 501)
    clock.advance(timedelta(minutes=1))
    async with desk.writing() as tx:
        await tx.people.link(TelegramId(502), anna, tx.now)
    await owe(desk, "a1", anna)
    await owe(desk, "a2", anna)
    [first] = await claim(desk)
    assert first.to == 502
    async with desk.writing() as tx:
        await tx.people.mark_unreachable(TelegramId(502), tx.now)
        await tx.notices.settle(first.notice.id, NoticeState.SENT, tx.now)
    [second] = await claim(desk)
    assert second.to == 501
    assert second.notice.data == {"entry_id": 5}


async def test_somebody_without_an_account_has_no_address(desk: Desk) -> None:
    await owe(desk, "a1", await person(desk))
    [out] = await claim(desk)
    assert out.to is None


async def test_a_postponed_notice_keeps_its_place(desk: Desk, clock: TestClock) -> None:
    anna = await person(desk, 501)
    await owe(desk, "a1", anna)
    await owe(desk, "a2", anna)
    [out] = await claim(desk)
    async with desk.writing() as tx:
        await tx.notices.postpone(out.notice.id, tx.now + timedelta(seconds=30), "flood", 1)
    assert await keys(desk) == []
    clock.advance(timedelta(seconds=30))
    [again] = await claim(desk)
    assert (again.notice.key, again.notice.attempts) == ("a1", 1)


async def test_what_is_settled_stays_settled(desk: Desk, clock: TestClock) -> None:
    await owe(desk, "a1", await person(desk, 501))
    [out] = await claim(desk)
    await settle(desk, out)
    async with desk.writing() as tx:
        await tx.notices.postpone(out.notice.id, tx.now, "late news", 1)
    clock.advance(LEASE)
    assert await keys(desk) == []
