"""`kill -9` at any moment loses nothing and does nothing twice (PRODUCT §11.4)."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.clock import SystemClock
from demo.telegram.happenings import Happening
from demo.telegram.local import LocalTelegram
from storage.opening import opened
from tests.reliability.lives import PATIENCE, Life, Place, desk_at_work, stock_bot
from tests.reliability.studio import CLEAN, BusyStudio, at_work, audited, furnished, recorded_by_stock_bot

SEED = 20261121
#: What a life is killed at: an update queued or acknowledged, a call made, something shown or answered.
MOMENTS = ("queue", "queue", "call", "sent", "toast", "edited")


class Trigger:
    """Is pulled at the n-th time that something happens in Telegram."""

    def __init__(self, telegram: LocalTelegram, kind: str, count: int) -> None:
        self.pulled = asyncio.Event()
        self._kind = kind
        self._left = count
        self._end = telegram.api.world.journal.listen(self._notice)

    def _notice(self, happening: Happening) -> None:
        if happening.kind == self._kind and not self.pulled.is_set():
            self._left -= 1
            if self._left <= 0:
                self.pulled.set()
                self._end()


async def test_kills_lose_nothing_and_double_nothing(database_url: str, tmp_path: Path) -> None:
    kills = 20 if database_url.startswith("sqlite") else 8
    async with _studio(database_url) as studio:
        await _lives(studio, desk_at_work, _place(database_url, studio, tmp_path), kills)
        await _assert_all_is_well(database_url, studio)


async def test_a_stock_bot_loses_presses_under_the_same_kills(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'desk.db'}"
    async with _studio(database) as studio:
        place = _place(f"sqlite:///{tmp_path / 'stock.db'}", studio, tmp_path)
        await _lives(studio, stock_bot, place, kills=8)
        last = Life(stock_bot, place)
        await studio.telegram.settled(seconds=PATIENCE)
        last.tell_to_stop()
        await last.end()
        recorded = recorded_by_stock_bot(place.database)
    assert len(studio.pressed) > len(recorded), "the kills are too gentle to prove anything"


async def _lives(studio: BusyStudio, work: Callable[[Place], None], place: Place, kills: int) -> None:
    dice = random.Random(SEED)
    for _ in range(kills):
        await studio.is_pressed(8, times=dice.choice([1, 1, 2]))
        await studio.is_asked([intent.client for intent in dice.sample(studio.pressed, 3)])
        trigger = Trigger(studio.telegram, dice.choice(MOMENTS), dice.randint(1, 7))
        life = Life(work, place)
        async with asyncio.timeout(PATIENCE):
            await trigger.pulled.wait()
        # What is under way inside the process at that moment has no event to wait for.
        await asyncio.sleep(dice.choice([0, 0.001, 0.003, 0.01]))
        life.kill()
        assert await life.end() == -9


async def _assert_all_is_well(database: str, studio: BusyStudio) -> None:
    async with at_work(database, studio.telegram):
        await studio.telegram.settled(seconds=PATIENCE)
    assert studio.unanswered == []
    assert studio.untold == []
    assert await audited(database, studio) == CLEAN


@asynccontextmanager
async def _studio(database: str) -> AsyncIterator[BusyStudio]:
    async with LocalTelegram.started(query_life=1e9) as telegram:
        async with opened(database, SystemClock()) as desk:
            studio = await furnished(desk, telegram, coaches=12, clients=20)
        telegram.faults.latency = 0.005
        yield studio


def _place(database: str, studio: BusyStudio, folder: Path) -> Place:
    return Place(database, studio.telegram.address, studio.telegram.bot.token, folder / "desk.log")
