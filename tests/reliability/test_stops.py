"""SIGTERM finishes what was begun and loses nothing (PRODUCT §11.4)."""

import asyncio
from pathlib import Path

from bot.clock import SystemClock
from demo.telegram.local import LocalTelegram
from storage.opening import opened
from tests.reliability.lives import PATIENCE, Life, Place, desk_at_work
from tests.reliability.studio import CLEAN, at_work, audited, furnished


async def test_a_polite_stop_with_five_hundred_queued_loses_nothing(sqlite_url: str, tmp_path: Path) -> None:
    async with LocalTelegram.started(query_life=1e9) as telegram:
        async with opened(sqlite_url, SystemClock()) as desk:
            studio = await furnished(desk, telegram, coaches=10, clients=25)
        place = Place(sqlite_url, telegram.address, telegram.bot.token, tmp_path / "desk.log")
        telegram.faults.latency = 0.05
        await studio.is_pressed(250, times=2)
        for presses in (15, 30):
            life = Life(desk_at_work, place)
            await studio.has_answered(presses)
            life.tell_to_stop()
            ending = asyncio.create_task(life.end())
            more = asyncio.create_task(studio.has_answered(1))
            await asyncio.wait([ending, more], return_when=asyncio.FIRST_COMPLETED)
            # Somebody who is impatient asks again: it must not make the first stop less polite.
            life.tell_to_stop()
            assert await ending == 0
            more.cancel()
        assert len(studio.unanswered) > 100
        telegram.faults.clear()
        async with at_work(sqlite_url, telegram):
            await telegram.settled(seconds=PATIENCE)
        assert studio.unanswered == []
        assert studio.untold == []
        assert await audited(sqlite_url, studio) == CLEAN
