"""Loops that must not die unseen: one that ends is logged and started again."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import structlog

log = structlog.get_logger(__name__)

Loop = Callable[[], Coroutine[Any, Any, None]]
Pause = Callable[[float], Awaitable[object]]

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
#: A loop that held this long (seconds) has recovered: its next pause is short again.
STEADY = 60.0


async def supervise(name: str, make_coroutine: Loop, pause: Pause = asyncio.sleep) -> None:
    """Runs the loop until cancelled; whenever it ends, by an error or by itself, starts it again after a
    pause that doubles up to half a minute."""
    wait = FIRST_PAUSE
    while True:
        started = asyncio.get_running_loop().time()
        try:
            await make_coroutine()
            log.error("loop_ended", loop=name)
        except Exception:
            heed_cancellation()
            log.exception("loop_died", loop=name)
        if asyncio.get_running_loop().time() - started > STEADY:
            wait = FIRST_PAUSE
        await pause(wait)
        wait = min(wait * 2, LONGEST_PAUSE)


def heed_cancellation() -> None:
    """Raises the cancellation that an error has covered: a driver that is cancelled may raise its own."""
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError


class Supervisor:
    """Keeps the background loops of one process."""

    def __init__(self, pause: Pause = asyncio.sleep) -> None:
        self._pause = pause
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def start(self, name: str, make_coroutine: Loop) -> None:
        """Starts a loop that is kept running until `stop`."""
        running = supervise(name, make_coroutine, self._pause)
        self._tasks[name] = asyncio.create_task(running, name=name)

    async def stop(self, *names: str) -> None:
        """Cancels the named loops, or all of them, and returns when they have ended."""
        leaving = [self._tasks.pop(name) for name in names or list(self._tasks) if name in self._tasks]
        for task in leaving:
            task.cancel()
        await asyncio.gather(*leaving, return_exceptions=True)
