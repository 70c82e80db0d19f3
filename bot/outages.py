"""What must be written is written, however long the database is away."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from bot.supervision import heed_cancellation

log = structlog.get_logger(__name__)

T = TypeVar("T")
Pause = Callable[[float], Awaitable[object]]

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 5.0


class Outages:
    """Knows whether the database takes writes, and says once that it stopped and once that it goes on."""

    def __init__(self, pause: Pause = asyncio.sleep) -> None:
        self._pause = pause
        self.began = asyncio.Event()
        self.ended = asyncio.Event()
        self.ended.set()

    @property
    def is_on(self) -> bool:
        """Whether the last write failed."""
        return self.began.is_set()

    async def persist(self, write: Callable[[], Awaitable[T]]) -> T:
        """The result of a write that is repeated until the database takes it: it must be safe to repeat."""
        wait = FIRST_PAUSE
        while True:
            try:
                result = await write()
            except Exception as problem:
                heed_cancellation()
                self.begins(problem)
                await self._pause(wait)
                wait = min(wait * 2, LONGEST_PAUSE)
            else:
                self.ends()
                return result

    def begins(self, problem: Exception) -> None:
        """Notes a failed write."""
        if not self.is_on:
            self.began.set()
            self.ended.clear()
            log.error("database_refuses_writes", problem=f"{type(problem).__name__}: {problem}")

    def ends(self) -> None:
        """Notes a write that succeeded."""
        if self.is_on:
            self.ended.set()
            self.began.clear()
            log.warning("database_writes_again")
