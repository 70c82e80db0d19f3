"""Nothing is acknowledged before it is stored, and trouble is said once and waited out."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from datetime import timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.gateway import Gateway
from bot.inbox import Raw, chat_of
from bot.right_of_way import RightOfWay

Run = Callable[[Coroutine[Any, Any, Any]], Any]


class Telegram:
    """Keeps updates until they are acknowledged; stops the test when it has been asked often enough."""

    def __init__(self, *updates: int) -> None:
        self.waiting = [{"update_id": update_id, "message": {}} for update_id in updates]
        self.trouble: list[Exception] = []
        self.offsets: list[int] = []
        self.way = RightOfWay()
        self.kept: list[int] = []
        self.pauses: list[float] = []
        self.refuses_to_keep = 0
        self.drained = asyncio.Event()

    async def fetch(self, offset: int, seconds: int) -> Any:
        self.offsets.append(offset)
        if self.trouble:
            raise self.trouble.pop(0)
        self.waiting = [update for update in self.waiting if update["update_id"] >= offset]
        if not self.waiting:
            self.drained.set()
            await asyncio.Event().wait()
        return self.waiting[:2]

    async def keep(self, updates: Sequence[Raw]) -> None:
        if self.refuses_to_keep:
            self.refuses_to_keep -= 1
            raise OSError("disk full")
        self.kept += [update["update_id"] for update in updates]

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    async def polled(self) -> "Telegram":
        running = asyncio.create_task(Gateway(self.fetch, self.keep, self.way, self.pause).run())
        drained = asyncio.create_task(self.drained.wait())
        await asyncio.wait([running, drained], return_when=asyncio.FIRST_COMPLETED)
        for task in (running, drained):
            task.cancel()
        await asyncio.wait([running, drained])
        return self


async def test_each_batch_is_kept_before_the_next_is_asked_for() -> None:
    telegram = await Telegram(5, 6, 7, 9).polled()
    assert telegram.kept == [5, 6, 7, 9]
    assert telegram.offsets == [0, 7, 10]


async def test_what_could_not_be_kept_is_not_acknowledged() -> None:
    telegram = Telegram(5, 6)
    telegram.refuses_to_keep = 1
    await telegram.polled()
    assert telegram.offsets == [0]
    await telegram.polled()
    assert telegram.kept == [5, 6]
    assert telegram.offsets == [0, 0, 7]


@pytest.mark.parametrize(
    "trouble",
    [NetworkError("502"), TimedOut(), TelegramError("not JSON"), Conflict("other"), InvalidToken("401")],
)
async def test_polling_goes_on_after(trouble: Exception) -> None:
    telegram = Telegram(5)
    telegram.trouble = [trouble]
    with capture_logs():
        await telegram.polled()
    assert telegram.kept == [5]


async def test_pauses_grow_with_trouble_and_shrink_after_it() -> None:
    telegram = Telegram(5)
    telegram.trouble = [NetworkError("502") for _ in range(7)]
    with capture_logs():
        await telegram.polled()
    assert telegram.pauses == [0.5, 1, 2, 4, 8, 15, 15]


async def test_a_flood_wait_is_waited_out() -> None:
    telegram = Telegram(5)
    telegram.trouble = [RetryAfter(timedelta(seconds=42))]
    with capture_logs():
        await telegram.polled()
    assert telegram.pauses == [42]


async def test_lasting_trouble_is_said_once_and_its_end_too() -> None:
    telegram = Telegram(5)
    telegram.trouble = [Conflict("terminated by other getUpdates request")] * 4
    with capture_logs() as lines:
        await telegram.polled()
    assert [line["event"] for line in lines] == ["polling_refused", "polling_again"]
    assert "another process polls" in lines[0]["meaning"]


async def test_an_answer_that_is_not_a_list_of_updates_is_passed_over() -> None:
    telegram = Telegram(5)
    answers: list[Any] = [True, ["?", {"no": "id"}, {"update_id": "7"}]]

    async def fetch(offset: int, seconds: int) -> Any:
        return answers.pop(0) if answers else await telegram.fetch(offset, seconds)

    gateway = Gateway(fetch, telegram.keep, telegram.way, telegram.pause)
    running = asyncio.create_task(gateway.run())
    await telegram.drained.wait()
    running.cancel()
    assert telegram.kept == [5]


@pytest.mark.parametrize(
    ("raw", "chat"),
    [
        ({"update_id": 1, "message": {"chat": {"id": -5}, "from": {"id": 7}}}, -5),
        ({"update_id": 1, "callback_query": {"from": {"id": 7}, "message": {"chat": {"id": 9}}}}, 9),
        ({"update_id": 1, "callback_query": {"from": {"id": 7}, "inline_message_id": "x"}}, 7),
        ({"update_id": 1, "pre_checkout_query": {"from": {"id": 7}}}, -7),
        ({"update_id": 1, "poll_answer": {"user": {"id": 7}}}, 7),
        ({"update_id": 1, "my_chat_member": {"chat": {"id": 3}, "from": {"id": 7}}}, 3),
        ({"update_id": 1, "something_new": {"chat": "odd", "from": None}}, 1),
        ({"update_id": 1, "something_new": 5}, 1),
        ({"update_id": 1}, 1),
    ],
)
def test_an_update_takes_the_turn_of_its_chat(raw: Raw, chat: int) -> None:
    assert chat_of(raw) == chat
