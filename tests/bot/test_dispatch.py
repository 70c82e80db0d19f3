"""One chat's updates in order, chats side by side, and a stop that breaks nothing off."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from structlog.testing import capture_logs

from bot.dispatch import FULL, Dispatcher
from bot.right_of_way import RightOfWay
from storage.inbox import Held

Run = Callable[[Coroutine[Any, Any, Any]], Any]


def row(id_: int, chat: int) -> Held:
    return Held(id=id_, update_id=id_ + 1000, chat=chat, raw={"update_id": id_ + 1000})


class Desk:
    """Takes a second for each update, fails those it is told to, and notes what happened."""

    def __init__(self, ceiling: int = 256) -> None:
        self.began: list[int] = []
        self.settled: list[int] = []
        self.fails: dict[int, int] = {}
        self.side_by_side = self.most = 0
        self.dispatcher = Dispatcher(self.attempt, self.answered, RightOfWay(), ceiling)

    async def attempt(self, update: Held) -> float | None:
        self.began.append(update.id)
        self.side_by_side += 1
        self.most = max(self.most, self.side_by_side)
        try:
            await asyncio.sleep(1)
        finally:
            self.side_by_side -= 1
        if self.fails.get(update.id, 0):
            self.fails[update.id] -= 1
            return 5.0
        return None

    def answered(self, update: Held) -> None:
        self.settled.append(update.id)
        self.dispatcher.forget([update.id])


def test_one_chats_updates_are_settled_in_order_even_when_one_has_to_be_repeated(
    in_virtual_time: Run,
) -> None:
    async def scenario() -> list[int]:
        desk = Desk()
        desk.fails = {1: 3}
        desk.dispatcher.take([row(1, 7), row(2, 7), row(3, 7)])
        await desk.dispatcher.quiet()
        return desk.settled

    assert in_virtual_time(scenario()) == [1, 2, 3]


def test_a_chat_in_trouble_does_not_hold_up_another(in_virtual_time: Run) -> None:
    async def scenario() -> list[int]:
        desk = Desk()
        desk.fails = {1: 3}
        desk.dispatcher.take([row(1, 7), row(2, 8)])
        await desk.dispatcher.quiet()
        return desk.settled

    assert in_virtual_time(scenario()) == [2, 1]


def test_a_hundred_chats_take_no_longer_than_one(in_virtual_time: Run) -> None:
    async def scenario() -> tuple[float, int]:
        desk = Desk()
        began = asyncio.get_running_loop().time()
        desk.dispatcher.take([row(n, n) for n in range(1, 101)])
        await desk.dispatcher.quiet()
        return asyncio.get_running_loop().time() - began, desk.most

    assert in_virtual_time(scenario()) == (1, 100)


def test_the_ceiling_holds_and_a_pause_does_not_count_against_it(in_virtual_time: Run) -> None:
    async def scenario() -> tuple[int, list[int]]:
        desk = Desk(ceiling=2)
        desk.fails = {1: 1, 2: 1}
        desk.dispatcher.take([row(n, n) for n in range(1, 6)])
        await desk.dispatcher.quiet()
        return desk.most, desk.settled

    assert in_virtual_time(scenario()) == (2, [3, 4, 5, 1, 2])


def test_an_update_taken_twice_is_answered_once(in_virtual_time: Run) -> None:
    async def scenario() -> list[int]:
        desk = Desk()
        desk.dispatcher.take([row(1, 7), row(1, 7)])
        await asyncio.sleep(0.5)
        desk.dispatcher.take([row(1, 7)])
        await desk.dispatcher.quiet()
        return desk.began

    assert in_virtual_time(scenario()) == [1]


def test_stopping_finishes_what_is_in_hand_and_begins_nothing_more(in_virtual_time: Run) -> None:
    async def scenario() -> tuple[list[int], set[int]]:
        desk = Desk(ceiling=2)
        desk.dispatcher.take([row(n, n % 4) for n in range(12)])
        await asyncio.sleep(0.5)
        await desk.dispatcher.stop(within=8)
        desk.dispatcher.take([row(99, 99)])
        return sorted(desk.settled), set(desk.began)

    settled, began = in_virtual_time(scenario())
    assert settled == [0, 1]
    assert began == {0, 1}


def test_stopping_does_not_wait_longer_than_it_may(in_virtual_time: Run) -> None:
    async def scenario() -> tuple[float, list[int]]:
        settled: list[int] = []

        async def endless(update: Held) -> float | None:
            await asyncio.Event().wait()
            return None

        dispatcher = Dispatcher(endless, lambda update: settled.append(update.id), RightOfWay())
        dispatcher.take([row(1, 7)])
        await asyncio.sleep(0)
        began = asyncio.get_running_loop().time()
        await dispatcher.stop(within=8)
        return asyncio.get_running_loop().time() - began, settled

    assert in_virtual_time(scenario()) == (8, [])


def test_an_attempt_that_breaks_is_seen_and_repeated(in_virtual_time: Run) -> None:
    async def scenario() -> list[int]:
        settled: list[int] = []
        breaks = [ZeroDivisionError()]

        async def breaking(update: Held) -> float | None:
            if breaks:
                raise breaks.pop()
            return None

        def answered(update: Held) -> None:
            settled.append(update.id)
            dispatcher.forget([update.id])

        dispatcher = Dispatcher(breaking, answered, RightOfWay())
        dispatcher.take([row(1, 7)])
        await dispatcher.quiet()
        return settled

    with capture_logs() as lines:
        assert in_virtual_time(scenario()) == [1]
    assert [line["event"] for line in lines] == ["attempt_broke"]


def test_there_is_room_again_as_updates_are_closed(in_virtual_time: Run) -> None:
    async def scenario() -> list[int]:
        desk = Desk()
        rooms = [desk.dispatcher.room]
        desk.dispatcher.take([row(n, n % 10) for n in range(FULL + 5)])
        rooms.append(desk.dispatcher.room)
        await asyncio.sleep(1.5)
        rooms.append(desk.dispatcher.room)
        await desk.dispatcher.stop(within=0)
        return rooms

    assert in_virtual_time(scenario()) == [FULL, 0, 5]


def asks_to_pay(id_: int) -> Held:
    return Held(id=id_, update_id=id_, chat=-id_, raw={"update_id": id_, "pre_checkout_query": {}})


def test_somebody_about_to_pay_waits_for_no_queue(in_virtual_time: Run) -> None:
    async def scenario() -> list[int]:
        desk = Desk(ceiling=2)
        desk.fails = {1: 3}
        desk.dispatcher.take([row(n, n % 50) for n in range(1, FULL)])
        await asyncio.sleep(0.5)
        desk.dispatcher.take([asks_to_pay(FULL)])
        await asyncio.sleep(1.2)
        begun = list(desk.began)
        await desk.dispatcher.stop(within=0)
        return begun

    assert in_virtual_time(scenario()) == [1, 2, FULL, 3, 4], "nobody else is begun before they are answered"


def test_a_question_that_cannot_be_answered_holds_up_nobody_after_the_first_try(in_virtual_time: Run) -> None:
    async def scenario() -> list[int]:
        desk = Desk()
        desk.fails = {9: 3}
        desk.dispatcher.take([asks_to_pay(9), row(1, 7), row(2, 7)])
        await desk.dispatcher.quiet()
        return desk.settled

    assert in_virtual_time(scenario()) == [1, 2, 9]


def test_one_who_presses_hundreds_of_times_delays_nobody_else(in_virtual_time: Run) -> None:
    async def scenario() -> list[int]:
        desk = Desk(ceiling=2)
        desk.dispatcher.take([row(n, 7) for n in range(1, 501)])
        await asyncio.sleep(0.5)
        desk.dispatcher.take([row(n, n) for n in range(501, 505)])
        await asyncio.sleep(4)
        settled = list(desk.settled)
        await desk.dispatcher.stop(within=0)
        return settled

    assert in_virtual_time(scenario()) == [1, 501, 502, 503, 504, 2]
