"""Whether the desk is well: it can write, it hears from Telegram, and nobody waits too long."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from storage.desk import Desk

#: A long poll lasts half a minute: three of them without an answer, and something is wrong.
SILENCE = 100.0
#: An update this old (seconds) has been left lying.
LEFT_LYING = 120.0
#: The answer is used again for this long, so that asking often does no harm.
FRESH = 2.0


@dataclass(frozen=True, slots=True)
class Health:
    """What was found. `heard_seconds_ago` is None where Telegram calls us; ages are in seconds."""

    database_writes: bool
    heard_seconds_ago: float | None
    oldest_open_seconds: float

    @property
    def is_well(self) -> bool:
        """Whether nothing is wrong."""
        hears = self.heard_seconds_ago is None or self.heard_seconds_ago < SILENCE
        return self.database_writes and hears and self.oldest_open_seconds < LEFT_LYING


class Examination:
    """Finds out; `heard_at` tells when Telegram was last heard of, on the loop's clock."""

    def __init__(self, desk: Desk, heard_at: Callable[[], float | None] | None) -> None:
        self._desk = desk
        self._heard_at = heard_at
        self._began = asyncio.get_running_loop().time()
        self._turn = asyncio.Lock()
        self._last: tuple[float, Health] | None = None

    async def __call__(self) -> Health:
        """The desk's health, as of a moment ago."""
        async with self._turn:
            now = asyncio.get_running_loop().time()
            if self._last is None or now - self._last[0] > FRESH:
                self._last = now, await self._examined(now)
            return self._last[1]

    async def _examined(self, now: float) -> Health:
        heard = None if self._heard_at is None else now - (self._heard_at() or self._began)
        try:
            async with asyncio.timeout(5), self._desk.writing() as tx:
                await tx.inbox.probe(tx.now)
                oldest = await tx.inbox.oldest_open()
                age = _age(oldest, tx.now)
        except Exception:
            return Health(database_writes=False, heard_seconds_ago=heard, oldest_open_seconds=0.0)
        return Health(database_writes=True, heard_seconds_ago=heard, oldest_open_seconds=age)


def _age(instant: datetime | None, now: datetime) -> float:
    return 0.0 if instant is None else (now - instant).total_seconds()
