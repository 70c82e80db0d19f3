"""Delivery of updates to the bot's address: lanes in order, side by side, until each is accepted."""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import ClientError, ClientSession, ClientTimeout

from demo.telegram.clocks import Clock
from demo.telegram.updates import Queued, UpdateQueue

RETRY_DELAYS: Sequence[float] = (0, 0.05, 0.1, 0.2, 0.4, 0.8)


@dataclass(frozen=True, slots=True)
class Address:
    """Where the bot wants its updates."""

    url: str
    secret: str
    connections: int


class Webhook:
    """Posts each update until the bot answers 2xx; the first retry is at once, later ones wait longer."""

    def __init__(
        self, updates: UpdateQueue, clock: Clock, retry_delays: Sequence[float] = RETRY_DELAYS
    ) -> None:
        self.address: Address | None = None
        self.last_error: tuple[int, str] | None = None
        self._updates = updates
        self._clock = clock
        self._delays = retry_delays
        self._session: ClientSession | None = None
        self._places = asyncio.Semaphore(1)
        self._lanes: dict[str, deque[Queued]] = {}
        self._walks: set[asyncio.Task[None]] = set()

    @property
    def is_set(self) -> bool:
        """Whether updates go to an address, so that polling is refused."""
        return self.address is not None

    def set(self, address: Address) -> None:
        """Deliver to this address from now on, what already waits first."""
        self.remove()
        self.address = address
        self._places = asyncio.Semaphore(address.connections)
        self._session = self._session or ClientSession(timeout=ClientTimeout(total=60))
        self._updates.when_put = self._line_up
        for queued in self._updates.waiting():
            self._line_up(queued)

    def remove(self) -> None:
        """Deliver no more; what was not accepted stays in the queue."""
        self.address = None
        self._updates.when_put = None
        self._lanes = {}
        for walk in self._walks:
            walk.cancel()

    async def close(self) -> None:
        """Stop, and wait for what was under way."""
        walks = list(self._walks)
        self.remove()
        await asyncio.gather(*walks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def _line_up(self, queued: Queued) -> None:
        lane = self._lanes.get(queued.lane)
        if lane is not None:
            lane.append(queued)
            return
        self._lanes[queued.lane] = deque([queued])
        walk = asyncio.create_task(self._walk(queued.lane), name=f"webhook lane {queued.lane}")
        self._walks.add(walk)
        walk.add_done_callback(self._walks.discard)

    async def _walk(self, name: str) -> None:
        lanes, address = self._lanes, self.address
        assert address is not None
        while lanes[name]:
            async with self._places:
                await self._deliver(address, lanes[name].popleft())
        del lanes[name]

    async def _deliver(self, address: Address, queued: Queued) -> None:
        attempt = 0
        while self._updates.holds(queued.id):
            problem = await self._post(address, queued)
            if problem is None:
                attempt = 0
                self._updates.acknowledge(queued.id)
                continue
            self.last_error = int(self._clock.now().timestamp()), problem
            await asyncio.sleep(self._delays[min(attempt, len(self._delays) - 1)])
            attempt += 1

    async def _post(self, address: Address, queued: Queued) -> str | None:
        assert self._session is not None
        headers = {"Content-Type": "application/json"}
        if address.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = address.secret
        try:
            async with self._session.post(address.url, data=queued.raw.encode(), headers=headers) as response:
                await response.read()
                if 200 <= response.status < 300:
                    return None
                return f"Wrong response from the webhook: {response.status} {response.reason}"
        except (ClientError, OSError, TimeoutError) as error:
            return f"Connection failed: {type(error).__name__}"
