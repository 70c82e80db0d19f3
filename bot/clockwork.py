"""The clock only says "look": what is due is decided by the sweeps from rows (ARCHITECTURE §5)."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.supervision import heed_cancellation

log = structlog.get_logger(__name__)

EVERY = timedelta(seconds=30)

Sweep = Callable[[], Awaitable[object]]


class Clockwork:
    """Runs named sweeps now and then, each at most once at a time. A sweep must be safe to repeat.

    With no `every` it looks only when it is told to.
    """

    def __init__(self, sweeps: Mapping[str, Sweep], every: timedelta | None = EVERY) -> None:
        self._is_driven = every is None
        self._sweeps = dict(sweeps)
        self._turns = {name: asyncio.Lock() for name in sweeps}
        # A late or missed tick is made up for once, never dropped, whatever held it up.
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=defaults)
        if every is not None:
            tick = IntervalTrigger(seconds=every.total_seconds())
            for name in sweeps:
                self._scheduler.add_job(self._run, tick, [name], id=name)

    async def run(self) -> None:
        """Sweeps at once and at every tick, or at no time, until cancelled; waits for a sweep under way."""
        self._scheduler.start()
        try:
            if not self._is_driven:
                await self.sweep_now()
            await asyncio.Event().wait()
        finally:
            self._scheduler.pause()
            for turn in self._turns.values():
                async with turn:
                    pass
            self._scheduler.shutdown(wait=False)

    async def sweep_now(self) -> None:
        """Runs every sweep once, in order, and returns when they are done: for a clock that was moved."""
        for name in self._sweeps:
            await self._run(name)

    async def _run(self, name: str) -> None:
        async with self._turns[name]:
            try:
                await self._sweeps[name]()
            except Exception:
                heed_cancellation()
                log.exception("sweep_failed", sweep=name)
