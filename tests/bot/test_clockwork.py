"""The clock only says "look": late or broken, the next look makes up for it."""

import asyncio
from datetime import timedelta

from structlog.testing import capture_logs

from bot.clockwork import Clockwork


class Sweep:
    """Counts its runs and how many of them overlapped."""

    def __init__(self, breaks: int = 0) -> None:
        self.runs = 0
        self.breaks = breaks
        self.under_way = self.most = 0
        self.enough = asyncio.Event()
        self.hold = asyncio.Event()
        self.hold.set()

    async def __call__(self) -> None:
        self.runs += 1
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        if self.runs == 3:
            self.enough.set()
        try:
            await self.hold.wait()
            if self.runs <= self.breaks:
                raise ZeroDivisionError
        finally:
            self.under_way -= 1


async def test_it_looks_at_the_start_and_at_every_tick() -> None:
    sweep = Sweep()
    clockwork = Clockwork({"expiry": sweep}, every=timedelta(milliseconds=20))
    running = asyncio.create_task(clockwork.run())
    await sweep.enough.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    runs = sweep.runs
    assert runs >= 3
    assert sweep.most == 1


async def test_a_broken_sweep_is_logged_and_harms_no_other() -> None:
    broken, sound = Sweep(breaks=1), Sweep()
    clockwork = Clockwork({"broken": broken, "sound": sound})
    with capture_logs() as lines:
        await clockwork.sweep_now()
        await clockwork.sweep_now()
    assert (broken.runs, sound.runs) == (2, 2)
    assert [(line["event"], line["sweep"]) for line in lines] == [("sweep_failed", "broken")]


async def test_asked_for_at_once_it_waits_for_the_one_under_way() -> None:
    sweep = Sweep()
    sweep.hold.clear()
    clockwork = Clockwork({"expiry": sweep})
    both = [asyncio.create_task(clockwork.sweep_now()) for _ in range(2)]
    await asyncio.sleep(0)
    sweep.hold.set()
    await asyncio.gather(*both)
    assert (sweep.runs, sweep.most) == (2, 1)


async def test_a_stop_waits_for_the_sweep_under_way() -> None:
    sweep = Sweep()
    clockwork = Clockwork({"expiry": sweep}, every=timedelta(milliseconds=10))
    running = asyncio.create_task(clockwork.run())
    await sweep.enough.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert sweep.under_way == 0
