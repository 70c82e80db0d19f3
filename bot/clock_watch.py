"""Whether the clock can be believed: what it says is compared with how long the machine has been running."""

import asyncio
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from services import clock_jumps
from services.clock_jumps import Jump, Reckoning
from storage.desk import Desk

log = structlog.get_logger(__name__)

#: A clock that was put forward by more than this is doubted.
FAR = timedelta(hours=1)
#: Owners have so long to set it right; then it is believed.
DOUBT = timedelta(minutes=15)
#: A clock is put right by less than this all the time: that is not worth writing down.
_TRIFLE = 60.0

_BOOT = Path("/proc/sys/kernel/random/boot_id")


def running_for() -> float:
    """Seconds since the machine was started, asleep or not, where it tells; nobody can set that clock."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


def this_running() -> str:
    """What this running of this machine is called; empty where the machine does not say."""
    try:
        return _BOOT.read_text("ascii").strip()
    except OSError:
        return ""


class ClockWatch:
    """Doubts a clock that was put forward far while the machine was running, and tells the owners.

    A downtime of the desk, or a machine that slept, is no jump: the machine's running time went on. After
    a restart of the machine nothing is known and the clock is believed.
    """

    def __init__(
        self, desk: Desk, seconds: Callable[[], float] = running_for, running: str | None = None
    ) -> None:
        self._desk = desk
        self._seconds = seconds
        self._running = this_running() if running is None else running
        self._turn = asyncio.Lock()
        self._kept: Reckoning | None = None
        self._ahead: float | None = None
        self._doubted_at: float | None = None

    def believe(self) -> None:
        """Takes the clock as it is: somebody has moved it on purpose."""
        self._ahead, self._doubted_at = self._now(), None

    def leapt_from(self) -> datetime | None:
        """What the clock should say, where it was put forward far and is not believed yet; else None."""
        if self._ahead is None:
            return None
        jump = timedelta(seconds=self._now() - self._ahead)
        if jump <= FAR or (self._doubted_at is not None and not self._is_doubtful):
            return None
        return self._desk.clock.now() - jump

    async def is_right(self) -> bool:
        """Whether what is due by the clock may be recorded. Where it jumped the owners have been told first,
        and have a quarter of an hour to set it right."""
        async with self._turn:
            if self._ahead is None:
                await self._remember()
            ahead = self._now()
            if self._ahead is not None and ahead - self._ahead > FAR.total_seconds():
                await self._doubt(ahead - self._ahead)
                if self._is_doubtful:
                    return False
            await self._note(ahead)
            return True

    @property
    def _is_doubtful(self) -> bool:
        return self._doubted_at is not None and self._seconds() - self._doubted_at < DOUBT.total_seconds()

    def _now(self) -> float:
        return self._desk.clock.now().timestamp() - self._seconds()

    async def _remember(self) -> None:
        self._kept = await clock_jumps.last(self._desk)
        if self._kept is not None and self._running and self._kept.running == self._running:
            self._ahead = self._kept.ahead

    async def _doubt(self, jump: float) -> None:
        if self._doubted_at is None:
            log.error("clock_put_forward", seconds=round(jump))
            now = self._desk.clock.now()
            expected = now - timedelta(seconds=jump)
            await clock_jumps.tell(self._desk, Jump(expected=expected, found=now, until=now + DOUBT))
            self._doubted_at = self._seconds()

    async def _note(self, ahead: float) -> None:
        if self._kept is None or self._kept.running != self._running or self._is_news(self._kept, ahead):
            reckoning = Reckoning(running=self._running, ahead=ahead)
            await clock_jumps.keep(self._desk, reckoning)
            self._kept = reckoning
        self._ahead, self._doubted_at = ahead, None

    @staticmethod
    def _is_news(kept: Reckoning, ahead: float) -> bool:
        return abs(ahead - kept.ahead) > _TRIFLE
