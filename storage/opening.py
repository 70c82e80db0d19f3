"""Opening a desk from a database address."""

import fcntl
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

from domain.calendar import Clock
from storage.desk import Desk
from storage.migrating import HEAD, migrate


class DatabaseProblem(Exception):
    """The database cannot be used; the message is one clear line."""


@asynccontextmanager
async def opened(url: str, clock: Clock) -> AsyncIterator[Desk]:
    """The desk at `url` (`sqlite:///path` or `postgresql://…`), migrated, given back at the end.

    Raises `DatabaseProblem` when the address is not understood, the database cannot be reached, or another
    process has the same SQLite file open.
    """
    if url.startswith("sqlite:///"):
        opening = _sqlite(Path(url.removeprefix("sqlite:///")), clock)
    elif url.startswith(("postgresql://", "postgres://")):
        opening = _postgres(url, clock)
    else:
        raise DatabaseProblem("the address must start with sqlite:/// or postgresql://")
    async with opening as desk:
        yield desk


@asynccontextmanager
async def _sqlite(path: Path, clock: Clock) -> AsyncIterator[Desk]:
    from storage.sqlite import SqliteDesk

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with only_process(path):
        path.touch(mode=0o600, exist_ok=True)
        if not await _is_at_head(path):
            await migrate(f"sqlite+aiosqlite:///{path}")
        desk = await SqliteDesk.opened(path, clock)
        try:
            yield desk
        finally:
            await desk.close()


@asynccontextmanager
async def _postgres(url: str, clock: Clock) -> AsyncIterator[Desk]:
    from storage.postgres import PostgresDesk

    try:
        if not await PostgresDesk.is_at(HEAD, url):
            await migrate("postgresql+asyncpg://" + url.split("://", 1)[1])
        desk = await PostgresDesk.opened(url, clock)
    except OSError as problem:
        raise DatabaseProblem(f"PostgreSQL cannot be reached: {problem}") from problem
    try:
        yield desk
    finally:
        await desk.close()


class only_process:  # noqa: N801 - reads as a phrase where it is used
    """Holds an SQLite file for this process alone. Raises `DatabaseProblem` where another one holds it."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(path.name + ".lock")

    def __enter__(self) -> None:
        self._file: IO[bytes] = os.fdopen(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._file.close()
            raise DatabaseProblem(
                f"another Passdesk is using {self._path.with_suffix('')}; many processes need PostgreSQL"
            ) from None

    def __exit__(self, *_: object) -> None:
        self._file.close()


async def _is_at_head(path: Path) -> bool:
    import aiosqlite

    async with aiosqlite.connect(path) as connection:
        try:
            rows = list(await connection.execute_fetchall("select version_num from alembic_version"))
        except aiosqlite.OperationalError:
            return False
    return [row[0] for row in rows] == [HEAD]
