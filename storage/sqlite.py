"""The desk on SQLite: one writer, a few query-only readers, every commit on disk before it returns."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite

from domain.calendar import Clock
from storage.desk import Desk, Tx
from storage.sqlite_running import Link, SqliteSql, finished
from storage.sqlite_writer import Writer

READERS = 4
#: A read that takes more steps of SQLite's machine than this (a few milliseconds) moves to a thread.
STEPS_IN_PLACE = 100_000


class SqliteDesk(Desk):
    """One file, one process. SQLite before 3.51.3 can corrupt a WAL when two connections write or
    checkpoint at once, hence a single writer and readers that never checkpoint."""

    def __init__(self, clock: Clock, writer: Link, readers: list[Link]) -> None:
        super().__init__(clock)
        self._writer = Writer(writer)
        self._all_readers = readers
        self._readers: asyncio.LifoQueue[Link] = asyncio.LifoQueue()
        for reader in readers:
            self._readers.put_nowait(reader)

    @classmethod
    async def opened(cls, path: Path, clock: Clock) -> "SqliteDesk":
        """The desk on the migrated file at `path`."""
        writer = await Link.opened(path, "journal_mode=wal", "synchronous=full")
        readers = [await Link.opened(path, "query_only=on", "wal_autocheckpoint=0") for _ in range(READERS)]
        here = threading.get_ident()
        for reader in readers:
            reader.quick.set_progress_handler(lambda: threading.get_ident() == here, STEPS_IN_PLACE)
        return cls(clock, writer, readers)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Tx]:
        link = await self._readers.get()
        try:
            _begin(link)
            yield self._tx(SqliteSql(link))
        finally:
            link.quick.rollback()
            self._readers.put_nowait(link)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Tx]:
        async with self._writer.transaction() as link:
            tx = self._tx(SqliteSql(link))
            yield tx
        self._committed(tx)

    async def backup(self, target: Path) -> None:
        """Writes a complete copy to `target` in one step, while others go on reading and writing."""
        reader = await self._readers.get()
        try:
            async with aiosqlite.connect(target) as copy:
                await finished(reader.slow.backup(copy, pages=-1))
        finally:
            self._readers.put_nowait(reader)

    async def close(self) -> None:
        for reader in self._all_readers:
            await reader.slow.close()
        await self._writer.close()


def _begin(link: Link) -> None:
    while not link.quick.in_transaction:
        try:
            link.quick.execute("begin")
        except sqlite3.OperationalError as problem:
            # SQLite counts a kept statement's steps over all its runs: tens of thousands of short ones look
            # like one long read. It may be interrupted before or after it has begun.
            if problem.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
