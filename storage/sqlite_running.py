"""One SQLite connection by two ways: short statements in place, whatever may wait through aiosqlite.

A hop to the connection's thread costs far more than a short statement (docs/decisions/0016).
"""

import asyncio
import sqlite3
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from storage.sql import Row, sqlite_statements

T = TypeVar("T")
Plain = dict[str, object]

#: More rows than this are written on a thread.
ROWS_IN_PLACE = 100


@dataclass(frozen=True, slots=True)
class Link:
    """A connection: `quick` runs a statement where it is called, `slow` on the connection's own thread.

    Whoever uses `slow` waits with `finished`, so that never both are at work.
    """

    quick: sqlite3.Connection
    slow: aiosqlite.Connection

    @classmethod
    async def opened(cls, path: Path, *pragmas: str) -> "Link":
        """A connection to the file with these pragmas, and those that all connections have."""
        quick = sqlite3.connect(
            path, timeout=0, isolation_level=None, check_same_thread=False, cached_statements=512
        )
        quick.row_factory = sqlite3.Row
        for pragma in (*pragmas, "foreign_keys=on", "trusted_schema=off", "mmap_size=0"):
            quick.execute(f"pragma {pragma}")
        return cls(quick, await aiosqlite.Connection(lambda: quick, iter_chunk_size=64))


class SqliteSql:
    """Runs named statements on one connection.

    A connection whose progress handler interrupts a long read has it begun again on its thread.
    """

    def __init__(self, link: Link) -> None:
        self._link = link
        self._texts = sqlite_statements()

    async def all(self, name: str, /, **values: object) -> Sequence[Row]:
        text, plain = self._texts[name], _plain(values)
        try:
            return self._link.quick.execute(text, plain).fetchall()
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
        return list(await finished(self._link.slow.execute_fetchall(text, plain)))

    async def one(self, name: str, /, **values: object) -> Row | None:
        rows = await self.all(name, **values)
        return rows[0] if rows else None

    async def value(self, name: str, /, **values: object) -> Any:
        row = await self.one(name, **values)
        return None if row is None else row[0]  # type: ignore[index]

    async def run(self, name: str, /, **values: object) -> int:
        return self._link.quick.execute(self._texts[name], _plain(values)).rowcount

    async def run_long(self, name: str, /, **values: object) -> int:
        cursor = await finished(self._link.slow.execute(self._texts[name], _plain(values)))
        return cursor.rowcount

    async def many(self, name: str, rows: Sequence[dict[str, object]], /) -> None:
        plain = [_plain(row) for row in rows]
        if len(plain) <= ROWS_IN_PLACE:
            self._link.quick.executemany(self._texts[name], plain)
        else:
            await finished(self._link.slow.executemany(self._texts[name], plain))


async def finished(work: Awaitable[T]) -> T:
    """The result of work that is done by a thread or another task. A cancellation waits for its end: until
    then nobody else may touch the connection, nor guess what became of it."""
    doing = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not doing.done():
        try:
            await asyncio.wait([doing])
        except asyncio.CancelledError as cancellation:
            cancelled = cancellation
    if cancelled is not None:
        raise cancelled
    return doing.result()


_AS_THEY_ARE = frozenset({int, str, bool, type(None)})


def _plain(values: dict[str, object]) -> Plain:
    return {
        key: value if type(value) in _AS_THEY_ARE else _plain_value(value) for key, value in values.items()
    }


def _plain_value(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date | time):
        return value.isoformat()
    return value
