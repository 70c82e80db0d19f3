"""Trouble with Telegram, with people and with the database: everybody is answered all the same."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest
import structlog
from structlog.testing import capture_logs

from bot.clock import SystemClock
from demo.telegram.local import LocalTelegram
from domain.ids import TelegramId
from storage.desk import Desk
from storage.opening import opened
from storage.sqlite import SqliteDesk
from tests import postgres
from tests.reliability.lives import PATIENCE
from tests.reliability.studio import CLEAN, BusyStudio, at_work, audited, furnished


@asynccontextmanager
async def busy(database: str, *, clients: int) -> AsyncIterator[BusyStudio]:
    """A studio with four coaches, each with so many clients, and nobody at work yet."""
    async with LocalTelegram.started(query_life=1e9) as telegram:
        async with opened(database, SystemClock()) as desk:
            studio = await furnished(desk, telegram, coaches=4, clients=clients)
        with capture_logs():
            yield studio


async def assert_all_is_well(database: str, studio: BusyStudio) -> None:
    assert studio.unanswered == []
    assert studio.untold == []
    assert await audited(database, studio) == CLEAN


async def test_every_update_delivered_twice_is_answered_and_counted_once(database_url: str) -> None:
    async with busy(database_url, clients=10) as studio:
        studio.telegram.api.updates.deliveries = 2
        async with at_work(database_url, studio.telegram):
            for _ in range(4):
                await studio.is_pressed(10)
                await studio.is_asked([intent.client for intent in studio.pressed[-5:]])
            await studio.telegram.settled(seconds=PATIENCE)
        await assert_all_is_well(database_url, studio)


async def test_floods_errors_and_lost_connections_are_waited_out(sqlite_url: str) -> None:
    async with busy(sqlite_url, clients=15) as studio:
        faults = studio.telegram.faults
        faults.order("flood", "sendMessage", "editMessageText", probability=0.05, times=2)
        faults.order("server_error", probability=0.08, times=12)
        faults.order("drop_before", probability=0.05, times=8)
        faults.order("drop_after", probability=0.05, times=8)
        faults.order("truncate", probability=0.03, times=5)
        async with at_work(sqlite_url, studio.telegram):
            await studio.is_pressed(60)
            await studio.is_asked([intent.client for intent in studio.pressed[:20]])
            await studio.telegram.settled(seconds=PATIENCE)
        assert sum(faults.happened.values()) > 20
        await assert_all_is_well(sqlite_url, studio)


async def test_somebody_who_blocked_the_bot_holds_up_nobody(sqlite_url: str) -> None:
    async with busy(sqlite_url, clients=3) as studio:
        blocker = (await studio.next_client()).client
        await blocker.sends("/balance")
        await blocker.blocks()
        async with at_work(sqlite_url, studio.telegram) as engine:
            await studio.is_pressed(12)
            await studio.telegram.settled(seconds=PATIENCE)
            async with engine.desk.reading() as tx:
                account = await tx.people.account(TelegramId(blocker.id))
        assert account is not None and account.unreachable_since is not None
        assert studio.unanswered == []
        assert studio.untold == [blocker.id]
        audit = await audited(sqlite_url, studio)
        assert (audit.lost, audit.doubled, audit.open_updates, audit.dead_updates) == (0, 0, 0, 0)
        assert audit.unsent_notices == 1


async def test_an_update_nobody_can_read_stops_nothing_and_is_told_to_the_owner(sqlite_url: str) -> None:
    async with busy(sqlite_url, clients=5) as studio:
        async with at_work(sqlite_url, studio.telegram):
            await studio.is_pressed(4)
            for unreadable in ({"message": {"chat": 7}}, {"callback_query": "?"}, {"message": [1]}):
                studio.telegram.injects(unreadable)
            studio.telegram.injects({"a_kind_of_next_year": {"id": 1}})
            await studio.is_pressed(16)
            await studio.telegram.settled(seconds=PATIENCE)
        assert studio.unanswered == []
        audit = await audited(sqlite_url, studio)
        assert (audit.lost, audit.open_updates, audit.dead_updates) == (0, 0, 3)
        assert len(studio.owner.chat.from_bot) == 1


async def test_a_full_disk_stops_acknowledging_and_resumes_by_itself(sqlite_url: str) -> None:
    async with busy(sqlite_url, clients=5) as studio:
        async with at_work(sqlite_url, studio.telegram) as engine:
            await studio.is_pressed(4)
            await studio.telegram.settled(seconds=PATIENCE)
            listening = Listening("database")
            _fill_the_disk(engine.desk)
            await studio.is_pressed(8)
            await listening.heard.wait()
            assert len(studio.telegram.api.updates) == 8
            _fill_the_disk(engine.desk, full=False)
            await studio.telegram.settled(seconds=PATIENCE)
        assert listening.events == ["database_refuses_writes", "database_writes_again"]
        await assert_all_is_well(sqlite_url, studio)


@pytest.mark.postgres
async def test_postgresql_restarted_under_load_loses_nothing(postgres_url: str) -> None:
    async with busy(postgres_url, clients=25) as studio:
        studio.telegram.faults.latency = 0.005
        async with at_work(postgres_url, studio.telegram):
            await studio.is_pressed(100)
            for presses in (15, 20):
                await studio.has_answered(presses)
                await asyncio.to_thread(postgres.restart, await _data_directory(postgres_url))
                await studio.is_asked([intent.client for intent in studio.pressed[:5]])
            await studio.telegram.settled(seconds=PATIENCE)
        await assert_all_is_well(postgres_url, studio)


class Listening:
    """Hears log lines whose event has this word in it."""

    def __init__(self, word: str) -> None:
        self.events: list[str] = []
        self.heard = asyncio.Event()
        self._word = word
        structlog.get_config()["processors"][:] = [self]

    def __call__(self, _: object, __: str, line: dict[str, str]) -> None:
        if self._word in line["event"]:
            self.events.append(line["event"])
            self.heard.set()
        raise structlog.DropEvent


def _fill_the_disk(desk: Desk, *, full: bool = True) -> None:
    assert isinstance(desk, SqliteDesk)
    connection = desk._writer._connection
    [(pages,)] = connection.execute("pragma page_count").fetchall()
    connection.execute(f"pragma max_page_count = {pages if full else 2**30}")


async def _data_directory(url: str) -> Path:
    connection = await asyncpg.connect(url)
    try:
        return Path(await connection.fetchval("show data_directory"))
    finally:
        await connection.close()
