"""The desk on SQLite: one writer, a few query-only readers, every commit on disk before it returns."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import aiosqlite

from domain.calendar import Clock
from storage.desk import Desk, Tx
from storage.sql import Row, sqlite_statements

READERS = 4


class SqliteDesk(Desk):
    """One file, one process. SQLite before 3.51.3 can corrupt a WAL when two connections write or
    checkpoint at once, hence a single writer and readers that never checkpoint."""

    def __init__(
        self, clock: Clock, writer: aiosqlite.Connection, readers: list[aiosqlite.Connection]
    ) -> None:
        super().__init__(clock)
        self._writer = writer
        self._turn = asyncio.Lock()
        self._all_readers = readers
        self._readers: asyncio.LifoQueue[aiosqlite.Connection] = asyncio.LifoQueue()
        for reader in readers:
            self._readers.put_nowait(reader)

    @classmethod
    async def opened(cls, path: Path, clock: Clock) -> "SqliteDesk":
        """The desk on the migrated file at `path`."""
        writer = await _connected(path, _WRITER)
        readers = [await _connected(path, _READER) for _ in range(READERS)]
        return cls(clock, writer, readers)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Tx]:
        connection = await self._readers.get()
        try:
            await connection.execute_fetchall("begin")
            yield self._tx(_SqliteSql(connection))
        finally:
            await asyncio.shield(_rolled_back(connection))
            self._readers.put_nowait(connection)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Tx]:
        async with self._turn:
            try:
                await self._writer.execute_fetchall("begin immediate")
                tx = self._tx(_SqliteSql(self._writer))
                yield tx
                await asyncio.shield(self._writer.commit())
            except BaseException:
                await asyncio.shield(_rolled_back(self._writer))
                raise
        self._committed(tx)

    async def backup(self, target: Path) -> None:
        """Writes a complete copy to `target` in one step, while others go on reading and writing."""
        reader = await self._readers.get()
        copy = await aiosqlite.connect(target)
        try:
            await reader.backup(copy, pages=-1)
        finally:
            await copy.close()
            self._readers.put_nowait(reader)

    async def close(self) -> None:
        for connection in [*self._all_readers, self._writer]:
            await connection.close()


_SHARED = ("foreign_keys=on", "busy_timeout=5000", "trusted_schema=off", "mmap_size=0")
_WRITER = ("journal_mode=wal", "synchronous=full", *_SHARED)
_READER = ("query_only=on", "wal_autocheckpoint=0", *_SHARED)


async def _connected(path: Path, pragmas: Sequence[str]) -> aiosqlite.Connection:
    connection = await aiosqlite.connect(path, isolation_level=None, cached_statements=512)
    connection.row_factory = aiosqlite.Row
    for pragma in pragmas:
        await connection.execute_fetchall(f"pragma {pragma}")
    return connection


async def _rolled_back(connection: aiosqlite.Connection) -> None:
    # Always: a "begin" whose caller was cancelled may not have run yet, and this is run after it.
    await connection.rollback()


class _SqliteSql:
    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._texts = sqlite_statements()

    async def all(self, name: str, /, **values: object) -> Sequence[Row]:
        return list(await self._connection.execute_fetchall(self._texts[name], _plain(values)))

    async def one(self, name: str, /, **values: object) -> Row | None:
        rows = await self.all(name, **values)
        return rows[0] if rows else None

    async def value(self, name: str, /, **values: object) -> Any:
        row = await self.one(name, **values)
        return None if row is None else row[0]  # type: ignore[index]

    async def run(self, name: str, /, **values: object) -> int:
        cursor = await self._connection.execute(self._texts[name], _plain(values))
        return cursor.rowcount

    async def many(self, name: str, rows: Sequence[dict[str, object]], /) -> None:
        await self._connection.executemany(self._texts[name], [_plain(row) for row in rows])


def _plain(values: dict[str, object]) -> dict[str, object]:
    return {key: _plain_value(value) for key, value in values.items()}


def _plain_value(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date | time):
        return value.isoformat()
    return value
