"""The pace of sending: within Telegram's limits, people who wait for a reply ahead of bulk."""

import asyncio
import heapq
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import timedelta
from enum import IntEnum
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

Json = dict[str, Any]
Answer = bool | Json | list[Json]


class Lane(IntEnum):
    """Who goes first when there is a queue."""

    REPLY = 0
    BULK = 1


def seconds_to_wait(refusal: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    wait = refusal.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


@contextmanager
def bulk() -> Iterator[None]:
    """Whatever is sent inside goes in the bulk lane."""
    token = _lane.set(Lane.BULK)
    try:
        yield
    finally:
        _lane.reset(token)


_lane: ContextVar[Lane] = ContextVar("lane", default=Lane.REPLY)


@dataclass(frozen=True, slots=True)
class Pace:
    """`rate` per second on average, at most `burst` at once."""

    rate: float
    burst: int = 1


@dataclass(frozen=True, slots=True)
class Limits:
    """How fast Telegram lets a bot send: about 30 a second in all, one a second in a chat with short
    bursts, 20 a minute in a group. The figures keep a margin."""

    overall: Pace = Pace(25, 5)
    chat: Pace = Pace(1, 5)
    group: Pace = Pace(18 / 60, 2)


#: No limits at all: for a local Telegram, which has none.
UNPACED = Limits(*[Pace(1e9, 1_000_000)] * 3)


class Pacing(BaseRateLimiter[Lane]):
    """Holds sending back to the limits.

    A "retry after" stops sending to everybody until it has passed, whatever other requests do meanwhile.
    A reply waits out up to a minute of it and is repeated up to `repeats` times; bulk gets the `RetryAfter`
    at once, so that its row can go back to the table instead of waiting in memory.
    """

    def __init__(self, limits: Limits = Limits(), repeats: int = 3, longest_wait: float = 60) -> None:
        self._limits = limits
        self._repeats = repeats
        self._patience = {Lane.REPLY: longest_wait, Lane.BULK: 0.0}
        self._overall = _Meter(limits.overall)
        self._chats: dict[int | str, _Meter] = {}
        self._queue: list[_Ticket] = []
        self._numbers = 0
        self._stopped_until = 0.0
        self._alarm: asyncio.TimerHandle | None = None

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Drops the timer; a request still in the queue is cancelled with its task."""
        if self._alarm is not None:
            self._alarm.cancel()

    @property
    def stopped_for(self) -> float:
        """Seconds until sending may go on after a "retry after"; 0 when it may."""
        return max(0.0, self._stopped_until - _now())

    @property
    def ahead(self) -> int:
        """How many messages are worth having in hand: what may go out in two seconds, up to 400."""
        return min(round(2 * self._limits.overall.rate), 400)

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: Json,
        endpoint: str,
        data: Json,
        rate_limit_args: Lane | None,
    ) -> Answer:
        """Makes the request when its turn has come; answers to button presses and the like never wait."""
        lane = _lane.get() if rate_limit_args is None else rate_limit_args
        chat = data.get("chat_id")
        repeats = self._repeats if lane is Lane.REPLY else 0
        while True:
            if chat is not None and _is_sending(endpoint):
                await self._turn(chat, lane)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                self._stop(seconds_to_wait(error))
                if not repeats or self.stopped_for > self._patience[lane]:
                    raise
            repeats -= 1
            if not _is_sending(endpoint):
                await asyncio.sleep(self.stopped_for)

    def _stop(self, seconds: float) -> None:
        self._stopped_until = max(self._stopped_until, _now() + seconds)
        for ticket in self._queue:
            if self.stopped_for > self._patience[ticket.lane] and not ticket.called.done():
                ticket.called.set_exception(RetryAfter(timedelta(seconds=seconds)))

    async def _turn(self, chat: int | str, lane: Lane) -> None:
        if self.stopped_for > self._patience[lane]:
            raise RetryAfter(timedelta(seconds=self.stopped_for))
        self._numbers += 1
        ticket = _Ticket(lane, self._numbers, chat)
        heapq.heappush(self._queue, ticket)
        self._serve()
        await ticket.called

    def _serve(self) -> None:
        """Calls everybody whose turn it is; if any are left, comes again when the next may go."""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        while self._queue:
            now = _now()
            ready = max(self._stopped_until, self._overall.ready_at)
            if ready > now:
                self._alarm = asyncio.get_running_loop().call_at(ready, self._serve)
                return
            ticket = heapq.heappop(self._queue)
            if not ticket.called.done():
                self._call(ticket, now)

    def _call(self, ticket: "_Ticket", now: float) -> None:
        chat = self._chat(ticket.chat, now)
        if chat.ready_at > now:
            asyncio.get_running_loop().call_at(chat.ready_at, self._back, ticket)
            return
        chat.count(now)
        self._overall.count(now)
        ticket.called.set_result(None)

    def _back(self, ticket: "_Ticket") -> None:
        heapq.heappush(self._queue, ticket)
        self._serve()

    def _chat(self, chat: int | str, now: float) -> "_Meter":
        if len(self._chats) > 10_000:
            self._chats = {key: meter for key, meter in self._chats.items() if not meter.is_fresh(now)}
        if chat not in self._chats:
            self._chats[chat] = _Meter(self._limits.group if _is_group(chat) else self._limits.chat)
        return self._chats[chat]


class _Meter:
    """Keeps one pace: each count moves the due time on, which may run ahead of now by the burst."""

    def __init__(self, pace: Pace) -> None:
        self._step = 1 / pace.rate
        self._slack = (pace.burst - 1) / pace.rate
        self._due = 0.0

    @property
    def ready_at(self) -> float:
        return self._due - self._slack

    def count(self, now: float) -> None:
        self._due = max(self._due, now) + self._step

    def is_fresh(self, now: float) -> bool:
        return self._due <= now


@dataclass(order=True, slots=True)
class _Ticket:
    lane: Lane
    number: int
    chat: int | str = field(compare=False)
    called: asyncio.Future[None] = field(
        compare=False, default_factory=lambda: asyncio.get_running_loop().create_future()
    )


def _is_sending(endpoint: str) -> bool:
    return endpoint.startswith(("send", "edit", "copy", "forward")) and endpoint != "sendChatAction"


def _is_group(chat: int | str) -> bool:
    return not str(chat).isdigit()


def _now() -> float:
    return asyncio.get_running_loop().time()
