"""Statements on SQLite, run where they are called: a hop to a thread costs far more than a short one."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, TypeVar

from storage.sql import Row, sqlite_statements

T = TypeVar("T")
Plain = dict[str, object]

#: More rows than this are written on a thread.
ROWS_IN_PLACE = 100


class SqliteSql:
    """Runs named statements on one connection.

    A connection whose progress handler interrupts a long read has it begun again on a thread.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._texts = sqlite_statements()

    async def all(self, name: str, /, **values: object) -> Sequence[Row]:
        try:
            return self._rows(name, _plain(values))
        except sqlite3.OperationalError as problem:
            if problem.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
        return await finished(asyncio.to_thread(self._rows, name, _plain(values)))

    async def one(self, name: str, /, **values: object) -> Row | None:
        rows = await self.all(name, **values)
        return rows[0] if rows else None

    async def value(self, name: str, /, **values: object) -> Any:
        row = await self.one(name, **values)
        return None if row is None else row[0]  # type: ignore[index]

    async def run(self, name: str, /, **values: object) -> int:
        return self._connection.execute(self._texts[name], _plain(values)).rowcount

    async def many(self, name: str, rows: Sequence[dict[str, object]], /) -> None:
        plain = [_plain(row) for row in rows]
        if len(plain) <= ROWS_IN_PLACE:
            self._connection.executemany(self._texts[name], plain)
        else:
            await finished(asyncio.to_thread(self._connection.executemany, self._texts[name], plain))

    def _rows(self, name: str, values: Plain) -> Sequence[Row]:
        return self._connection.execute(self._texts[name], values).fetchall()


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


def _plain(values: dict[str, object]) -> Plain:
    return {key: _plain_value(value) for key, value in values.items()}


def _plain_value(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date | time):
        return value.isoformat()
    return value
