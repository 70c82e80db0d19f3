"""Looking into a desk's database beside the process that runs it: nothing is created, migrated or written."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import aiosqlite

from domain.calendar import Clock
from storage.desk import Desk, Tx
from storage.migrating import HEAD
from storage.opening import DatabaseProblem
from storage.sql import Row, sqlite_statements


@asynccontextmanager
async def viewed(url: str, clock: Clock) -> AsyncIterator[Desk]:
    """The desk at `url` for reading.

    Raises `DatabaseProblem` when there is no such database, or its schema is not the present one.
    """
    desk = await _on_sqlite(sqlite_file(url), clock) if is_sqlite(url) else await _on_postgres(url, clock)
    try:
        yield desk
    finally:
        await desk.close()


def is_sqlite(url: str) -> bool:
    """Whether the address names an SQLite file."""
    return url.startswith("sqlite:///")


def sqlite_file(url: str) -> Path:
    """The file behind an SQLite address."""
    return Path(url.removeprefix("sqlite:///"))


class SqliteView(Desk):
    """One connection that can only read, and never checkpoints."""

    def __init__(self, clock: Clock, connection: aiosqlite.Connection) -> None:
        super().__init__(clock)
        self._connection = connection

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Tx]:
        await self._connection.execute_fetchall("begin")
        try:
            yield self._tx(_ViewSql(self._connection))
        finally:
            await self._connection.rollback()

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Tx]:
        """Always raises: a view writes nothing."""
        raise _no_writing()
        yield  # pragma: no cover

    async def close(self) -> None:
        await self._connection.close()


def _no_writing() -> DatabaseProblem:
    return DatabaseProblem("the database was opened for reading only")


class _ViewSql:
    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection
        self._texts = sqlite_statements()

    async def all(self, name: str, /, **values: object) -> Sequence[Row]:
        plain = {key: _plain(value) for key, value in values.items()}
        return list(await self._connection.execute_fetchall(self._texts[name], plain))

    async def one(self, name: str, /, **values: object) -> Row | None:
        rows = await self.all(name, **values)
        return rows[0] if rows else None

    async def value(self, name: str, /, **values: object) -> Any:
        row = await self.one(name, **values)
        return None if row is None else row[0]  # type: ignore[index]

    async def run(self, name: str, /, **values: object) -> int:
        raise _no_writing()

    async def run_long(self, name: str, /, **values: object) -> int:
        raise _no_writing()

    async def many(self, name: str, rows: Sequence[dict[str, object]], /) -> None:
        raise _no_writing()


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value.isoformat() if isinstance(value, date) else value


async def _on_sqlite(path: Path, clock: Clock) -> Desk:
    if not path.is_file():
        raise DatabaseProblem(f"there is no database at {path}")
    connection = await aiosqlite.connect(f"file:{_quoted(path)}?mode=ro", uri=True, isolation_level=None)
    connection.row_factory = aiosqlite.Row
    try:
        for pragma in ("busy_timeout=5000", "query_only=on", "trusted_schema=off"):
            await connection.execute_fetchall(f"pragma {pragma}")
        tables = await connection.execute_fetchall("select name from sqlite_master where type = 'table'")
        if "alembic_version" not in {row["name"] for row in tables}:
            raise DatabaseProblem(f"{path} holds no studio")
        versions = await connection.execute_fetchall("select version_num from alembic_version")
        _require_head([row["version_num"] for row in versions])
    except BaseException:
        await connection.close()
        raise
    return SqliteView(clock, connection)


async def _on_postgres(url: str, clock: Clock) -> Desk:
    import asyncpg

    from storage.postgres import PostgresDesk

    try:
        connection = await asyncpg.connect(url)
    except OSError as problem:
        raise DatabaseProblem(f"PostgreSQL cannot be reached: {problem}") from problem
    try:
        if await connection.fetchval("select to_regclass('alembic_version')") is None:
            raise DatabaseProblem("the database holds no studio")
        _require_head([row[0] for row in await connection.fetch("select version_num from alembic_version")])
    finally:
        await connection.close()
    return await PostgresDesk.opened(url, clock)


def _require_head(versions: list[str]) -> None:
    if versions != [HEAD]:
        raise DatabaseProblem(
            f"the database is at version {'/'.join(versions) or 'none'}, this Passdesk at {HEAD}: "
            "run passdesk migrate"
        )


def _quoted(path: Path) -> str:
    return str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
