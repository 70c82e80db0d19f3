"""What happened in the chats, in order, and a bell for everybody who waits for the next thing."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal[
    "said",
    "sent",
    "edited",
    "deleted",
    "toast",
    "typing",
    "keyboard",
    "membership",
    "profile",
    "people",
    "clock",
    "queue",
    "call",
]
Listener = Callable[["Happening"], None]


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that became visible, or one step of the machinery when `chat_id` is None."""

    number: int
    kind: Kind
    chat_id: int | None
    details: dict[str, Any] = field(default_factory=dict)


class Bell:
    """Wakes everybody who waits, each time something happens; a waiter checks for itself what is true."""

    def __init__(self) -> None:
        self._waiters: list[asyncio.Future[None]] = []

    def ring(self) -> None:
        """Wake all that wait now."""
        if self._waiters:
            waiters, self._waiters = self._waiters, []
            for waiter in waiters:
                if not waiter.done():
                    waiter.set_result(None)

    async def next_ring(self) -> None:
        """Return when the bell rings next."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        await waiter

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Return once `is_so`, looked at now and after every ring."""
        while not is_so():
            await self.next_ring()


class Journal:
    """Numbers happenings, tells listeners at once and rings the bell."""

    def __init__(self) -> None:
        self.bell = Bell()
        self.number = 0
        self._listeners: list[Listener] = []

    def note(
        self, kind: Kind, chat_id: int | None = None, details: dict[str, Any] | None = None
    ) -> Happening:
        """Record that something happened."""
        self.number += 1
        happening = Happening(self.number, kind, chat_id, details or {})
        for listener in self._listeners:
            listener(happening)
        self.bell.ring()
        return happening

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` for everything from now on; the returned function ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)
