"""A loop that dies is seen and started again; a silent stall is worse than a crash."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from structlog.testing import capture_logs

from bot.clockwork import Clockwork
from bot.outages import Outages
from bot.supervision import LONGEST_PAUSE, Supervisor, supervise

Run = Callable[[Coroutine[Any, Any, Any]], Any]


class Unsteady:
    """A loop that breaks a number of times and then goes on for ever."""

    def __init__(self, breaks: int) -> None:
        self.breaks = breaks
        self.runs = 0
        self.steady = asyncio.Event()

    async def __call__(self) -> None:
        self.runs += 1
        if self.runs <= self.breaks:
            raise ConnectionRefusedError("no database")
        self.steady.set()
        await asyncio.Event().wait()


def test_a_dead_loop_is_logged_and_started_again(in_virtual_time: Run) -> None:
    async def scenario() -> int:
        loop = Unsteady(breaks=3)
        supervisor = Supervisor()
        supervisor.start("sender", loop)
        await loop.steady.wait()
        await supervisor.stop()
        return loop.runs

    with capture_logs() as lines:
        assert in_virtual_time(scenario()) == 4
    assert [(line["event"], line["loop"]) for line in lines] == [("loop_died", "sender")] * 3


def test_a_loop_that_ends_by_itself_is_started_again(in_virtual_time: Run) -> None:
    async def scenario() -> int:
        runs = 0
        twice = asyncio.Event()

        async def ends() -> None:
            nonlocal runs
            runs += 1
            if runs == 2:
                twice.set()

        supervisor = Supervisor()
        supervisor.start("sender", ends)
        await twice.wait()
        await supervisor.stop()
        return runs

    with capture_logs() as lines:
        assert in_virtual_time(scenario()) == 2
    assert "loop_ended" in {line["event"] for line in lines}


def test_pauses_grow_and_a_steady_stretch_makes_them_short_again(in_virtual_time: Run) -> None:
    async def scenario() -> list[float]:
        pauses: list[float] = []
        enough = asyncio.Event()

        async def noted(seconds: float) -> None:
            pauses.append(seconds)
            if len(pauses) == 10:
                enough.set()
                await asyncio.Event().wait()

        async def breaks() -> None:
            if len(pauses) == 8:
                await asyncio.sleep(3600)
            raise OSError

        task = asyncio.create_task(supervise("gateway", breaks, noted))
        await enough.wait()
        task.cancel()
        return pauses

    with capture_logs():
        pauses = in_virtual_time(scenario())
    assert pauses[:4] == [0.5, 1, 2, 4]
    assert max(pauses) == LONGEST_PAUSE
    assert pauses[8] == 0.5


def test_stopping_waits_for_the_loop_to_clean_up(in_virtual_time: Run) -> None:
    async def scenario() -> list[str]:
        told: list[str] = []
        running = asyncio.Event()

        async def tidy() -> None:
            try:
                running.set()
                await asyncio.Event().wait()
            finally:
                await asyncio.sleep(1)
                told.append("clean")

        supervisor = Supervisor()
        supervisor.start("inbox", tidy)
        await running.wait()
        await supervisor.stop()
        return told

    assert in_virtual_time(scenario()) == ["clean"]


def test_a_cancellation_that_an_error_has_covered_still_stops_the_loop(in_virtual_time: Run) -> None:
    async def covers() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            raise ConnectionResetError("the rollback failed too") from None

    async def scenario() -> list[str]:
        outages, clockwork = Outages(), Clockwork({"expiry": covers})
        supervisor = Supervisor()
        supervisor.start("plain", covers)
        supervisor.start("persisting", lambda: outages.persist(covers))
        supervisor.start("sweeping", clockwork.run)
        await asyncio.sleep(1)
        async with asyncio.timeout(60):
            await supervisor.stop()
        return [task.get_name() for task in asyncio.all_tasks() - {asyncio.current_task()}]

    assert in_virtual_time(scenario()) == []
