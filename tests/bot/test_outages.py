"""What must be written is written once the database is back, together with whatever else fell due."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from structlog.testing import capture_logs

from bot.batching import Batches
from bot.outages import Outages

Run = Callable[[Coroutine[Any, Any, Any]], Any]


class Database:
    """Refuses a number of writes, then takes them."""

    def __init__(self, refusals: int = 0) -> None:
        self.refusals = refusals
        self.written: list[list[int]] = []

    async def write(self, items: list[int]) -> None:
        await asyncio.sleep(0.01)
        if self.refusals:
            self.refusals -= 1
            raise OSError("database or disk is full")
        self.written.append(list(items))


def test_a_write_is_repeated_until_it_is_taken_and_said_once(in_virtual_time: Run) -> None:
    async def scenario() -> Database:
        database, outages = Database(refusals=20), Outages()
        await outages.persist(lambda: database.write([1]))
        return database

    with capture_logs() as lines:
        assert in_virtual_time(scenario()).written == [[1]]
    assert [line["event"] for line in lines] == ["database_refuses_writes", "database_writes_again"]


def test_many_small_writes_share_one(in_virtual_time: Run) -> None:
    async def scenario() -> list[list[int]]:
        database = Database()
        batches = Batches(database.write, Outages())
        running = asyncio.create_task(batches.run())
        for item in range(10):
            batches.add(item)
        await asyncio.sleep(1)
        batches.add(10)
        await asyncio.sleep(1)
        running.cancel()
        return database.written

    assert in_virtual_time(scenario()) == [list(range(10)), [10]]


def test_nothing_is_dropped_during_an_outage(in_virtual_time: Run) -> None:
    async def scenario() -> list[int]:
        database = Database(refusals=5)
        batches = Batches(database.write, Outages(), largest=3)
        running = asyncio.create_task(batches.run())
        for item in range(8):
            batches.add(item)
            await asyncio.sleep(0.3)
        await batches.flush()
        running.cancel()
        return [item for batch in database.written for item in batch]

    with capture_logs():
        assert in_virtual_time(scenario()) == list(range(8))


def test_a_batch_whose_writer_was_cancelled_is_written_by_the_next(in_virtual_time: Run) -> None:
    async def scenario() -> list[list[int]]:
        database = Database()
        batches = Batches(database.write, Outages())
        running = asyncio.create_task(batches.run())
        batches.add(1)
        await asyncio.sleep(0.005)
        running.cancel()
        await batches.flush()
        return database.written

    assert in_virtual_time(scenario()) == [[1]]
