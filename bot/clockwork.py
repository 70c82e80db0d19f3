"""The clock only says "look": what is due is decided by the sweeps from rows (ARCHITECTURE §5)."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, timedelta
from functools import partial
from typing import Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.supervision import heed_cancellation

log = structlog.get_logger(__name__)

EVERY = timedelta(seconds=30)

Sweep = Callable[[], Awaitable[object]]


class Watch(Protocol):
    """What tells whether the clock can be believed."""

    async def is_right(self) -> bool:
        """Whether what is due by the clock may be recorded."""
        ...

    def believe(self) -> None:
        """Takes the clock as it is from now on."""
        ...


class Clockwork:
    """Runs named sweeps now and then, each at most once at a time. A sweep must be safe to repeat.

    With no `every` it looks only when it is told to. While the `watch` doubts the clock it does not look.
    """

    def __init__(
        self, sweeps: Mapping[str, Sweep], every: timedelta | None = EVERY, watch: Watch | None = None
    ) -> None:
        self._is_driven = every is None
        self._watch = watch
        self._sweeps = dict(sweeps)
        self._turns = {name: asyncio.Lock() for name in sweeps}
        # A late or missed tick is made up for once, never dropped, whatever held it up.
        defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=defaults)
        if every is not None:
            tick = IntervalTrigger(seconds=every.total_seconds())
            for name in sweeps:
                self._scheduler.add_job(self._tick, tick, [name], id=name)

    async def run(self) -> None:
        """Sweeps at once and at every tick, or at no time, until cancelled; waits for a sweep under way."""
        self._scheduler.start()
        try:
            if not self._is_driven:
                for name in self._sweeps:
                    await self._tick(name)
            await asyncio.Event().wait()
        finally:
            self._scheduler.pause()
            for turn in self._turns.values():
                async with turn:
                    pass
            self._scheduler.shutdown(wait=False)

    async def sweep_now(self) -> None:
        """Runs every sweep once, in order, and returns when they are done: for a clock that was moved on
        purpose."""
        if self._watch is not None:
            self._watch.believe()
        for name, sweep in self._sweeps.items():
            await self._run(name, sweep)

    async def _tick(self, name: str) -> None:
        await self._run(name, partial(self._looked, self._sweeps[name]))

    async def _looked(self, sweep: Sweep) -> None:
        if self._watch is None or await self._watch.is_right():
            await sweep()

    async def _run(self, name: str, sweep: Sweep) -> None:
        async with self._turns[name]:
            try:
                await sweep()
            except Exception:
                heed_cancellation()
                log.exception("sweep_failed", sweep=name)
