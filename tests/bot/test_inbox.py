"""The inbox as one process uses it: nothing that was stored is ever lost sight of."""

from datetime import timedelta

from bot.inbox import Inbox, Raw
from storage.desk import Desk
from storage.inbox import Held
from tests.conftest import TestClock

ROOM = 10_000


def message(update_id: int, chat: int = 7) -> Raw:
    return {"update_id": update_id, "message": {"chat": {"id": chat}}}


def updates(rows: list[Held]) -> list[int]:
    return [row.update_id for row in rows]


async def test_what_is_open_comes_first_after_a_restart_and_in_order(desk: Desk) -> None:
    before = Inbox(desk, shared=False)
    await before.keep([message(1), message(2, chat=8), message(3)], ROOM)
    after = Inbox(desk, shared=False)
    assert updates(await after.resume(ROOM)) == [1, 2, 3]
    assert updates(await after.keep([message(3), message(4)], ROOM)) == [4]


async def test_more_than_one_claim_can_hold_is_resumed_too(desk: Desk) -> None:
    before = Inbox(desk, shared=False)
    for first in range(0, 1200, 100):
        await before.keep([message(n, chat=n) for n in range(first, first + 100)], ROOM)
    assert updates(await Inbox(desk, shared=False).resume(ROOM)) == list(range(1200))


async def test_another_machines_work_is_left_to_it_until_it_is_silent(desk: Desk, clock: TestClock) -> None:
    one, two = Inbox(desk, shared=True), Inbox(desk, shared=True)
    await one.keep([message(1)], ROOM)
    assert await two.resume(ROOM) == []
    clock.advance(timedelta(seconds=12))
    assert await one.look_after({1}, ROOM) == []
    clock.advance(timedelta(seconds=12))
    assert await two.look_after(set(), ROOM) == []
    clock.advance(timedelta(seconds=20))
    assert updates(await two.look_after(set(), ROOM)) == [1]


async def test_what_a_stopping_machine_leaves_can_be_had_at_once(desk: Desk) -> None:
    one, two = Inbox(desk, shared=True), Inbox(desk, shared=True)
    await one.keep([message(1)], ROOM)
    await one.release()
    assert updates(await two.look_after(set(), ROOM)) == [1]


async def test_an_update_stored_by_a_commit_that_seemed_to_fail_is_found(desk: Desk) -> None:
    inbox = Inbox(desk, shared=False)
    [lost] = await inbox.keep([message(1)], ROOM)
    assert await inbox.keep([message(1)], ROOM) == [], "the repeated write finds it stored already"
    assert await inbox.look_after(set(), ROOM) == [], "it may be on its way to the dispatcher"
    assert await inbox.look_after(set(), ROOM) == [lost]


async def test_what_is_in_hand_is_not_handed_out_again(desk: Desk) -> None:
    inbox = Inbox(desk, shared=False)
    [row] = await inbox.keep([message(1)], ROOM)
    for _ in range(3):
        assert await inbox.look_after({row.id}, ROOM) == []


async def test_after_closing_only_the_update_id_is_remembered(desk: Desk) -> None:
    inbox = Inbox(desk, shared=False)
    [row] = await inbox.keep([message(1)], ROOM)
    await inbox.close([row.id])
    assert await inbox.keep([message(1)], ROOM) == []
    assert await Inbox(desk, shared=False).resume(ROOM) == []


async def test_what_there_is_no_room_for_waits_for_its_turn_and_what_is_urgent_does_not(desk: Desk) -> None:
    inbox = Inbox(desk, shared=False)
    [first] = await inbox.keep([message(1)], 1)
    asked = {"update_id": 3, "pre_checkout_query": {"from": {"id": 7}}}
    assert updates(await inbox.keep([message(2), asked, message(4, chat=8)], 0)) == [3]
    assert updates(await inbox.keep([message(5), message(6, chat=9)], ROOM)) == [6], "not past an older one"
    known = {first.id, first.id + 2, first.id + 5}
    assert await inbox.look_after(known, 0) == []
    assert updates(await inbox.look_after(known, ROOM)) == [2, 4, 5]


async def test_no_more_are_resumed_than_there_is_room_for(desk: Desk) -> None:
    await Inbox(desk, shared=False).keep([message(n, chat=n) for n in range(1, 10)], ROOM)
    inbox = Inbox(desk, shared=False)
    assert updates(await inbox.resume(4)) == [1, 2, 3, 4]
    assert updates(await inbox.look_after({1, 2, 3, 4}, ROOM)) == [5, 6, 7, 8, 9]
