"""Looking into a desk's database beside the process that runs it: nothing is created, migrated or written."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite

from domain.calendar import Clock
from storage.desk import Desk, Tx
from storage.migrating import HEAD
from storage.opening import DatabaseProblem
from storage.sqlite import SqliteDesk


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


class SqliteView(SqliteDesk):
    """One connection that can only read, and never checkpoints."""

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Tx]:
        """Always raises: a view writes nothing."""
        raise DatabaseProblem("the database was opened for reading only")
        yield  # pragma: no cover


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
    return SqliteView(clock, connection, [connection])


async def _on_postgres(url: str, clock: Clock) -> Desk:
    import asyncpg

    from storage.postgres import PostgresDesk

    connection = await asyncpg.connect(url)
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
