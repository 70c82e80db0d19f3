"""Whoever is about to pay is answered in time, however much was written before, and everybody else is too."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from structlog.testing import capture_logs
from telegram.error import RetryAfter, TelegramError

from bot.dispatch import Dispatcher
from bot.gateway import BATCH, LONG_POLL, Gateway
from bot.inbox import Raw, chat_of
from bot.intake import Intake
from bot.right_of_way import LONGEST, RightOfWay
from storage.inbox import Held

Run = Callable[[Coroutine[Any, Any, Any]], Any]


def line(update_id: int) -> Raw:
    return {"update_id": update_id, "message": {"chat": {"id": update_id % 300}}}


def asks_to_pay(update_id: int) -> Raw:
    return {"update_id": update_id, "pre_checkout_query": {"from": {"id": 7}}}


class Desk:
    """Fetches and stores at once or as slowly as told, and takes a second for each answer."""

    def __init__(self, waiting: Sequence[Raw], *, seconds: float = 0.05) -> None:
        self.waiting = list(waiting)
        self.seconds = seconds
        self.trouble: dict[int, TelegramError] = {}
        self.polls: list[int] = []
        self.answered: list[int] = []
        self.begun: list[int] = []
        way = RightOfWay()
        self.dispatcher = Dispatcher(self.attempt, self.closed, way)
        intake = Intake(self, self.dispatcher.take, lambda: self.dispatcher.room)  # type: ignore[arg-type]
        self.gateway = Gateway(self.fetch, intake.keep, way)

    async def fetch(self, offset: int, seconds: int) -> list[Raw]:
        self.polls.append(seconds)
        await asyncio.sleep(self.seconds)
        if problem := self.trouble.get(len(self.polls)):
            raise problem
        self.waiting = [update for update in self.waiting if update["update_id"] >= offset]
        if not self.waiting:
            await asyncio.sleep(seconds)
        return self.waiting[:BATCH]

    async def keep(self, updates: Sequence[Raw], room: int) -> list[Held]:
        held = []
        for raw in updates:
            id_ = raw["update_id"]
            held.append(Held(id=id_, update_id=id_, chat=chat_of(raw), raw=raw))
        return held

    async def attempt(self, row: Held) -> float | None:
        self.begun.append(row.id)
        await asyncio.sleep(1)
        return None

    def closed(self, row: Held) -> None:
        self.answered.append(row.id)
        self.dispatcher.forget([row.id])

    async def works(self, seconds: float) -> None:
        running = asyncio.create_task(self.gateway.run())
        await asyncio.sleep(seconds)
        running.cancel()
        await self.dispatcher.stop(within=0)


def test_a_question_behind_a_hundred_full_batches_is_answered_before_they_are(in_virtual_time: Run) -> None:
    last = 100 * BATCH + 1
    desk = Desk([*map(line, range(1, last)), asks_to_pay(last)])
    in_virtual_time(desk.works(9))
    assert desk.begun[0] == desk.answered[0] == last
    assert len(desk.begun) > 1


def test_where_full_batches_never_end_people_are_answered_all_the_same(in_virtual_time: Run) -> None:
    desk = Desk([line(n) for n in range(1, 100 * BATCH)], seconds=1)
    in_virtual_time(desk.works(1 + LONGEST + 1.5))
    assert len(desk.answered) == 256


def test_a_single_full_batch_holds_up_nobody(in_virtual_time: Run) -> None:
    desk = Desk([line(n) for n in range(1, BATCH + 1)])
    in_virtual_time(desk.works(2))
    assert sorted(desk.answered) == list(range(1, BATCH + 1))
    assert desk.polls == [LONG_POLL, 0, LONG_POLL]


def test_nobody_is_held_up_while_telegram_is_away(in_virtual_time: Run) -> None:
    desk = Desk([line(n) for n in range(1, 3 * BATCH)])
    desk.trouble = {2: RetryAfter(60)}
    with capture_logs():
        in_virtual_time(desk.works(2))
    assert sorted(desk.answered) == list(range(1, BATCH + 1))


def test_whoever_is_held_up_is_let_go_for_as_long_from_time_to_time(in_virtual_time: Run) -> None:
    async def scenario() -> list[float]:
        way, loop, free = RightOfWay(), asyncio.get_running_loop(), []
        began = loop.time()
        way.hold("somebody who never lets go")
        for _ in range(20):
            await way.free()
            free.append(loop.time() - began)
            await asyncio.sleep(LONGEST / 10)
        return free

    free = in_virtual_time(scenario())
    assert [time // LONGEST for time in free] == [1] * 10 + [3] * 10


def test_taking_turns_holds_nobody_up_for_longer(in_virtual_time: Run) -> None:
    async def scenario() -> int:
        way, free = RightOfWay(), 0
        for turn in range(100):
            way.hold(turn)
            way.release(turn - 1)
            await asyncio.sleep(LONGEST / 4)
            free += way.is_free
        return free

    assert in_virtual_time(scenario()) >= 48
