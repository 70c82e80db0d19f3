"""The desk on SQLite: one writer, a few query-only readers, every commit on disk before it returns."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from domain.calendar import Clock
from storage.desk import Desk, Tx
from storage.sqlite_running import SqliteSql, finished
from storage.sqlite_writer import Writer

READERS = 4
#: A read that takes more steps of SQLite's machine than this (a few milliseconds) moves to a thread.
STEPS_IN_PLACE = 100_000


class SqliteDesk(Desk):
    """One file, one process. SQLite before 3.51.3 can corrupt a WAL when two connections write or
    checkpoint at once, hence a single writer and readers that never checkpoint."""

    def __init__(self, clock: Clock, writer: sqlite3.Connection, readers: list[sqlite3.Connection]) -> None:
        super().__init__(clock)
        self._writer = Writer(writer)
        self._all_readers = readers
        self._readers: asyncio.LifoQueue[sqlite3.Connection] = asyncio.LifoQueue()
        for reader in readers:
            self._readers.put_nowait(reader)

    @classmethod
    async def opened(cls, path: Path, clock: Clock) -> "SqliteDesk":
        """The desk on the migrated file at `path`."""
        writer = _connected(path, "journal_mode=wal", "synchronous=full")
        readers = [_connected(path, "query_only=on", "wal_autocheckpoint=0") for _ in range(READERS)]
        here = threading.get_ident()
        for reader in readers:
            reader.set_progress_handler(lambda: threading.get_ident() == here, STEPS_IN_PLACE)
        return cls(clock, writer, readers)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Tx]:
        connection = await self._readers.get()
        try:
            connection.execute("begin")
            yield self._tx(SqliteSql(connection))
        finally:
            connection.rollback()
            self._readers.put_nowait(connection)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Tx]:
        async with self._writer.transaction() as connection:
            tx = self._tx(SqliteSql(connection))
            yield tx
        self._committed(tx)

    async def backup(self, target: Path) -> None:
        """Writes a complete copy to `target` in one step, while others go on reading and writing."""
        reader = await self._readers.get()
        try:
            await finished(asyncio.to_thread(_copied, reader, target))
        finally:
            self._readers.put_nowait(reader)

    async def close(self) -> None:
        for reader in self._all_readers:
            reader.close()
        await self._writer.close()


def _connected(path: Path, *pragmas: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=0, isolation_level=None, check_same_thread=False, cached_statements=512
    )
    connection.row_factory = sqlite3.Row
    for pragma in (*pragmas, "foreign_keys=on", "trusted_schema=off", "mmap_size=0"):
        connection.execute(f"pragma {pragma}")
    return connection


def _copied(source: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        source.backup(copy, pages=-1)
