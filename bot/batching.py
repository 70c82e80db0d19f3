"""Many small writes as one: what falls due within a few milliseconds shares a transaction."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from bot.outages import Outages

T = TypeVar("T")

#: Long enough for a busy desk to share a commit, too short for anybody to notice.
GATHERING = 0.004


class Batches(Generic[T]):
    """Collects items and writes them together; one that was added is written sooner or later."""

    def __init__(
        self,
        write: Callable[[list[T]], Awaitable[None]],
        outages: Outages,
        *,
        gathering: float = GATHERING,
        largest: int = 500,
    ) -> None:
        self._write = write
        self._outages = outages
        self._gathering = gathering
        self._largest = largest
        self._items: list[T] = []
        self._filled = asyncio.Event()
        self._turn = asyncio.Lock()

    def add(self, item: T) -> None:
        """Has the item written with the next batch."""
        self._items.append(item)
        self._filled.set()

    async def run(self) -> None:
        """Writes batches until cancelled."""
        while True:
            await self._filled.wait()
            await asyncio.sleep(self._gathering)
            await self.flush()

    async def flush(self) -> None:
        """Returns when everything added before has been written."""
        async with self._turn:
            while self._items:
                batch = self._items[: self._largest]
                await self._outages.persist(lambda batch=batch: self._write(batch))  # type: ignore[misc]
                del self._items[: len(batch)]
            self._filled.clear()
