"""The desk on PostgreSQL: row locks instead of one writer, so that many machines can share it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

import asyncpg

from domain.calendar import Clock
from storage.desk import Desk, Tx
from storage.sql import Row, postgres_statements

POOL = 10
#: Seconds that closing waits for connections in use; what they had not committed is taken back.
LAST_WORDS = 10.0

_LIMITS = {
    "lock_timeout": "10s",
    "statement_timeout": "60s",
    "application_name": "passdesk",
    "timezone": "UTC",
    # Statements are short, or many of one text: compiling one takes seconds and saves none of them.
    "jit": "off",
}


class PostgresDesk(Desk):
    """A pool of connections; a lock or a statement that takes too long fails instead of hanging."""

    def __init__(self, clock: Clock, pool: "asyncpg.Pool[asyncpg.Record]") -> None:
        super().__init__(clock)
        self._pool = pool

    @classmethod
    async def is_at(cls, version: str, url: str) -> bool:
        """Whether the database at `url` has this version of the schema already."""
        connection = await asyncpg.connect(url)
        try:
            return bool(await connection.fetchval("select version_num from alembic_version") == version)
        except asyncpg.UndefinedTableError:
            return False
        finally:
            await connection.close()

    @classmethod
    async def opened(cls, url: str, clock: Clock) -> "PostgresDesk":
        """The desk on the migrated database at `url`."""
        pool = await asyncpg.create_pool(url, min_size=1, max_size=POOL, server_settings=_LIMITS)
        return cls(clock, pool)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Tx]:
        async with (
            self._pool.acquire() as connection,
            connection.transaction(isolation="repeatable_read", readonly=True),
        ):
            yield self._tx(_PostgresSql(connection))

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Tx]:
        async with self._pool.acquire() as connection:
            transaction = connection.transaction()
            await transaction.start()
            tx = self._tx(_PostgresSql(connection))
            try:
                yield tx
            except BaseException:
                await asyncio.shield(transaction.rollback())
                raise
            await asyncio.shield(transaction.commit())
        self._committed(tx)

    async def close(self) -> None:
        try:
            async with asyncio.timeout(LAST_WORDS):
                await self._pool.close()
        except TimeoutError:
            self._pool.terminate()


class _PostgresSql:
    def __init__(self, connection: "asyncpg.pool.PoolConnectionProxy[asyncpg.Record]") -> None:
        self._connection = connection
        self._texts, self._words = postgres_statements()

    async def all(self, name: str, /, **values: object) -> Sequence[Row]:
        return await self._connection.fetch(self._texts[name], *self._words.ordered(name, values))

    async def one(self, name: str, /, **values: object) -> Row | None:
        return await self._connection.fetchrow(self._texts[name], *self._words.ordered(name, values))

    async def value(self, name: str, /, **values: object) -> Any:
        return await self._connection.fetchval(self._texts[name], *self._words.ordered(name, values))

    async def run(self, name: str, /, **values: object) -> int:
        status = await self._connection.execute(self._texts[name], *self._words.ordered(name, values))
        return int(status.rsplit(" ", 1)[-1])

    async def run_long(self, name: str, /, **values: object) -> int:
        return await self.run(name, **values)

    async def many(self, name: str, rows: Sequence[dict[str, object]], /) -> None:
        ordered = [self._words.ordered(name, row) for row in rows]
        await self._connection.executemany(self._texts[name], ordered)
