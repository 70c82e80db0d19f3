"""Who goes first: what cannot wait holds up what can, but never for long."""

import asyncio
from collections.abc import Hashable

#: Seconds for which ordinary updates are held up at a stretch: enough to fetch ten thousand of them on a slow
#: machine, and little beside the time that it takes to answer so many.
LONGEST = 20.0


class RightOfWay:
    """Ordinary updates are not begun while anybody has it.

    After each stretch they go on for at least as long as they were held up, whoever has it then: there is
    always somebody who is answered.
    """

    def __init__(self) -> None:
        self._holders: set[Hashable] = set()
        self._free = asyncio.Event()
        self._free.set()
        self._timer: asyncio.TimerHandle | None = None
        self._held_since = self._not_before = 0.0

    @property
    def is_free(self) -> bool:
        """Whether an ordinary update may be begun."""
        return self._free.is_set()

    def hold(self, holder: Hashable) -> None:
        """Gives it to the holder, until `release`."""
        if not self._holders:
            self._stop_the_others()
        self._holders.add(holder)

    def release(self, holder: Hashable) -> None:
        """Takes it from the holder; nothing happens if it was not theirs."""
        self._holders.discard(holder)
        if not self._holders:
            self._let_the_others_go()

    async def free(self) -> None:
        """Returns when an ordinary update may be begun."""
        while not self.is_free:
            await self._free.wait()

    def _stop_the_others(self) -> None:
        loop = asyncio.get_running_loop()
        if self._not_before > loop.time():
            self._timer = loop.call_at(self._not_before, self._stop_the_others)
            return
        self._held_since = loop.time()
        self._free.clear()
        self._timer = loop.call_later(LONGEST, self._interrupt)

    def _let_the_others_go(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self.is_free:
            now = asyncio.get_running_loop().time()
            self._not_before = now + (now - self._held_since)
            self._free.set()

    def _interrupt(self) -> None:
        self._let_the_others_go()
        self._stop_the_others()
