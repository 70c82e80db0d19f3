"""Updates of one chat in order, chats side by side."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Set
from contextlib import asynccontextmanager

import structlog

from bot.inbox import is_urgent
from bot.right_of_way import RightOfWay
from storage.inbox import Held

log = structlog.get_logger(__name__)

CEILING = 256
#: So many updates are enough to have in memory; whatever comes then is left in its table meanwhile.
FULL = 10_000

Attempt = Callable[[Held], Awaitable[float | None]]


class Dispatcher:
    """Has updates answered by `attempt`, and tells `answered` of each when it has been settled.

    A chat's next update begins when the one before it is settled, however many attempts that takes. At
    most `ceiling` updates are in hand at once, apart from urgent ones: these wait for nobody, and until
    they have been tried they have the right of `way`.
    """

    def __init__(
        self,
        attempt: Attempt,
        answered: Callable[[Held], None],
        way: RightOfWay,
        ceiling: int = CEILING,
    ) -> None:
        self._attempt = attempt
        self._answered = answered
        self._way = way
        self._places = asyncio.Semaphore(ceiling)
        self._lines: dict[int, deque[Held]] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._in_hand: set[int] = set()
        self._known: set[int] = set()
        self._stopping = False
        self._quiet = asyncio.Event()
        self._quiet.set()

    @property
    def known(self) -> Set[int]:
        """The ids of updates that wait or are in hand here, or wait for their row to be closed."""
        return self._known

    @property
    def room(self) -> int:
        """How many updates more are worth having in memory."""
        return max(0, FULL - len(self._known))

    def take(self, rows: Iterable[Held]) -> None:
        """Queues updates behind those of the same chat; one that is known already is left where it is."""
        for row in rows:
            if row.id not in self._known and not self._stopping:
                self._known.add(row.id)
                self._quiet.clear()
                self._lines.setdefault(row.chat, deque()).append(row)
                if is_urgent(row.raw):
                    self._way.hold(row.id)
                if row.chat not in self._tasks:
                    self._start(row.chat)

    def forget(self, ids: Iterable[int]) -> None:
        """Takes note that these rows have been closed."""
        self._known.difference_update(ids)
        if not self._known:
            self._quiet.set()

    async def quiet(self) -> None:
        """Returns when every update that was taken has been settled and closed."""
        await self._quiet.wait()

    async def stop(self, within: float) -> None:
        """Begins nothing new, waits for what is in hand, up to `within` seconds, and drops the rest: it is
        still open in the inbox."""
        self._stopping = True
        for chat in self._tasks.keys() - self._in_hand:
            self._tasks[chat].cancel()
        finishing = [self._tasks[chat] for chat in self._in_hand]
        if finishing:
            _, late = await asyncio.wait(finishing, timeout=within)
            for task in late:
                task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def _start(self, chat: int) -> None:
        task = asyncio.create_task(self._serve(chat), name=f"chat {chat}")
        self._tasks[chat] = task

    async def _serve(self, chat: int) -> None:
        line = self._lines[chat]
        try:
            while line and not self._stopping:
                pause = await self._settle(line[0])
                if pause is None:
                    self._answered(line.popleft())
                else:
                    await asyncio.sleep(pause)
        finally:
            del self._tasks[chat]
            if not line:
                del self._lines[chat]

    async def _settle(self, row: Held) -> float | None:
        async with self._ahead(row) if is_urgent(row.raw) else self._in_turn():
            if self._stopping:
                return 0
            self._in_hand.add(row.chat)
            try:
                return await self._attempt(row)
            except Exception:
                log.exception("attempt_broke", update_id=row.update_id)
                return 1
            finally:
                self._in_hand.discard(row.chat)

    @asynccontextmanager
    async def _ahead(self, row: Held) -> AsyncIterator[None]:
        try:
            yield
        finally:
            self._way.release(row.id)

    @asynccontextmanager
    async def _in_turn(self) -> AsyncIterator[None]:
        async with self._places:
            await self._way.free()
            yield
