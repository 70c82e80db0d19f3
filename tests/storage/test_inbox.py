"""What was accepted is kept until it is answered, and one chat is never in two hands."""

import asyncio
from datetime import timedelta

from storage.desk import Desk
from storage.inbox import Held, Incoming
from tests.conftest import TestClock

LEASE = timedelta(seconds=20)


def update(update_id: int, chat: int = 7, text: str = "hi") -> Incoming:
    return Incoming(update_id=update_id, chat=chat, raw={"update_id": update_id, "text": text})


async def keep(desk: Desk, *updates: Incoming, holder: str = "one") -> list[int]:
    async with desk.writing() as tx:
        held = await tx.inbox.keep(updates, holder, tx.now, tx.now + LEASE)
    return [row.update_id for row in held]


async def claim(desk: Desk, holder: str = "two", limit: int = 500) -> list[Held]:
    async with desk.writing() as tx:
        return await tx.inbox.claim(holder, tx.now, tx.now + LEASE, limit)


async def claimed(desk: Desk, holder: str = "two", limit: int = 500) -> list[int]:
    return [row.update_id for row in await claim(desk, holder, limit)]


async def ids(desk: Desk) -> list[int]:
    async with desk.reading() as tx:
        return sorted(await tx.inbox.held_ids("one"))


async def close(desk: Desk, *rows: int) -> None:
    async with desk.writing() as tx:
        await tx.inbox.close(rows, tx.now)


async def test_an_update_delivered_twice_is_kept_once(desk: Desk) -> None:
    assert await keep(desk, update(1), update(2)) == [1, 2]
    assert await keep(desk, update(2), update(3), update(3)) == [3]


async def test_whatever_people_write_comes_back_as_it_was(desk: Desk) -> None:
    text = "Ünïcode 🏋️ \x00 \ud800 \u202e '\"\\ {} [] null"
    await keep(desk, update(1, text=text))
    async with desk.writing() as tx:
        await tx.inbox.release("one")
    [row] = await claim(desk)
    assert row.raw == {"update_id": 1, "text": text}
    assert row.chat == 7


async def test_updates_are_kept_in_the_order_they_came(desk: Desk) -> None:
    assert await keep(desk, *(update(n, chat=n % 3) for n in (5, 4, 9, 1))) == [5, 4, 9, 1]


async def test_a_closed_update_is_neither_claimed_nor_remembered(desk: Desk, clock: TestClock) -> None:
    await keep(desk, update(1))
    [row] = await ids(desk)
    await close(desk, row)
    clock.advance(LEASE * 2)
    assert await claimed(desk) == []
    assert await keep(desk, update(1)) == []
    async with desk.reading() as tx:
        assert await tx.inbox.open_count() == 0
        assert await tx.inbox.oldest_open() is None


async def test_nobody_takes_over_while_the_lease_lasts(desk: Desk, clock: TestClock) -> None:
    await keep(desk, update(1))
    assert await claimed(desk) == []
    clock.advance(LEASE)
    assert await claimed(desk) == [1]


async def test_a_lease_can_be_lengthened(desk: Desk, clock: TestClock) -> None:
    await keep(desk, update(1))
    clock.advance(LEASE / 2)
    async with desk.writing() as tx:
        await tx.inbox.extend("one", tx.now + LEASE, ending=tx.now + LEASE)
    clock.advance(LEASE / 2)
    assert await claimed(desk) == []


async def test_a_busy_chats_new_update_waits_for_whoever_is_busy_with_it(desk: Desk) -> None:
    await keep(desk, update(1, chat=7), holder="one")
    assert await keep(desk, update(2, chat=7), update(3, chat=8), holder="two") == [3]
    assert await claimed(desk, holder="two") == []
    assert await claimed(desk, holder="one") == [2]


async def test_the_rest_of_a_chat_comes_with_its_oldest_update(desk: Desk, clock: TestClock) -> None:
    await keep(desk, update(1, chat=7), update(2, chat=8), update(3, chat=7), update(4, chat=8))
    clock.advance(LEASE)
    assert await claimed(desk, limit=1) == [1, 3]
    assert await claimed(desk, limit=1) == [2, 4]


async def test_leases_that_end_one_by_one_do_not_mix_up_a_chat(desk: Desk, clock: TestClock) -> None:
    await keep(desk, update(1), holder="one")
    clock.advance(LEASE / 2)
    await keep(desk, update(2), holder="one")
    await keep(desk, update(3), holder="two")
    clock.advance(LEASE / 2)
    assert await claimed(desk, holder="two") == [1]
    clock.advance(LEASE / 2)
    assert await claimed(desk, holder="two") == [2, 3]


async def test_giving_up_lets_others_in_at_once(desk: Desk) -> None:
    await keep(desk, update(1))
    async with desk.writing() as tx:
        await tx.inbox.release("somebody else")
    assert await claimed(desk) == []
    async with desk.writing() as tx:
        await tx.inbox.release("one")
    assert await claimed(desk) == [1]


async def test_failed_attempts_are_remembered(desk: Desk) -> None:
    await keep(desk, update(1))
    [row] = await ids(desk)
    async with desk.writing() as tx:
        await tx.inbox.note_failure(row, "ValueError")
        await tx.inbox.note_failure(row, "ValueError")
        await tx.inbox.release_all()
    [again] = await claim(desk)
    assert again.attempts == 2


async def test_a_dead_letter_frees_its_chat_and_is_buried_once(desk: Desk) -> None:
    await keep(desk, update(1), update(2))
    first, *_ = await ids(desk)
    async with desk.writing() as tx:
        assert await tx.inbox.bury(first, "A1B2C3", "ValueError", tx.now)
        assert not await tx.inbox.bury(first, "D4E5F6", "ValueError", tx.now)
        await tx.inbox.release_all()
    assert await claimed(desk) == [2]


async def test_old_updates_are_forgotten_by_age(desk: Desk, clock: TestClock) -> None:
    await keep(desk, update(1, chat=1), update(2, chat=2), update(3, chat=3))
    closed, dead, _ = await ids(desk)
    async with desk.writing() as tx:
        await tx.inbox.close([closed], tx.now)
        await tx.inbox.bury(dead, "A1B2C3", "ValueError", tx.now)
    pruned = []
    for days in (1, 7, 7, 7):
        clock.advance(timedelta(days=days))
        async with desk.writing() as tx:
            pruned.append(await tx.inbox.prune(tx.now))
    assert pruned == [0, 1, 1, 0]
    async with desk.reading() as tx:
        assert await tx.inbox.open_count() == 1


async def test_a_probe_is_never_taken_for_an_update(desk: Desk, clock: TestClock) -> None:
    for _ in range(2):
        async with desk.writing() as tx:
            await tx.inbox.probe(tx.now)
    clock.advance(LEASE)
    assert await claimed(desk) == []


async def test_leases_are_lengthened_while_answers_are_closed_in_any_order(desk: Desk) -> None:
    for first in range(0, 3000, 300):
        await keep(desk, *(update(first + n, chat=n) for n in range(300)))
        held = sorted(await ids(desk), reverse=True)
        await asyncio.gather(close(desk, *held), lengthen(desk))

    assert await ids(desk) == []


async def lengthen(desk: Desk) -> None:
    async with desk.writing() as tx:
        await tx.inbox.extend("one", tx.now + 2 * LEASE, tx.now + 3 * LEASE)
