"""Sending keeps to Telegram's limits, and a person who waits goes first (ARCHITECTURE §6)."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import pytest
from telegram.error import RetryAfter

from bot.dispatch import Dispatcher
from bot.pacing import UNPACED, Lane, Limits, Pace, Pacing, bulk, seconds_to_wait
from bot.right_of_way import RightOfWay
from storage.inbox import Held

Run = Callable[[Coroutine[Any, Any, Any]], Any]


class Telegram:
    """Notes when each request was let through; answers "retry after" when told to."""

    def __init__(self, pacing: Pacing) -> None:
        self.pacing = pacing
        self.sent: list[tuple[float, int | str | None, str]] = []
        self.refusals: list[int] = []
        self.started = asyncio.get_running_loop().time()

    async def request(
        self, chat: int | str | None, text: str = "", endpoint: str = "sendMessage", lane: Lane | None = None
    ) -> Any:
        data: dict[str, Any] = {} if chat is None else {"chat_id": chat}
        return await self.pacing.process_request(self._call, (chat, text), {}, endpoint, data, lane)

    async def _call(self, chat: int | str | None, text: str) -> bool:
        if self.refusals:
            raise RetryAfter(timedelta(seconds=self.refusals.pop(0)))
        self.sent.append((round(asyncio.get_running_loop().time() - self.started, 3), chat, text))
        return True

    @property
    def texts(self) -> list[str]:
        return [text for _, _, text in self.sent]

    @property
    def times(self) -> list[float]:
        return [at for at, _, _ in self.sent]


def busiest(times: list[float], window: float) -> int:
    return max(sum(start <= at < start + window for at in times) for start in times)


def test_no_second_sees_more_than_thirty_messages(in_virtual_time: Run) -> None:
    async def scenario() -> list[float]:
        telegram = Telegram(Pacing())
        await asyncio.gather(*(telegram.request(chat) for chat in range(300)))
        return telegram.times

    times = in_virtual_time(scenario())
    assert len(times) == 300
    assert busiest(times, 1) <= 30
    assert max(times) == pytest.approx((300 - 5) / 25, abs=0.1)


def test_one_chat_gets_a_short_burst_and_then_one_a_second(in_virtual_time: Run) -> None:
    async def scenario() -> list[float]:
        telegram = Telegram(Pacing())
        await asyncio.gather(*(telegram.request(7) for _ in range(8)))
        return telegram.times

    times = in_virtual_time(scenario())
    assert times[4] < 0.5
    assert times[5:] == pytest.approx([1, 2, 3], abs=0.05)


def test_a_group_gets_no_more_than_twenty_a_minute(in_virtual_time: Run) -> None:
    async def scenario() -> list[float]:
        telegram = Telegram(Pacing())
        await asyncio.gather(*(telegram.request(-100123) for _ in range(60)))
        return telegram.times

    assert busiest(in_virtual_time(scenario()), 60) <= 20


def test_a_busy_chat_does_not_hold_up_the_others(in_virtual_time: Run) -> None:
    async def scenario() -> list[tuple[float, int | str | None, str]]:
        telegram = Telegram(Pacing())
        await asyncio.gather(*(telegram.request(7) for _ in range(20)), telegram.request(8))
        return telegram.sent

    assert next(at for at, chat, _ in in_virtual_time(scenario()) if chat == 8) < 1


def test_a_reply_goes_ahead_of_bulk_that_came_before(in_virtual_time: Run) -> None:
    async def scenario() -> list[str]:
        telegram = Telegram(Pacing(Limits(overall=Pace(1, 1))))
        with bulk():
            crowd = [asyncio.create_task(telegram.request(chat, "bulk")) for chat in range(5)]
        await asyncio.sleep(0)
        reply = asyncio.create_task(telegram.request(99, "reply"))
        await asyncio.gather(reply, *crowd)
        return telegram.texts

    assert in_virtual_time(scenario()) == ["bulk", "reply", "bulk", "bulk", "bulk", "bulk"]


def test_an_answer_to_a_press_never_queues(in_virtual_time: Run) -> None:
    async def scenario() -> list[float]:
        telegram = Telegram(Pacing(Limits(overall=Pace(1, 1))))
        messages = [asyncio.create_task(telegram.request(chat)) for chat in range(5)]
        await asyncio.sleep(0)
        await telegram.request(None, "answer", endpoint="answerCallbackQuery")
        answered = telegram.times[telegram.texts.index("answer")]
        await asyncio.gather(*messages)
        return [answered, max(telegram.times)]

    assert in_virtual_time(scenario()) == [0, pytest.approx(4, abs=0.1)]


def test_retry_after_stops_everybody_until_it_is_over(in_virtual_time: Run) -> None:
    async def scenario() -> list[tuple[float, int | str | None, str]]:
        telegram = Telegram(Pacing())
        telegram.refusals = [7]
        await asyncio.gather(
            telegram.request(1, "refused first"),
            telegram.request(2, "another"),
            telegram.request(None, "unrelated", endpoint="answerCallbackQuery"),
        )
        return telegram.sent

    sent = {text: at for at, _, text in in_virtual_time(scenario())}
    assert sent["unrelated"] == 0
    assert sent["refused first"] >= 7
    assert sent["another"] >= 7


def test_an_unrelated_request_does_not_lift_the_stop(in_virtual_time: Run) -> None:
    async def scenario() -> float:
        telegram = Telegram(Pacing())
        telegram.refusals = [30]
        first = asyncio.create_task(telegram.request(1, "refused"))
        await asyncio.sleep(0.1)
        await telegram.request(None, endpoint="getMe")
        await telegram.request(2, "later")
        await first
        return telegram.times[telegram.texts.index("later")]

    assert in_virtual_time(scenario()) >= 30


def test_the_longest_of_two_stops_counts(in_virtual_time: Run) -> None:
    async def scenario() -> list[float]:
        telegram = Telegram(Pacing())
        telegram.refusals = [50, 3]
        await asyncio.gather(telegram.request(1), telegram.request(2))
        return telegram.times

    assert min(in_virtual_time(scenario())) >= 50


def test_refused_again_and_again_a_reply_gives_up(in_virtual_time: Run) -> None:
    async def scenario() -> float:
        telegram = Telegram(Pacing(repeats=2))
        telegram.refusals = [5, 5, 5]
        with pytest.raises(RetryAfter):
            await telegram.request(1)
        return asyncio.get_running_loop().time() - telegram.started

    assert in_virtual_time(scenario()) == pytest.approx(10, abs=0.5)


def test_bulk_does_not_wait_out_a_stop_in_memory(in_virtual_time: Run) -> None:
    async def scenario() -> list[float]:
        pacing = Pacing(Limits(overall=Pace(1, 1)))
        telegram = Telegram(pacing)
        await telegram.request(1, "goes")
        queued = asyncio.create_task(telegram.request(2, lane=Lane.BULK))
        await asyncio.sleep(0)
        telegram.refusals = [60]
        refused = asyncio.create_task(telegram.request(None, endpoint="setMyCommands", lane=Lane.BULK))
        for task in (refused, queued):
            with pytest.raises(RetryAfter):
                await task
        with pytest.raises(RetryAfter):
            await telegram.request(3, lane=Lane.BULK)
        return [asyncio.get_running_loop().time() - telegram.started, pacing.stopped_for]

    elapsed, stopped_for = in_virtual_time(scenario())
    assert elapsed == 0
    assert stopped_for == pytest.approx(60)


def test_a_very_long_stop_is_not_waited_out_in_memory_by_replies_either(in_virtual_time: Run) -> None:
    async def scenario() -> float:
        telegram = Telegram(Pacing())
        telegram.refusals = [3600]
        for _ in range(2):
            with pytest.raises(RetryAfter) as refused:
                await telegram.request(1)
        assert seconds_to_wait(refused.value) == pytest.approx(3600)
        return asyncio.get_running_loop().time() - telegram.started

    assert in_virtual_time(scenario()) == 0


def test_a_cancelled_request_takes_nobodys_turn(in_virtual_time: Run) -> None:
    async def scenario() -> list[str]:
        telegram = Telegram(Pacing(Limits(overall=Pace(1, 1))))
        await telegram.request(1, "first")
        gone = asyncio.create_task(telegram.request(2, "gone"))
        stays = asyncio.create_task(telegram.request(3, "stays"))
        await asyncio.sleep(0)
        gone.cancel()
        await stays
        return [*telegram.texts, str(telegram.times[-1])]

    assert in_virtual_time(scenario()) == ["first", "stays", "1.0"]


def test_without_limits_nothing_waits(in_virtual_time: Run) -> None:
    async def scenario() -> float:
        telegram = Telegram(Pacing(UNPACED))
        await asyncio.gather(*(telegram.request(chat % 3) for chat in range(2000)))
        return max(telegram.times)

    assert in_virtual_time(scenario()) == 0


def test_chats_that_went_quiet_are_forgotten(in_virtual_time: Run) -> None:
    async def scenario() -> int:
        pacing = Pacing(UNPACED)
        telegram = Telegram(pacing)
        for chat in range(12_000):
            await telegram.request(chat)
            await asyncio.sleep(0.001)
        return len(pacing._chats)

    assert in_virtual_time(scenario()) <= 10_001


def test_one_who_presses_hundreds_of_times_is_answered_at_their_own_pace_and_others_at_once(
    in_virtual_time: Run,
) -> None:
    async def scenario() -> tuple[list[float], list[float]]:
        telegram = Telegram(Pacing())

        async def answer(press: Held) -> None:
            await telegram.request(press.chat, endpoint="editMessageText")

        dispatcher = Dispatcher(answer, lambda press: dispatcher.forget([press.id]), RightOfWay())
        dispatcher.take([Held(id=n, update_id=n, chat=7, raw={}) for n in range(300)])
        await asyncio.sleep(20)
        dispatcher.take([Held(id=n, update_id=n, chat=n, raw={}) for n in range(300, 310)])
        await dispatcher.quiet()
        hasty = [at for at, chat, _ in telegram.sent if chat == 7]
        return hasty, [at for at, chat, _ in telegram.sent if chat != 7]

    hasty, others = in_virtual_time(scenario())
    assert len(hasty) == 300
    assert busiest(hasty, 60) <= 60 + 5
    assert len(others) == 10
    assert max(others) < 21
