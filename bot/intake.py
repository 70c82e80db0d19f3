"""How stored updates come to the dispatcher: in the order in which they were stored."""

import asyncio
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from bot.inbox import Inbox, Raw
from storage.inbox import Held

Take = Callable[[Sequence[Held]], None]
Room = Callable[[], int]


class Intake:
    """Stores and claims updates one batch at a time and hands each batch on before the next is begun.

    Two batches in flight at once could be handed on in the wrong order, and a chat's updates with them.
    Whoever comes while a batch is being stored shares the next one. What there is no `room` for is stored
    all the same, and handed on when there is.
    """

    def __init__(self, inbox: Inbox, take: Take, room: Room) -> None:
        self._inbox = inbox
        self._take = take
        self._room = room
        self._turn = asyncio.Lock()
        self._next = _Batch()

    async def resume(self) -> None:
        """Hands on what is still open from an earlier life."""
        async with self._turn:
            self._take(await self._inbox.resume(self._room()))

    async def look_after(self, known: Collection[int]) -> None:
        """Hands on what others left behind, what there was no room for and what was lost sight of; `known`
        are the ids that were not."""
        async with self._turn:
            self._take(await self._inbox.look_after(known, self._room()))

    async def keep(self, updates: Sequence[Raw]) -> None:
        """Returns when the updates are stored; raises whatever kept them from being."""
        batch = self._next
        batch.updates += updates
        async with self._turn:
            if not batch.is_over:
                await self._store(batch)
        if batch.problem is not None:
            raise batch.problem

    async def _store(self, batch: "_Batch") -> None:
        if self._next is batch:
            self._next = _Batch()
        try:
            self._take(await self._inbox.keep(batch.updates, self._room()))
        except Exception as problem:
            batch.problem = problem
        batch.is_over = True


@dataclass(slots=True)
class _Batch:
    updates: list[Raw] = field(default_factory=list)
    is_over: bool = False
    problem: Exception | None = None
